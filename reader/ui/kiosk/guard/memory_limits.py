"""Gives memory back between two visits, so that a kiosk that runs for months stays as small as on its first day."""

import contextlib
import ctypes
import gc
import sys

from PySide6.QtCore import QObject, QTimer

AFTER_MS = 1500
"""How long after the end of a visit: the next one may begin at once, and must not wait for this."""

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
"""M_TRIM_THRESHOLD and M_MMAP_THRESHOLD of glibc's malloc.h."""
_TRIM_BYTES, _MMAP_BYTES = 128 * 1024, 1024 * 1024


class Tidying(QObject):
    """``soon`` tidies once, however often it was asked to."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(tidy)
        give_back_at_once()

    def soon(self) -> None:
        self._timer.start()


def tidy() -> None:
    """Drop what is garbage, and have the C library give free pages back to the system.

    glibc keeps what was freed below something that is still in use; asked, it returns the pages between, too
    (malloc_trim(3)). Elsewhere that part does nothing.
    """
    gc.collect()
    _call_glibc(("malloc_trim", 0))


def give_back_at_once() -> None:
    """Have the C library return large pieces of memory to the system whenever they are freed.

    After the first large piece glibc raises its limits by itself (mallopt(3), "dynamic mmap threshold"). From then on the
    next one stays in the heap of its thread, and ``malloc_trim`` does not reach the end of those: every thread that
    once compared a PIN would keep 16 MB. Limits that are set stay as they are.
    """
    _call_glibc(("mallopt", _TRIM_THRESHOLD, _TRIM_BYTES), ("mallopt", _MMAP_THRESHOLD, _MMAP_BYTES))


def _call_glibc(*calls: tuple[str, *tuple[int, ...]]) -> None:
    """Make *calls*, each a function's name and its arguments, where the C library is glibc."""
    if sys.platform.startswith("linux"):
        with contextlib.suppress(OSError, AttributeError):
            library = ctypes.CDLL("libc.so.6")
            for name, *arguments in calls:
                getattr(library, name)(*arguments)

"""Gives memory back between two visits, so that a kiosk that runs for months stays as small as on its first day."""

from __future__ import annotations

import contextlib
import gc
import sys

from PySide6.QtCore import QObject, QTimer

AFTER_MS = 1500
"""How long after the end of a visit: the next one may begin at once, and must not wait for this."""


class Tidying(QObject):
    """``soon`` tidies once, however often it was asked to."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(tidy)

    def soon(self) -> None:
        self._timer.start()


def tidy() -> None:
    """Drop what is garbage, and have the C library give free pages back to the system.

    glibc keeps what was freed below something that is still in use; asked, it returns the pages between, too
    (malloc_trim(3)). Elsewhere that part does nothing.
    """
    gc.collect()
    if sys.platform.startswith("linux"):
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL("libc.so.6").malloc_trim(0)

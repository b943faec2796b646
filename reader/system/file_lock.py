"""One writer at a time, among all processes that share a file. The system frees the lock of a process that dies.

The package filelock does the same; importing it takes 36 ms, a sixth of a start, and every start takes a lock.
"""

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from reader.errors import FileBusyError, FileUnwritableError
from reader.system.files import PRIVATE, make_folder, reason_of

_PAUSE = 0.05
_HELD = frozenset((errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK))
"""What systems say of a lock that another process has. Anything else means that there are no locks here."""


@contextlib.contextmanager
def locked(path: Path, timeout: float) -> Iterator[None]:
    """Hold the lock file *path* for the block; wait up to *timeout* seconds for another process to let go.

    Raises FileBusyError when the other does not, and FileUnwritableError where no lock can be made.
    """
    try:
        make_folder(path.parent)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE)
    except OSError as error:
        raise FileUnwritableError(path=path, reason=reason_of(error)) from error
    try:
        end = time.monotonic() + timeout
        while not _is_taken(path, handle):
            if time.monotonic() > end:
                raise FileBusyError(path=path)
            time.sleep(_PAUSE)
        try:
            yield
        finally:
            _release(handle)
    finally:
        os.close(handle)


def _is_taken(path: Path, handle: int) -> bool:
    try:
        _take(handle)
    except OSError as error:
        if error.errno in _HELD:
            return False
        raise FileUnwritableError(path=path, reason=reason_of(error)) from error
    return True


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _release(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        with contextlib.suppress(OSError):
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(handle: int) -> None:
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_UN)

"""One writer at a time, among all processes that share a file. The system frees the lock of a process that dies."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from reader.errors import FileBusyError, FileUnwritableError
from reader.system.files import reason_of


@contextlib.contextmanager
def locked(path: Path, timeout: float) -> Iterator[None]:
    """Hold the lock file *path* for the block; wait up to *timeout* seconds for another process to let go.

    Raises FileBusyError when the other does not, and FileUnwritableError where no lock can be made.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - a start that finds nothing changed writes nothing

    lock = FileLock(path, timeout=timeout, mode=0o600, thread_local=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise FileBusyError(path=path) from error
    except OSError as error:
        raise FileUnwritableError(path=path, reason=reason_of(error)) from error
    try:
        yield
    finally:
        lock.release()

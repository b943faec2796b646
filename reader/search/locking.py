"""One writer of the index at a time, among all processes that share it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from reader.errors import FileBusyError, FileUnwritableError, IndexUnavailableError
from reader.system import file_lock


@contextlib.contextmanager
def locked(path: Path, timeout: float) -> Iterator[None]:
    """Hold the lock file *path* for the block; wait up to *timeout* seconds for another process to let go.

    Raises IndexUnavailableError when the other does not, or where no file can be made.
    """
    with contextlib.ExitStack() as held:
        try:
            held.enter_context(file_lock.locked(path, timeout))
        except FileUnwritableError as error:
            raise IndexUnavailableError(reason=f"{path} cannot be written ({error.message.facts['reason']})") from error
        except FileBusyError as error:
            raise IndexUnavailableError(reason="another process is still writing the index") from error
        yield

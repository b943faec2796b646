"""Where pages lie until the printer has them: a folder in memory for each print, which goes with it.

Its lock tells other programs that somebody is at it; that of a program that was killed is free.
"""

import contextlib
import os
import shutil
from pathlib import Path

from PySide6.QtCore import QDir, QTemporaryDir

from reader.errors import FileBusyError, FileUnwritableError
from reader.system.file_lock import locked

NAME = "patient-reader-print-"
LOCK = "lock"


def _place() -> str:
    """Return a folder whose files lie in memory (XDG Base Directory Specification), or else the system's for such files."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return runtime if runtime and Path(runtime).is_dir() else QDir.tempPath()


def remove_left_prints() -> None:
    """Remove the folders of programs that were killed over a print."""
    for left in Path(_place()).glob(f"{NAME}*"):
        with contextlib.suppress(FileBusyError, FileUnwritableError):
            with locked(left / LOCK, 0):
                pass
            shutil.rmtree(left, ignore_errors=True)


class PrintFolder:
    """One folder; where none can be made, nothing can be written there either."""

    def __init__(self) -> None:
        self._folder = QTemporaryDir(f"{_place()}/{NAME}XXXXXX")
        self._held = contextlib.ExitStack()
        self.path = self._folder.path()
        self.pages = self._folder.filePath("pages.pdf")
        """Where the pages are to be written."""
        if self._folder.isValid():
            with contextlib.suppress(FileBusyError, FileUnwritableError):
                self._held.enter_context(locked(Path(self.path, LOCK), 0))

    def remove(self) -> None:
        """Remove it, with what is in it."""
        self._held.close()
        self._folder.remove()

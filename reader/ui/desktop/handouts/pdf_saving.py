"""Saving pages as a PDF where a person wants it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reader.system.files import remove_leftovers_of, with_ending, write_private
from reader.ui.desktop.desktop_window import DesktopWindow
from reader.ui.message_text import say_error
from reader.ui.tasks import Tasks

SUFFIX = "pdf"


class PdfSaving(QObject):
    """Asks where, then writes in the background."""

    def __init__(self, window: DesktopWindow, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._tasks = window, tasks
        self.dialog: QFileDialog | None = None

    def ask(self, name: str, chosen: Callable[[Path], None]) -> None:
        """Ask where to save; *name* is offered, without its ending. *chosen* is called unless the person leaves it."""
        dialog = self.dialog = QFileDialog(self._window, self.tr("Save as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("PDF (*.pdf)")])
        dialog.setDefaultSuffix(SUFFIX)
        dialog.selectFile(f"{name}.{SUFFIX}")
        dialog.fileSelected.connect(lambda path: chosen(with_ending(Path(path), SUFFIX)))
        dialog.finished.connect(self._forget_dialog)
        dialog.open()

    def write(self, path: Path, pdf: bytes) -> None:
        """Write *pdf* to *path*, for its owner alone to read, and say so; a file that is there is replaced in one step."""
        self._tasks.run(_write, path, pdf, done=lambda _: self._say_saved(path), failed=self._say_failure)

    def _say_saved(self, path: Path) -> None:
        self._window.notice.say(self.tr("Saved as {name}.").format(name=path.name))

    def _say_failure(self, error: Exception) -> None:
        self._window.notice.say(say_error(error), problem=True)

    def _forget_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


def _write(path: Path, pdf: bytes) -> None:
    # A program that was killed while it wrote left its file: it may have a patient's name in it.
    remove_leftovers_of(path)
    write_private(path, pdf)

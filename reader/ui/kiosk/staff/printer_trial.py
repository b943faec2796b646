"""A test page on the default printer, by the same process that prints articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMarginsF, QObject, QProcess, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from reader.ui.kiosk.article.article_printing import PRINTER_MS, paper_of, printer_command
from reader.ui.kiosk.article.print_folder import PrintFolder
from reader.ui.processes import start_process

MARGIN = 54.0
"""In points of 1/72 inch."""
CLOSE_MS = 2000


class PrinterTrial(QObject):
    """One page at a time."""

    ended = Signal(bool)
    """Whether the printer took the page."""

    def __init__(self, command: Sequence[str], paper: str, parent: QObject) -> None:
        """*command* is what is run to print, () for the system's; *paper* a name of QPageSize, "" for the printer's own."""
        super().__init__(parent)
        self._command, self._paper = tuple(command) or printer_command(), paper
        self._process: QProcess | None = None
        self._folder: PrintFolder | None = None
        self._has_told = False

    def start(self, words: str) -> None:
        """Print a page that says *words*, unless one is on its way."""
        if self._process is None:
            self._has_told = False
            self._run((), lambda _, output: self._print(words, output))

    def _print(self, words: str, facts: bytes) -> None:
        paper = paper_of(facts, self._paper)
        if paper is None:
            self._tell(ok=False)
            return
        self._folder = PrintFolder()
        write_page(self._folder.pages, paper, words)
        process = self._run((self._folder.pages,), lambda ok, _: self._finish(ok))
        process.readyReadStandardOutput.connect(lambda: self._tell(ok=True))

    def _finish(self, ok: bool) -> None:
        self._remove_pages()
        self._tell(ok=ok)

    def _tell(self, *, ok: bool) -> None:
        if not self._has_told:
            self._has_told = True
            self.ended.emit(ok)

    def _run(self, arguments: Sequence[str], then: Callable[[bool, bytes], None]) -> QProcess:
        def end(ok: bool, output: bytes) -> None:
            self._process = None
            then(ok, output)

        process = self._process = start_process(self, (*self._command, *arguments), end)
        QTimer.singleShot(PRINTER_MS, process, process.kill)
        return process

    def close(self) -> None:
        """Leave nothing behind."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(CLOSE_MS)
        self._remove_pages()

    def _remove_pages(self) -> None:
        if self._folder is not None:
            self._folder.remove()
        self._folder = None


def write_page(path: str, size: QPageSize, words: str) -> None:
    """Write to *path* a PDF of one page of *size* that says *words* in a frame, whose lines show where paper is cut off."""
    writer = QPdfWriter(path)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    writer.setResolution(72)
    room = QRectF(writer.pageLayout().fullRectPixels(72)).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    with QPainter(writer) as painter:
        painter.setFont(QFont("Atkinson Hyperlegible", 20))
        painter.drawRect(room)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)

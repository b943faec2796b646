"""A test page on the default printer, on the way that articles take."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from reader.handouts.handout import Paper
from reader.ui.printing.paper_choice import paper_of
from reader.ui.printing.pdf_printing import PdfPrinting
from reader.ui.printing.print_news import PrinterFacts, PrintNews, PrintState

MARGIN = 54.0
"""In points of 1/72 inch."""


class PrinterTrial(QObject):
    """One page at a time."""

    ended = Signal(bool)
    """Whether the printer took the page."""

    def __init__(self, command: Sequence[str], paper: str, parent: QObject) -> None:
        """*command* is what is run to print, () for the system's; *paper* a name of the settings, "" for the printer's own."""
        super().__init__(parent)
        self.printing = PdfPrinting(command, parent=self)
        self._paper = paper
        self._has_told = True

    def start(self, words: str) -> None:
        """Print a page that says *words*, unless one is on its way."""
        if not self.printing.is_busy:
            self._has_told = False
            self.printing.look(lambda facts: self._print(words, facts))

    def _print(self, words: str, facts: PrinterFacts) -> None:
        if facts.is_there:
            self.printing.print(trial_page(paper_of(facts, self._paper), words), self._tell)
        else:
            self._tell(PrintNews(PrintState.FAILED, facts.problem))

    def _tell(self, news: PrintNews) -> None:
        if news.state is not PrintState.PREPARING and not self._has_told:
            self._has_told = True
            self.ended.emit(news.state is not PrintState.FAILED)

    def close(self) -> None:
        """Leave nothing behind."""
        self._has_told = True
        self.printing.close()


def trial_page(paper: Paper, words: str) -> bytes:
    """Return a PDF of one page that says *words* in a frame, whose lines show where paper is cut off."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    size = QPageSize(QPageSize.PageSizeId[paper.value])
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    writer.setResolution(72)
    room = QRectF(writer.pageLayout().fullRectPixels(72)).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    with QPainter(writer) as painter:
        painter.setFont(QFont("Atkinson Hyperlegible", 20))
        painter.drawRect(room)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
    return bytes(buffer.data().data())

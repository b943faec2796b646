"""Prints the open article for a visitor, without a dialog, where the settings allow it and the system has a printer.

A thread makes the pages, the same as the desktop window prints; ``ui/printing`` takes them to the printer.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from reader.handouts.handout import Handout, Paper
from reader.ui.printing.handout_making import HandoutMaking, Made
from reader.ui.printing.paper_choice import paper_of
from reader.ui.printing.pdf_printing import PdfPrinting
from reader.ui.printing.print_news import PrinterFacts, PrintNews, PrintState

log = logging.getLogger(__name__)

MOST = 3
"""So many articles are printed in one visit: paper is for who reads them, and children like printers."""
PATIENCE_MS = 15_000
"""Pages that are not made after so long are none any more."""

News = Literal["preparing", "printing", "failed", "enough"]


class Printing(QObject):
    """Prints what is open, one article at a time."""

    news = Signal(str)
    """What the visitor should hear (News)."""
    looked = Signal(bool)
    """Whether there is a printer."""

    def __init__(
        self, pages: PdfPrinting, making: HandoutMaking, wanted: Callable[[Paper], Handout], paper: str = "",
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        """*wanted* gives what is to be printed on a paper, *making* makes its pages, and nobody else's.

        *paper* is a name of the settings, or "" for what the printer has.
        """
        super().__init__(parent)
        self._pages, self._making, self._wanted, self._paper = pages, making, wanted, paper
        self._facts = PrinterFacts()
        self._printed = 0
        """How many articles this visitor has printed."""
        self._is_printing = self._has_looked = False
        self.patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        """Pages are waited for so long."""
        self.patience.timeout.connect(self._give_up)
        making.made.connect(self._hand_over)
        making.failed.connect(self._fail)

    @property
    def is_available(self) -> bool:
        """Whether there was a printer when it was last looked for."""
        return self._facts.is_there

    @property
    def is_busy(self) -> bool:
        """Whether pages are being made, or the printing system is being asked or given anything."""
        return self._making.is_busy or self._pages.is_busy

    def look(self) -> None:
        """Look for a printer, and tell. The first time, what an earlier program left in its queue goes."""
        self._pages.look(self._take_facts, anew=not self._has_looked)
        self._has_looked = True

    def _take_facts(self, facts: PrinterFacts) -> None:
        self._facts = facts
        self.looked.emit(self.is_available)

    def start(self) -> None:
        """Print the article, and tell."""
        if self._is_printing:
            self.news.emit("preparing")
        elif self._printed >= MOST:
            self.news.emit("enough")
        elif not self.is_available:
            self.news.emit("failed")
        else:
            self._is_printing = True
            self._printed += 1
            self.patience.start()
            self.news.emit("preparing")
            self._making.ask(self._wanted(paper_of(self._facts, self._paper)), at_once=True)

    def _hand_over(self, made: Made) -> None:
        self.patience.stop()
        self._pages.print(made.pdf.pdf, self._tell)

    def _fail(self, error: Exception) -> None:
        log.warning("pages were not made: %s", error)
        self._give_up()

    def _give_up(self) -> None:
        """There are no pages, or not in time."""
        self._be_done_making()
        self._tell(PrintNews(PrintState.FAILED))

    def _be_done_making(self) -> None:
        self.patience.stop()
        self._making.drop()

    def _tell(self, news: PrintNews) -> None:
        if news.state is PrintState.PRINTING:
            self._is_printing = False
            self.news.emit("printing")
        elif news.state is PrintState.FAILED:
            if news.problem is not None:
                log.warning("pages were not printed: %s", news.problem)
            self._is_printing = False
            self._printed -= 1
            self.news.emit("failed")

    def reset(self) -> None:
        """Somebody else comes: what was printed is counted anew, and nothing more is told of it.

        What the printer is at goes on; what it has not begun is cancelled.
        """
        self._printed, self._is_printing = 0, False
        self._be_done_making()
        self._pages.reset()

"""One article on paper or in a file, without a handout being put together."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject

from reader.handouts.handout import Handout, HandoutLook, HandoutPdf, Paper
from reader.reviews.review_dates import today
from reader.ui.desktop.desktop_window import DesktopWindow
from reader.ui.desktop.handouts.pdf_saving import PdfSaving
from reader.ui.desktop.handouts.print_flow import PrintFlow
from reader.ui.message_text import say_error
from reader.ui.printing.handout_making import HandoutMaking, Made, SetsPages
from reader.ui.printing.paper_choice import paper_of
from reader.ui.printing.print_news import PrinterFacts
from reader.ui.tasks import Tasks


class ArticlePapers(QObject):
    """Prints and saves the article that is asked for, as a handout of it alone."""

    def __init__(
        self, window: DesktopWindow, tasks: Tasks, maker: SetsPages, flow: PrintFlow, saving: PdfSaving, paper: str
    ) -> None:  # fmt: skip
        """*paper* is that of the settings; "" where they name none."""
        super().__init__(window)
        self._window, self._flow, self._saving, self._paper = window, flow, saving, paper
        self._making = HandoutMaking(maker, tasks, self)
        self._wanted: deque[_Wanted] = deque()
        """What is being made, and what comes after it."""
        self._making.made.connect(self._pass_on)
        self._making.failed.connect(self._fail)

    def print(self, article: str) -> None:
        """Ask for a printer, and print *article* on the paper that it has."""
        self._flow.look(lambda facts: self._print_on(article, facts))

    def _print_on(self, article: str, facts: PrinterFacts) -> None:
        paper = paper_of(facts, self._paper)
        self._make(article, paper, lambda pages: self._flow.hand_over(pages, paper, _nothing), self._flow.give_up)

    def save(self, article: str) -> None:
        """Ask where, and save *article* there as a PDF."""
        self._saving.ask(article.partition("/")[2], lambda path: self._save_to(article, path))

    def _save_to(self, article: str, path: Path) -> None:
        paper = paper_of(PrinterFacts(), self._paper)
        self._make(article, paper, lambda pages: self._saving.write(path, pages.pdf), _nothing)

    def close(self) -> None:
        """Make nothing any more."""
        self._making.drop()

    def _make(self, article: str, paper: Paper, then: Callable[[HandoutPdf], None], lost: Callable[[], None]) -> None:
        handout = Handout((article,), HandoutLook(paper=paper), day=today())
        self._wanted.append(_Wanted(handout, then, lost))
        if len(self._wanted) == 1:
            self._begin()

    def _begin(self) -> None:
        if self._wanted:
            self._window.notice.say(self.tr("Getting the pages ready…"))
            self._making.ask(self._wanted[0].handout, at_once=True)

    def _pass_on(self, made: Made) -> None:
        self._window.notice.hide()
        self._wanted.popleft().then(made.pdf)
        self._begin()

    def _fail(self, error: Exception) -> None:
        self._window.notice.say(say_error(error), problem=True)
        self._wanted.popleft().lost()
        self._begin()


class _Wanted(NamedTuple):
    """Pages that somebody waits for."""

    handout: Handout
    then: Callable[[HandoutPdf], None]
    lost: Callable[[], None]
    """Called where there will be none."""


def _nothing() -> None:
    """A lone article has nothing on it that is to be forgotten, and who saves holds up nobody."""

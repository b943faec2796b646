"""A window whose pages are made at once, two for each article, and whose printer is a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from reader.handouts.handout import Handout, HandoutPdf
from reader.handouts.handout_templates import HandoutTemplates
from reader.handouts.typesetting import HandoutError
from reader.options import Options
from reader.system.print_problem import PrintProblem
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.handouts.handout_desk import HandoutDesk
from reader.ui.desktop.handouts.paper_tools import PaperTools
from reader.ui.printing.print_news import PrinterFacts, PrintNews, PrintState
from reader.ui.printing.print_ticket import EVERYTHING_ONCE
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop


def blank_pdf(pages: int) -> bytes:
    """Return a PDF of so many empty Letter pages, and nothing else."""
    kids = " ".join(f"{number + 3} 0 R" for number in range(pages))
    objects = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {pages}>>"]
    objects += ["<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>"] * pages
    text, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(text))
        text += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    start = len(text)
    text += (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    )
    return text.encode()


class FakeMaker:
    """Makes two pages of each article; what it is asked for is kept."""

    def __init__(self) -> None:
        self.asked: list[Handout] = []
        self.gone: set[str] = set()
        self.error: Exception | None = None
        self.may_go_on = Event()
        self.may_go_on.set()
        self.has_begun = Event()

    def make(
        self, handout: Handout, progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]
    ) -> HandoutPdf:
        self.asked.append(handout)
        self.has_begun.set()
        progress(0, len(handout.articles))
        while not self.may_go_on.wait(0.01):
            if is_cancelled():
                raise RuntimeError("cancelled")
        if self.error:
            raise self.error
        there = [one for one in handout.articles if one not in self.gone]
        if not there:
            raise HandoutError(reason="its articles are gone")
        begins = tuple((one, 1 + 2 * number) for number, one in enumerate(there))
        missing = tuple(one for one in handout.articles if one in self.gone)
        return HandoutPdf(blank_pdf(2 * len(there)), begins, 2 * len(there), missing)


class FakePrinting:
    """A printer that takes everything, unless it has a problem."""

    def __init__(self) -> None:
        self.facts = PrinterFacts("Front desk", (612, 792))
        self.problem: PrintProblem | None = None
        self.printed: list[bytes] = []
        self.waits = False
        self.tell: Callable[[PrintNews], None] | None = None

    def look(self, done: Callable[[PrinterFacts], None]) -> None:
        done(self.facts)

    def print(self, pdf: bytes, tell: Callable[[PrintNews], None], ticket: object) -> None:
        self.tell = tell
        tell(PrintNews(PrintState.PREPARING))
        if self.problem:
            tell(PrintNews(PrintState.FAILED, self.problem))
            return
        self.printed.append(pdf)
        if not self.waits:
            self.finish()

    def finish(self) -> None:
        assert self.tell
        self.tell(PrintNews(PrintState.PRINTING))
        self.tell(PrintNews(PrintState.DONE))

    def close(self) -> None:
        pass


class Paper:
    """What stands in for typst, printer and print dialog."""

    def __init__(self, templates: Path) -> None:
        self.maker, self.printing = FakeMaker(), FakePrinting()
        self.folder = templates
        self.asked: list[int] = []
        """How many pages each print dialog was for."""
        self.is_cancelled = False
        self.stays_open = False
        """Whether a print dialog waits for an answer."""
        self.notes: list[tuple[Any, ...]] = []

    def ask(self, parent: QWidget, pages: int, paper: object, done: Callable[[object], None]) -> QDialog:
        self.asked.append(pages)
        dialog = QDialog(parent)
        if self.stays_open:
            dialog.finished.connect(lambda answer: done(EVERYTHING_ONCE if answer else None))
            dialog.open()
        else:
            done(None if self.is_cancelled else EVERYTHING_ONCE)
        return dialog

    def note(self, library: object, articles: Sequence[str], look: object, day: object) -> str:
        self.notes.append((tuple(articles), day))
        return "Patient education given"

    def tools(self, desktop: Desktop) -> PaperTools:
        bundled = desktop.paths.resources / "handouts" / "templates"
        templates = HandoutTemplates(bundled, self.folder)
        printing: Any = self.printing
        return PaperTools(lambda: self.maker, printing, templates, self.note, self.ask)


@pytest.fixture
def paper(tmp_path: Path) -> Iterator[Paper]:
    made = Paper(tmp_path / "templates")
    yield made
    made.maker.may_go_on.set()


@pytest.fixture
def make_staff_desktop(make_desktop: MakeDesktop, indexed: Options, paper: Paper) -> MakeDesktop:
    return partial(make_desktop, indexed, make_paper_tools=paper.tools)


@pytest.fixture
def desktop(make_staff_desktop: MakeDesktop) -> Desktop:
    """A staff's window with fake paper, settled."""
    return make_staff_desktop()


@pytest.fixture
def desk(desktop: Desktop, qtbot: PatientBot) -> HandoutDesk:
    """The handout, open, with two articles whose pages are made."""
    desk = desktop.handouts
    desk.add(("en/good-sleep",))
    desk.add(("en/insomnia",))
    desk.open()
    wait_for_pages(desk, qtbot)
    return desk


def wait_for_pages(desk: HandoutDesk, qtbot: PatientBot) -> None:
    """Wait until the pages are those of what is on the handout."""
    qtbot.waitUntil(lambda: desk.made is not None and desk.made.handout == desk.draft.handout)

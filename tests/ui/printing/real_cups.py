"""Printing through a real CUPS, from window and kiosk: slow, so only ``make test-printing`` runs it."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox

from reader.doctor.kiosk_host import examine_kiosk
from reader.handouts.handout import Handout, HandoutLook, HandoutPdf, Paper
from reader.options import Options
from reader.system.print_problem import PrintProblem
from reader.system.print_queue import CupsQueue
from reader.ui.kiosk.history import Stop
from reader.ui.printing import pdf_printing
from reader.ui.printing.paper_choice import paper_of
from reader.ui.printing.pdf_printing import PdfPrinting
from reader.ui.printing.print_dialog import ask_ticket
from reader.ui.printing.print_news import PrinterFacts, PrintNews, PrintState
from reader.ui.printing.print_ticket import PrintTicket
from reader.ui.printing.printer_process import NAME
from tests.patience import PatientBot
from tests.ui.kiosk.conftest import MakeKiosk, Visitor, bundled, bundled_cache, make_kiosk
from tests.ui.printing.cups_server import PAPERS, CupsServer, is_there

__all__ = ["bundled", "bundled_cache", "make_kiosk"]

pytestmark = pytest.mark.skipif(not is_there(), reason="there is no CUPS here: apt-get install cups")
ARTICLE = "en/sertraline"


@pytest.fixture(scope="module")
def daemon() -> Iterator[CupsServer]:
    # Not in pytest's own folder: CUPS works as another user, who may not look into that.
    with TemporaryDirectory(prefix="patient-reader-cups-") as folder:
        server = CupsServer(Path(folder))
        yield server
        server.close()


@pytest.fixture(params=PAPERS)
def usual(request: pytest.FixtureRequest) -> str:
    """The default printer, called like its paper."""
    return str(request.param)


@pytest.fixture
def cups(daemon: CupsServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CupsServer:
    monkeypatch.setenv("CUPS_SERVER", str(daemon.socket))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    daemon.make_ready("Letter")
    return daemon


@pytest.fixture
def lifetime(qapp: QApplication) -> Iterator[QObject]:
    lifetime = QObject(qapp)
    yield lifetime
    lifetime.deleteLater()


class Window:
    """What the desktop window does to print, and what it hears."""

    def __init__(self, qtbot: PatientBot, parent: QObject) -> None:
        self.qtbot, self.printing = qtbot, PdfPrinting(keeps_jobs=True, parent=parent)
        self.heard: list[PrintNews] = []

    def look(self) -> PrinterFacts:
        found: list[PrinterFacts] = []
        self.printing.look(found.append)
        self.qtbot.waitUntil(lambda: bool(found))
        return found[0]

    def choose(self, made: HandoutPdf, paper: Paper, printer: str) -> PrintTicket:
        tickets: list[PrintTicket | None] = []
        dialog = ask_ticket(None, made.pages, paper, tickets.append)
        names = dialog.findChild(QComboBox, "printers")
        assert isinstance(names, QComboBox)
        names.setCurrentText(printer)
        self.accept(dialog)
        (ticket,) = tickets
        assert ticket is not None
        return ticket

    def accept(self, dialog: QPrintDialog) -> None:
        box = dialog.findChild(QDialogButtonBox)
        assert isinstance(box, QDialogButtonBox)
        QTest.mouseClick(box.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)

    def print(self, pdf: bytes, ticket: PrintTicket) -> None:
        self.printing.print(pdf, self.heard.append, ticket)

    def wait_for(self, state: PrintState) -> PrintNews:
        self.qtbot.waitUntil(lambda: self.heard[-1].state is state)
        return self.heard[-1]


@pytest.fixture
def window(qtbot: PatientBot, lifetime: QObject, cups: CupsServer) -> Iterator[Window]:
    window = Window(qtbot, lifetime)
    yield window
    window.printing.close()


def make_handout(options: Options, paper: Paper, points: int = 14) -> HandoutPdf:
    library = options.upkeep().library()
    return options.handouts(lambda: library).make(Handout((ARTICLE,), HandoutLook(points=points, paper=paper)))


def pages_of(pdf: Path) -> list[tuple[QSize, str, QImage]]:
    """Return of each page its size in points, its words, and how it looks."""
    document, found = QPdfDocument(), []
    document.load(str(pdf))
    for page in range(document.pageCount()):
        size = document.pagePointSize(page).toSize()
        image = QImage(size, QImage.Format.Format_Grayscale8)
        image.fill("#ffffff")
        with QPainter(image) as painter:
            painter.drawImage(0, 0, document.render(page, size))
        found.append((size, document.getAllText(page).text(), image))
    return found


def differing(one: QImage, other: QImage) -> float:
    """Return how many spots of the two differ in shade so that somebody would see it, as a part of all.

    A spot is as wide as a line is thick: filters move a page by a part of a dot, for they know paper in whole points.
    """
    one, other = (
        page.scaledToWidth(page.width() // 3, Qt.TransformationMode.SmoothTransformation) for page in (one, other)
    )
    rows = ((bytes(one.constScanLine(y)), bytes(other.constScanLine(y))) for y in range(one.height()))
    apart = sum(abs(a - b) > 60 for row, same in rows for a, b in zip(row[: one.width()], same, strict=False))
    return apart / (one.width() * one.height())


def assert_same(arrived: Path, previewed: Path) -> None:
    here, there = pages_of(previewed), pages_of(arrived)
    assert here
    assert [(size, words) for size, words, _ in there] == [(size, words) for size, words, _ in here]
    assert max(differing(a[2], b[2]) for a, b in zip(here, there, strict=True)) < 0.001


def test_the_pages_that_arrive_from_the_window_are_those_previewed(
    usual: str, cups: CupsServer, window: Window, bundled: Options, tmp_path: Path
) -> None:
    cups.make_ready(usual)
    facts = window.look()
    assert facts == PrinterFacts(usual, facts.page)
    paper = paper_of(facts)
    assert paper == usual
    made = make_handout(bundled, paper)
    (tmp_path / "preview.pdf").write_bytes(made.pdf)
    window.print(made.pdf, window.choose(made, paper, usual))
    window.wait_for(PrintState.DONE)
    assert_same(cups.paper(usual), tmp_path / "preview.pdf")


def test_another_printer_and_some_of_the_pages_can_be_chosen(
    cups: CupsServer, window: Window, bundled: Options
) -> None:
    made = make_handout(bundled, Paper.A4)
    ticket = window.choose(made, Paper.A4, "A4")
    assert ticket.printer == "A4"
    window.print(made.pdf, PrintTicket("A4", pages=((2, 2),)))
    window.wait_for(PrintState.DONE)
    (page,) = pages_of(cups.paper("A4"))
    assert "Page 2 of" in page[1]
    assert not cups.paper("Letter").exists()


def visitor_at(make_kiosk: MakeKiosk, options: Options, article: str = ARTICLE) -> Visitor:
    visitor = make_kiosk(options, may_print=True)
    assert visitor.kiosk.room.printing.is_available
    visitor.kiosk.room.visit.go(Stop("article", article))
    visitor.wait_for_page(article)
    return visitor


def says(visitor: Visitor) -> str:
    return visitor.kiosk.room.panels.print.title.text()


@pytest.mark.parametrize(("step", "points"), [(0, 14), (1, 18), (2, 22)])
def test_the_pages_that_arrive_from_the_kiosk_are_those_of_the_window_in_the_visits_text_size(
    step: int, points: int, usual: str, cups: CupsServer, make_kiosk: MakeKiosk, bundled: Options, tmp_path: Path
) -> None:
    cups.make_ready(usual)
    data = bundled.paths().settings_file
    data.parent.mkdir(parents=True, exist_ok=True)
    data.write_text('clinic = "Contemporary Care"\n', encoding="utf-8")
    (tmp_path / "preview.pdf").write_bytes(make_handout(bundled, Paper(usual), points).pdf)
    visitor = visitor_at(make_kiosk, bundled)
    visitor.kiosk.theme.set_text_size(step)
    visitor.wait_for_page(ARTICLE)
    visitor.tap(visitor.page.bar.print)
    visitor.qtbot.waitUntil(lambda: not visitor.kiosk.room.printing.is_busy)
    assert says(visitor) == "Your pages are being printed"
    assert_same(cups.paper(usual), tmp_path / "preview.pdf")
    assert not list(tmp_path.glob("patient-reader-print-*"))


def stop(cups: CupsServer) -> None:
    cups.run("cupsdisable", "Letter")


def reject(cups: CupsServer) -> None:
    cups.run("cupsreject", "Letter")


def remove(cups: CupsServer) -> None:
    cups.run("lpadmin", "-x", "Stuck")


REFUSALS = [(stop, PrintProblem.STOPPED), (reject, PrintProblem.REJECTING)]


@pytest.mark.parametrize(("befall", "problem"), REFUSALS)
def test_the_window_says_that_a_printer_is_stopped_or_rejects(
    befall: Callable[[CupsServer], None], problem: PrintProblem, cups: CupsServer, window: Window, bundled: Options
) -> None:
    befall(cups)
    assert window.look().problem is problem
    window.print(make_handout(bundled, Paper.LETTER).pdf, PrintTicket("Letter"))
    assert window.wait_for(PrintState.FAILED).problem is problem
    assert not CupsQueue("Letter").unfinished(NAME)


@pytest.mark.parametrize(("befall", "problem"), REFUSALS)
def test_the_kiosk_says_that_a_printer_is_stopped_or_rejects(
    befall: Callable[[CupsServer], None], problem: PrintProblem, cups: CupsServer, make_kiosk: MakeKiosk, bundled: Options,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    visitor = visitor_at(make_kiosk, bundled)
    befall(cups)
    with caplog.at_level(logging.WARNING):
        visitor.tap(visitor.page.bar.print)
        visitor.qtbot.waitUntil(lambda: says(visitor) == "Nothing was printed")
    assert str(problem) in caplog.text
    assert not CupsQueue("Letter").unfinished(NAME)


def test_the_window_says_that_a_printer_is_deleted_over_a_job(
    cups: CupsServer, window: Window, bundled: Options
) -> None:
    window.print(make_handout(bundled, Paper.LETTER).pdf, PrintTicket("Stuck"))
    window.wait_for(PrintState.PRINTING)
    assert len(CupsQueue("Stuck").unfinished(NAME)) == 1, "its name tells nothing"
    remove(cups)
    assert window.wait_for(PrintState.FAILED).problem is PrintProblem.VANISHED


def test_the_window_says_that_a_printer_is_gone_before_it_prints(
    cups: CupsServer, window: Window, bundled: Options
) -> None:
    remove(cups)
    window.print(make_handout(bundled, Paper.LETTER).pdf, PrintTicket("Stuck"))
    assert window.wait_for(PrintState.FAILED).problem is PrintProblem.VANISHED


def test_the_window_says_that_a_printer_cannot_be_reached_and_takes_the_job_back(
    cups: CupsServer, window: Window, bundled: Options
) -> None:
    window.print(make_handout(bundled, Paper.LETTER).pdf, PrintTicket("Stuck"))
    assert window.wait_for(PrintState.FAILED).problem is PrintProblem.VANISHED
    assert not CupsQueue("Stuck").unfinished(NAME)


def test_the_kiosk_says_that_a_printer_vanishes(cups: CupsServer, make_kiosk: MakeKiosk, bundled: Options) -> None:
    cups.make_ready("Stuck")
    visitor = visitor_at(make_kiosk, bundled)
    visitor.tap(visitor.page.bar.print)
    visitor.qtbot.waitUntil(lambda: says(visitor) == "Your pages are being printed")
    remove(cups)
    visitor.qtbot.waitUntil(lambda: says(visitor) == "Nothing was printed")


@pytest.fixture
def _little_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_printing, "PRINTER_MS", 3000)


@pytest.mark.usefixtures("_little_patience")
def test_the_window_says_that_the_printing_system_hangs_and_prints_nothing_later(
    cups: CupsServer, window: Window, bundled: Options
) -> None:
    pdf = make_handout(bundled, Paper.LETTER).pdf
    cups.hang()
    try:
        assert window.look() == PrinterFacts(problem=PrintProblem.HUNG)
        window.print(pdf, PrintTicket("Letter"))
        assert window.wait_for(PrintState.FAILED).problem is PrintProblem.HUNG
    finally:
        cups.go_on()
    window.qtbot.waitUntil(lambda: not window.printing.is_busy)
    assert not CupsQueue("Letter").unfinished(NAME)
    assert not cups.paper("Letter").exists()


@pytest.mark.usefixtures("_little_patience")
def test_the_kiosk_says_that_the_printing_system_hangs(
    cups: CupsServer, make_kiosk: MakeKiosk, bundled: Options
) -> None:
    visitor = visitor_at(make_kiosk, bundled)
    cups.hang()
    try:
        visitor.tap(visitor.page.bar.print)
        visitor.qtbot.waitUntil(lambda: says(visitor) == "Nothing was printed")
    finally:
        cups.go_on()
    visitor.qtbot.waitUntil(lambda: not visitor.kiosk.room.printing.is_busy)
    assert not cups.paper("Letter").exists()


def test_the_doctor_says_how_the_printer_is(cups: CupsServer, bundled: Options) -> None:
    settings = bundled.paths().settings_file
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("[kiosk]\nmay_print = true\n", encoding="utf-8")

    def printer() -> str:
        return next(one.value for one in examine_kiosk(bundled, (), lambda: None) if one.name == "Kiosk printer")

    assert printer() == "Letter"
    stop(cups)
    assert printer() == "Letter: it is stopped"


def test_what_has_not_been_printed_when_the_visit_ends_is_cancelled(
    cups: CupsServer, make_kiosk: MakeKiosk, bundled: Options
) -> None:
    cups.make_ready("Stuck")
    visitor = visitor_at(make_kiosk, bundled)
    visitor.tap(visitor.page.bar.print)
    visitor.qtbot.waitUntil(lambda: says(visitor) == "Your pages are being printed")
    assert CupsQueue("Stuck").unfinished(NAME)
    visitor.kiosk.window.reset()
    visitor.qtbot.waitUntil(lambda: not visitor.kiosk.room.printing.is_busy)
    assert not CupsQueue("Stuck").unfinished(NAME)


def test_a_job_of_the_window_stays_in_the_queue_when_that_closes(
    cups: CupsServer, window: Window, bundled: Options
) -> None:
    window.print(make_handout(bundled, Paper.LETTER).pdf, PrintTicket("Stuck"))
    window.wait_for(PrintState.PRINTING)
    window.printing.close()
    assert len(CupsQueue("Stuck").unfinished(NAME)) == 1
    assert os.environ["CUPS_SERVER"] == str(cups.socket)

"""What is told of a print, what is left of it, and what becomes of it when somebody else comes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from reader.system.print_problem import PrintProblem
from reader.ui.printing import pdf_printing, print_folder
from reader.ui.printing.pdf_printing import PdfPrinting
from reader.ui.printing.print_news import PrinterFacts, PrintNews, PrintState
from reader.ui.printing.print_ticket import PrintTicket, Sides, read_ticket
from tests.fake_printer import Printer
from tests.patience import PatientBot

PAGES = b"%PDF of somebody's pages"
PREPARING, PRINTING, DONE = map(PrintNews, (PrintState.PREPARING, PrintState.PRINTING, PrintState.DONE))


def failed(problem: PrintProblem) -> PrintNews:
    return PrintNews(PrintState.FAILED, problem)


@pytest.fixture
def printer(tmp_path: Path) -> Printer:
    folder = tmp_path / "printed"
    folder.mkdir()
    return Printer(folder)


@pytest.fixture
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "runtime"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


class Window:
    """Prints, and keeps what it hears."""

    def __init__(self, qtbot: PatientBot, printer: Printer, parent: QObject, *, keeps_jobs: bool = False) -> None:
        self.qtbot, self.printing = qtbot, PdfPrinting(printer.command, keeps_jobs=keeps_jobs, parent=parent)
        self.heard: list[PrintNews] = []

    def print(self, ticket: PrintTicket | None = None) -> None:
        self.printing.print(PAGES, self.heard.append, *([ticket] if ticket else []))

    def look(self) -> PrinterFacts:
        found: list[PrinterFacts] = []
        self.printing.look(found.append)
        self.qtbot.waitUntil(lambda: bool(found))
        return found[0]

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.printing.is_busy)


@pytest.fixture
def lifetime(qapp: QApplication) -> Iterator[QObject]:
    lifetime = QObject(qapp)
    yield lifetime
    for one in lifetime.findChildren(PdfPrinting):
        one.close()
    lifetime.deleteLater()


@pytest.fixture
def window(qtbot: PatientBot, printer: Printer, runtime: Path, lifetime: QObject) -> Window:
    return Window(qtbot, printer, lifetime)


def test_pages_reach_the_printer_as_they_are_and_each_step_is_told(
    window: Window, printer: Printer, runtime: Path
) -> None:
    window.print()
    assert window.heard == [PREPARING]
    window.wait()
    assert [job.read_bytes() for job in printer.jobs] == [PAGES]
    assert window.heard == [PREPARING, PRINTING, DONE]
    assert not list(runtime.iterdir())


@pytest.mark.parametrize("problem", list(PrintProblem))
@pytest.mark.parametrize("when", ["refuses", "jams"])
def test_why_nothing_is_printed_is_told_once_and_last(
    when: str, problem: PrintProblem, window: Window, printer: Printer, runtime: Path
) -> None:
    printer.is_now(when, problem)
    window.print()
    window.wait()
    assert window.heard == [PREPARING, *[PRINTING] * (when == "jams"), failed(problem)]
    assert not list(runtime.iterdir())


def test_a_process_that_dies_without_a_word_gave_up(window: Window, printer: Printer) -> None:
    printer.is_now("refuses")
    window.print()
    window.wait()
    assert window.heard == [PREPARING, failed(PrintProblem.GIVEN_UP)]


def test_a_printing_system_that_says_nothing_has_hung_and_gets_nothing_later(
    window: Window, printer: Printer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_printing, "PRINTER_MS", 0)
    printer.is_now("hangs")
    window.print()
    window.qtbot.waitUntil(lambda: window.heard == [PREPARING, failed(PrintProblem.HUNG)])
    assert window.look() == PrinterFacts(problem=PrintProblem.HUNG)
    window.printing.close()
    assert not printer.jobs


def test_the_printer_that_is_there_is_told_with_its_paper_and_its_state(window: Window, printer: Printer) -> None:
    assert window.look() == PrinterFacts("Office", (612, 792))
    printer.is_now("gone")
    assert window.look() == PrinterFacts(problem=PrintProblem.NO_PRINTER)


def test_nothing_is_told_to_who_comes_next_and_what_waits_is_taken_back(
    window: Window, printer: Printer, qtbot: PatientBot
) -> None:
    printer.is_now("waits")
    window.print()
    qtbot.waitUntil(lambda: PRINTING in window.heard)
    window.printing.reset()
    window.wait()
    assert (printer.folder / "cancelled").exists()
    assert window.heard == [PREPARING, PRINTING]


def test_who_chose_a_printer_gets_it_and_the_job_stays_when_the_window_closes(
    qtbot: PatientBot, printer: Printer, runtime: Path, lifetime: QObject
) -> None:
    window = Window(qtbot, printer, lifetime, keeps_jobs=True)
    ticket = PrintTicket("Upstairs", 2, ((1, 3), (5, 5)), Sides.SHORT_EDGE, gray=True, collated=False)
    window.print(ticket)
    window.wait()
    assert read_ticket((printer.folder / "ticket").read_text()) == (ticket, True)


def test_where_there_is_no_room_for_the_pages_it_is_said(
    window: Window, printer: Printer, runtime: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_folder, "_place", lambda: str(runtime / "nowhere"))
    window.print()
    assert window.heard == [PREPARING, failed(PrintProblem.NO_ROOM)]
    assert not window.printing.is_busy
    assert not printer.processes


def test_the_window_answers_while_it_prints(window: Window, printer: Printer, qtbot: PatientBot) -> None:
    printer.is_now("hangs")
    window.print()
    ticked: list[int] = []
    QTimer.singleShot(0, lambda: ticked.append(1))
    qtbot.waitUntil(lambda: bool(ticked))
    assert window.printing.is_busy
    window.printing.close()
    assert not [process for process in printer.processes if Path(f"/proc/{process}").exists()]

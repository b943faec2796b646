"""Printing at the kiosk: only where staff allow it, without a dialog, and each visitor for himself."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument

from reader.handouts.typesetting import Typesetter
from reader.options import Options
from reader.pages.addresses import article_address
from reader.pages.tokens import CONTRAST
from reader.ui.kiosk.article.article_printing import MOST
from reader.ui.kiosk.history import Stop
from tests.fake_printer import Printer
from tests.patience import PatientBot, fire
from tests.ui.kiosk.conftest import CLINIC, SIZES, MakeKiosk, Visitor


@pytest.fixture
def printer(tmp_path: Path, runtime: Path) -> Printer:
    """With a folder for its pages that no other kiosk clears when it starts."""
    folder = tmp_path / "printed"
    folder.mkdir()
    return Printer(folder)


@pytest.fixture
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the system keeps files in memory. What is left there is seen."""
    folder = tmp_path / "runtime"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def reader(make_kiosk: MakeKiosk, indexed: Options, printer: Printer) -> Visitor:
    """Somebody who reads an article at a kiosk that prints."""
    visitor = make_kiosk(indexed, printer=printer.command, may_print=True)
    visitor.open_category(0)
    visitor.open_article()
    return visitor


def news(visitor: Visitor) -> str:
    panel = visitor.kiosk.room.panels.print
    return panel.title.text() if panel is not None and panel.isVisible() else ""


def wait_for_jobs(visitor: Visitor, printer: Printer, count: int) -> None:
    visitor.qtbot.waitUntil(lambda: len(printer.jobs) == count and not visitor.kiosk.room.printing.is_busy)


def words_on_paper(job: Path) -> str:
    document = QPdfDocument()
    document.load(str(job))
    return " ".join(" ".join(document.getAllText(page).text() for page in range(document.pageCount())).split())


def first_page(job: Path, size: QSize = QSize(400, 560)) -> QImage:
    document = QPdfDocument()
    document.load(str(job))
    assert document.pageCount() > 0
    return document.render(0, size)


def test_a_tap_prints_the_article_in_black_on_white_whatever_the_contrast(
    reader: Visitor, printer: Printer, runtime: Path
) -> None:
    reader.kiosk.theme.set_look(CONTRAST, 2)
    reader.wait_for_page()
    reader.tap(reader.page.bar.print)
    assert news(reader) == "One moment, please"
    wait_for_jobs(reader, printer, 1)

    page = first_page(printer.jobs[0])
    shades = [page.pixelColor(x, y) for x in range(0, 400, 2) for y in range(0, 560, 2)]
    paper = sum(one.lightness() > 250 or one.alpha() == 0 for one in shades)
    ink = sum(one.lightness() < 100 and one.alpha() > 200 for one in shades)
    assert paper > 0.85 * len(shades)
    assert ink > 20
    assert news(reader) == "Your pages are being printed", "nothing went wrong"
    assert not list(runtime.rglob("*.pdf"))


def test_paper_says_whose_it_is_and_where_to_get_help_and_is_used_to_its_margins(
    reader: Visitor, printer: Printer
) -> None:
    assert "988" not in reader.text, "the panel below the page says it on the screen"
    reader.tap(reader.page.bar.print)
    wait_for_jobs(reader, printer, 1)

    words = words_on_paper(printer.jobs[0])
    assert words.startswith(f"{CLINIC} For: Date: Good sleep Sleep")
    assert "Call or text 988" in words
    assert "Also in" in reader.text
    assert "Also in" not in words, "paper leads nowhere"
    page = first_page(printer.jobs[0])
    ink = [x for x in range(page.width()) for y in range(page.height()) if page.pixelColor(x, y).alpha() > 200]
    assert 0.06 < min(ink) / page.width() < 0.09


def paper(job: Path) -> QPageSize.PageSizeId:
    document = QPdfDocument()
    document.load(str(job))
    return QPageSize(document.pagePointSize(0), QPageSize.Unit.Point).id()


@pytest.mark.parametrize(
    ("usual", "setting", "wanted"),
    [
        ((612, 792), "", "Letter"), ((595, 842), "", "A4"), ((612, 1008), "", "Legal"), ((612, 792), "A4", "A4"),
        ((595, 842), "Letter", "Letter"),
    ],
)  # fmt: skip
def test_pages_are_laid_out_for_the_printers_paper_or_that_of_the_settings(
    usual: tuple[int, int], setting: str, wanted: str, make_kiosk: MakeKiosk, indexed: Options, printer: Printer
) -> None:
    (printer.folder / "paper").write_text(json.dumps(usual))
    visitor = make_kiosk(indexed, printer=printer.command, may_print=True, paper=setting)
    visitor.open_category(0)
    visitor.open_article()
    visitor.tap(visitor.page.bar.print)
    wait_for_jobs(visitor, printer, 1)
    assert paper(printer.jobs[0]) == QPageSize.PageSizeId[wanted]


def lines_beside(row: list[int]) -> tuple[int, int] | None:
    """Return how many of *row*'s dots the upright lines at its left and right have, or None where there are no such lines."""
    if not row or row[0] > 384 or row[-1] < 4000:  # words begin at the margin, 48 points
        return None
    left, right = (
        [x for x in row if abs(x - row[end]) < 16] if not any(16 <= abs(x - row[end]) < 60 for x in row) else []
        for end in (0, -1)
    )
    return (len(left), len(right)) if left and right else None


def test_a_box_keeps_its_right_edge_on_every_paper(make_kiosk: MakeKiosk, bundled: Options, printer: Printer) -> None:
    visitor = make_kiosk(bundled, printer=printer.command, may_print=True, paper="A4")
    visitor.kiosk.room.visit.go(Stop("article", "en/sertraline"))
    visitor.wait_for_page("en/sertraline")
    visitor.tap(visitor.page.bar.print)
    wait_for_jobs(visitor, printer, 1)

    page = QImage(QSize(595, 842) * 8, QImage.Format.Format_Grayscale8)
    page.fill("#ffffff")
    with QPainter(page) as painter:
        painter.drawImage(0, 0, first_page(printer.jobs[0], page.size()))
    rows = [bytes(page.constScanLine(y)[: page.width()]) for y in range(0, page.height(), 10)]
    lines = [one for row in rows if (one := lines_beside([x for x, shade in enumerate(row) if shade < 200]))]
    assert len(lines) > 20
    assert all(abs(left - right) < 2 for left, right in lines)


def test_nothing_is_printed_where_staff_do_not_allow_it(
    make_kiosk: MakeKiosk, indexed: Options, printer: Printer
) -> None:
    visitor = make_kiosk(indexed, printer=printer.command)
    visitor.open_category(0)
    visitor.open_article()

    assert not visitor.page.bar.print.isVisible()
    assert not list(printer.folder.iterdir()), "it was not even asked"


def test_without_a_printer_there_is_no_button_until_there_is_one(
    make_kiosk: MakeKiosk, indexed: Options, printer: Printer, qtbot: PatientBot
) -> None:
    printer.is_now("gone")
    visitor = make_kiosk(indexed, printer=printer.command, may_print=True)
    visitor.open_category(0)
    visitor.open_article()
    assert not visitor.page.bar.print.isVisible()

    printer.is_no_more("gone")
    visitor.kiosk.room.printing.look()
    qtbot.waitUntil(visitor.page.bar.print.isVisible)
    printer.is_now("gone")
    visitor.kiosk.room.printing.look()
    qtbot.waitUntil(lambda: not visitor.page.bar.print.isVisible())


def test_a_printing_system_that_is_not_there_at_all_is_no_printer(make_kiosk: MakeKiosk, indexed: Options) -> None:
    visitor = make_kiosk(indexed, printer=("/nowhere/python",), may_print=True)
    assert not visitor.kiosk.room.printing.is_available


def test_a_printer_that_takes_nothing_is_told(
    reader: Visitor, printer: Printer, runtime: Path, qtbot: PatientBot
) -> None:
    printer.is_now("refuses")
    reader.tap(reader.page.bar.print)

    qtbot.waitUntil(lambda: news(reader) == "Nothing was printed")
    assert "front desk" in reader.kiosk.room.panels.print.hint.text()
    assert not list(runtime.iterdir())


def test_pages_are_being_printed_only_once_the_printer_has_taken_them(
    reader: Visitor, printer: Printer, qtbot: PatientBot
) -> None:
    """A queue that rejects jobs said so all the same."""
    heard: list[str] = []
    reader.kiosk.room.printing.news.connect(heard.append)
    printer.is_now("refuses")
    reader.tap(reader.page.bar.print)
    qtbot.waitUntil(lambda: "failed" in heard)
    printer.is_no_more("refuses")
    reader.tap(reader.kiosk.room.panels.print.button)
    reader.tap(reader.page.bar.print)
    wait_for_jobs(reader, printer, 1)
    assert heard == ["preparing", "failed", "preparing", "printing"]


def test_a_job_that_is_not_printed_after_all_is_told(reader: Visitor, printer: Printer, qtbot: PatientBot) -> None:
    printer.is_now("jams")
    reader.tap(reader.page.bar.print)
    qtbot.waitUntil(lambda: news(reader) == "Nothing was printed")


def test_what_has_not_been_printed_when_the_visit_ends_is_cancelled(
    reader: Visitor, printer: Printer, qtbot: PatientBot
) -> None:
    """A stopped printer held it, and printed it in another visitor's turn."""
    printer.is_now("waits")
    reader.tap(reader.page.bar.print)
    qtbot.waitUntil(lambda: news(reader) == "Your pages are being printed")
    assert not (printer.folder / "cancelled").exists()
    reader.kiosk.window.reset()
    qtbot.waitUntil((printer.folder / "cancelled").exists)
    qtbot.waitUntil(lambda: not reader.kiosk.room.printing.is_busy)
    assert news(reader) == "", "the next visitor has nothing to do with it"


def test_failed_prints_are_not_counted(reader: Visitor, printer: Printer, qtbot: PatientBot) -> None:
    printer.is_now("refuses")
    for _ in range(MOST + 1):
        reader.tap(reader.page.bar.print)
        qtbot.waitUntil(lambda: news(reader) == "Nothing was printed")
        reader.tap(reader.kiosk.room.panels.print.button)


def page_count(job: Path) -> int:
    document = QPdfDocument()
    document.load(str(job))
    return document.pageCount()


def test_text_is_as_large_on_paper_as_on_the_screen(make_kiosk: MakeKiosk, bundled: Options, printer: Printer) -> None:
    visitor = make_kiosk(bundled, printer=printer.command, may_print=True)
    visitor.kiosk.room.visit.go(Stop("article", "en/sertraline"))
    visitor.wait_for_page("en/sertraline")
    for count, step in enumerate((0, 2), 1):
        visitor.kiosk.theme.set_text_size(step)
        visitor.tap(visitor.page.bar.print)
        wait_for_jobs(visitor, printer, count)
        visitor.tap(visitor.kiosk.room.panels.print.button)
    normal, large = map(page_count, printer.jobs)
    assert large > 1.5 * normal


def test_what_is_written_on_the_way_to_the_printer_lies_in_memory(
    reader: Visitor, printer: Printer, runtime: Path
) -> None:
    reader.tap(reader.page.bar.print)
    wait_for_jobs(reader, printer, 1)
    assert Path((printer.folder / "spool").read_text()).parent == runtime
    assert not list(runtime.iterdir())


def test_what_the_printer_is_given_with_the_pages_does_not_tell_which_article_it_is(
    reader: Visitor, printer: Printer
) -> None:
    """Who reads a queue learns nothing."""
    reader.tap(reader.page.bar.print)
    wait_for_jobs(reader, printer, 1)
    assert (printer.folder / "name").read_text() == "pages.pdf"
    assert (printer.folder / "ticket").read_text() == ""


def test_what_a_killed_program_left_there_goes_with_the_next_start(
    make_kiosk: MakeKiosk, indexed: Options, printer: Printer, runtime: Path
) -> None:
    left = runtime / "patient-reader-print-abc"
    left.mkdir()
    (left / "pages.pdf").write_bytes(b"%PDF")
    make_kiosk(indexed, printer=printer.command, may_print=True)
    assert not left.exists()


def test_a_printing_system_that_hangs_holds_up_nobody(
    reader: Visitor, printer: Printer, runtime: Path, qtbot: PatientBot
) -> None:
    """It took the threads that a PIN is compared in, one for each job, until staff could not leave any more."""
    printer.is_now("hangs")
    for visit in range(MOST + 2):
        reader.tap(reader.page.bar.print)
        reader.tap(reader.kiosk.room.panels.print.button)
        qtbot.waitUntil(lambda count=visit + 2: len(printer.processes) == count)  # type: ignore[misc]
        reader.tap(reader.screens.top.clear)
        reader.open_category(0)
        reader.open_article()
    qtbot.waitUntil(lambda: reader.page.card.image.code is not None)
    assert not reader.kiosk.tasks.is_running

    reader.kiosk.close()
    assert not list(runtime.iterdir())
    assert not [process for process in printer.processes if Path(f"/proc/{process}").exists()]


def test_one_visitor_prints_a_few_articles_and_the_next_one_too(reader: Visitor, printer: Printer) -> None:
    for count in range(1, MOST + 1):
        reader.tap(reader.page.bar.print)
        wait_for_jobs(reader, printer, count)
        reader.tap(reader.kiosk.room.panels.print.button)
    reader.tap(reader.page.bar.print)
    assert news(reader) == "That is all for now"
    reader.tap(reader.kiosk.room.panels.print.button)

    reader.tap(reader.screens.top.clear)
    reader.open_category(0)
    reader.open_article()
    reader.tap(reader.page.bar.print)
    wait_for_jobs(reader, printer, MOST + 1)


MOMENTS = ("at once", "when the pages are made", "when the printer gets them")


def print_until(moment: str, reader: Visitor, printer: Printer, qtbot: PatientBot) -> None:
    """Tap Print and wait for *moment*."""
    reader.tap(reader.page.bar.print)
    if moment == "when the pages are made":
        qtbot.waitUntil(lambda: not reader.kiosk.tasks.is_running)
    if moment == "when the printer gets them":
        qtbot.waitUntil(lambda: len(printer.processes) == 2)


@pytest.mark.parametrize("moment", MOMENTS)
def test_who_leaves_at_once_leaves_no_news_to_the_next_one_who_can_print(
    moment: str, reader: Visitor, printer: Printer, runtime: Path, qtbot: PatientBot
) -> None:
    """Qt's own way to print crashed when the page was thrown away meanwhile."""
    print_until(moment, reader, printer, qtbot)
    reader.kiosk.window.reset()
    qtbot.waitUntil(lambda: not reader.kiosk.room.printing.is_busy)
    qtbot.settle()
    assert news(reader) == ""
    assert not list(runtime.rglob("*.pdf"))

    reader.open_category(0)
    reader.open_article()
    before = len(printer.jobs)
    reader.tap(reader.page.bar.print)
    wait_for_jobs(reader, printer, before + 1)
    assert news(reader) == "Your pages are being printed"


@pytest.mark.parametrize("moment", MOMENTS)
def test_the_kiosk_can_be_closed_while_it_prints(
    moment: str, reader: Visitor, printer: Printer, runtime: Path, qtbot: PatientBot
) -> None:
    """A callback of Chromium's crashed the program here."""
    print_until(moment, reader, printer, qtbot)
    reader.kiosk.close()

    assert not list(runtime.rglob("*.pdf"))


@pytest.fixture
def held_press(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """What sets pages hangs until the event is set; nobody can stop it."""
    go_on, set_pages = Event(), Typesetter._set

    def wait(*arguments: Any, **options: Any) -> tuple[bytes, list[int], int]:
        go_on.wait()
        return set_pages(*arguments, **options)

    monkeypatch.setattr(Typesetter, "_set", wait)
    yield go_on
    go_on.set()


def test_a_renderer_that_dies_over_it_keeps_no_page_from_the_printer_and_the_page_is_back(
    reader: Visitor, printer: Printer, qtbot: PatientBot, held_press: Event
) -> None:
    view = reader.kiosk.room.view
    renderer = view.page().renderProcessPid()
    os.kill(renderer, signal.SIGSTOP)
    reader.tap(reader.page.bar.print)
    with qtbot.waitSignal(view.page_shown):
        os.kill(renderer, signal.SIGKILL)

    held_press.set()
    wait_for_jobs(reader, printer, 1)
    assert news(reader) == "Your pages are being printed"
    reader.tap(reader.kiosk.room.panels.print.button)
    reader.tap(reader.page.bar.print)
    wait_for_jobs(reader, printer, 2)


def test_a_renderer_that_hangs_keeps_no_page_from_the_printer(
    reader: Visitor, printer: Printer, qtbot: PatientBot
) -> None:
    renderer = reader.kiosk.room.view.page().renderProcessPid()
    os.kill(renderer, signal.SIGSTOP)
    try:
        reader.tap(reader.page.bar.print)
        wait_for_jobs(reader, printer, 1)
        assert news(reader) == "Your pages are being printed"
    finally:
        os.kill(renderer, signal.SIGCONT)


@pytest.mark.usefixtures("held_press")
def test_pages_that_are_never_made_hold_up_nobody(reader: Visitor, qtbot: PatientBot) -> None:
    """They took the threads that a PIN is compared in, and the kiosk could not be closed."""
    for _ in range(MOST + 2):
        reader.tap(reader.page.bar.print)
        fire(reader.kiosk.room.printing.patience)
        reader.tap(reader.kiosk.room.panels.print.button)
        qtbot.waitUntil(lambda: not reader.kiosk.tasks.is_running)
    reader.tap(reader.page.bar.print)
    reader.kiosk.close()


@pytest.mark.usefixtures("held_press")
def test_pages_that_are_not_made_in_time_are_not_waited_for_and_not_counted(
    reader: Visitor, printer: Printer, qtbot: PatientBot
) -> None:
    for _ in range(MOST + 1):
        reader.tap(reader.page.bar.print)
        assert news(reader) == "One moment, please"
        fire(reader.kiosk.room.printing.patience)
        assert news(reader) == "Nothing was printed"
        reader.tap(reader.kiosk.room.panels.print.button)
    assert not printer.jobs


@pytest.mark.usefixtures("held_press")
def test_no_tap_waits_for_pages(reader: Visitor, printer: Printer) -> None:
    reader.tap(reader.page.bar.print)
    reader.tap(reader.kiosk.room.panels.print.button)
    reader.tap(reader.screens.top.back)
    assert reader.screens.page is reader.category_page


def test_an_article_that_is_gone_meanwhile_is_told(
    reader: Visitor, printer: Printer, qtbot: PatientBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = reader.kiosk.room.visit.library
    assert library is not None
    monkeypatch.setattr(type(library), "entry", lambda *_: None)
    reader.tap(reader.page.bar.print)
    qtbot.waitUntil(lambda: news(reader) == "Nothing was printed")
    assert not printer.jobs


@pytest.mark.parametrize("size", SIZES)
def test_the_panel_speaks_the_visitors_language(size: tuple[int, int], reader: Visitor, printer: Printer) -> None:
    reader.kiosk.window.resize(*size)
    reader.tap(reader.screens.top.looks.languages["es"])
    reader.wait_for_page("es/")
    reader.tap(reader.page.bar.print)

    assert news(reader) == "Un momento, por favor"
    wait_for_jobs(reader, printer, 1)
    assert news(reader) == "Se están imprimiendo sus páginas"


def test_what_was_searched_for_leaves_no_trace_on_paper(
    make_kiosk: MakeKiosk, bundled: Options, printer: Printer
) -> None:
    """The marks left gaps: whoever finds the paper would learn what was typed."""
    visitor = make_kiosk(bundled, printer=printer.command, may_print=True)
    words = ("medicine", "doctor", "take", "if")
    for count, terms in enumerate(((), words), 1):
        address = article_address("en/sertraline", terms)
        visitor.kiosk.room.visit.go(Stop("article", "en/sertraline", address=address))
        visitor.wait_for_page("en/sertraline")
        assert bool(visitor.look("document.querySelectorAll('mark').length")) == (count == 2)
        visitor.tap(visitor.page.bar.print)
        wait_for_jobs(visitor, printer, count)
        visitor.tap(visitor.kiosk.room.panels.print.button)
        assert bool(visitor.look("document.querySelectorAll('mark').length")) == (count == 2), "they stay on the screen"
        visitor.tap(visitor.screens.top.back)
    size = QSize(1200, 1600)
    one, other = (first_page(job, size) for job in printer.jobs)
    differing = [
        (x, y) for x in range(size.width()) for y in range(size.height()) if one.pixel(x, y) != other.pixel(x, y)
    ]
    assert not differing


@pytest.mark.parametrize("language", ["en", "es"])
def test_print_has_its_word_at_every_size(language: str, reader: Visitor, qtbot: PatientBot) -> None:
    """At the largest text it was a picture only."""
    if language != "en":
        reader.tap(reader.screens.top.looks.languages[language])
        reader.wait_for_page(f"{language}/")
    bar = reader.page.bar
    for size, step in product((*SIZES, (1280, 1024)), range(3)):
        reader.kiosk.window.resize(*size)
        reader.kiosk.theme.set_text_size(step)
        qtbot.settle()

        case = f"{size} {step}"
        parts = [one for one in (bar.take_home, bar.print, bar.up, bar.down, bar.next) if one.isVisible()]
        assert bar.print.text().strip() == {"en": "Print", "es": "Imprimir"}[language], case
        for part in parts:
            assert part.width() >= part.sizeHint().width(), case
            assert bar.rect().contains(part.geometry()), f"{case} {part.accessibleName()}"
            assert not [one for one in parts if one is not part and one.geometry().intersects(part.geometry())], case

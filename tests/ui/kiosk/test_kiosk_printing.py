"""Printing at the kiosk: only where staff allow it, without a dialog, and each visitor for himself."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from reader.options import Options
from reader.pages.theme import CONTRAST
from reader.ui.kiosk.printing import MOST, PATIENCE_MS
from tests.ui.kiosk.conftest import SIZES, MakeKiosk, Visitor


class PdfPrinters:
    """A printer that writes each job into a file of *folder*."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.asked = folder, 0

    def __call__(self) -> QPrinter:
        self.asked += 1
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.folder / f"{self.asked}.pdf"))
        return printer

    @property
    def jobs(self) -> list[Path]:
        return sorted(self.folder.glob("*.pdf")) if self.folder.exists() else []


@pytest.fixture
def printers(tmp_path: Path) -> PdfPrinters:
    folder = tmp_path / "printed"
    folder.mkdir()
    return PdfPrinters(folder)


@pytest.fixture
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the system keeps files in memory. What is left there is seen."""
    folder = tmp_path / "runtime"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def reader(make_kiosk: MakeKiosk, indexed: Options, printers: PdfPrinters, runtime: Path) -> Visitor:
    """Somebody who reads an article at a kiosk that prints."""
    visitor = make_kiosk(indexed, find_printer=printers, may_print=True)
    visitor.open_category(0)
    visitor.open_article()
    return visitor


def news(visitor: Visitor) -> str:
    panel = visitor.kiosk.panels.print
    return panel.title.text() if panel is not None and panel.isVisible() else ""


def wait_for_jobs(visitor: Visitor, printers: PdfPrinters, count: int) -> None:
    visitor.qtbot.waitUntil(lambda: len(printers.jobs) == count and not visitor.kiosk.tasks.is_running, timeout=15_000)


def first_page(job: Path) -> QImage:
    document = QPdfDocument()
    document.load(str(job))
    assert document.pageCount() > 0
    return document.render(0, QSize(400, 560))


def test_a_tap_prints_the_article_in_black_on_white_whatever_the_contrast(
    reader: Visitor, printers: PdfPrinters, runtime: Path
) -> None:
    reader.kiosk.theme.set_look(CONTRAST, 2)
    reader.wait_for_page()
    reader.tap(reader.page.bar.print)
    assert news(reader) == "Your pages are being printed"
    wait_for_jobs(reader, printers, 1)

    page = first_page(printers.jobs[0])
    shades = [page.pixelColor(x, y) for x in range(0, 400, 2) for y in range(0, 560, 2)]
    paper = sum(one.lightness() > 250 or one.alpha() == 0 for one in shades)
    ink = sum(one.lightness() < 100 and one.alpha() > 200 for one in shades)
    assert paper > 0.85 * len(shades)
    assert ink > 20
    assert news(reader) == "Your pages are being printed", "nothing went wrong"
    assert not list(runtime.rglob("*.pdf"))


def test_nothing_is_printed_where_staff_do_not_allow_it(
    make_kiosk: MakeKiosk, indexed: Options, printers: PdfPrinters
) -> None:
    visitor = make_kiosk(indexed, find_printer=printers)
    visitor.open_category(0)
    visitor.open_article()

    assert not visitor.page.bar.print.isVisible()
    assert printers.asked == 0


def test_without_a_printer_there_is_no_button_until_there_is_one(
    make_kiosk: MakeKiosk, indexed: Options, printers: PdfPrinters
) -> None:
    there: list[Callable[[], QPrinter]] = []
    visitor = make_kiosk(indexed, find_printer=lambda: there[0]() if there else None, may_print=True)
    visitor.open_category(0)
    visitor.open_article()
    assert not visitor.page.bar.print.isVisible()

    there.append(printers)
    visitor.tap(visitor.screens.top.clear)
    visitor.open_category(0)
    visitor.open_article()
    assert visitor.page.bar.print.isVisible()
    there.clear()
    visitor.tap(visitor.page.bar.print)
    assert news(visitor) == "Nothing was printed"


def test_a_printer_that_takes_nothing_is_told(reader: Visitor, printers: PdfPrinters, qtbot: QtBot) -> None:
    printers.folder = printers.folder / "gone"
    reader.tap(reader.page.bar.print)

    qtbot.waitUntil(lambda: news(reader) == "Nothing was printed", timeout=15_000)
    assert "front desk" in reader.kiosk.panels.print.hint.text()


def test_one_visitor_prints_a_few_articles_and_the_next_one_too(reader: Visitor, printers: PdfPrinters) -> None:
    for count in range(1, MOST + 1):
        reader.tap(reader.page.bar.print)
        wait_for_jobs(reader, printers, count)
        reader.tap(reader.kiosk.panels.print.close_button)
    reader.tap(reader.page.bar.print)
    assert news(reader) == "That is all for now"
    reader.tap(reader.kiosk.panels.print.close_button)

    reader.tap(reader.screens.top.clear)
    reader.open_category(0)
    reader.open_article()
    reader.tap(reader.page.bar.print)
    wait_for_jobs(reader, printers, MOST + 1)


@pytest.mark.parametrize("pause", [0, 60, 150, 400])
def test_who_leaves_at_once_leaves_no_news_to_the_next_one_who_can_print(
    pause: int, reader: Visitor, printers: PdfPrinters, runtime: Path, qtbot: QtBot
) -> None:
    """Qt's own way to print crashed when the page was thrown away meanwhile."""
    reader.tap(reader.page.bar.print)
    qtbot.wait(pause)
    reader.kiosk.window.reset()
    qtbot.wait(300)
    assert news(reader) == ""
    assert not list(runtime.rglob("*.pdf"))

    reader.open_category(0)
    reader.open_article()
    before = len(printers.jobs)
    reader.tap(reader.page.bar.print)
    assert news(reader) == "Your pages are being printed"
    wait_for_jobs(reader, printers, before + 1)


@pytest.mark.parametrize("pause", [0, 40, 100, 160])
def test_the_kiosk_can_be_closed_while_it_prints(pause: int, reader: Visitor, runtime: Path, qtbot: QtBot) -> None:
    """A callback of Chromium's crashed the program here."""
    reader.tap(reader.page.bar.print)
    qtbot.wait(pause)
    reader.kiosk.close()

    assert not list(runtime.rglob("*.pdf"))


def test_a_renderer_that_dies_over_it_is_told_and_the_page_is_back(
    reader: Visitor, printers: PdfPrinters, qtbot: QtBot
) -> None:
    view = reader.kiosk.view
    renderer = view.page().renderProcessPid()
    os.kill(renderer, signal.SIGSTOP)
    reader.tap(reader.page.bar.print)
    with qtbot.waitSignal(view.page_shown, timeout=15_000):
        os.kill(renderer, signal.SIGKILL)

    qtbot.waitUntil(lambda: news(reader) == "Nothing was printed", timeout=PATIENCE_MS + 3000)
    reader.tap(reader.kiosk.panels.print.close_button)
    reader.tap(reader.page.bar.print)
    wait_for_jobs(reader, printers, 1)


@pytest.mark.parametrize("size", SIZES)
def test_the_panel_speaks_the_visitors_language(size: tuple[int, int], reader: Visitor, printers: PdfPrinters) -> None:
    reader.kiosk.window.resize(*size)
    reader.tap(reader.screens.top.looks.languages["es"])
    reader.wait_for_page("es/")
    reader.tap(reader.page.bar.print)

    assert news(reader) == "Se están imprimiendo sus páginas"
    wait_for_jobs(reader, printers, 1)

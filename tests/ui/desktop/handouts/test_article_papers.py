"""One article on paper, in a file, and on a phone: from buttons, menus and keys."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from reader.handouts.handout import Paper as Sheets
from reader.handouts.typesetting import HandoutError
from reader.reviews.review_dates import today
from reader.settings.clinic_settings import Settings
from reader.system.print_problem import PrintProblem
from reader.ui.desktop.desktop import Desktop
from reader.ui.printing.print_news import PrinterFacts
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop
from tests.ui.desktop.handouts.conftest import Paper, blank_pdf
from tests.ui.desktop.handouts.test_handout_desk import choose, menu_of
from tests.ui.desktop.test_navigation import wait_for_page

LEFT = Qt.MouseButton.LeftButton


def open_article(desktop: Desktop, qtbot: PatientBot, article: str = "en/insomnia") -> None:
    desktop.browsing.open_article(article)
    wait_for_page(qtbot, desktop, article)
    qtbot.waitUntil(desktop.window.menu_actions.print.isEnabled)


def test_on_the_first_page_there_is_nothing_to_print(desktop: Desktop) -> None:
    actions = desktop.window.menu_actions
    for action in (actions.print, actions.save_pdf, actions.take_home, actions.add_to_handout):
        assert action.isVisible()
        assert not action.isEnabled()


def test_the_button_prints_the_open_article(desktop: Desktop, qtbot: PatientBot, paper: Paper) -> None:
    open_article(desktop, qtbot)
    button = desktop.window.pane.findChild(QToolButton, "printer")
    qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled())

    qtbot.mouseClick(button, LEFT)

    qtbot.waitUntil(lambda: paper.printing.printed == [blank_pdf(2)])
    handout = paper.maker.asked[0]
    assert (handout.articles, handout.day, handout.patient) == (("en/insomnia",), today(), "")
    assert desktop.window.notice.text == "Printed."


def test_a_row_of_the_list_is_printed_while_another_article_is_open(
    desktop: Desktop, qtbot: PatientBot, paper: Paper
) -> None:
    entries = desktop.window.column.list
    place = entries.visualRect(entries.entries.index(0)).center()
    choose(menu_of(entries.viewport(), place, desktop.window), "Print…")
    qtbot.waitUntil(lambda: len(paper.printing.printed) == 1)
    assert paper.maker.asked[0].articles == ("en/good-sleep",)


def test_the_keyboard_opens_the_menu_of_the_current_row(desktop: Desktop, qtbot: PatientBot) -> None:
    entries = desktop.window.column.list
    entries.setCurrentIndex(entries.entries.index(1))
    center = entries.viewport().rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, center, entries.mapToGlobal(center))
    QApplication.sendEvent(entries.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    choose(menu, "Add to handout")
    assert desktop.handouts.draft.handout.articles == ("en/insomnia",)


def test_the_page_itself_has_the_same_in_its_menu(desktop: Desktop, qtbot: PatientBot) -> None:
    open_article(desktop, qtbot)
    view = desktop.room.view
    center = view.rect().center()
    view.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, center, view.mapToGlobal(center)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [one.text().replace("&", "") for one in menu.actions()][:4] == [
        "Print…", "Save as PDF…", "Take it home on a phone…", "Add to handout",
    ]  # fmt: skip
    choose(menu, "Add to handout")
    assert desktop.handouts.draft.handout.articles == ("en/insomnia",)


@pytest.mark.parametrize(("wanted", "used"), [("", Sheets.A4), ("Letter", Sheets.LETTER)])
def test_pages_are_made_for_the_paper_of_the_settings_else_for_that_of_the_printer(
    wanted: str, used: Sheets, make_staff_desktop: MakeDesktop, qtbot: PatientBot, paper: Paper
) -> None:
    desktop = make_staff_desktop(settings=Settings(language="en", paper=wanted))
    open_article(desktop, qtbot)
    paper.printing.facts = PrinterFacts("Front desk", (595, 842))
    QTest.keyClick(desktop.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(paper.printing.printed) == 1)
    assert paper.maker.asked[0].look.paper == used


def test_without_a_printer_no_page_is_made_and_it_is_said(desktop: Desktop, qtbot: PatientBot, paper: Paper) -> None:
    open_article(desktop, qtbot)
    paper.printing.facts = PrinterFacts(problem=PrintProblem.NO_PRINTER)
    desktop.window.menu_actions.print.trigger()
    assert "No printer was found" in desktop.window.notice.text
    assert paper.maker.asked == []


def test_an_article_that_cannot_be_made_is_spoken_of_and_the_next_print_works(
    desktop: Desktop, qtbot: PatientBot, paper: Paper
) -> None:
    open_article(desktop, qtbot)
    paper.maker.error = HandoutError(reason="its articles are gone")
    desktop.window.menu_actions.print.trigger()
    qtbot.waitUntil(lambda: "its articles are gone" in desktop.window.notice.text)

    paper.maker.error = None
    desktop.window.menu_actions.print.trigger()
    qtbot.waitUntil(lambda: len(paper.printing.printed) == 1)


def test_the_open_article_is_saved(desktop: Desktop, qtbot: PatientBot, tmp_path: Path) -> None:
    open_article(desktop, qtbot)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(desktop.window, Qt.Key.Key_S, keys)
    dialog = desktop._pdf_saving.dialog
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("insomnia.pdf")
    dialog.fileSelected.emit(str(tmp_path / "a.pdf"))
    dialog.reject()
    qtbot.waitUntil(lambda: desktop.window.notice.text == "Saved as a.pdf.")
    assert (tmp_path / "a.pdf").read_bytes() == blank_pdf(2)


def test_an_article_that_is_saved_while_another_is_made_for_the_printer_takes_nothing_from_it(
    desktop: Desktop, qtbot: PatientBot, paper: Paper, tmp_path: Path
) -> None:
    open_article(desktop, qtbot)
    paper.maker.may_go_on.clear()
    desktop.window.menu_actions.print.trigger()
    desktop.window.menu_actions.save_pdf.trigger()
    dialog = desktop._pdf_saving.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "a.pdf"))
    dialog.reject()
    paper.maker.may_go_on.set()
    qtbot.waitUntil(lambda: len(paper.printing.printed) == 1 and (tmp_path / "a.pdf").exists())

    desktop.window.menu_actions.print.trigger()
    qtbot.waitUntil(lambda: len(paper.printing.printed) == 2)


def test_a_phone_reads_the_key_points_from_the_screen(desktop: Desktop, qtbot: PatientBot) -> None:
    open_article(desktop, qtbot)
    desktop.window.menu_actions.take_home.trigger()
    code = desktop._take_home
    qtbot.waitUntil(lambda: code.dialog is not None and code.dialog.isVisible())
    assert code.dialog is not None

    image = code.dialog.picture.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    pixels = bytes(image.constBits())
    rows = [
        pixels[n * image.bytesPerLine() : n * image.bytesPerLine() + 3 * image.width()] for n in range(image.height())
    ]
    picture = np.frombuffer(b"".join(rows), np.uint8).reshape(image.height(), image.width(), 3)
    found = zxingcpp.read_barcodes(picture)

    assert "Insomnia" in found[0].text
    assert "988" in found[0].text
    QTest.keyClick(code.dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: code.dialog is None)


def test_what_a_program_that_was_killed_left_of_a_print_is_removed_at_the_next_start(
    make_staff_desktop: MakeDesktop, qtbot: PatientBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    left = tmp_path / "patient-reader-print-abc"
    left.mkdir()
    (left / "pages.pdf").write_bytes(blank_pdf(1))
    make_staff_desktop()
    qtbot.waitUntil(lambda: not left.exists())

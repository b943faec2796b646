"""A handout as staff put it together: with the mouse, with the keyboard, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from reader.handouts.handout import Arrangement, Level, Paper
from reader.reviews.review_dates import today
from reader.settings.clinic_settings import Settings
from reader.system.print_problem import PrintProblem
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.handouts.handout_desk import HandoutDesk
from reader.ui.desktop.handouts.panel.chosen_articles import CARD
from reader.ui.lists.article_drag import article_data
from reader.ui.printing.print_news import PrinterFacts
from tests.patience import PatientBot, fire
from tests.ui.conftest import MakeDesktop
from tests.ui.desktop.handouts import conftest as paper_fakes
from tests.ui.desktop.handouts.conftest import wait_for_pages
from tests.ui.desktop.test_navigation import click_row, titles, wait_for_page

LEFT = Qt.MouseButton.LeftButton


def press_notice(desktop: Desktop, qtbot: PatientBot, words: str) -> None:
    def button() -> QPushButton | None:
        buttons = desktop.window.notice.findChildren(QPushButton)
        return next((one for one in buttons if one.text() == words and one.isVisible()), None)

    qtbot.waitUntil(lambda: button() is not None)
    qtbot.mouseClick(button(), LEFT)


def chosen(desk: HandoutDesk) -> list[str]:
    return [card.title for card in desk.page.form.articles.cards]


def facts(desk: HandoutDesk) -> list[str]:
    return [card.facts for card in desk.page.form.articles.cards]


def drop(target: QWidget, ids: tuple[str, ...], place: QPoint) -> None:
    """Drop articles on *target*, as a drag from a list does."""
    data = article_data(ids)
    action, keys = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(place, action, data, LEFT, keys)
    QApplication.sendEvent(target, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(place), action, data, LEFT, keys))


def menu_of(widget: QWidget, place: QPoint, window: QWidget) -> QMenu:
    """Return the menu that a right click opens."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, words: str) -> None:
    action = next(one for one in menu.actions() if one.text().replace("&", "") == words)
    assert action.isEnabled()
    action.trigger()
    menu.close()


# From the articles to the handout


def test_the_open_article_is_added_with_the_mouse_alone(desktop: Desktop, qtbot: PatientBot) -> None:
    click_row(desktop.window.column.list, titles(desktop).index("Insomnia"))
    wait_for_page(qtbot, desktop, "en/insomnia")
    button = desktop.window.pane.findChild(QWidget, "list-plus")
    qtbot.waitUntil(button.isEnabled)

    qtbot.mouseClick(button, LEFT)

    assert desktop.window.notice.text == "“Insomnia” is on the handout."
    assert "1" in desktop.paper.button.text()
    press_notice(desktop, qtbot, "Open the handout")
    assert chosen(desktop.handouts) == ["Insomnia"]
    wait_for_pages(desktop.handouts, qtbot)
    assert desktop.handouts.page.preview.document.pageCount() == 2


def test_the_keyboard_alone_puts_a_handout_together_and_prints_it(
    desktop: Desktop, qtbot: PatientBot, paper: paper_fakes.Paper
) -> None:
    window = desktop.window
    window.activateWindow()
    click_row(window.column.list, titles(desktop).index("Good sleep"))
    wait_for_page(qtbot, desktop, "en/good-sleep")
    qtbot.waitUntil(window.menu_actions.add_to_handout.isEnabled)

    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    desk = desktop.handouts
    assert desk.is_open
    assert QApplication.focusWidget() is desk.page.form.articles

    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is desk.page.form.add
    QTest.keyClick(desk.page.form.add, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is desk.page.picker.field
    QTest.keyClicks(desk.page.picker.field, "zoloft")
    qtbot.waitUntil(lambda: desk.page.picker.list.entries.is_found)
    QTest.keyClick(desk.page.picker.field, Qt.Key.Key_Return)
    assert "Added: Sertraline (Zoloft)" in desk.page.picker._said.text()
    QTest.keyClick(desk.page.picker.field, Qt.Key.Key_Escape)
    QTest.keyClick(desk.page.picker.field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is desk.page.form.add

    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "Ana")
    assert desk.draft.handout.patient == "Ana"
    assert chosen(desk) == ["Good sleep", "Sertraline (Zoloft)"]
    wait_for_pages(desk, qtbot)

    QTest.keyClick(desk.page.form.patient, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert paper.asked == [4]
    assert paper.printing.printed == [desk.made.pdf.pdf if desk.made else paper_fakes.blank_pdf(4)]
    assert desktop.window.notice.text == "Printed. The name and the note are cleared."

    QTest.keyClick(desk.page.form.articles, Qt.Key.Key_Escape)
    assert not desk.is_open
    assert window.header.isVisible()


def test_an_article_is_added_from_the_menu_of_the_list_without_being_opened(
    desktop: Desktop, qtbot: PatientBot
) -> None:
    entries = desktop.window.column.list
    place = entries.visualRect(entries.entries.index(2)).center()
    menu = menu_of(entries.viewport(), place, desktop.window)
    assert [one.text().replace("&", "") for one in menu.actions()] == [
        "Open", "", "Add to handout", "Print…", "Save as PDF…", "Take it home on a phone…",
    ]  # fmt: skip

    choose(menu, "Add to handout")

    assert desktop.handouts.draft.handout.articles == ("en/sertraline",)
    assert desktop.browsing.address.kind == "home"


def test_what_is_dragged_from_the_list_carries_the_article(desktop: Desktop) -> None:
    entries = desktop.window.column.list
    assert entries.dragEnabled()
    data = entries.entries.mimeData([entries.entries.index(1)])

    button = desktop.paper.button
    action, keys = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(button, QDragEnterEvent(QPoint(5, 5), action, data, LEFT, keys))
    QApplication.sendEvent(button, QDropEvent(QPointF(5, 5), action, data, LEFT, keys))

    assert desktop.handouts.draft.handout.articles == ("en/insomnia",)


def test_an_article_is_dropped_between_two_others(desk: HandoutDesk, qtbot: PatientBot) -> None:
    articles = desk.page.form.articles
    second = articles.visualRect(articles.model().index(1, 0))

    drop(articles.viewport(), ("en/sertraline",), second.topLeft() + QPoint(40, 4))

    assert chosen(desk) == ["Good sleep", "Sertraline (Zoloft)", "Insomnia"]


def test_results_of_a_search_can_be_added_too(desktop: Desktop, qtbot: PatientBot) -> None:
    desktop.window.header.search.setText("zoloft")
    entries = desktop.window.column.list
    qtbot.waitUntil(lambda: entries.entries.is_found)
    menu = menu_of(entries.viewport(), entries.visualRect(entries.entries.index(0)).center(), desktop.window)
    choose(menu, "Add to handout")
    assert desktop.handouts.draft.handout.articles == ("en/sertraline",)


def test_an_article_that_is_there_is_said_to_be_there(desktop: Desktop) -> None:
    desktop.handouts.add(("en/insomnia",))
    desktop.handouts.add(("en/insomnia",))
    assert desktop.window.notice.text == "“Insomnia” is on the handout already."


# The articles on it


def test_cards_say_how_many_pages_there_are_and_whether_somebody_reviewed_them(desk: HandoutDesk) -> None:
    assert facts(desk) == ["2 pages · not yet reviewed", "2 pages · not yet reviewed"]
    assert desk.page.print.text() == "Print 4 pages"


def test_alt_and_arrows_move_an_article_and_delete_takes_it_off(desk: HandoutDesk, qtbot: PatientBot) -> None:
    articles = desk.page.form.articles
    articles.setFocus()
    articles.choose(0)

    QTest.keyClick(articles, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert chosen(desk) == ["Insomnia", "Good sleep"]
    assert articles.currentIndex().data(CARD).title == "Good sleep"
    QTest.keyClick(articles, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(articles, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert chosen(desk) == ["Good sleep", "Insomnia"]

    QTest.keyClick(articles, Qt.Key.Key_Delete)
    assert chosen(desk) == ["Insomnia"]
    QTest.keyClick(articles, Qt.Key.Key_Delete)
    assert desk.page.preview.said == "The pages will be shown here Add an article to begin."
    assert QApplication.focusWidget() is desk.page.form.add
    assert not desk.page.print.isEnabled()


def test_a_click_on_the_cross_takes_an_article_off_and_ctrl_z_brings_it_back(desk: HandoutDesk) -> None:
    articles = desk.page.form.articles
    face = articles.visualRect(articles.model().index(0, 0)).adjusted(0, 0, 0, -8)

    QTest.mouseClick(articles.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, articles.cross(face).center())
    assert chosen(desk) == ["Insomnia"]
    assert desk.page.form.undo.text() == "Undo: remove Good sleep"

    articles.setFocus()
    QTest.keyClick(articles, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert chosen(desk) == ["Good sleep", "Insomnia"]


def test_a_press_that_leaves_the_cross_takes_nothing_off(desk: HandoutDesk) -> None:
    articles = desk.page.form.articles
    face = articles.visualRect(articles.model().index(0, 0)).adjusted(0, 0, 0, -8)
    QTest.mousePress(articles.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, articles.cross(face).center())
    QTest.mouseRelease(articles.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, face.center())
    assert len(chosen(desk)) == 2


def test_the_menu_of_a_card_does_the_same(desk: HandoutDesk, desktop: Desktop) -> None:
    articles = desk.page.form.articles
    center = articles.visualRect(articles.model().index(0, 0)).center()
    choose(menu_of(articles.viewport(), center, desktop.window), "Move down")
    assert chosen(desk) == ["Insomnia", "Good sleep"]
    choose(menu_of(articles.viewport(), center, desktop.window), "Remove from handout")
    assert chosen(desk) == ["Good sleep"]


def test_a_card_is_dragged_to_another_place(desk: HandoutDesk) -> None:
    articles = desk.page.form.articles
    last = articles.visualRect(articles.model().index(1, 0))
    drop(articles.viewport(), ("en/good-sleep",), last.center() + QPoint(0, 20))
    assert chosen(desk) == ["Insomnia", "Good sleep"]


def test_clear_all_can_be_undone_with_the_button(desk: HandoutDesk, qtbot: PatientBot) -> None:
    qtbot.keyClicks(desk.page.form.patient, "Ana")
    qtbot.mouseClick(desk.page.form.clear, LEFT)
    assert (chosen(desk), desk.page.form.patient.text()) == ([], "")

    qtbot.mouseClick(desk.page.form.undo, LEFT)
    assert (chosen(desk), desk.page.form.patient.text()) == (["Good sleep", "Insomnia"], "Ana")


# How it looks


def pick(box: QWidget, words: str) -> None:
    """Choose *words* with the arrow keys, as somebody without a mouse does."""
    box.setFocus()
    for _ in range(box.count()):
        QTest.keyClick(box, Qt.Key.Key_Up)
    while box.currentText() != words:
        before = box.currentText()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentText() != before, f"{words} is not offered"


def test_undo_speaks_the_language_of_the_window(desk: HandoutDesk, desktop: Desktop, qtbot: PatientBot) -> None:
    assert desk.page.form.undo.text() == "Undo: add Insomnia"

    desktop.browsing.speak("es")

    qtbot.waitUntil(lambda: desk.page.form.undo.text() == "Deshacer: agregar Insomnia")


def test_language_size_length_and_paper_are_chosen_with_keys(
    desk: HandoutDesk, qtbot: PatientBot, paper: paper_fakes.Paper
) -> None:
    form = desk.page.form
    pick(form.language, "Español | English")
    pick(form.text_size, "Large, 18 pt")
    pick(form.length, "Brief, one page")
    pick(form.paper, "A4")
    wait_for_pages(desk, qtbot)

    look = paper.maker.asked[-1].look
    assert (look.language, look.beside, look.arrangement) == ("es", "en", Arrangement.SIDE_BY_SIDE)
    assert (look.points, look.level, look.paper) == (18, Level.BRIEF, Paper.A4)


def test_two_languages_may_come_one_after_the_other(desk: HandoutDesk) -> None:
    pick(desk.page.form.language, "Español, then English")
    look = desk.draft.handout.look
    assert (look.language, look.beside, look.arrangement) == ("es", "en", Arrangement.ONE_AFTER_THE_OTHER)


def test_the_wheel_over_a_choice_changes_nothing(desk: HandoutDesk) -> None:
    before = desk.draft.handout
    box = desk.page.form.text_size
    qt_point = QPointF(box.rect().center())
    event = QWheelEvent(
        qt_point, box.mapToGlobal(qt_point), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, event)
    assert desk.draft.handout == before


# The pages


def test_only_what_was_asked_for_last_is_made(desk: HandoutDesk, qtbot: PatientBot, paper: paper_fakes.Paper) -> None:
    paper.maker.may_go_on.clear()
    paper.maker.has_begun.clear()
    asked = len(paper.maker.asked)
    desk.page.form.note.setPlainText("First.")
    fire(desk.making._rest)
    qtbot.waitUntil(paper.maker.has_begun.is_set)
    desk.page.form.note.setPlainText("Second.")
    desk.page.form.note.setPlainText("Third.")
    paper.maker.may_go_on.set()

    wait_for_pages(desk, qtbot)
    assert desk.made
    assert desk.made.handout.note == "Third."
    assert [one.note for one in paper.maker.asked[asked:]] == ["First.", "Third."]


def test_long_work_shows_how_far_it_is_and_can_be_stopped_and_begun_again(
    desk: HandoutDesk, qtbot: PatientBot, paper: paper_fakes.Paper
) -> None:
    paper.maker.may_go_on.clear()
    desk.page.form.note.setPlainText("Something.")
    fire(desk.making._rest)
    qtbot.waitUntil(desk.page.preview.progress.isVisible)

    qtbot.mouseClick(desk.page.preview.progress._cancel, LEFT)
    assert desk.page.preview.said.startswith("Stopped")
    assert not desk.page.preview.progress.isVisible()

    paper.maker.may_go_on.set()
    qtbot.mouseClick(desk.page.preview._again, LEFT)
    wait_for_pages(desk, qtbot)
    assert not desk.page.preview.said


def test_pages_that_cannot_be_made_are_spoken_of_and_can_be_tried_again(
    desk: HandoutDesk, qtbot: PatientBot, paper: paper_fakes.Paper
) -> None:
    paper.maker.gone = {"en/good-sleep", "en/insomnia"}
    desk.page.form.note.setPlainText("Something.")
    qtbot.waitUntil(lambda: "There are no pages" in desk.page.preview.said)
    assert "its articles are gone" in desk.page.preview.said

    paper.maker.gone = set()
    qtbot.mouseClick(desk.page.preview._again, LEFT)
    wait_for_pages(desk, qtbot)


def test_an_article_that_went_meanwhile_is_named_and_left_out(
    desk: HandoutDesk, desktop: Desktop, qtbot: PatientBot, paper: paper_fakes.Paper
) -> None:
    paper.maker.gone = {"en/insomnia"}
    desk.page.form.note.setPlainText("Something.")
    wait_for_pages(desk, qtbot)
    assert desktop.window.notice.text == "“Insomnia” is no longer in the library, and is left out."
    assert desk.page.print.text() == "Print 2 pages"


def test_pages_are_made_anew_when_the_articles_have_changed(
    desk: HandoutDesk, desktop: Desktop, qtbot: PatientBot, paper: paper_fakes.Paper
) -> None:
    asked = len(paper.maker.asked)
    desktop.keeper.library_changed.emit(desktop.browsing.library)
    qtbot.waitUntil(lambda: len(paper.maker.asked) == asked + 1)
    wait_for_pages(desk, qtbot)


def test_nobody_waits_for_pages_that_nobody_sees(desktop: Desktop, paper: paper_fakes.Paper) -> None:
    desktop.handouts.add(("en/insomnia",))
    assert not desktop.handouts.making.is_busy
    assert paper.maker.asked == []


def test_the_window_stays_alive_with_two_hundred_articles(
    desk: HandoutDesk, qtbot: PatientBot, paper: paper_fakes.Paper
) -> None:
    paper.maker.may_go_on.clear()
    desk.draft.add([f"en/article-{number}" for number in range(198)], "more articles".strip)
    fire(desk.making._rest)
    qtbot.waitUntil(desk.page.preview.progress.isVisible)
    qtbot.keyClicks(desk.page.form.patient, "Ana")
    assert desk.page.form.patient.text() == "Ana"
    paper.maker.may_go_on.set()
    wait_for_pages(desk, qtbot)
    assert desk.page.print.text() == "Print 400 pages"


# Print, save, note


def test_printing_waits_for_the_pages_of_what_was_typed_last(
    desk: HandoutDesk, qtbot: PatientBot, paper: paper_fakes.Paper
) -> None:
    desk.page.form.note.setPlainText("Take half.")
    qtbot.mouseClick(desk.page.print, LEFT)
    qtbot.waitUntil(lambda: len(paper.printing.printed) == 1)
    assert "Take half." in [one.note for one in paper.maker.asked]


def test_after_printing_name_and_note_are_gone_and_the_articles_stay(
    desk: HandoutDesk, desktop: Desktop, qtbot: PatientBot
) -> None:
    qtbot.keyClicks(desk.page.form.patient, "Ana")
    desk.page.form.note.setPlainText("Take half.")
    wait_for_pages(desk, qtbot)
    qtbot.mouseClick(desk.page.print, LEFT)

    handout = desk.draft.handout
    assert (handout.patient, handout.note, handout.day) == ("", "", today())
    assert handout.articles == ("en/good-sleep", "en/insomnia")
    assert not desk.draft.undo_name
    assert desk.page.form.note.toPlainText() == ""
    press_notice(desktop, qtbot, "New handout")
    assert desk.draft.is_empty


def test_what_was_typed_for_the_next_patient_outlives_the_print_before(
    desk: HandoutDesk, qtbot: PatientBot, paper: paper_fakes.Paper
) -> None:
    paper.printing.waits = True
    qtbot.keyClicks(desk.page.form.patient, "Ana")
    wait_for_pages(desk, qtbot)
    qtbot.mouseClick(desk.page.print, LEFT)
    assert not desk.page.print.isEnabled()
    desk.page.form.patient.clear()
    qtbot.keyClicks(desk.page.form.patient, "Ben")

    paper.printing.finish()
    assert desk.draft.handout.patient == "Ben"
    assert desk.page.print.isEnabled()


def test_a_dialog_that_is_cancelled_prints_and_clears_nothing(
    desk: HandoutDesk, qtbot: PatientBot, paper: paper_fakes.Paper
) -> None:
    paper.is_cancelled = True
    qtbot.keyClicks(desk.page.form.patient, "Ana")
    wait_for_pages(desk, qtbot)
    qtbot.mouseClick(desk.page.print, LEFT)
    assert paper.printing.printed == []
    assert desk.draft.handout.patient == "Ana"
    assert desk.page.print.isEnabled()


@pytest.mark.parametrize(
    ("facts_of", "problem", "words"),
    [
        (PrinterFacts(problem=PrintProblem.NO_PRINTER), None, "No printer was found"),
        (PrinterFacts(problem=PrintProblem.HUNG), None, "does not answer"),
        (PrinterFacts("Front desk"), PrintProblem.VANISHED, "cannot be reached"),
        (PrinterFacts("Front desk"), PrintProblem.NO_ROOM, "has no room left"),
    ],
)
def test_a_printer_that_does_not_print_says_why_and_nothing_is_lost(
    facts_of: PrinterFacts, problem: PrintProblem | None, words: str, desk: HandoutDesk, desktop: Desktop, qtbot: PatientBot,
    paper: paper_fakes.Paper,
) -> None:  # fmt: skip
    paper.printing.facts, paper.printing.problem = facts_of, problem
    qtbot.keyClicks(desk.page.form.patient, "Ana")
    wait_for_pages(desk, qtbot)
    qtbot.mouseClick(desk.page.print, LEFT)

    assert words in desktop.window.notice.text
    assert desk.draft.handout.patient == "Ana"
    assert desk.page.print.isEnabled()


def test_a_second_press_after_a_print_that_failed_undoes_nothing(
    desk: HandoutDesk, qtbot: PatientBot, paper: paper_fakes.Paper
) -> None:
    paper.printing.facts = PrinterFacts(problem=PrintProblem.NO_PRINTER)
    print_button = desk.page.print
    print_button.setFocus()

    QTest.keyClick(print_button, Qt.Key.Key_Space)

    qtbot.waitUntil(print_button.isEnabled)
    assert QApplication.focusWidget() is print_button


def test_a_handout_is_saved_where_somebody_wants_it(
    desk: HandoutDesk, desktop: Desktop, qtbot: PatientBot, tmp_path: Path
) -> None:
    qtbot.mouseClick(desk.page.save, LEFT)
    dialog = desktop._pdf_saving.dialog
    assert dialog is not None
    assert "handout.pdf" in dialog.selectedFiles()[0]
    target = tmp_path / "for-the-record.pdf"
    dialog.fileSelected.emit(str(target))
    dialog.reject()

    qtbot.waitUntil(lambda: "Saved as for-the-record.pdf" in desktop.window.notice.text)
    assert desk.made
    assert target.read_bytes() == desk.made.pdf.pdf


@pytest.mark.parametrize(("typed", "saved"), [("visit 3.5", "visit 3.5.pdf"), ("a.PDF", "a.PDF"), ("old", "old")])
def test_a_saved_handout_is_called_a_pdf_and_takes_no_other_files_place(
    desk: HandoutDesk, desktop: Desktop, qtbot: PatientBot, tmp_path: Path, typed: str, saved: str
) -> None:
    (tmp_path / "old.pdf").touch()
    (tmp_path / f".{saved}.abcdefgh.tmp").touch()  # of a program that was killed
    desk.save()
    dialog = desktop._pdf_saving.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / typed))
    dialog.reject()
    qtbot.waitUntil(lambda: f"Saved as {saved}." in desktop.window.notice.text)
    assert (tmp_path / saved).stat().st_size > 0
    assert (tmp_path / "old.pdf").stat().st_size == 0
    assert list(tmp_path.glob(".*.tmp")) == []


def test_a_folder_that_is_not_there_is_spoken_of(
    desk: HandoutDesk, desktop: Desktop, qtbot: PatientBot, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    desk.save()
    dialog = desktop._pdf_saving.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "file" / "a.pdf"))
    dialog.reject()
    qtbot.waitUntil(lambda: "cannot be written" in desktop.window.notice.text)


def test_a_full_disk_is_spoken_of(
    desk: HandoutDesk, desktop: Desktop, qtbot: PatientBot, full_disk: paper_fakes.Any
) -> None:
    desk.save()
    dialog = desktop._pdf_saving.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(full_disk.folder / "a.pdf"))
    dialog.reject()
    qtbot.waitUntil(lambda: "cannot be written" in desktop.window.notice.text)
    assert not (full_disk.folder / "a.pdf").exists()


def test_the_note_for_the_chart_is_copied(
    desk: HandoutDesk, desktop: Desktop, qtbot: PatientBot, paper: paper_fakes.Paper
) -> None:
    qtbot.mouseClick(desk.page.chart_note, LEFT)
    qtbot.waitUntil(lambda: bool(paper.notes) and "is copied" in desktop.window.notice.text)
    assert QGuiApplication.clipboard().text() == "Patient education given"
    assert paper.notes == [(("en/good-sleep", "en/insomnia"), today())]


# Nothing is kept


def test_nothing_of_a_patient_is_written_anywhere(
    desk: HandoutDesk, desktop: Desktop, qtbot: PatientBot, tmp_path: Path
) -> None:
    qtbot.keyClicks(desk.page.form.patient, "Xanthippe")
    desk.page.form.note.setPlainText("Zweihundert")
    wait_for_pages(desk, qtbot)
    desktop.close()
    for path in tmp_path.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert b"Xanthippe" not in data, path
            assert b"Zweihundert" not in data, path


def test_an_idle_handout_is_cleared_after_a_warning(desk: HandoutDesk, desktop: Desktop) -> None:
    fire(desk.watch._idle)
    assert desktop.window.notice.text == "This handout will be cleared in 1 minute."
    assert chosen(desk)

    fire(desk.watch._last)
    assert desk.draft.is_empty
    assert not desk.draft.undo_name
    assert desk.made is None
    assert "cleared, because nobody used it" in desktop.window.notice.text
    assert not desk.watch._idle.isActive()


def test_whoever_is_still_there_keeps_it(desk: HandoutDesk, desktop: Desktop, qtbot: PatientBot) -> None:
    fire(desk.watch._idle)
    press_notice(desktop, qtbot, "Keep it")
    assert not desk.watch._last.isActive()
    assert desk.watch._idle.isActive()
    assert not desktop.window.notice.text

    fire(desk.watch._idle)
    QTest.keyClick(desktop.window.windowHandle(), Qt.Key.Key_Shift)
    assert not desk.watch._last.isActive()
    assert chosen(desk)


def test_a_locked_screen_clears_it_at_once(desk: HandoutDesk, desktop: Desktop) -> None:
    desk._lock.tell_locked()
    assert desk.draft.is_empty
    assert "because the screen was locked" in desktop.window.notice.text
    desktop.window.notice.hide()
    desk._lock.tell_locked()
    assert not desktop.window.notice.text


def test_what_is_cleared_cannot_be_printed_by_a_dialog_that_stands_open(
    desk: HandoutDesk, paper: paper_fakes.Paper
) -> None:
    paper.stays_open = True
    desk.print()
    dialog = desk._flow.dialog
    assert dialog is not None
    assert dialog.isVisible()
    desk._lock.tell_locked()
    assert not dialog.isVisible()
    assert paper.printing.printed == []
    assert not desk._flow.is_busy


def test_a_name_that_is_forgotten_behind_the_articles_leaves_no_page_with_it(
    desk: HandoutDesk, qtbot: PatientBot
) -> None:
    qtbot.keyClicks(desk.page.form.patient, "Ana")
    wait_for_pages(desk, qtbot)
    desk.leave()
    desk.draft.forget_patient(today())
    assert desk.made is None
    assert desk.page.preview.document.pageCount() == 0


def save_as(desktop: Desktop, path: Path) -> None:
    """Choose *path* in the dialog that is open."""
    dialog = desktop._pdf_saving.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def test_what_is_saved_while_a_print_waits_for_its_pages_takes_nothing_from_it(
    desk: HandoutDesk, desktop: Desktop, paper: paper_fakes.Paper, qtbot: PatientBot, tmp_path: Path
) -> None:
    paper.maker.may_go_on.clear()
    desk.draft.write(note="Half a tablet.")
    desk.print()
    desk.save()
    save_as(desktop, tmp_path / "a.pdf")
    paper.maker.may_go_on.set()

    qtbot.waitUntil(lambda: len(paper.printing.printed) == 1 and (tmp_path / "a.pdf").exists())
    assert (tmp_path / "a.pdf").read_bytes() == paper.printing.printed[0]
    assert desk.page.print.isEnabled()


def test_what_is_cleared_is_not_saved_by_a_dialog_that_stands_open(
    desk: HandoutDesk, desktop: Desktop, qtbot: PatientBot, tmp_path: Path
) -> None:
    desk.save()
    desk._lock.tell_locked()
    save_as(desktop, tmp_path / "a.pdf")
    assert "because the screen was locked" in desktop.window.notice.text
    assert not desk.making.is_busy

    desk.add(("en/good-sleep",))
    wait_for_pages(desk, qtbot)
    qtbot.waitUntil(lambda: not desktop.tasks.is_running)
    assert not (tmp_path / "a.pdf").exists()


def test_what_is_cleared_while_a_printer_is_looked_for_is_not_printed(
    desk: HandoutDesk, desktop: Desktop, paper: paper_fakes.Paper, qtbot: PatientBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[Callable[[PrinterFacts], None]] = []
    monkeypatch.setattr(paper.printing, "look", answers.append)
    desk.print()
    desk._lock.tell_locked()
    answers[0](paper.printing.facts)
    assert not desk.making.is_busy

    desk.add(("en/good-sleep",))
    wait_for_pages(desk, qtbot)
    assert paper.asked == []
    assert desk.page.print.isEnabled()


# The place of it in the window


def test_a_narrow_window_gives_it_all_room_and_a_wide_one_keeps_the_lists(desk: HandoutDesk, desktop: Desktop) -> None:
    window = desktop.window
    assert not window.header.isVisible()
    assert not window.column.isVisible()
    window.resize(1900, 1000)
    QApplication.processEvents()
    assert window.header.isVisible()
    assert window.column.isVisible()
    assert not window.pane.isVisible()
    click_row(window.column.list, 2)
    assert not desk.is_open
    assert window.pane.isVisible()


def test_larger_text_gives_it_all_room_too(desk: HandoutDesk, desktop: Desktop) -> None:
    desktop.window.resize(1900, 1000)
    QApplication.processEvents()
    assert desktop.window.column.isVisible()
    desktop.theme.set_scale(1.5)
    assert not desktop.window.column.isVisible()
    assert desk.is_open


def test_what_was_said_of_it_goes_when_it_is_left(
    desk: HandoutDesk, desktop: Desktop, qtbot: PatientBot, paper: paper_fakes.Paper
) -> None:
    paper.printing.facts = PrinterFacts(problem=PrintProblem.NO_PRINTER)
    qtbot.mouseClick(desk.page.print, LEFT)
    assert "No printer was found" in desktop.window.notice.text
    qtbot.mouseClick(desk.page.back, LEFT)
    assert not desk.is_open
    assert not desktop.window.notice.text


def test_an_article_that_a_second_start_asks_for_is_seen_though_a_handout_was_open(
    desk: HandoutDesk, desktop: Desktop, qtbot: PatientBot
) -> None:
    desktop.instance.article_requested.emit("en/insomnia")
    wait_for_page(qtbot, desktop, "en/insomnia")
    assert not desk.is_open
    assert desktop.window.pane.isVisible()
    assert chosen(desk), "it waits"


def test_at_800_pixels_form_and_pages_are_shown_in_turn(desk: HandoutDesk, desktop: Desktop, qtbot: PatientBot) -> None:
    desktop.window.resize(760, 600)
    QApplication.processEvents()
    page = desk.page
    assert page.is_narrow
    assert (page.side.isVisible(), page.preview.isVisible()) == (True, False)
    qtbot.mouseClick(page.views.button("pages"), LEFT)
    assert (page.side.isVisible(), page.preview.isVisible()) == (False, True)


def test_the_search_shortcut_leaves_it(desk: HandoutDesk, desktop: Desktop) -> None:
    desktop.window.activateWindow()
    desktop.window.menu_actions.search.trigger()
    assert not desk.is_open
    assert QApplication.focusWidget() is desktop.window.header.search


def test_what_is_remembered_of_the_window_is_that_without_it(desk: HandoutDesk, desktop: Desktop) -> None:
    desktop.window.close()
    assert desktop.window.pane.isVisibleTo(desktop.window)


def test_who_only_reads_has_no_handout_but_may_print(
    make_staff_desktop: MakeDesktop, qtbot: PatientBot, paper: paper_fakes.Paper
) -> None:
    desktop = make_staff_desktop(article="en/insomnia", settings=Settings(language="en", mode="desktop"))
    wait_for_page(qtbot, desktop, "en/insomnia")
    actions = desktop.window.menu_actions
    assert desktop.paper.button is None
    assert not actions.handout.isVisible()
    assert not actions.add_to_handout.isVisible()
    assert not desktop.window.column.list.dragEnabled()
    qtbot.waitUntil(actions.print.isEnabled)

    QTest.keyClick(desktop.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(paper.printing.printed) == 1)
    assert paper.maker.asked[-1].articles == ("en/insomnia",)


def test_who_clears_before_the_pages_are_there_prints_nothing_then_nor_later(
    desk: HandoutDesk, paper: paper_fakes.Paper, qtbot: PatientBot
) -> None:
    paper.maker.may_go_on.clear()
    desk.draft.write(note="Half a tablet.")
    desk.print()
    qtbot.mouseClick(desk.page.form.clear, LEFT)
    paper.maker.may_go_on.set()

    desk.add(("en/good-sleep",))
    wait_for_pages(desk, qtbot)

    assert paper.asked == []
    assert desk.page.print.isEnabled()

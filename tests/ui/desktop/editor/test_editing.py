"""Editing an article of the clinic: by mouse alone, by keyboard alone, and what happens beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.ui.desktop.desktop import Desktop
from tests.patience import PatientBot
from tests.ui.desktop.editor.conftest import click, edit_button, editing, file_of, keys, press, press_notice
from tests.ui.desktop.test_navigation import page_text, titles, wait_for_page

TEXT = "en/sleep/insomnia"


def test_an_article_is_edited_and_saved_by_mouse_and_typing(reading: Desktop, qtbot: PatientBot) -> None:
    click(edit_button(reading))
    page = editing(reading, qtbot)
    assert page.form.lines["title"].text() == "Insomnia"
    QTest.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton)
    page.text.selectAll()
    QTest.keyClicks(page.text, "Drink warm milk.")
    qtbot.waitUntil(lambda: "warm milk" in page_text(qtbot, reading))
    click(page.done)

    wait_for_page(qtbot, reading, TEXT.replace("sleep/", ""))
    qtbot.waitUntil(lambda: reading.window.notice.text == "“Insomnia” is saved.")
    text = file_of(reading, TEXT).read_text("utf-8")
    assert text.startswith("---\ntitle: Insomnia\nsummary: When sleep will not come.\nsources:")
    assert text.endswith("---\n\nDrink warm milk.")
    qtbot.waitUntil(lambda: not reading.keeper.is_working)
    reading.window.header.search.setText("milk")
    qtbot.waitUntil(lambda: titles(reading) == ["Insomnia"])


def test_an_article_is_edited_and_saved_by_keyboard_alone(reading: Desktop, qtbot: PatientBot) -> None:
    keys(reading, Qt.Key.Key_E)
    page = editing(reading, qtbot)
    assert QApplication.focusWidget() is page.text
    keys(reading, Qt.Key.Key_Home)
    QTest.keyClicks(QApplication.focusWidget(), "Rest.")
    press(page.text, Qt.Key.Key_Return)
    press(page.text, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    while QApplication.focusWidget() is not page.done:
        press(QApplication.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    press(page.done, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: not reading.editor.is_open)
    assert "Rest.\n## What helps" in file_of(reading, TEXT).read_text("utf-8")
    qtbot.waitUntil(lambda: "Rest." in page_text(qtbot, reading))
    assert reading.window.pane.isVisible()


def test_the_page_and_the_counts_follow_what_is_typed(reading: Desktop, qtbot: PatientBot) -> None:
    keys(reading, Qt.Key.Key_E)
    page = editing(reading, qtbot)
    page.form.lines["title"].setFocus()
    page.form.lines["title"].selectAll()
    QTest.keyClicks(page.form.lines["title"], "Awake")
    page.form.lists["key_points"].setFocus()
    QTest.keyClicks(page.form.lists["key_points"], "Get up.")

    qtbot.waitUntil(lambda: "Get up." in page_text(qtbot, reading))
    assert "Awake" in page_text(qtbot, reading)
    assert page.title.words == "Awake"
    assert "word" in page.counts.text()


def test_what_was_typed_is_taken_back_by_the_button(reading: Desktop, qtbot: PatientBot) -> None:
    keys(reading, Qt.Key.Key_E)
    page = editing(reading, qtbot)
    before = page.text.body
    QTest.keyClicks(page.text, "xyz")
    click(page.undo)
    assert page.text.body == before


def test_who_leaves_finds_what_was_written_again(reading: Desktop, qtbot: PatientBot) -> None:
    before = file_of(reading, TEXT).read_text("utf-8")
    keys(reading, Qt.Key.Key_E)
    page = editing(reading, qtbot)
    QTest.keyClicks(page.text, "Half a sent")
    press(page.text, Qt.Key.Key_Escape)

    assert not reading.editor.is_open
    assert reading.window.notice.text == "What you wrote is kept, and not saved yet."
    assert file_of(reading, TEXT).read_text("utf-8") == before
    press_notice(reading, "Go on writing")
    assert editing(reading, qtbot).text.body.startswith("Half a sent")
    assert page.state.text() != ""


def test_who_only_looks_leaves_nothing_behind(reading: Desktop, qtbot: PatientBot) -> None:
    keys(reading, Qt.Key.Key_E)
    page = editing(reading, qtbot)
    click(page.back)

    assert reading.window.notice.text == ""
    assert reading.editor._store.drafts.drafts() == ()
    assert reading.window.pane.view is not None
    assert reading.window.pane.view.isVisible()


def test_saving_without_leaving_says_so_and_goes_on(reading: Desktop, qtbot: PatientBot) -> None:
    keys(reading, Qt.Key.Key_E)
    page = editing(reading, qtbot)
    QTest.keyClicks(page.text, "One. ")
    keys(reading, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: page.state.text() == "Saved")
    QTest.keyClicks(page.text, "Two. ")
    assert page.state.text() != "Saved"
    keys(reading, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: page.state.text() == "Saved")

    assert "One. Two. " in file_of(reading, TEXT).read_text("utf-8")
    assert reading.editor.is_open
    assert reading.editor._store.drafts.drafts() == ()


def test_an_article_without_title_or_text_is_not_saved(reading: Desktop, qtbot: PatientBot) -> None:
    keys(reading, Qt.Key.Key_E)
    page = editing(reading, qtbot)
    page.form.lines["title"].setFocus()
    page.form.lines["title"].selectAll()
    press(page.form.lines["title"], Qt.Key.Key_Delete)
    click(page.done)

    assert reading.window.notice.text == "Give the article a title first."
    assert QApplication.focusWidget() is page.form.lines["title"]
    assert reading.editor.is_open


def test_another_topic_moves_the_article(reading: Desktop, qtbot: PatientBot) -> None:
    keys(reading, Qt.Key.Key_E)
    page = editing(reading, qtbot)
    page.form.topic.setFocus()
    press(page.form.topic, Qt.Key.Key_Down)
    assert page.form.topic.value == "medicines"
    click(page.done)

    qtbot.waitUntil(lambda: not reading.editor.is_open and not reading.keeper.is_working)
    assert file_of(reading, "en/medicines/insomnia").exists()
    assert not file_of(reading, TEXT).exists()
    qtbot.waitUntil(lambda: reading.browsing.entry is not None and reading.browsing.entry.category == "medicines")


def test_a_file_that_no_form_can_show_is_named_and_left_alone(reading: Desktop, qtbot: PatientBot) -> None:
    broken = '---\ntitle: "open\n---\n\nText.\n'
    file_of(reading, TEXT).write_text(broken)
    keys(reading, Qt.Key.Key_E)

    assert reading.window.notice.text.startswith("This article cannot be opened here:")
    assert "line" in reading.window.notice.text
    assert file_of(reading, TEXT).read_text() == broken


def test_the_search_field_leaves_the_key_to_the_menu(reading: Desktop) -> None:
    # Off screen no key moves as on X11, where Ctrl+E goes to the end of a line.
    for key, kept_away in ((Qt.Key.Key_E, True), (Qt.Key.Key_A, False)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
        event.accept()
        assert reading.writing.eventFilter(reading.window.header.search, event) is kept_away
        assert event.isAccepted() is not kept_away

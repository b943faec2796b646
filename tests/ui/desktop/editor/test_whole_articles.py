"""New articles, copies, our own versions, translations; deleting and bringing back: by mouse and by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.options import Options
from reader.settings.clinic_settings import Settings
from reader.settings.policy import DESKTOP
from reader.ui.desktop.desktop import Desktop
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop
from tests.ui.desktop.editor.conftest import choose, click, edit_button, editing, file_of, keys, press, press_notice
from tests.ui.desktop.test_navigation import page_text, titles, wait_for_page


def rested(desktop: Desktop, qtbot: PatientBot) -> None:
    qtbot.waitUntil(lambda: not desktop.editor.is_open and not desktop.keeper.is_working)


def test_a_new_article_is_written_by_keyboard_alone_and_found(reading: Desktop, qtbot: PatientBot) -> None:
    keys(reading, Qt.Key.Key_N)
    page = editing(reading, qtbot)
    assert QApplication.focusWidget() is page.form.lines["title"]
    QTest.keyClicks(page.form.lines["title"], "Walking")
    while QApplication.focusWidget() is not page.text:
        press(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(page.text, "A brisk stroll.")
    keys(reading, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: page.state.text() == "Saved")
    press(page.text, Qt.Key.Key_Escape)
    rested(reading, qtbot)

    assert (reading.paths.collections / "clinic" / "en" / "sleep" / "walking.md").exists()
    reading.window.header.search.setText("brisk")
    qtbot.waitUntil(lambda: titles(reading) == ["Walking"])


def test_a_new_article_is_written_by_mouse_in_the_topic_that_is_open(reading: Desktop, qtbot: PatientBot) -> None:
    reading.browsing.choose_topic("medicines")
    choose(reading, "File", "New article")
    page = editing(reading, qtbot)
    assert page.form.topic.value == "medicines"
    QTest.keyClicks(page.form.lines["title"], "Walking")
    QTest.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton)
    QTest.keyClicks(page.text, "A brisk stroll.")
    click(page.done)

    wait_for_page(qtbot, reading, "en/walking")
    qtbot.waitUntil(lambda: "A brisk stroll." in page_text(qtbot, reading))
    rested(reading, qtbot)
    qtbot.waitUntil(lambda: "Walking" in titles(reading))


def test_an_empty_new_article_is_forgotten(reading: Desktop, qtbot: PatientBot) -> None:
    keys(reading, Qt.Key.Key_N)
    press(editing(reading, qtbot).form.lines["title"], Qt.Key.Key_Escape)

    assert reading.window.notice.text == ""
    assert reading.editor._store.drafts.drafts() == ()
    wait_for_page(qtbot, reading, "en/insomnia")


def test_a_copy_is_an_article_of_its_own(reading: Desktop, qtbot: PatientBot) -> None:
    choose(reading, "File", "Duplicate")
    page = editing(reading, qtbot)
    assert page.form.lines["title"].text() == "Insomnia (copy)"
    click(page.done)

    wait_for_page(qtbot, reading, "en/insomnia-copy")
    rested(reading, qtbot)
    assert {"Insomnia", "Insomnia (copy)"} <= set(titles(reading))


def test_a_deleted_article_comes_back_by_undo(reading: Desktop, qtbot: PatientBot) -> None:
    text = file_of(reading, "en/sleep/insomnia").read_text()
    choose(reading, "File", "Delete this article")
    qtbot.waitUntil(lambda: reading.window.notice.text == "“Insomnia” is deleted.")
    qtbot.waitUntil(lambda: not reading.keeper.is_working and "Insomnia" not in titles(reading))
    press_notice(reading, "Undo")

    qtbot.waitUntil(lambda: not reading.keeper.is_working and "Insomnia" in titles(reading))
    assert file_of(reading, "en/sleep/insomnia").read_text() == text


def test_a_deleted_article_is_brought_back_later_by_keyboard(reading: Desktop, qtbot: PatientBot) -> None:
    reading.window.menu_actions.delete.trigger()
    qtbot.waitUntil(lambda: not reading.keeper.is_working and "Insomnia" not in titles(reading))
    reading.window.menu_actions.trash.trigger()
    dialog = reading.filing.dialog
    assert dialog is not None
    assert not dialog.restore_button.isEnabled()
    dialog.list.setFocus()
    press(dialog.list, Qt.Key.Key_Down)
    press(dialog.list, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: not reading.keeper.is_working and "Insomnia" in titles(reading))
    assert reading.window.notice.text == "“Insomnia” is back."


def test_an_empty_trash_says_so(reading: Desktop) -> None:
    reading.window.menu_actions.trash.trigger()
    dialog = reading.filing.dialog
    assert dialog is not None
    assert not dialog.restore_button.isVisible()
    press(dialog, Qt.Key.Key_Escape)


def test_a_translation_is_written_with_the_original_beside_it(reading: Desktop, qtbot: PatientBot) -> None:
    choose(reading, "File", "Translate")
    page = editing(reading, qtbot)
    qtbot.waitUntil(lambda: "What helps" in page_text(qtbot, reading))
    page.text.selectAll()
    page.text.insertPlainText("Vea cómo dormir.")  # keys of a test are ASCII
    assert "What helps" in page_text(qtbot, reading)
    click(page.views.button("page"))
    qtbot.waitUntil(lambda: "Vea cómo dormir." in page_text(qtbot, reading))
    click(page.views.button("original"))
    qtbot.waitUntil(lambda: "What helps" in page_text(qtbot, reading))
    click(page.done)

    wait_for_page(qtbot, reading, "es/insomnia")
    rested(reading, qtbot)
    assert file_of(reading, "es/sleep/insomnia").read_text("utf-8").endswith("Vea cómo dormir.")


def test_a_translation_that_is_there_goes_on(make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot) -> None:
    desktop = make_desktop(indexed, "en/good-sleep")
    wait_for_page(qtbot, desktop, "en/good-sleep")
    desktop.window.menu_actions.translate.trigger()
    page = editing(desktop, qtbot)

    assert page.form.lines["title"].text() == "Dormir bien"
    qtbot.waitUntil(lambda: "Keep the room dark" in page_text(qtbot, desktop))


def test_a_bundled_article_is_made_our_own_and_shown_instead(
    make_desktop: MakeDesktop, options: Options, qtbot: PatientBot
) -> None:
    bundled = options._replace(collections=(), bundled=True)
    library = bundled.upkeep().library()
    bundled.upkeep().index(library)
    desktop = make_desktop(bundled, "en/sertraline")
    wait_for_page(qtbot, desktop, "en/sertraline")
    before = library.place(library.find("sertraline")).path.read_bytes()
    actions = desktop.window.menu_actions
    assert actions.edit.text() == "Make our &own version…"
    assert not actions.delete.isEnabled()
    click(edit_button(desktop))
    page = editing(desktop, qtbot)
    assert page.badge.text() == "Our own version"
    QTest.keyClicks(page.text, "Ours first. ")
    click(page.done)

    qtbot.waitUntil(lambda: "Ours first." in page_text(qtbot, desktop))
    rested(desktop, qtbot)
    qtbot.waitUntil(lambda: "Ours first." in page_text(qtbot, desktop) and actions.edit.text() == "&Edit this article…")
    assert library.place(library.find("sertraline")).path.read_bytes() == before
    actions.delete.trigger()
    qtbot.waitUntil(lambda: "is deleted" in desktop.window.notice.text and not desktop.keeper.is_working)
    assert desktop.browsing.library is not None
    assert desktop.browsing.library.has("en/sertraline")


def test_only_staff_write(make_desktop: MakeDesktop, indexed: Options) -> None:
    desktop = make_desktop(indexed, settings=Settings(language="en", mode=DESKTOP.name))
    actions = desktop.window.menu_actions
    assert not any(action.isVisible() or action.isEnabled() for action in actions.of_articles)
    assert desktop.window.pane.findChild(type(desktop.window.pane.home), "edit") is None


def test_the_handout_has_the_page_instead_and_what_was_written_is_kept(reading: Desktop, qtbot: PatientBot) -> None:
    keys(reading, Qt.Key.Key_E)
    page = editing(reading, qtbot)
    QTest.keyClicks(page.text, "Half. ")
    keys(reading, Qt.Key.Key_H)

    assert reading.handouts.is_open
    assert not page.isVisible()
    assert ["Half." in draft.text for draft in reading.editor._store.drafts.drafts()] == [True]
    assert not reading.window.menu_actions.edit.isEnabled()

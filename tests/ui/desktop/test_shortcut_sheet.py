"""Keys, tips and menus: each says what the actions themselves say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.shortcut_sheet import ShortcutSheet, shortcuts_of
from tests.patience import PatientBot
from tests.ui.desktop.test_navigation import wait_for_page


def test_the_sheet_has_every_key_of_the_menus_and_closes_with_escape(desktop: Desktop, qtbot: PatientBot) -> None:
    window = desktop.window
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    sheet = window.findChild(ShortcutSheet)
    assert sheet is not None
    text = sheet.text.toPlainText()
    for words in (
        "File",
        "Mark as reviewed",
        "Ctrl+M",
        "Larger text",
        "Ctrl++, Ctrl+=",
        "Keyboard shortcuts",
        "Ctrl+/",
        "F5",
    ):
        assert words in text
    assert "&" not in text
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(ShortcutSheet) is None)


def test_no_key_is_in_the_sheet_twice(desktop: Desktop) -> None:
    keys = [key for group in shortcuts_of(desktop.window.menuBar()) for _, some in group.rows for key in some]
    assert len(keys) == len(set(keys))
    assert len(keys) > 30


def test_the_sheet_speaks_the_language_of_the_program(desktop: Desktop) -> None:
    desktop.browsing.speak("es")
    groups = shortcuts_of(desktop.window.menuBar())
    assert groups[0].title == "Archivo"
    assert any(words == "Marcar como revisado" for group in groups for words, _ in group.rows)


def test_the_tip_of_a_button_names_its_key_in_both_languages(desktop: Desktop) -> None:
    pane = desktop.window.pane
    review = pane.findChild(QToolButton, "review")
    assert review is not None
    assert pane.back.toolTip() == "Back (Alt+Left)"
    assert pane.back.accessibleName() == "Back"
    assert review.toolTip() == "Mark as reviewed (Ctrl+M)"
    desktop.browsing.speak("es")
    QApplication.processEvents()
    assert pane.back.toolTip().endswith(" (Alt+Left)")
    assert not pane.back.toolTip().startswith("Back")


@pytest.fixture
def popup(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What stood in each menu that came up."""
    shown: list[list[str]] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, *_: shown.append([one.text() for one in menu.actions()]))
    return shown


def test_a_right_click_in_the_list_offers_a_menu_and_opens_nothing(
    desktop: Desktop, qtbot: PatientBot, popup: list[list[str]]
) -> None:
    entries = desktop.window.column.list
    place = entries.visualRect(entries.entries.index(1)).center()
    opened: list[object] = []
    entries.entry_opened.connect(opened.append)

    QTest.mouseClick(entries.viewport(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, entries.viewport().mapToGlobal(place))
    QApplication.sendEvent(entries.viewport(), event)
    qtbot.settle()

    assert opened == []
    assert desktop.browsing.address.kind == "home"
    assert popup[0][0] == "Open"
    assert len(popup[0]) > 3

    QTest.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    wait_for_page(qtbot, desktop, "en/insomnia")


def test_the_page_has_a_menu_of_what_can_be_done_with_it(
    desktop: Desktop, qtbot: PatientBot, popup: list[list[str]]
) -> None:
    desktop.browsing.open_article("en/insomnia")
    wait_for_page(qtbot, desktop, "en/insomnia")
    qtbot.waitUntil(desktop.window.menu_actions.review.isEnabled)
    view = desktop.room.view
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, view.rect().center(), view.rect().center())
    view.contextMenuEvent(event)
    for words in ("&Mark as reviewed…", "Add to fa&vorites", "&Find in this article…"):
        assert words in popup[0]

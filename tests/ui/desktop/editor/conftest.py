"""Writing an article as staff do: clicks and keys, and what is then on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPushButton, QWidget

from reader.options import Options
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.editor import article_editor
from reader.ui.desktop.editor.editor_page import EditorPage
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop
from tests.ui.desktop.test_navigation import wait_for_page


@pytest.fixture(autouse=True)
def _nothing_waits_for_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("KEEP_MS", "SHOW_MS", "CHECK_MS"):
        monkeypatch.setattr(article_editor, name, 1)


@pytest.fixture
def reading(make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot) -> Desktop:
    """A window that shows an article of the clinic."""
    desktop = make_desktop(indexed, "en/insomnia")
    wait_for_page(qtbot, desktop, "en/insomnia")
    return desktop


def press(widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, held)


def keys(desktop: Desktop, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier) -> None:
    """Press a shortcut in the window."""
    desktop.window.activateWindow()
    QTest.keyClick(QApplication.focusWidget() or desktop.window, key, held)


def click(button: QWidget) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(desktop: Desktop, menu: str, words: str) -> None:
    """Open a menu of the menu bar by a click, and click the entry that begins with *words*."""
    bar = desktop.window.menuBar()
    action = next(one for one in bar.actions() if one.text().replace("&", "") == menu)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.actionGeometry(action).center())
    below = action.menu()
    assert isinstance(below, QMenu)
    entry = next(one for one in below.actions() if one.text().replace("&", "").startswith(words))
    assert entry.isEnabled()
    QTest.mouseClick(below, Qt.MouseButton.LeftButton, pos=below.actionGeometry(entry).center())


def editing(desktop: Desktop, qtbot: PatientBot) -> EditorPage:
    """Return the page on which somebody writes, once it shows what is written."""
    qtbot.waitUntil(lambda: desktop.editor.is_open)
    qtbot.waitUntil(lambda: is_at_rest(desktop))
    return desktop.editor.page


def is_at_rest(desktop: Desktop) -> bool:
    editor = desktop.editor
    tasks = (editor.keeping, editor.showing, editor.checking)
    return (
        not any(timer.isActive() for timer in editor._timers)
        and all(task.is_idle for task in tasks)
        and not desktop.window.is_loading
    )


def press_notice(desktop: Desktop, words: str) -> None:
    found = [one for one in desktop.window.notice.findChildren(QPushButton) if one.text() == words and one.isVisible()]
    click(found[0])


def edit_button(desktop: Desktop) -> QAbstractButton:
    button = desktop.window.pane.findChild(QAbstractButton, "edit")
    assert isinstance(button, QAbstractButton)
    return button


def file_of(desktop: Desktop, name: str) -> Path:
    return desktop.upkeep.folders.extra[0] / f"{name}.md"

"""Favorites and recent articles as staff use them: by the menu Go and by Ctrl+D."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from reader.options import Options
from reader.settings.clinic_settings import Settings
from reader.settings.policy import DESKTOP, KIOSK
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.shelf.article_shelf import MOST_RECENT, ArticleShelf, read_shelf, write_shelf
from reader.ui.desktop.shelf.shelf_menus import ShelfMenus
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop
from tests.ui.desktop.test_navigation import wait_for_page


def read(desktop: Desktop, qtbot: PatientBot, article: str) -> None:
    desktop.browsing.open_article(article)
    wait_for_page(qtbot, desktop, article)
    qtbot.waitUntil(lambda: article in (shelf_of(desktop).recent[:1]))


def shelf_of(desktop: Desktop) -> ArticleShelf:
    menus = desktop.window.findChild(ShelfMenus)
    assert menus is not None
    return menus.shelf


def items(menu: QMenu) -> list[str]:
    """Return what *menu* offers when somebody opens it."""
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def pick(menu: QMenu, words: str) -> None:
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_what_was_open_last_comes_first_and_is_opened_again(desktop: Desktop, qtbot: PatientBot) -> None:
    recent = desktop.window.menu_actions.recent
    assert items(recent) == ["Nothing here yet"]
    for article in ("en/insomnia", "en/sertraline", "en/insomnia"):
        read(desktop, qtbot, article)
    assert items(recent) == ["Insomnia", "Sertraline (Zoloft)", "&Clear this list"]

    pick(recent, "Sertraline (Zoloft)")
    wait_for_page(qtbot, desktop, "en/sertraline")


def test_a_favorite_is_kept_for_the_next_start_and_taken_out_by_the_same_key(
    make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot
) -> None:
    desktop = make_desktop(indexed)
    desktop.window.activateWindow()
    assert not desktop.window.menu_actions.favorite.isEnabled()
    read(desktop, qtbot, "en/insomnia")
    QTest.keyClick(desktop.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert "is now a favorite" in desktop.window.notice.text
    assert desktop.window.menu_actions.favorite.text() == "Remo&ve from favorites"
    desktop.close()

    again = make_desktop(indexed)
    again.window.activateWindow()
    assert items(again.window.menu_actions.favorites)[0] == "Insomnia"
    read(again, qtbot, "en/insomnia")
    QTest.keyClick(again.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert items(again.window.menu_actions.favorites) == ["Nothing here yet"]


def test_one_click_clears_a_list_from_the_disk_too(desktop: Desktop, qtbot: PatientBot) -> None:
    read(desktop, qtbot, "en/insomnia")
    assert "insomnia" in desktop.paths.shelf.read_text("utf-8")
    pick(desktop.window.menu_actions.recent, "&Clear this list")
    assert "insomnia" not in desktop.paths.shelf.read_text("utf-8")
    assert items(desktop.window.menu_actions.recent) == ["Nothing here yet"]


def test_only_staff_have_them(make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot) -> None:
    assert not KIOSK.may_keep
    desktop = make_desktop(indexed, settings=Settings(language="en", mode="desktop"))
    assert desktop.policy is DESKTOP
    desktop.browsing.open_article("en/insomnia")
    wait_for_page(qtbot, desktop, "en/insomnia")
    qtbot.settle(desktop.room.view.page())
    assert desktop.window.findChild(ShelfMenus) is None
    assert not desktop.window.menu_actions.favorite.isVisible()
    assert not desktop.paths.shelf.exists()


def test_the_list_has_an_end() -> None:
    shelf = ArticleShelf()
    for number in range(40):
        shelf = shelf.with_opened(f"en/a{number}")
    assert shelf.recent == tuple(f"en/a{number}" for number in range(39, 39 - MOST_RECENT, -1))


@pytest.mark.parametrize(
    "content", ["", "[]", "no json", '{"recent": 5}', '{"recent": [1, null]}', '{"favorites": "x"}']
)
def test_a_damaged_file_is_an_empty_shelf(content: str, tmp_path: Path) -> None:
    (tmp_path / "shelf.json").write_text(content, "utf-8")
    assert read_shelf(tmp_path / "shelf.json") == ArticleShelf()


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    write_shelf(tmp_path / "shelf.json", ArticleShelf(("en/a",), ("en/b",)))
    assert stat.S_IMODE((tmp_path / "shelf.json").stat().st_mode) == 0o600
    assert read_shelf(tmp_path / "shelf.json") == ArticleShelf(("en/a",), ("en/b",))

"""Help: its pages, its search, and that what its pages call menus is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QMenu

from reader.languages import INTERFACE_LANGUAGES
from reader.options import Options
from reader.settings.clinic_settings import Settings
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.help.help_window import FIRST_PAGE, HelpWindow, read_help
from tests.fakes import RESOURCES
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop

FOLDER = RESOURCES / "help"
FILES = sorted(FOLDER.rglob("*.md"))


@pytest.fixture
def help_window(desktop: Desktop, qtbot: PatientBot) -> HelpWindow:
    qtbot.keyClick(desktop.window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: desktop.help.list.count() > 0)
    return desktop.help


def listed(window: HelpWindow) -> list[str]:
    return [window.list.item(row).text() for row in range(window.list.count())]


def test_f1_opens_the_first_steps_and_the_words_can_be_typed_at_once(
    help_window: HelpWindow, qtbot: PatientBot
) -> None:
    assert help_window.isVisible()
    assert listed(help_window)[0] == "First steps"
    assert "three good ways to start" in help_window.page.toPlainText()
    assert help_window.focusWidget() is help_window.field


def test_words_find_a_page_and_enter_goes_to_it(help_window: HelpWindow, qtbot: PatientBot) -> None:
    qtbot.keyClicks(help_window.field, "undo import")
    qtbot.waitUntil(lambda: listed(help_window)[:1] == ["Import your articles"])
    qtbot.keyClick(help_window.field, Qt.Key.Key_Return)
    assert "Word documents" in help_window.page.toPlainText()
    help_window.field.clear()
    qtbot.waitUntil(lambda: listed(help_window)[0] == "First steps")


def test_words_that_find_nothing_are_said_so(help_window: HelpWindow, qtbot: PatientBot) -> None:
    qtbot.keyClicks(help_window.field, "qqqwwwzzz")
    qtbot.waitUntil(lambda: help_window.list.count() == 0)
    assert "Nothing found" in help_window._said.text()


def test_a_link_opens_its_page_and_the_list_follows(help_window: HelpWindow) -> None:
    help_window.page.anchorClicked.emit(QUrl("article:privacy"))
    assert help_window.list.currentItem().text() == "Privacy"


def test_the_down_key_goes_to_the_list_and_escape_closes_it(help_window: HelpWindow, qtbot: PatientBot) -> None:
    qtbot.keyClick(help_window.field, Qt.Key.Key_Down)
    assert help_window.focusWidget() is help_window.list
    qtbot.keyClick(help_window.list, Qt.Key.Key_Down)
    assert "Find an article" in help_window.page.toPlainText()
    qtbot.keyClick(help_window, Qt.Key.Key_Escape)
    assert not help_window.isVisible()


def test_it_follows_the_language_of_the_window(make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot) -> None:
    desktop = make_desktop(indexed, settings=Settings(language="es"))
    qtbot.keyClick(desktop.window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: desktop.help.list.count() > 0)
    assert listed(desktop.help)[0] == "Primeros pasos"


def test_each_page_is_in_every_language_and_its_links_lead_somewhere() -> None:
    pages = read_help(FOLDER)
    slugs = [set(pages.of(language)) for language in INTERFACE_LANGUAGES]
    assert slugs == [slugs[0]] * len(slugs)
    assert FIRST_PAGE in slugs[0]
    for language in INTERFACE_LANGUAGES:
        linked = {slug for page in pages.of(language).values() for slug in re.findall(r"\(article:(.*?)\)", page.text)}
        assert linked <= slugs[0]


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_what_the_pages_call_by_name_is_in_the_menus(
    make_desktop: MakeDesktop, indexed: Options, language: str
) -> None:
    desktop = make_desktop(indexed, settings=Settings(language=language))
    named = {
        (menu.title().replace("&", ""), action.text().replace("&", ""))
        for menu in desktop.window.findChildren(QMenu)
        for action in menu.actions()
    }
    said = {
        tuple(part.split(", ", 1))
        for path in (FOLDER / language).rglob("*.md")
        for part in re.findall(r"(?<!\*)\*([^*\n]+, [^*\n]+)\*(?!\*)", Path(path).read_text("utf-8"))
    }
    assert len(said) > 8
    assert said <= named


def test_who_comes_first_is_shown_the_first_steps_and_imports_from_there(
    make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot
) -> None:
    desktop = make_desktop(indexed, greets=True)
    qtbot.waitUntil(lambda: desktop.help.list.count() > 0)
    assert desktop.help.isVisible()
    assert "do:import" in desktop.help.page.toMarkdown()
    desktop.help.page.anchorClicked.emit(QUrl("do:import"))
    qtbot.waitUntil(lambda: desktop.importing.dialog is not None)
    assert not desktop.help.isVisible()


@pytest.mark.parametrize("mode", ["desktop", "staff"])
def test_who_was_here_before_or_only_reads_is_not_greeted(
    make_desktop: MakeDesktop, indexed: Options, mode: str
) -> None:
    if mode == "staff":
        make_desktop(indexed).close()
    desktop = make_desktop(indexed, settings=Settings(mode=mode, language="en"), greets=True)
    assert "help" not in vars(desktop)

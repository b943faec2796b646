"""The menu of templates: use, save, rename, remove and undo, export, import."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu

from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.handouts.handout_desk import HandoutDesk
from reader.ui.desktop.handouts.template_menu import TemplateMenu
from tests.patience import PatientBot
from tests.ui.desktop.handouts.conftest import Paper, wait_for_pages
from tests.ui.desktop.handouts.test_handout_desk import chosen, press_notice


@pytest.fixture
def templates(desk: HandoutDesk) -> TemplateMenu:
    menu = desk.page.template_menu.findChild(TemplateMenu)
    assert isinstance(menu, TemplateMenu)
    return menu


def opened(desk: HandoutDesk, qtbot: PatientBot) -> QMenu:
    qtbot.mouseClick(desk.page.templates, Qt.MouseButton.LeftButton)
    menu = desk.page.template_menu
    assert menu.isVisible()
    return menu


def choose(desk: HandoutDesk, qtbot: PatientBot, *words: str) -> None:
    menu = opened(desk, qtbot)
    inside: QMenu = menu
    for one in words[:-1]:
        action = next(action for action in inside.actions() if action.text() == one)
        inside = next(below for below in inside.findChildren(QMenu) if below.menuAction() is action)
    next(action for action in inside.actions() if action.text() == words[-1]).trigger()
    menu.close()


def answer(templates: TemplateMenu, name: str) -> None:
    assert isinstance(templates.dialog, QInputDialog)
    templates.dialog.setTextValue(name)
    templates.dialog.accept()


def save(desk: HandoutDesk, templates: TemplateMenu, qtbot: PatientBot, name: str = "Sleep") -> None:
    choose(desk, qtbot, "Save this as a template…")
    answer(templates, name)


def test_the_bundled_ones_are_offered_and_stay(desk: HandoutDesk, qtbot: PatientBot) -> None:
    menu = opened(desk, qtbot)
    texts = [action.text() for action in menu.actions()]
    assert "New SSRI start" in texts
    enabled = {action.text(): action.isEnabled() for action in menu.actions()}
    assert (enabled["Rename"], enabled["Remove"], enabled["Export"]) == (False, False, True)
    menu.close()


def test_a_saved_one_brings_back_articles_and_look_and_nothing_of_a_patient(
    desk: HandoutDesk, templates: TemplateMenu, desktop: Desktop, qtbot: PatientBot, paper: Paper
) -> None:
    desk.draft.write(patient="Xanthippe", note="Zweihundert")
    desk.draft.show_as({"points": 22})
    save(desk, templates, qtbot)
    assert "Saved as the template “Sleep”" in desktop.window.notice.text
    (file,) = paper.folder.glob("*.toml")
    kept = file.read_text()
    assert "Xanthippe" not in kept
    assert "Zweihundert" not in kept

    desk.draft.wipe(desk.draft.handout.day)
    choose(desk, qtbot, "Sleep")

    assert chosen(desk) == ["Good sleep", "Insomnia"]
    assert desk.draft.handout.look.points == 22
    assert desk.draft.undo_name == "use Sleep"
    wait_for_pages(desk, qtbot)


def test_it_is_renamed_and_removed_and_comes_back(
    desk: HandoutDesk, templates: TemplateMenu, desktop: Desktop, qtbot: PatientBot
) -> None:
    save(desk, templates, qtbot)
    choose(desk, qtbot, "Rename", "Sleep")
    answer(templates, "Nights & days")
    assert "is called “Nights & days” now" in desktop.window.notice.text

    choose(desk, qtbot, "Remove", "Nights && days")
    assert "is removed" in desktop.window.notice.text
    assert "Nights && days" not in [action.text() for action in opened(desk, qtbot).actions()]
    desk.page.template_menu.close()

    press_notice(desktop, qtbot, "Undo")
    assert "Nights && days" in [action.text() for action in opened(desk, qtbot).actions()]
    desk.page.template_menu.close()


def test_a_name_that_is_taken_is_said_so(
    desk: HandoutDesk, templates: TemplateMenu, desktop: Desktop, qtbot: PatientBot
) -> None:
    save(desk, templates, qtbot)
    save(desk, templates, qtbot)
    assert "there is one called “Sleep” already" in desktop.window.notice.text


def test_it_goes_to_another_computer_and_comes_in_there(
    desk: HandoutDesk, templates: TemplateMenu, desktop: Desktop, qtbot: PatientBot, tmp_path: Path
) -> None:
    save(desk, templates, qtbot)
    choose(desk, qtbot, "Export", "Sleep")
    dialog = templates.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "there.toml"))
    dialog.reject()
    choose(desk, qtbot, "Remove", "Sleep")

    choose(desk, qtbot, "Import…")
    dialog = templates.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "there.toml"))
    dialog.reject()
    assert "The template “Sleep” is here now." in desktop.window.notice.text


def test_a_name_with_a_dot_keeps_the_ending_by_which_it_is_found_again(
    desk: HandoutDesk, templates: TemplateMenu, qtbot: PatientBot, tmp_path: Path
) -> None:
    save(desk, templates, qtbot)
    choose(desk, qtbot, "Export", "Sleep")
    dialog = templates.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "Dr. Lee"))
    dialog.reject()
    assert [path.name for path in tmp_path.glob("Dr*")] == ["Dr. Lee.toml"]


def test_a_file_that_is_no_template_is_said_to_be_none(
    desk: HandoutDesk, templates: TemplateMenu, desktop: Desktop, qtbot: PatientBot, tmp_path: Path
) -> None:
    (tmp_path / "bad.toml").write_text("articles = 3")
    choose(desk, qtbot, "Import…")
    dialog = templates.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "bad.toml"))
    dialog.reject()
    assert "cannot be used" in desktop.window.notice.text

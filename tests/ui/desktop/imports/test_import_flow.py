"""Bringing posts in through the window, and finding them a moment later."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QListWidget, QPushButton

from reader.importers.import_source import ImportSource
from reader.importers.plan.target import Target
from reader.importers.plan.writer import carry_out
from reader.importers.sources import SOURCES
from reader.importers.sources.wordpress import plan_wordpress
from reader.options import Options
from reader.settings.clinic_settings import Settings
from reader.ui.desktop.desktop import Desktop
from tests.importers.toy_source import LEAFLETS
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop
from tests.ui.desktop.test_navigation import page_text, titles, wait_for_page

SLUG = "walking"


def post(body: str = "<p>A walk of <strong>ten minutes</strong> lifts the mood.</p>") -> dict[str, object]:
    return {
        "id": 7, "status": "publish", "type": "post", "slug": SLUG, "link": "https://clinic.example/walking/",
        "date_gmt": "2026-01-05T09:00:00", "modified_gmt": "2026-01-05T09:00:00", "title": {"rendered": "Walking"},
        "excerpt": {"rendered": "<p>Why a walk helps.</p>"}, "content": {"rendered": body}, "class_list": ["category-sleep"],
    }  # fmt: skip


def write_post(folder: Path, **more: str) -> Path:
    path = folder / "post.json"
    path.write_text(json.dumps(post(**more)), encoding="utf-8")
    return path


def drop(desktop: Desktop, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    desktop.window.dragEnterEvent(entering)
    assert entering.isAccepted()
    desktop.window.dropEvent(QDropEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))


def bring_in(desktop: Desktop, path: Path, qtbot: PatientBot) -> None:
    drop(desktop, path)
    qtbot.waitUntil(lambda: desktop.importing.dialog is not None)
    qtbot.mouseClick(desktop.importing.dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(desktop.window.notice.text) and not desktop.keeper.is_working)


def press(desktop: Desktop, words: str, qtbot: PatientBot) -> None:
    button = next(
        one for one in desktop.window.notice.findChildren(QPushButton) if one.text() == words and one.isVisible()
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_dropped_post_is_shown_confirmed_and_found(desktop: Desktop, tmp_path: Path, qtbot: PatientBot) -> None:
    bring_in(desktop, write_post(tmp_path), qtbot)

    assert desktop.window.notice.text == "1 article brought in."
    assert "Walking" in titles(desktop)
    desktop.window.header.search.setText("mood")
    qtbot.waitUntil(lambda: titles(desktop) == ["Walking"])
    press(desktop, "Show it", qtbot)
    wait_for_page(qtbot, desktop, f"en/{SLUG}")
    assert "ten minutes" in page_text(qtbot, desktop)


def test_an_import_can_be_taken_back(desktop: Desktop, tmp_path: Path, qtbot: PatientBot) -> None:
    bring_in(desktop, write_post(tmp_path), qtbot)

    press(desktop, "Undo", qtbot)

    qtbot.waitUntil(lambda: "Walking" not in titles(desktop))
    qtbot.waitUntil(lambda: not desktop.keeper.is_working)
    assert "taken back" in desktop.window.notice.text


def test_the_edit_menu_names_earlier_imports_and_takes_one_back(
    desktop: Desktop, tmp_path: Path, qtbot: PatientBot
) -> None:
    menu = desktop.window.menu_actions.undo_import
    assert menu.menuAction() in desktop.window.menu_actions._menus["edit"].actions()
    menu.popup(QPoint(0, 0))
    assert [(one.text(), one.isEnabled()) for one in menu.actions()] == [("There is no import to undo", False)]
    menu.close()
    bring_in(desktop, write_post(tmp_path), qtbot)
    press(desktop, "Show it", qtbot)
    wait_for_page(qtbot, desktop, f"en/{SLUG}")

    menu.popup(QPoint(0, 0))
    (entry,) = (one for one in menu.actions() if one.isVisible())
    assert entry.text().startswith("Undo import of 1 article, ")
    menu.setActiveAction(entry)
    qtbot.keyClick(menu, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "Walking" not in titles(desktop))
    qtbot.waitUntil(lambda: not desktop.keeper.is_working)
    assert "taken back" in desktop.window.notice.text


def test_the_edit_menu_names_imports_that_this_window_did_not_make(desktop: Desktop, tmp_path: Path) -> None:
    target = Target(desktop.paths.collections / "clinic", None)
    carry_out(plan_wordpress([write_post(tmp_path)], target), replaced=desktop.paths.replaced)
    menu = desktop.window.menu_actions.undo_import

    menu.popup(QPoint(0, 0))

    assert [one.text()[:24] for one in menu.actions() if one.isVisible()] == ["Undo import of 1 article"]
    menu.close()


def test_an_article_that_is_not_wanted_is_unticked_by_key_and_stays_out(
    desktop: Desktop, tmp_path: Path, qtbot: PatientBot
) -> None:
    both = [post(), {**post(), "id": 8, "slug": "running", "title": {"rendered": "Running"}}]
    (tmp_path / "post.json").write_text(json.dumps(both), encoding="utf-8")
    drop(desktop, tmp_path / "post.json")
    qtbot.waitUntil(lambda: desktop.importing.dialog is not None)
    dialog = desktop.importing.dialog
    rows = dialog.findChildren(QListWidget)[0]
    unwanted = next(row for row in range(2) if "Running" in rows.item(row).text())
    assert all(rows.item(row).checkState() == Qt.CheckState.Checked for row in range(2))

    rows.setCurrentRow(unwanted)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    rows.setCurrentRow(1 - unwanted)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert not dialog.accept_button.isEnabled()
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: bool(desktop.window.notice.text) and not desktop.keeper.is_working)
    assert desktop.window.notice.text == "1 article brought in."
    assert [file.stem for file in desktop.paths.collections.rglob("*.md")] == [SLUG]


def test_an_edited_article_is_replaced_only_when_it_is_ticked(
    desktop: Desktop, tmp_path: Path, qtbot: PatientBot
) -> None:
    bring_in(desktop, write_post(tmp_path), qtbot)
    file = next((desktop.paths.collections).rglob(f"{SLUG}.md"))
    file.write_text(file.read_text("utf-8") + "\nOur own sentence.\n", "utf-8")
    write_post(tmp_path, body="<p>New words.</p>")

    drop(desktop, tmp_path / "post.json")
    qtbot.waitUntil(lambda: desktop.importing.dialog is not None)
    dialog = desktop.importing.dialog
    assert not dialog.accept_button.isEnabled()
    item = dialog.findChildren(QListWidget)[0].item(0)
    assert "Edited here" in item.text()
    item.setCheckState(Qt.CheckState.Checked)
    assert dialog.accept_button.isEnabled()
    dialog.reject()
    assert "Our own sentence." in file.read_text("utf-8")

    desktop.importing.take([str(tmp_path / "post.json")])
    qtbot.waitUntil(lambda: desktop.importing.dialog is not None)
    dialog = desktop.importing.dialog
    dialog.findChildren(QListWidget)[0].item(0).setCheckState(Qt.CheckState.Checked)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "New words." in file.read_text("utf-8"))
    qtbot.waitUntil(lambda: not desktop.keeper.is_working)
    qtbot.waitUntil(lambda: any(desktop.paths.replaced.glob("*.md")))
    (kept,) = desktop.paths.replaced.glob("*.md")
    assert "Our own sentence." in kept.read_text("utf-8")


def test_a_file_that_is_no_post_gives_one_clear_sentence(desktop: Desktop, tmp_path: Path, qtbot: PatientBot) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text("this is not JSON", encoding="utf-8")

    drop(desktop, wrong)

    qtbot.waitUntil(lambda: "Nothing could be brought in from" in desktop.window.notice.text)


def test_a_reader_who_is_not_staff_can_bring_nothing_in(make_desktop: MakeDesktop, indexed: Options) -> None:
    desktop = make_desktop(indexed, settings=Settings(mode="desktop", language="en"))

    assert not desktop.window.acceptDrops()
    menu = desktop.window.menu_actions._menus["file"]
    assert not {action for _, action in desktop.window.menu_actions.imports} & set(menu.actions())


def choose(desktop: Desktop, name: str) -> QFileDialog:
    """Open the dialog of the source *name* from its entry in the menu."""
    action = next(action for source, action in desktop.window.menu_actions.imports if source.name == name)
    assert action in desktop.window.menu_actions._menus["file"].actions()
    action.trigger()
    return desktop.window.findChildren(QFileDialog)[-1]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_every_source_is_offered_with_its_dialog(
    make_desktop: MakeDesktop, indexed: Options, source: ImportSource
) -> None:
    desktop = make_desktop(indexed, settings=Settings(mode="staff", language="es"))

    dialog = choose(desktop, source.name)

    action = next(action for one, action in desktop.window.menu_actions.imports if one is source)
    said = [
        action.text(),
        dialog.windowTitle(),
        *(name.split(" (")[0] for name in dialog.nameFilters()[:1] if source.kind),
    ]
    assert not {source.menu, source.choose, source.kind} & set(said)  # in Spanish
    assert (dialog.fileMode() == QFileDialog.FileMode.Directory) == source.takes_folder
    assert all(pattern in dialog.nameFilters()[0] for pattern in source.patterns)
    dialog.reject()


def test_two_files_that_are_chosen_come_in_together(desktop: Desktop, tmp_path: Path, qtbot: PatientBot) -> None:
    first, second = tmp_path / "1.json", tmp_path / "2.json"
    first.write_text(json.dumps(post()), encoding="utf-8")
    second.write_text(
        json.dumps(post() | {"id": 8, "slug": "running", "title": {"rendered": "Running"}}), encoding="utf-8"
    )
    dialog = choose(desktop, "wordpress")

    dialog.filesSelected.emit([str(first), str(second)])
    dialog.reject()

    qtbot.waitUntil(lambda: desktop.importing.dialog is not None)
    assert {one.title for one in desktop.importing.dialog.plan.articles} == {"Walking", "Running"}
    desktop.importing.dialog.reject()


def test_an_entry_in_the_list_adds_a_source_to_menu_dialog_and_drop(
    make_desktop: MakeDesktop, indexed: Options, tmp_path: Path, qtbot: PatientBot
) -> None:
    desktop = make_desktop(indexed, sources=(*SOURCES, LEAFLETS))
    leaflet = tmp_path / "rest.leaflet"
    leaflet.write_text("Rest helps.\n", encoding="utf-8")

    dialog = choose(desktop, "leaflet")
    assert dialog.windowTitle() == "Choose leaflets"
    assert dialog.nameFilters()[0] == "Leaflets (*.leaflet)"
    dialog.reject()
    bring_in(desktop, leaflet, qtbot)

    assert desktop.window.notice.text == "1 article brought in."
    assert "Rest" in titles(desktop)

"""Backing up and restoring through the window."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from reader.backup import backup_file
from reader.options import Options
from reader.settings.clinic_settings import Settings
from reader.ui.desktop.desktop import Desktop
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop, write_article
from tests.ui.desktop.imports.test_import_flow import bring_in, close, write_posts
from tests.ui.desktop.test_navigation import titles


def choose(desktop: Desktop, path: Path) -> None:
    dialog = desktop.backups.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def press(desktop: Desktop, words: str, qtbot: PatientBot) -> None:
    (button,) = [one for one in desktop.window.notice.findChildren(QPushButton) if one.text() == words]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def said(desktop: Desktop, qtbot: PatientBot, words: str) -> None:
    qtbot.waitUntil(lambda: words in desktop.window.notice.text and not desktop.keeper.is_working)


def answer(desktop: Desktop, qtbot: PatientBot, words: str) -> None:
    qtbot.waitUntil(lambda: desktop.backups.question is not None)
    box = desktop.backups.question
    assert box is not None
    (button,) = [one for one in box.findChildren(QPushButton) if one.text() == words]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def backup(desktop: Desktop, tmp_path: Path, qtbot: PatientBot) -> Path:
    bring_in(desktop, write_posts(tmp_path), qtbot)
    close(desktop, qtbot)
    desktop.window.menu_actions.back_up.trigger()
    choose(desktop, tmp_path / "Dr. Lee")
    said(desktop, qtbot, "1 article, the sign-offs and the settings are in Dr. Lee.zip.")
    return tmp_path / "Dr. Lee.zip"


def test_what_was_taken_away_comes_back_and_can_be_undone(desktop: Desktop, backup: Path, qtbot: PatientBot) -> None:
    (own,) = desktop.paths.collections.rglob("walking.md")
    own.unlink()
    desktop.keeper.work()
    qtbot.waitUntil(lambda: "Walking" not in titles(desktop))

    desktop.window.menu_actions.restore.trigger()
    choose(desktop, backup)
    answer(desktop, qtbot, "Restore")
    said(desktop, qtbot, "The backup is restored.")
    assert "Walking" in titles(desktop)

    desktop.importing.name_imports()
    assert desktop.window.menu_actions.undo_import.text() == "&Undo restoring the backup"
    press(desktop, "Undo", qtbot)
    qtbot.waitUntil(lambda: "Walking" not in titles(desktop))
    said(desktop, qtbot, "The backup was taken back.")


def test_who_looks_and_leaves_it_changes_nothing(desktop: Desktop, backup: Path, qtbot: PatientBot) -> None:
    (own,) = desktop.paths.collections.rglob("walking.md")
    later = write_article(own.parents[2], "en/sleep/later", "Later", "Later.", "Later.")
    desktop.window.menu_actions.restore.trigger()
    choose(desktop, backup)
    qtbot.waitUntil(lambda: desktop.backups.question is not None)
    assert "1 file that is not in the backup is taken away." in desktop.backups.question.informativeText()
    answer(desktop, qtbot, "Leave all as it is")
    qtbot.waitUntil(lambda: desktop.backups.question is None)
    assert later.exists()


def test_nothing_is_asked_where_nothing_would_change(desktop: Desktop, backup: Path, qtbot: PatientBot) -> None:
    desktop.window.menu_actions.restore.trigger()
    choose(desktop, backup)
    said(desktop, qtbot, "Everything here is already as in this backup.")


def test_what_is_no_backup_is_said(desktop: Desktop, tmp_path: Path, qtbot: PatientBot) -> None:
    (tmp_path / "holiday.zip").write_text("no zip")
    desktop.window.menu_actions.restore.trigger()
    choose(desktop, tmp_path / "holiday.zip")
    said(desktop, qtbot, "cannot be used as a backup")


def test_one_that_is_stopped_leaves_no_file(
    desktop: Desktop, backup: Path, tmp_path: Path, qtbot: PatientBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = threading.Event()
    keep = backup_file._add

    def keep_later(*arguments: Any) -> Any:
        stopped.wait()
        return keep(*arguments)

    monkeypatch.setattr(backup_file, "_add", keep_later)
    desktop.window.menu_actions.back_up.trigger()
    choose(desktop, tmp_path / "other.zip")
    desktop.window.column.activity.cancel_requested.emit()
    stopped.set()
    said(desktop, qtbot, "Stopped. Nothing was changed.")
    assert not (tmp_path / "other.zip").exists()


def test_who_only_reads_is_offered_no_backup(make_desktop: MakeDesktop, indexed: Options) -> None:
    actions = make_desktop(indexed, settings=Settings(mode="desktop")).window.menu_actions
    shown = [action for menu in actions._menus.values() for action in menu.actions()]
    assert actions.back_up not in shown
    assert actions.restore not in shown

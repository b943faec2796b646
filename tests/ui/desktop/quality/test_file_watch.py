"""Noticing that a file was saved, however the editor does it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer

from reader.settings.policy import DESKTOP, KIOSK, STAFF
from reader.ui.desktop.quality.article_quality import open_file
from reader.ui.desktop.quality.file_watch import FileWatch
from tests.patience import PatientBot, pass_time


@pytest.fixture
def parent() -> QObject:
    return QObject()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "article.md"
    path.write_text("one")
    return path


def test_a_file_written_in_place_is_noticed_again_and_again(file: Path, parent: QObject, qtbot: PatientBot) -> None:
    watch = FileWatch(parent)
    watch.watch(file)
    for text in ("two", "three", "four"):
        with qtbot.waitSignal(watch.saved) as seen:
            file.write_text(text)
        assert seen.args == [file]


def test_a_file_replaced_by_renaming_is_noticed_again_and_again(file: Path, parent: QObject, qtbot: PatientBot) -> None:
    watch = FileWatch(parent)
    watch.watch(file)
    for text in ("two", "three", "four"):
        other = file.with_name(".article.swp")
        other.write_text(text)
        with qtbot.waitSignal(watch.saved):
            os.replace(other, file)


def test_a_file_that_goes_and_comes_back_is_noticed(file: Path, parent: QObject, qtbot: PatientBot) -> None:
    watch = FileWatch(parent)
    watch.watch(file)
    (pause,) = watch.findChildren(QTimer)
    with qtbot.waitSignal(pause.timeout):
        file.rename(file.with_suffix(".bak"))
    with qtbot.waitSignal(watch.saved):
        file.write_text("back, and longer")
    with qtbot.waitSignal(watch.saved):
        file.write_text("and once more")


def test_a_file_that_is_not_there_yet_is_noticed_when_it_comes(
    tmp_path: Path, parent: QObject, qtbot: PatientBot
) -> None:
    watch = FileWatch(parent)
    watch.watch(tmp_path / "later.md")
    with qtbot.waitSignal(watch.saved):
        (tmp_path / "later.md").write_text("here")


def test_only_the_file_that_is_watched_is_noticed(file: Path, parent: QObject, qtbot: PatientBot) -> None:
    watch, other_watch = FileWatch(parent), FileWatch(parent)
    said: list[Path] = []
    watch.saved.connect(said.append)
    watch.watch(file)
    other = file.with_name("other.md")
    other.write_text("one")
    other.write_text("two")
    with qtbot.waitSignal(watch.saved):
        file.write_text("two")
    watch.watch(other)
    file.write_text("three")
    with qtbot.waitSignal(watch.saved):
        other.write_text("three")
    assert said == [file, other]

    watch.watch(None)
    other_watch.watch(other)
    with qtbot.waitSignal(other_watch.saved):
        other.write_text("four, and longer")
    pass_time(watch)
    assert said == [file, other]


def test_only_staff_may_open_a_file(file: Path) -> None:
    assert not open_file(file, KIOSK)
    assert not open_file(file, DESKTOP)
    assert not open_file(file.with_name("none.md"), STAFF)

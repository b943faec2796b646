"""A change on the disk while somebody writes: asked about, and no text is lost. And what a crash leaves."""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher
from typing import Literal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from reader.options import Options
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.editor import conflict_dialog
from reader.ui.desktop.editor.conflict_dialog import ConflictDialog
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop
from tests.ui.desktop.editor.conftest import click, editing, file_of, keys, press, press_notice
from tests.ui.desktop.test_navigation import page_text, wait_for_page

TEXT = "en/sleep/insomnia"
THEIRS = "---\ntitle: Insomnia\nsummary: Theirs.\n---\n\nTheir words.\n"

Asked = Callable[[], ConflictDialog]


@pytest.fixture
def asked(reading: Desktop, qtbot: PatientBot) -> ConflictDialog:
    """The question after somebody wrote, and somebody else saved."""
    keys(reading, Qt.Key.Key_E)
    page = editing(reading, qtbot)
    QTest.keyClicks(page.text, "My words. ")
    file_of(reading, TEXT).write_text(THEIRS)
    click(page.done)
    qtbot.waitUntil(lambda: isinstance(reading.editor.dialog, ConflictDialog))
    dialog = reading.editor.dialog
    assert isinstance(dialog, ConflictDialog)
    assert file_of(reading, TEXT).read_text() == THEIRS
    return dialog


def trashed(desktop: Desktop) -> list[str]:
    trash = desktop.editor._store.trash
    return [trash.text_of(one) for one in trash.articles()]


def test_mine_is_kept_and_theirs_goes_to_the_deleted_articles(
    reading: Desktop, asked: ConflictDialog, qtbot: PatientBot
) -> None:
    click(asked.mine)
    qtbot.waitUntil(lambda: not reading.editor.is_open)

    assert "My words." in file_of(reading, TEXT).read_text()
    assert trashed(reading) == [THEIRS]


def test_theirs_is_taken_by_keyboard_and_mine_goes_to_the_deleted_articles(
    reading: Desktop, asked: ConflictDialog, qtbot: PatientBot
) -> None:
    asked.theirs.setFocus()
    press(asked.theirs, Qt.Key.Key_Space)

    page = editing(reading, qtbot)
    assert page.text.body == "Their words.\n"
    assert page.form.lines["summary"].text() == "Theirs."
    assert file_of(reading, TEXT).read_text() == THEIRS
    assert ["My words." in text for text in trashed(reading)] == [True]


def test_both_are_seen_before_anything_is_chosen(reading: Desktop, asked: ConflictDialog, qtbot: PatientBot) -> None:
    click(asked.both)
    mine, theirs = (field.toPlainText() for field in asked.findChildren(QPlainTextEdit))
    assert ("My words." in mine, theirs) == (True, THEIRS)
    click(asked.go_on)

    page = editing(reading, qtbot)
    assert page.text.body.startswith("My words. ")
    assert file_of(reading, TEXT).read_text() == THEIRS
    assert trashed(reading) == []


def test_escape_goes_on_writing(reading: Desktop, asked: ConflictDialog, qtbot: PatientBot) -> None:
    press(asked, Qt.Key.Key_Escape)
    assert editing(reading, qtbot).text.body.startswith("My words. ")


def test_an_article_that_was_taken_away_is_asked_about(reading: Desktop, qtbot: PatientBot) -> None:
    keys(reading, Qt.Key.Key_E)
    page = editing(reading, qtbot)
    QTest.keyClicks(page.text, "My words. ")
    file_of(reading, TEXT).unlink()
    click(page.done)
    qtbot.waitUntil(lambda: isinstance(reading.editor.dialog, ConflictDialog))
    dialog = reading.editor.dialog
    assert isinstance(dialog, ConflictDialog)
    seen = [button.text() for button in dialog.findChildren(QPushButton) if button.isVisible()]
    assert sorted(seen) == ["Go on writing", "Keep mine"]
    click(dialog.mine)

    qtbot.waitUntil(lambda: not reading.editor.is_open)
    assert "My words." in file_of(reading, TEXT).read_text()


def test_what_a_crash_leaves_is_offered_at_the_next_start(
    make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot
) -> None:
    first = make_desktop(indexed, "en/insomnia")
    wait_for_page(qtbot, first, "en/insomnia")
    keys(first, Qt.Key.Key_E)
    page = editing(first, qtbot)
    QTest.keyClicks(page.text, "Before the crash. ")
    qtbot.waitUntil(lambda: bool(first.editor._store.drafts.drafts()))
    editing(first, qtbot)
    kept = {path: path.read_bytes() for path in first.paths.drafts.iterdir()}
    first.close()
    for path, data in kept.items():
        path.write_bytes(data)

    second = make_desktop(indexed)
    qtbot.waitUntil(lambda: second.window.notice.text == "1 article was not saved the last time.")
    press_notice(second, "Go on writing")
    page = editing(second, qtbot)
    assert page.text.body.startswith("Before the crash. ")
    qtbot.waitUntil(lambda: "Before the crash." in page_text(qtbot, second))
    press_notice(second, "Start again from the saved article")
    qtbot.waitUntil(lambda: not page.text.body.startswith("Before the crash. "))
    assert ["Before the crash." in text for text in trashed(second)] == [True]


def test_two_long_texts_are_compared_without_trying_every_pair_of_empty_lines(
    reading: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[SequenceMatcher[str]] = []

    class Watched(SequenceMatcher[str]):
        def get_opcodes(self) -> list[tuple[Literal["replace", "delete", "insert", "equal"], int, int, int, int]]:
            made.append(self)
            return super().get_opcodes()

    monkeypatch.setattr(conflict_dialog, "SequenceMatcher", Watched)
    lines = [f"Line {number}\n" for number in range(300)]
    ConflictDialog("\n".join(lines), "\n".join(reversed(lines)), reading.theme, reading.window)
    assert made
    assert all(len(places) < 10 for one in made for places in one.b2j.values())

"""Leaving the page while an article is being saved: nothing that was typed is lost, and nothing older is written over it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.authoring.article_store import ArticleStore, EditConflict, SavedArticle
from reader.authoring.drafts import ArticleDraft, DraftFolder
from reader.errors import FileUnwritableError
from reader.ui.desktop.desktop import Desktop
from tests.patience import PatientBot
from tests.ui.desktop.editor.conftest import editing, file_of, keys, press, press_notice

TEXT = "en/sleep/insomnia"


class SlowDisk:
    """Saves once it may, or finds the disk full."""

    def __init__(self) -> None:
        self.goes_on, self.is_full = Event(), False


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowDisk]:
    disk, save = SlowDisk(), ArticleStore.save

    def slowly(
        store: ArticleStore, draft: ArticleDraft, day: date, *, over: str | None = None
    ) -> SavedArticle | EditConflict:
        disk.goes_on.wait()
        if disk.is_full:
            raise FileUnwritableError(path=Path("walks.md"), reason="full")
        return save(store, draft, day, over=over)

    monkeypatch.setattr(ArticleStore, "save", slowly)
    yield disk
    disk.goes_on.set()


def leave_while_saving(desktop: Desktop, qtbot: PatientBot, more: str = "") -> None:
    keys(desktop, Qt.Key.Key_E)
    page = editing(desktop, qtbot)
    QTest.keyClicks(page.text, "First. ")
    desktop.editor.save(leaves=False)
    QTest.keyClicks(page.text, more)
    press(page, Qt.Key.Key_Escape)
    assert not desktop.editor.is_open


def end_saving(desktop: Desktop, qtbot: PatientBot, disk: SlowDisk) -> None:
    disk.goes_on.set()
    qtbot.waitUntil(lambda: not desktop.tasks.is_running)


def drafts(desktop: Desktop) -> list[str]:
    return [read.text for read in desktop.editor._store.drafts.drafts()]


def test_what_could_not_be_saved_after_the_page_was_left_is_kept(
    reading: Desktop, qtbot: PatientBot, disk: SlowDisk
) -> None:
    disk.is_full = True
    leave_while_saving(reading, qtbot)
    end_saving(reading, qtbot, disk)
    assert ["First." in text for text in drafts(reading)] == [True]
    press_notice(reading, "Go on writing")
    assert editing(reading, qtbot).text.body.startswith("First. ")


def test_what_was_typed_after_saving_began_is_kept_when_the_page_is_left(
    reading: Desktop, qtbot: PatientBot, disk: SlowDisk
) -> None:
    leave_while_saving(reading, qtbot, "Second. ")
    end_saving(reading, qtbot, disk)
    assert "First. " in file_of(reading, TEXT).read_text()
    assert ["First. Second. " in text for text in drafts(reading)] == [True]


def test_what_was_saved_after_the_page_was_left_is_no_draft(
    reading: Desktop, qtbot: PatientBot, disk: SlowDisk
) -> None:
    leave_while_saving(reading, qtbot)
    end_saving(reading, qtbot, disk)
    assert "First. " in file_of(reading, TEXT).read_text()
    assert drafts(reading) == []


def test_an_article_that_is_opened_again_while_it_is_saved_shows_what_was_written(
    reading: Desktop, qtbot: PatientBot, disk: SlowDisk
) -> None:
    leave_while_saving(reading, qtbot)
    place = reading.editor._store.drafts.drafts()[0].place
    reading.editor.edit(place)
    end_saving(reading, qtbot, disk)
    page = editing(reading, qtbot)
    assert page.text.body.startswith("First. ")
    press(page, Qt.Key.Key_Escape)
    assert "First. " in file_of(reading, TEXT).read_text()


def test_what_a_full_disk_does_not_keep_can_be_gone_on_with(
    reading: Desktop, qtbot: PatientBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: DraftFolder, draft: ArticleDraft) -> None:
        raise FileUnwritableError(path=Path("draft.json"), reason="full")

    monkeypatch.setattr(DraftFolder, "keep", refuse)
    keys(reading, Qt.Key.Key_E)
    page = editing(reading, qtbot)
    QTest.keyClicks(page.text, "First. ")
    press(page, Qt.Key.Key_Escape)
    press_notice(reading, "Go on writing")
    assert editing(reading, qtbot).text.body.startswith("First. ")

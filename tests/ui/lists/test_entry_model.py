"""The list of articles as a model: what a view may do with its rows, and how often it has to ask."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QListView

from reader.library.entry import Entry
from reader.library.snapshot import FileState, Row, Snapshot, encode
from reader.ui.lists.entry_model import EntryModel

MANY = 2_000


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    rows = [
        Row(Entry(f"en/a-{number:04}", f"Article {number:04}", "Words.", "sleep", 3, 0, "stamp"), FileState(1, 1, 0, "sleep"))
        for number in range(MANY)
    ]  # fmt: skip
    return encode(rows, (), (), ("en",))


def test_a_long_list_is_laid_out_without_a_question_for_each_row(qapp: QApplication, snapshot: Snapshot) -> None:
    view = QListView()
    model = EntryModel(view)
    view.setUniformItemSizes(True)
    view.setModel(model)
    model.show_rows(snapshot, snapshot.rows("en"), "en")
    calls: list[str] = []
    sys.setprofile(lambda frame, event, _: calls.append(frame.f_code.co_name) if event == "call" else None)
    view.doItemsLayout()
    sys.setprofile(None)
    assert model.rowCount() == model.total == MANY
    assert view.verticalScrollBar().maximum() > 0
    assert len(calls) < MANY / 10
    view.deleteLater()


def test_rows_can_be_chosen_and_neither_edited_nor_dragged(qapp: QApplication, snapshot: Snapshot) -> None:
    model = EntryModel(qapp)
    model.show_rows(snapshot, snapshot.rows("en"), "en")
    flags = model.flags(model.index(0, 0))
    assert flags & Qt.ItemFlag.ItemIsSelectable
    assert not flags & (Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled)
    assert model.rowCount(model.index(0, 0)) == 0
    model.forget()
    assert (model.rowCount(QModelIndex()), model.total) == (0, 0)

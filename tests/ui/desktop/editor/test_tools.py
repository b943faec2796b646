"""The buttons above the text, pictures, and what the check says of what is typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.editor.editor_page import EditorPage
from reader.ui.desktop.editor.markdown_field import MarkdownField
from tests.patience import PatientBot
from tests.ui.desktop.editor.conftest import click, editing, keys, press


def writing(desktop: Desktop, qtbot: PatientBot, text: str = "") -> EditorPage:
    keys(desktop, Qt.Key.Key_E)
    page = editing(desktop, qtbot)
    page.text.selectAll()
    press(page.text, Qt.Key.Key_Delete)
    for number, line in enumerate(text.split("\n")):
        if number:
            press(page.text, Qt.Key.Key_Return)
        QTest.keyClicks(page.text, line)
    return page


def test_every_button_writes_what_it_says(reading: Desktop, qtbot: PatientBot) -> None:
    page = writing(reading, qtbot, "Why")
    for name, after in (
        ("heading", "## Why"), ("heading", "Why"), ("list", "- Why"), ("list", "Why"), ("bold", "**Why**"), ("bold", "Why"),
        ("link", "[Why](https://)"),
    ):  # fmt: skip
        click(page.tools[name])
        assert page.text.body == after
        assert QApplication.focusWidget() is page.text
    QTest.keyClicks(page.text, "https://va.gov")
    assert page.text.body == "[Why](https://va.gov)"
    click(page.tools["table"])
    assert page.text.body.startswith("[Why](https://va.gov)\n\n| Heading 1 | Heading 2 |\n| --- | --- |")


def test_a_button_is_one_step_to_take_back(reading: Desktop, qtbot: PatientBot) -> None:
    page = writing(reading, qtbot, "Why")
    keys(reading, Qt.Key.Key_B)
    assert page.text.body == "**Why**"
    keys(reading, Qt.Key.Key_Z)
    assert page.text.body == "Why"


def test_places_are_right_behind_letters_of_two_halves(reading: Desktop, qtbot: PatientBot) -> None:
    page = writing(reading, qtbot)
    page.text.insertPlainText("😀 Walk on.")
    page.text.select(2, 6)
    click(page.tools["bold"])
    assert page.text.body == "😀 **Walk** on."
    assert page.text.selected == (4, 8)


def test_a_picture_that_is_dropped_comes_along_and_is_described(
    reading: Desktop, tmp_path: Path, qtbot: PatientBot
) -> None:
    page = writing(reading, qtbot, "A path.")
    Image.new("RGB", (2000, 40), "green").save(tmp_path / "path.png")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "path.png"))])
    where, view = QPoint(20, 10), page.text.viewport()
    button, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view, QDragEnterEvent(where, Qt.DropAction.CopyAction, data, button, held))
    QApplication.sendEvent(view, QDropEvent(where, Qt.DropAction.CopyAction, data, button, held))

    qtbot.waitUntil(lambda: "media/path-" in page.text.body)
    assert page.text.textCursor().selectedText() == "what the picture shows"
    QTest.keyClicks(page.text, "A green path")
    (file,) = (reading.upkeep.folders.extra[0] / "media").iterdir()
    assert f"![A green path](media/{file.name})" in page.text.body
    with Image.open(file) as picture:
        assert picture.size == (1600, 32)
    script = "document.querySelector('article img')?.naturalWidth || 0"
    view_page = reading.room.view.page()
    qtbot.waitUntil(lambda: qtbot.answer_of(view_page, script) == 1600)


def test_a_picture_is_chosen_with_the_button(reading: Desktop, tmp_path: Path, qtbot: PatientBot) -> None:
    page = writing(reading, qtbot, "A path.")
    (tmp_path / "no.png").write_text("no")
    click(page.tools["picture"])
    dialog = reading.editor.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.filesSelected.emit([str(tmp_path / "no.png")])
    dialog.close()

    qtbot.waitUntil(lambda: "cannot be used as a picture" in reading.window.notice.text)
    assert page.text.body == "A path."


def test_a_word_of_the_trade_is_marked_explained_and_mended_at_a_touch(reading: Desktop, qtbot: PatientBot) -> None:
    page = writing(reading, qtbot, "The edema grows.")
    qtbot.waitUntil(lambda: page.card.finding is not None and page.card.finding.rule == "jargon")
    (mark,) = (one.cursor.selectedText() for one in page.text.extraSelections())
    assert mark == "edema"
    while page.card.finding.rule != "jargon":
        click(page.card.next)
    assert page.card.fix.text() == "Use plainer words"
    click(page.card.fix)

    assert page.text.body == "The swelling grows."
    qtbot.waitUntil(lambda: page.card.finding is None or page.card.finding.rule != "jargon")


def test_of_several_words_one_is_chosen_by_keyboard(reading: Desktop, qtbot: PatientBot) -> None:
    page = writing(reading, qtbot, "Pain may be acute.")
    qtbot.waitUntil(lambda: page.card.finding is not None and bool(page.card.finding.fixes))
    page.card.fix.setFocus()
    press(page.card.fix, Qt.Key.Key_Space)
    press(page.card.menu, Qt.Key.Key_Down)
    press(page.card.menu, Qt.Key.Key_Return)
    assert page.text.body == "Pain may be sudden."


def test_next_goes_to_one_finding_after_the_other(reading: Desktop, qtbot: PatientBot) -> None:
    page = writing(reading, qtbot, "The edema grows.\n\nThe febrile state ends.")
    qtbot.waitUntil(lambda: len(page.text.extraSelections()) == 2)
    seen = []
    for _ in range(2):
        click(page.card.next)
        seen.append(page.text.textCursor().selectedText())
    assert sorted(seen) == ["edema", "febrile"]


def test_a_quick_fix_leaves_alone_what_was_written_since_it_was_found(reading: Desktop, qtbot: PatientBot) -> None:
    page = writing(reading, qtbot, "A  walk   helps.")
    qtbot.waitUntil(lambda: page.card.finding is not None)
    while page.card.finding.rule != "spacing":
        click(page.card.next)
    page.text.setPlainText("Quite other words, and more of them.")
    click(page.card.fix)
    assert page.text.body == "Quite other words, and more of them."


def test_a_long_text_is_read_once_however_much_is_marked(
    reading: Desktop, qtbot: PatientBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    field, reads = writing(reading, qtbot).text, []
    field.setPlainText("😀 edema " * 300)
    read = MarkdownField._raw
    monkeypatch.setattr(MarkdownField, "_raw", lambda field: reads.append(1) or read(field))
    field.mark([(8 * number + 2, 8 * number + 7) for number in range(300)])
    selections = field.extraSelections()
    assert (len(selections), {one.cursor.selectedText() for one in selections}) == (300, {"edema"})
    assert len(reads) == 1

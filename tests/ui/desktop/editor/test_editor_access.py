"""That everybody can write: names, targets, and room for everything at every width and text size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.editor.editor_page import EditorPage
from tests.patience import PatientBot
from tests.ui.desktop.editor.conftest import editing, keys

TARGET = 44


def controls(page: EditorPage) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
    found = [one for one in page.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()]
    return [one for one in found if not one.objectName().startswith("qt_")]


def test_every_control_has_a_name_and_is_large_enough(reading: Desktop, qtbot: PatientBot) -> None:
    keys(reading, Qt.Key.Key_E)
    page = editing(reading, qtbot)
    page.form.more.click()
    page.text.insertPlainText("The edema grows. ")
    qtbot.waitUntil(lambda: page.card.isVisible() and page.card.fix.isVisible())

    for control in controls(page):
        name = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
        assert name.strip(), f"{control.objectName() or control} has no name"
        assert control.height() >= TARGET, f"{name}: {control.height()} px high"
        assert control.width() >= TARGET, f"{name}: {control.width()} px wide"


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(800, 600), (1024, 768), (1280, 832), (1920, 1040)])
def test_no_word_of_a_button_is_cut_off(
    reading: Desktop, qtbot: PatientBot, size: tuple[int, int], scale: float, language: str
) -> None:
    keys(reading, Qt.Key.Key_E)
    page = editing(reading, qtbot)
    page.text.insertPlainText("The edema grows. ")
    reading.browsing.speak(language)
    reading.theme.set_scale(scale)
    reading.window.resize(*size)
    qtbot.waitUntil(lambda: page.card.finding is not None)
    qtbot.settle()

    assert reading.window.size().toTuple() == size
    for button in [one for one in controls(page) if isinstance(one, QAbstractButton)]:
        assert button.width() >= min(button.sizeHint().width(), button.minimumSizeHint().width()), button.text()
        assert button.height() >= TARGET, button.text()
    assert page.text.width() > 250

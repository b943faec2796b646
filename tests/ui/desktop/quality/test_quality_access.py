"""That everybody can use the panel: names, targets, focus, contrast, large text, right to left, other words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

from reader.pages.tokens import THEMES
from reader.ui.desktop.quality.overview.plot import Plot
from reader.ui.desktop.quality.quality import Quality
from tests.patience import PatientBot
from tests.ui.desktop.quality.conftest import OpenQuality
from tests.ui.desktop.test_access import TARGET, picture

PAGES = ("text", "pemat", "library")


@pytest.fixture
def quality(open_quality: OpenQuality, qtbot: PatientBot) -> Quality:
    _, quality = open_quality()
    quality.panel.pages.button("library").click()
    qtbot.waitUntil(lambda: not quality.library.is_measuring)
    quality.panel.pemat.name.setText("Dr. Ruiz")
    return quality


def turn(quality: Quality, page: str) -> None:
    quality.panel.pages.button(page).click()
    QApplication.processEvents()


def controls(quality: Quality) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QAbstractItemView, Plot)
    found = [one for one in quality.panel.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()]
    return [one for one in found if not one.objectName().startswith("qt_") and type(one).__name__ != "QHeaderView"]


@pytest.mark.parametrize("page", PAGES)
def test_every_control_has_a_name_and_is_large_enough(page: str, quality: Quality) -> None:
    turn(quality, page)

    assert len(controls(quality)) > 4
    for control in controls(quality):
        name = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
        assert name.strip(), control
        if "QTableCornerButton" not in type(control).__name__:
            assert control.height() >= TARGET, (name, control.height())
            assert control.width() >= TARGET, (name, control.width())


def test_every_answer_says_what_it_answers(quality: Quality) -> None:
    turn(quality, "pemat")

    names = {radio.accessibleName() for radio in quality.panel.pemat.findChildren(QRadioButton)}
    assert len(names) == 24 * 2 + 10
    assert "1. What the text is for is clear at once. Agree" in names


@pytest.mark.parametrize("theme", THEMES)
def test_the_focus_is_seen(theme: str, quality: Quality, open_quality: OpenQuality) -> None:
    quality._context.theme.choose(theme)
    focus = QColor(quality._context.theme.colours["focus"]).rgb()
    quality._context.window.activateWindow()
    for page in PAGES:
        turn(quality, page)
        for control in controls(quality)[:14]:
            control.setFocus(Qt.FocusReason.TabFocusReason)
            if QApplication.focusWidget() is control:
                image = picture(control)
                seen = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
                assert focus in seen, control.accessibleName()


@pytest.mark.parametrize("page", PAGES)
def test_large_text_is_not_cut_off(page: str, quality: Quality) -> None:
    quality._context.theme.set_scale(2.0)
    quality._context.window.resize(1280, 832)
    turn(quality, page)

    for label in quality.panel.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
    for button in quality.panel.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            assert button.width() >= needed(button), button.text()
    assert quality._context.window.width() == 1280


def needed(button: QAbstractButton) -> int:
    """Return how wide what *button* shows is: its words, or the icon that stands for them, which then says them to the pointer."""
    if isinstance(button, QToolButton) and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        assert not button.icon().isNull()
        assert button.toolTip() == button.text()
        return button.iconSize().width()
    return button.fontMetrics().horizontalAdvance(button.text())


class Longer(QTranslator):
    """Makes every word longer by half, as other languages do."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:  # type: ignore[override]
        return text + " " + "x" * (len(text) // 2) if context in ("QualityPanel", "TextPage", "PematPage") else ""


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[None]:
    translator = Longer()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_longer_words_have_room(longer: None, quality: Quality) -> None:
    for page in PAGES:
        turn(quality, page)
        for button in quality.panel.findChildren(QPushButton):
            if button.isVisible():
                assert button.width() >= button.fontMetrics().horizontalAdvance(button.text()), button.text()


def test_right_to_left_the_panel_is_on_the_left(qapp: QApplication, open_quality: OpenQuality) -> None:
    desktop, quality = open_quality()
    try:
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        QApplication.processEvents()
        left = quality.panel.mapTo(desktop.window, quality.panel.rect().topLeft()).x()
        assert left < desktop.window.pane.mapTo(desktop.window, desktop.window.pane.rect().topLeft()).x()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

"""That everybody can use the handout: names, targets, focus, contrast, large text, both languages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from reader.pages.tokens import THEMES, contrast
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.handouts.handout_desk import HandoutDesk
from reader.ui.desktop.handouts.panel.chosen_articles import CARD
from tests.patience import PatientBot

KINDS = (QAbstractButton, QLineEdit, QComboBox, QDateEdit, QAbstractScrollArea)


def controls(desk: HandoutDesk) -> list[QWidget]:
    """Everything that takes the keys, and is on screen."""
    found = [one for one in desk.page.findChildren(QWidget) if isinstance(one, KINDS) and one.isVisible()]
    return [
        one for one in found if one.focusPolicy() != Qt.FocusPolicy.NoFocus and not one.objectName().startswith("qt_")
    ]


@pytest.mark.parametrize("picking", [False, True])
def test_every_control_has_a_name(desk: HandoutDesk, qtbot: PatientBot, picking: bool) -> None:
    if picking:
        qtbot.mouseClick(desk.page.form.add, Qt.MouseButton.LeftButton)
    found = controls(desk)
    assert len(found) > 8
    for control in found:
        name = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
        assert name.strip(), f"{control.objectName() or control} has no name"


def test_a_card_is_read_out_with_its_place(desk: HandoutDesk) -> None:
    index = desk.page.form.articles.model().index(1, 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Insomnia, 2 pages, not yet reviewed, 2 of 2".replace("pages, not", "pages · not")


def test_every_target_is_large_enough(desk: HandoutDesk) -> None:
    for control in controls(desk):
        assert control.height() >= 44, f"{control.accessibleName() or control}: {control.height()} px high"
        assert control.width() >= 44, f"{control.accessibleName() or control}: {control.width()} px wide"
    articles = desk.page.form.articles
    face = articles.visualRect(articles.model().index(0, 0))
    assert articles.cross(face).width() >= 44


def test_tab_goes_through_everything_from_top_to_bottom(desk: HandoutDesk, desktop: Desktop) -> None:
    desktop.window.activateWindow()
    page, form = desk.page, desk.page.form
    order: list[QWidget] = [
        page.back, page.templates, page.chart_note, page.save, page.print, form.undo, form.articles, form.add, form.patient,
        form.day.edit, form.day.button, form.note, form.language, form.text_size, form.length, form.paper, form.clear,
        page.preview.view,
    ]  # fmt: skip
    page.back.setFocus()
    seen: list[QWidget] = []
    while len(seen) < len(order):
        focus = QApplication.focusWidget()
        if focus not in seen[-1:]:  # in a day Tab goes from month to day to year first
            seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert [one.objectName() or one for one in seen] == [one.objectName() or one for one in order]


def test_f6_goes_from_form_to_pages_and_back(desk: HandoutDesk, desktop: Desktop) -> None:
    desktop.window.activateWindow()
    desk.page.form.add.setFocus()
    desktop.window.menu_actions.next_part.trigger()
    assert QApplication.focusWidget() is desk.page.preview.view
    desktop.window.menu_actions.next_part.trigger()
    assert QApplication.focusWidget() is desk.page.form.add


@pytest.mark.parametrize("theme", THEMES)
def test_focus_is_seen_on_every_control(theme: str, desk: HandoutDesk, desktop: Desktop) -> None:
    desktop.theme.choose(theme)
    desktop.window.activateWindow()
    marks = {QColor(desktop.theme.colours[name]).rgb() for name in ("focus", "on_teal")}
    for control in controls(desk):
        if not control.isEnabled() or control is desk.page.preview.view:
            continue
        control.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        image = control.grab().toImage()
        pixels = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
        pixels |= {image.pixel(x, 1) for x in range(image.width())}
        assert pixels & marks, f"no focus mark on {control.accessibleName() or control}"


@pytest.mark.parametrize("theme", THEMES)
def test_words_stand_out_from_what_is_behind_them(theme: str, desk: HandoutDesk, desktop: Desktop) -> None:
    desktop.theme.choose(theme)
    QApplication.processEvents()
    colours = desktop.theme.colours
    image = desk.page.grab().toImage()
    measured = 0
    for widget in desk.page.findChildren(QWidget):
        if not isinstance(widget, (QLabel, QPushButton)) or not widget.isVisible() or not widget.isEnabled():
            continue
        if not widget.text().strip() or widget.visibleRegion().isEmpty():
            continue
        corner = widget.mapTo(desk.page, widget.rect().topLeft())
        pixels = [
            image.pixelColor(x, y).name()
            for x in range(corner.x() + 6, min(corner.x() + widget.width() - 6, image.width()), 2)
            for y in range(corner.y() + 6, min(corner.y() + widget.height() - 6, image.height()), 2)
        ]
        if len(set(pixels)) < 2:
            continue
        ground = max(set(pixels), key=pixels.count)
        assert max(contrast(ground, pixel) for pixel in set(pixels)) >= 4.5, f"{widget.text()} in {theme}"
        measured += 1
    assert measured > 8
    for name in ("ink2", "amber"):
        assert contrast(colours[name], colours["paper"]) >= 4.5


@pytest.mark.parametrize(("width", "scale"), [(800, 1.0), (1280, 1.0), (1280, 2.0), (1920, 1.5), (800, 2.0)])
@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_is_cut_off(width: int, scale: float, language: str, desk: HandoutDesk, desktop: Desktop) -> None:
    desktop.theme.set_scale(scale)
    desktop.browsing.speak(language)
    desktop.window.resize(width, 900)
    for _ in range(5):
        QApplication.processEvents()
    for widget in desk.page.findChildren(QWidget):
        if not isinstance(widget, (QLabel, QPushButton)) or not widget.isVisible():
            continue
        needed = widget.minimumSizeHint() if isinstance(widget, QPushButton) else widget.sizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap():
            assert widget.heightForWidth(widget.width()) <= widget.height() + 1, widget.text()
        else:
            assert needed.width() <= widget.width() + 1, f"{widget.text()}: {needed.width()} > {widget.width()}"
        right = widget.mapTo(desk.page, widget.rect().topRight()).x()
        assert right <= desk.page.width(), f"{widget.text()} ends at {right} of {desk.page.width()}"


@pytest.mark.parametrize(("width", "scale"), [(800, 1.0), (1280, 1.0), (1280, 2.0), (800, 2.0)])
def test_that_nothing_is_kept_is_said_once_at_every_width(
    width: int, scale: float, desk: HandoutDesk, desktop: Desktop
) -> None:
    desktop.theme.set_scale(scale)
    desktop.window.resize(width, 900)
    for _ in range(5):
        QApplication.processEvents()
    labels = [one for one in desk.page.findChildren(QLabel) if one.text() == "Nothing you type here is kept"]
    assert [one.isVisible() for one in labels].count(True) == 1


def test_a_long_title_makes_the_form_no_wider(desk: HandoutDesk) -> None:
    name = "remove Transcranial magnetic stimulation & everything that comes before it and after"
    desk.page.form.show_handout(desk.draft.handout, name)
    QApplication.processEvents()
    undo = desk.page.form.undo
    assert undo.text().endswith("…")
    assert undo.accessibleName() == f"Undo: {name}"
    assert undo.mapTo(desk.page.side, undo.rect().topRight()).x() < desk.page.side.width()
    assert undo.mapTo(desk.page.side, undo.rect().topLeft()).x() > 0


def test_it_speaks_spanish_at_once(desk: HandoutDesk, desktop: Desktop) -> None:
    desktop.browsing.speak("es")
    QApplication.processEvents()
    page = desk.page
    assert page.print.text() == "Imprimir 4 páginas"
    assert page.form.text_size.currentText() == "Normal, 14 pt"
    assert page.form.articles.model().index(0, 0).data(CARD).facts == "2 páginas · aún sin revisar"
    assert page.form.undo.text().startswith("Deshacer:")
    assert page.preview.view.accessibleName() == "Vista previa de las páginas"
    assert "Nada de lo que escriba" in page._kept.text()

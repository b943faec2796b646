"""That everybody can use the window: names, focus, targets, contrast, large text, right to left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from reader.options import Options
from reader.pages.tokens import THEMES, contrast
from reader.ui.desktop.desktop import Desktop
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop

TARGET = 44


def controls(desktop: Desktop) -> list[QWidget]:
    """Everything a person can press, type into or choose from, that is on screen."""
    kinds = (QAbstractButton, QLineEdit, QAbstractItemView)
    found = [one for one in desktop.window.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()]
    return [one for one in found if not one.objectName().startswith("qt_")]


def show_everything(desktop: Desktop) -> None:
    """Bring up what is only there at times: translation button, find bar, notice, clear button."""
    window = desktop.window
    window.pane.show_translations(("es/good-sleep",))
    window.pane.find_bar.open_bar()
    window.notice.say("Something happened.", ("Undo", lambda: None))
    window.header.search.setText("sleep")
    QApplication.processEvents()


def test_every_control_has_a_name_and_a_role(desktop: Desktop) -> None:
    show_everything(desktop)

    for control in controls(desktop):
        accessible = QAccessible.queryAccessibleInterface(control)
        name = accessible.text(QAccessible.Text.Name)
        assert name.strip(), f"{control.objectName() or control} has no name"
        assert accessible.role() != QAccessible.Role.NoRole


def test_every_target_is_large_enough(desktop: Desktop) -> None:
    show_everything(desktop)

    for control in controls(desktop):
        if control.objectName() == "clear":
            continue  # inside the field, whose whole height it has
        assert control.height() >= TARGET, f"{control.accessibleName()}: {control.height()} px high"
        assert control.width() >= TARGET, f"{control.accessibleName()}: {control.width()} px wide"
    for view in (desktop.window.sidebar, desktop.window.column.list):
        for row in range(view.model().rowCount()):
            index = view.model().index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                assert view.visualRect(index).height() >= TARGET


def test_tab_goes_through_the_window_as_the_eye_does(desktop: Desktop) -> None:
    window = desktop.window
    window.activateWindow()
    window.header.search.setFocus()
    order = [window.header.search, desktop.paper.button, window.header.language, window.sidebar, window.column.list]
    seen = []
    for _ in order:
        seen.append(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

    assert seen == order


def picture(widget: QWidget) -> QImage:
    QApplication.processEvents()
    return widget.grab().toImage()


@pytest.mark.parametrize("theme", THEMES)
def test_focus_is_seen_on_every_control(theme: str, desktop: Desktop) -> None:
    desktop.theme.choose(theme)
    show_everything(desktop)
    window = desktop.window
    window.activateWindow()
    focus = QColor(desktop.theme.colours["focus"]).rgb()
    marks = {focus, QColor(desktop.theme.colours["on_teal"]).rgb()}

    for control in controls(desktop):
        if control.focusPolicy() == Qt.FocusPolicy.NoFocus or not control.isEnabled():
            continue
        control.setFocus(Qt.FocusReason.TabFocusReason)
        if QApplication.focusWidget() is not control:
            continue
        image = picture(control)
        pixels = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
        assert pixels & marks, f"no focus mark on {control.accessibleName()}"


@pytest.mark.parametrize("theme", THEMES)
def test_words_stand_out_from_what_is_behind_them(theme: str, desktop: Desktop) -> None:
    """Measured from the painted widgets: the commonest colour of each label and button, and the one furthest from it."""
    desktop.theme.choose(theme)
    show_everything(desktop)
    window = desktop.window
    shown = [
        one
        for one in window.findChildren(QWidget)
        if isinstance(one, (QLabel, QPushButton, QToolButton)) and one.isVisible()
    ]
    measured, whole = 0, picture(window)
    for widget in shown:
        if not widget.isEnabled() or not (isinstance(widget, QToolButton) or widget.text().strip()):
            continue
        image = whole.copy(QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()))
        counts: dict[int, int] = {}
        for x in range(6, image.width() - 6):
            for y in range(6, image.height() - 6):
                pixel = image.pixel(x, y)
                counts[pixel] = counts.get(pixel, 0) + 1
        if len(counts) < 2:
            continue
        ground = max(counts, key=lambda pixel: counts[pixel])
        best = max(contrast(QColor(ground).name(), QColor(pixel).name()) for pixel in counts)
        enough = 4.5 if widget.text().strip() else 3.0
        assert best >= enough, f"{widget.objectName() or widget.text()} in {theme}: {best:.1f}"
        measured += 1
    assert measured > 5


@pytest.mark.parametrize("theme", THEMES)
def test_borders_of_controls_stand_out_from_their_surroundings(theme: str, desktop: Desktop) -> None:
    desktop.theme.choose(theme)
    window = desktop.window
    image = picture(window)
    for control in (
        window.header.search,
        window.header.language,
        window.pane.home,
        window.pane.find_button,
        window.pane.looks,
    ):
        if control.hasFocus():
            control.clearFocus()
            image = picture(window)
        corner = control.mapTo(window, QPoint(0, control.height() // 2))
        border, outside = image.pixelColor(corner).name(), image.pixelColor(corner - QPoint(3, 0)).name()
        assert contrast(border, outside) >= 3.0, f"{control.accessibleName()} in {theme}"


def clipped(desktop: Desktop) -> list[str]:
    """Labels and buttons that have less room than their words need."""
    found = []
    for widget in desktop.window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, (QLabel, QPushButton, QToolButton)):
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            enough = widget.heightForWidth(widget.width()) <= widget.height() + 1
        else:
            enough = (
                widget.sizeHint().width() <= widget.width() + 1
                and widget.minimumSizeHint().height() <= widget.height() + 1
            )
        if not enough:
            found.append(
                f"{widget.objectName() or widget.accessibleName() or widget.text()}: {widget.size()} < {widget.sizeHint()}"
            )
    return found


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("scale", [1.0, 1.3, 2.0])
def test_no_words_are_clipped_at_any_text_size(
    language: str, scale: float, desktop: Desktop, qtbot: PatientBot
) -> None:
    desktop.browsing.speak(language)
    desktop.theme.set_scale(scale)
    desktop.window.resize(1280, 832)
    show_everything(desktop)
    qtbot.settle()

    assert clipped(desktop) == []
    sidebar = desktop.window.sidebar
    for row in range(sidebar.model().rowCount()):
        rect = sidebar.visualRect(sidebar.model().index(row, 0))
        assert rect.right() <= sidebar.viewport().width()


class PseudoLocale(QTranslator):
    """Every sentence a third longer and in brackets, as translations are; what is not marked for translation stays."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:  # type: ignore[override]
        text = source.replace("%n", str(n)) if n >= 0 else source
        return f"[{text}{'~' * (len(text) // 3)}]"


@pytest.fixture
def right_to_left(qapp: QApplication) -> Iterator[PseudoLocale]:
    translator = PseudoLocale()
    qapp.installTranslator(translator)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield translator
    qapp.removeTranslator(translator)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_right_to_left_mirrors_the_window_and_all_words_are_translated(
    desktop: Desktop, right_to_left: PseudoLocale, qtbot: PatientBot
) -> None:
    desktop.window.retranslate()
    desktop.browsing.show_library(desktop.browsing.library)
    qtbot.settle()
    window = desktop.window

    assert window.sidebar.mapTo(window, QPoint(0, 0)).x() > window.column.mapTo(window, QPoint(0, 0)).x()
    assert window.column.mapTo(window, QPoint(0, 0)).x() > window.pane.mapTo(window, QPoint(0, 0)).x()
    assert window.pane.home.x() > window.pane.find_button.x()
    assert window.header.search.placeholderText().startswith("[")
    assert all(
        menu.title().startswith("[")
        for menu in window.menuBar().findChildren(type(window.menu_actions.looks))
        if menu.title()
    )
    assert window.column.head_text.startswith("[")
    for control in controls(desktop):
        name = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
        assert name.startswith("[") or name == "English", name
    assert clipped(desktop) == []


def test_less_movement_is_respected(
    make_desktop: MakeDesktop, indexed: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWebEngineCore import QWebEngineSettings

    from reader.ui.look.widget_theme import SystemLook

    monkeypatch.setattr(SystemLook, "reduces_motion", property(lambda self: True))
    desktop = make_desktop(indexed)

    assert not desktop.room.view.page().settings().testAttribute(QWebEngineSettings.WebAttribute.ScrollAnimatorEnabled)


def test_a_card_is_read_out_with_all_that_it_shows(desktop: Desktop) -> None:
    entries = desktop.window.column.list.entries

    spoken = entries.data(entries.index(2), Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "Sertraline (Zoloft). What it is for.. Medicines. 1\N{NO-BREAK SPACE}min"

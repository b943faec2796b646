"""A field in which one of a few values is chosen, with its arrow drawn as the program's icons are."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, QSignalBlocker, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QWidget

from reader.ui.look.icons import Icons
from reader.ui.look.widget_style import filled_sheet
from reader.ui.look.widget_theme import Theme


class ChoiceBox(QComboBox):
    """Offers values, each with its words. ``chosen`` carries the value that a person picks, and not what is shown by ``offer``."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._values: list[Any] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.activated.connect(lambda number: self.chosen.emit(self._values[number]))

    @property
    def value(self) -> Any:
        """The value that is chosen; None where none is."""
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def offer(self, choices: Sequence[tuple[Any, str]], value: object) -> None:
        """Offer *choices*, values with their words, and show *value*."""
        with QSignalBlocker(self):
            values, words = [one for one, _ in choices], [said for _, said in choices]
            if values != self._values or words != [self.itemText(number) for number in range(self.count())]:
                self._values = values
                self.clear()
                self.addItems(words)
            self.setCurrentIndex(values.index(value) if value in values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()  # the wheel rolls the form, and changes nothing on the way

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        side = self._theme.pixels(14)
        box = QRect(self.width() - side - 12, (self.height() - side) // 2, side, side)
        with QPainter(self) as painter:
            place = QStyle.visualRect(self.layoutDirection(), self.rect(), box)
            self._icons.paint(painter, place, "caret-down", self._theme.colour("ink2"))


def choice_sheet(theme: Theme) -> str:
    """Return the style sheet of such fields in the theme and text size that are in force."""
    target = max(44, round(44 * (0.6 + 0.4 * theme.scale)))
    sizes = {"radius": theme.tokens.space["radius"], "target": target, "field": target - 2, "field_focus": target - 6}
    return filled_sheet("choices", {**theme.colours, **sizes})

"""A box to check whose frame and tick are seen in every theme."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme


class DrawnCheckBox(QCheckBox):
    """Has its frame from the style sheet, and its tick drawn as the program's icons are."""

    def __init__(self, words: str, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(words, parent)
        self._theme, self._icons = theme, icons

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self.isChecked():
            option = QStyleOptionButton()
            self.initStyleOption(option)
            place = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
            ink = self._theme.colour("on_teal" if self.isEnabled() else "surface")
            with QPainter(self) as painter:
                self._icons.paint(painter, place.adjusted(3, 3, -3, -3), "check", ink)

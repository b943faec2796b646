"""A box that opens a list of choices, with an arrow in the colors of the theme: a style sheet can draw none."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox, QWidget

from reader.ui.look.widget_theme import Theme


class ChoiceBox(QComboBox):
    """Takes no more width than it is given, however long its choices are."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        half = self._theme.pixels(5)
        middle = QPointF(20 if self.isRightToLeft() else self.width() - 20, self.height() / 2)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("ink" if self.isEnabled() else "edge"), 2))
            corners = [middle + QPointF(x * half, y * half / 2) for x, y in ((-1, -1), (0, 1), (1, -1))]
            painter.drawPolyline(QPolygonF(corners))

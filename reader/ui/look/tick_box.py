"""Boxes to tick: as high as anything that is tapped, with one mark for those beside words and those in lists."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from reader.ui.look.widget_theme import Theme


def paint_tick(painter: QPainter, box: QRectF, state: Qt.CheckState, theme: Theme) -> None:
    """Paint the mark for *state* into the square *box*."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side, is_empty = box.width(), state == Qt.CheckState.Unchecked
    painter.setPen(QPen(theme.colour("edge" if is_empty else "teal"), 2))
    painter.setBrush(theme.colour("surface" if is_empty else "teal"))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
    painter.setPen(QPen(theme.colour("on_teal"), max(2, side // 11)))
    tick, dash = ((0.28, 0.52), (0.44, 0.68), (0.74, 0.34)), ((0.28, 0.5), (0.72, 0.5))
    if not is_empty:
        corners = tick if state == Qt.CheckState.Checked else dash
        painter.drawPolyline(QPolygonF([QPointF(box.x() + x * side, box.y() + y * side) for x, y in corners]))
    painter.restore()


class TickBox(QCheckBox):
    """A check box with the mark of this program; the style sheet leaves its place empty."""

    def __init__(self, theme: Theme, parent: QWidget, words: str = "") -> None:
        super().__init__(words, parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        place = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        with QPainter(self) as painter:
            paint_tick(painter, QRectF(place), self.checkState(), self._theme)

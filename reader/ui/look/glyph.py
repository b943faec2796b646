"""An icon of the icon font as Qt wants one for its own buttons and menus; what the program draws itself needs none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap

if TYPE_CHECKING:
    from reader.ui.look.icons import Icons


class Glyph(QIconEngine):
    """Draws one icon in one colour, in another where its control cannot be used."""

    def __init__(self, icons: Icons, name: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._icons, self._name, self._colour, self._disabled = icons, name, colour, disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colour = self._disabled if mode == QIcon.Mode.Disabled else self._colour
        self._icons.paint(painter, rect, self._name, QColor(colour))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return Glyph(self._icons, self._name, self._colour, self._disabled)

"""Icons drawn from the Phosphor font in the colour of the text beside them, sharp at every size.

The font and its names are QtAwesome's; its Python side is left alone, because importing it brings
in every Qt module it can find and takes longer than the whole start of this program.
"""

import json
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QIconEngine, QPainter, QPixmap

FALLBACK = "file-text"


class Icons:
    """Makes icons by their Phosphor names."""

    def __init__(self, family: str, names: Path) -> None:
        self._family, self._names_file = family, names
        self._names: dict[str, str] = {}

    def glyph(self, name: str) -> str:
        """Return the letter of the icon font that draws *name*, or that of a page for an unknown name."""
        return chr(int(self._letters().get(name) or self._letters()[FALLBACK], 16))

    def has(self, name: str) -> bool:
        """Tell whether there is an icon called *name*."""
        return name in self._letters()

    def _letters(self) -> dict[str, str]:
        self._names = self._names or json.loads(self._names_file.read_bytes())
        return self._names

    def paint(self, painter: QPainter, rect: QRect, name: str, colour: QColor) -> None:
        """Draw the icon *name* in *rect*."""
        font = QFont(self._family)
        font.setPixelSize(max(1, min(rect.width(), rect.height())))
        painter.save()
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.glyph(name))
        painter.restore()

    def icon(self, name: str, colour: str, disabled: str) -> QIcon:
        """Return the icon *name* in *colour*, and in *disabled* on a control that cannot be used."""
        return QIcon(_Glyph(self, name, colour, disabled))


class _Glyph(QIconEngine):
    """One icon as Qt wants it for its own buttons and menus."""

    def __init__(self, icons: Icons, name: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._icons, self._name, self._colour, self._disabled = icons, name, colour, disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colour = self._disabled if mode == QIcon.Mode.Disabled else self._colour
        self._icons.paint(painter, rect, self._name, QColor(colour))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(QColor(0, 0, 0, 0))
        with QPainter(pixmap) as painter:
            self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        return pixmap

    def clone(self) -> QIconEngine:
        return _Glyph(self._icons, self._name, self._colour, self._disabled)

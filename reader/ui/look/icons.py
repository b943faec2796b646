"""Icons drawn from the Phosphor font in the colour of the text beside them, sharp at every size.

The font and its names are QtAwesome's; its Python side is left alone, because importing it brings
in every Qt module it can find and takes longer than the whole start of this program.
"""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter

from reader.ui.look.glyph import Glyph

FALLBACK = "file-text"


class Icons:
    """Makes icons by their Phosphor names."""

    def __init__(self, family: str, names: Path) -> None:
        self._family = family
        self._names_file = names
        self._names: dict[str, str] | None = None

    def glyph(self, name: str) -> str:
        """Return the letter of the icon font that draws *name*, or that of a page for an unknown name."""
        if self._names is None:
            self._names = json.loads(self._names_file.read_bytes())
        return chr(int(self._names.get(name) or self._names[FALLBACK], 16))

    def has(self, name: str) -> bool:
        """Tell whether there is an icon called *name*."""
        self.glyph(FALLBACK)
        return bool(self._names) and name in (self._names or {})

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
        return QIcon(Glyph(self, name, colour, disabled))

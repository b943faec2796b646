"""Shapes and words in a colour, drawn without the namespace Qt.

QPainter.setPen, setBrush and fillRect take colours, pens and members of Qt's enumerations alike; telling which one they
were given makes the namespace, 25 ms before the first screen is there (``numbers``). What is called here takes one kind only.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QApplication


def box(
    painter: QPainter, area: QRectF, radius: float = 0, ground: QColor | None = None, edge: QColor | None = None,
    width: float = 1, dashes: Sequence[float] = (),
) -> None:  # fmt: skip
    """Draw *area* with round corners: its ground, and a line of *width* pixels along its edge, where they have a colour."""
    path = QPainterPath()
    path.addRoundedRect(area, radius, radius)
    _paint(painter, path, ground, edge, width, dashes)


def dot(painter: QPainter, area: QRectF, ground: QColor, edge: QColor, width: float) -> None:
    """Draw the ellipse in *area*."""
    path = QPainterPath()
    path.addEllipse(area)
    _paint(painter, path, ground, edge, width)


def write(painter: QPainter, area: QRect, flags: int, text: str, colour: QColor) -> None:
    """Draw *text* in *area* as QPainter.drawText does with the same *flags* (alignment and line breaks)."""
    QApplication.style().drawItemText(painter, area, flags, _palette(colour), True, text, QPalette.ColorRole.Text)


def _palette(colour: QColor) -> QPalette:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, colour)
    return palette


def _paint(
    painter: QPainter, path: QPainterPath, ground: QColor | None, edge: QColor | None, width: float,
    dashes: Sequence[float] = (),
) -> None:  # fmt: skip
    if ground is not None:
        painter.fillPath(path, _palette(ground).brush(QPalette.ColorRole.Text))
    if edge is not None:
        line = QPen()
        line.setColor(edge)
        line.setWidthF(width)
        if dashes:
            line.setDashPattern(dashes)
        painter.strokePath(path, line)

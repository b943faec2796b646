"""Lines of text, one below the other, made to fit: what stands on a curtain."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

SMALLEST = 0.4
"""Text is made smaller where it does not fit, but never below this part of its size."""


class Line(NamedTuple):
    """Words in one type, and the space above them in pixels."""

    words: str
    font: QFont
    colour: QColor
    above: int = 0


class PlacedLine(NamedTuple):
    """Words with their place."""

    line: Line
    box: QRect


def place_lines(lines: Sequence[Line], area: QRect) -> list[PlacedLine]:
    """Return *lines* stacked and centred in *area*, all of them made smaller alike where they do not fit."""
    factor = 1.0
    while True:
        placed = _stack(lines, area, factor)
        if placed[-1].box.bottom() <= area.bottom() or factor <= SMALLEST:
            return placed
        factor -= 0.1


def _stack(lines: Sequence[Line], area: QRect, factor: float) -> list[PlacedLine]:
    shrunk = [_shrunk(line, factor) for line in lines]
    heights = [_height(line, area) for line in shrunk]
    whole = sum(heights) + sum(line.above for line in shrunk)
    top = area.top() + max(0, (area.height() - whole) // 2)
    placed = []
    for line, height in zip(shrunk, heights, strict=True):
        top += line.above
        placed.append(PlacedLine(line, QRect(area.left(), top, area.width(), height)))
        top += height
    return placed


def _shrunk(line: Line, factor: float) -> Line:
    font = QFont(line.font)
    font.setPixelSize(max(1, round(line.font.pixelSize() * factor)))
    return line._replace(font=font, above=round(line.above * factor))


def _height(line: Line, area: QRect) -> int:
    return (
        QFontMetrics(line.font)
        .boundingRect(QRect(0, 0, area.width(), 0), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, line.words)
        .height()
    )


def paint_lines(painter: QPainter, lines: Sequence[PlacedLine]) -> None:
    """Draw *lines* where ``place_lines`` put them."""
    for line, box in lines:
        painter.setFont(line.font)
        painter.setPen(line.colour)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, line.words)

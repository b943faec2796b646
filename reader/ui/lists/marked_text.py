"""Painting a few lines of text with some of its words marked, as lists of results need it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

ELLIPSIS = "…"
_BEFORE_ELLIPSIS = " .,;:…"
"""With a full stop before it there would seem to be four dots."""


class MarkedText(NamedTuple):
    """Plain text, and which stretches of it (start, length) are marked."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


class Ink(NamedTuple):
    """Colours of text and of its marked words."""

    text: QColor
    mark: QColor
    on_mark: QColor


def draw(
    painter: QPainter, area: QRectF, marked: MarkedText, font: QFont, ink: Ink, lines: int, right_to_left: bool = False
) -> float:
    """Draw *marked* from the top of *area* in at most *lines* lines, the last one cut with "…"; return its height."""
    fitting = cut(marked, font, area.width(), lines, right_to_left)
    layout = _lay_out(fitting.text, font, area.width(), lines, right_to_left, _formats(fitting, ink))
    painter.setPen(ink.text)
    layout.draw(painter, area.topLeft())
    return sum(layout.lineAt(number).height() for number in range(layout.lineCount()))


def _lay_out(
    text: str, font: QFont, width: float, lines: int, right_to_left: bool,
    formats: Sequence[QTextLayout.FormatRange] = (),
) -> QTextLayout:  # fmt: skip
    layout = QTextLayout(text, font)
    # Before the lines are made: setting formats afterwards throws them away.
    layout.setFormats(list(formats))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if right_to_left:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def cut(marked: MarkedText, font: QFont, width: float, lines: int, right_to_left: bool = False) -> MarkedText:
    """Return *marked* with the words that do not fit in *lines* lines of *width* pixels replaced by "…"."""
    layout = _lay_out(marked.text, font, width, lines, right_to_left)
    last = layout.lineAt(layout.lineCount() - 1) if layout.lineCount() else None
    if last is None or last.textStart() + last.textLength() >= len(marked.text):
        return marked
    start = last.textStart()
    metrics = QFontMetricsF(font)
    room = width - metrics.horizontalAdvance(ELLIPSIS)
    # The line breaker already found what fits but for the ellipsis: only a few letters have to go.
    kept = min(start + last.textLength(), len(marked.text))
    while kept > start and metrics.horizontalAdvance(marked.text[start:kept].rstrip()) > room:
        kept -= 1
    space = marked.text.rfind(" ", start, kept + 1)
    kept = space if space > start else kept  # a word that is longer than a line is cut
    kept = len(marked.text[:kept].rstrip(_BEFORE_ELLIPSIS))
    marks = tuple((at, min(length, kept - at)) for at, length in marked.marks if at < kept)
    return MarkedText(marked.text[:kept] + ELLIPSIS, marks)


def _formats(marked: MarkedText, ink: Ink) -> list[QTextLayout.FormatRange]:
    if not marked.marks:
        return []
    from PySide6.QtGui import QTextCharFormat  # noqa: PLC0415 - nothing is marked before somebody searches

    ranges = []
    for start, length in marked.marks:
        piece = QTextLayout.FormatRange()
        piece.start, piece.length = start, length
        style = QTextCharFormat()
        style.setBackground(QBrush(ink.mark))
        style.setForeground(QBrush(ink.on_mark))
        piece.format = style
        ranges.append(piece)
    return ranges

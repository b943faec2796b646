"""A screen that covers the kiosk's window while nobody uses it: dark, alone, and nothing gets through it; and its words."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.pages.tokens import CONTRAST, DARK
from reader.ui.kiosk.screens.crisis_panel import with_numbers_whole
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.overlay import WindowCover
from reader.ui.kiosk.widgets.painting import painter_on

SHIFT_REACH = 24
"""How far, in pixels of a 1080p screen, the picture wanders so that nothing burns into the screen."""
SMALLEST = 0.4
"""Words are made smaller where they do not fit, but never below this part of their size."""
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class Line(NamedTuple):
    """Words in one type, and the space above them in pixels."""

    words: str
    font: QFont
    colour: QColor
    above: int = 0


def place_lines(lines: Sequence[Line], area: QRect) -> list[tuple[Line, QRect]]:
    """Return *lines* with their places: stacked and centred in *area*, all made smaller alike where they do not fit."""
    factor = 1.0
    while True:
        placed = _stack([_shrunk(line, factor) for line in lines], area)
        if placed[-1][1].bottom() <= area.bottom() or factor <= SMALLEST:
            return placed
        factor -= 0.1


def _shrunk(line: Line, factor: float) -> Line:
    font = QFont(line.font)
    font.setPixelSize(max(1, round(line.font.pixelSize() * factor)))
    return line._replace(font=font, above=round(line.above * factor))


def _stack(lines: Sequence[Line], area: QRect) -> list[tuple[Line, QRect]]:
    width = QRect(0, 0, area.width(), 0)
    heights = [QFontMetrics(line.font).boundingRect(width, _CENTRED, line.words).height() for line in lines]
    top = area.top() + max(0, (area.height() - sum(heights) - sum(line.above for line in lines)) // 2)
    placed = []
    for line, height in zip(lines, heights, strict=True):
        top += line.above
        placed.append((line, QRect(area.left(), top, area.width(), height)))
        top += height
    return placed


def paint_lines(painter: QPainter, placed: Sequence[tuple[Line, QRect]]) -> None:
    """Draw lines where ``place_lines`` put them."""
    for line, box in placed:
        painter.setFont(line.font)
        painter.setPen(line.colour)
        painter.drawText(box, _CENTRED, line.words)


def burn_in_shift(step: int, reach: int) -> tuple[int, int]:
    """Return by how many pixels to move the picture at *step* (0, 1, …): at most *reach* on each axis, all over the square.

    Sines of 11 and 7 steps, which have no common divisor, take 77 steps to come round.
    """
    return round(reach * math.sin(2 * math.pi * step / 11)), round(reach * math.sin(2 * math.pi * step / 7))


class Curtain(WindowCover):
    """Dark, and alone. Press, release and keys lift it; Qt makes a mouse of every touch that is not taken."""

    touched = Signal()
    """A touch, click or key is over: the finger is up again, so that what comes next is not pressed by it."""

    def __init__(self, theme: KioskTheme, window: QWidget) -> None:
        super().__init__(theme, window)
        self._pressed = False
        self._steps = 0
        self._help = QRect()
        self.setCursor(Qt.CursorShape.BlankCursor)
        theme.changed.connect(self.place)

    @property
    def colours(self) -> Mapping[str, str]:
        """The dark theme's colours, or those of high contrast where that is in use."""
        return self.theme.tokens.themes[CONTRAST if self.theme.name == CONTRAST else DARK]

    @property
    def shift(self) -> QPoint:
        """By how much the picture is moved now."""
        return QPoint(*burn_in_shift(self._steps, self.theme.px(SHIFT_REACH)))

    def draw(self) -> None:
        """Cover the window."""
        self._pressed = False
        self.place()
        self.cover_window()

    def wander(self) -> None:
        """Go on to the next place of the picture."""
        self._steps += 1
        self.place()

    def place(self) -> None:
        """Lay out what is on the curtain, at ``shift``; called whenever size, theme or words are others."""
        self.update()

    def paint_name(self, painter: QPainter, name: str, area: QRect) -> int:
        """Draw whose kiosk it is at the top of *area*; return where that ends."""
        line = Line(name, self.theme.font("name", bold=True), QColor(self.colours["ink2"]))
        return self._paint_at(painter, line, area, at_top=True).bottom()

    def paint_crisis(self, painter: QPainter, words: str, area: QRect) -> int:
        """Draw where help is at the bottom of *area*; return where that begins."""
        line = Line(with_numbers_whole(words), self.theme.font("body"), QColor(self.colours["amber"]))
        box = self._paint_at(painter, line, area, at_top=False)
        self._help = box.translated(self.shift)
        return box.top()

    def help_rect(self) -> QRect:
        return self._help

    def _paint_at(self, painter: QPainter, line: Line, area: QRect, *, at_top: bool) -> QRect:
        fitting, box = place_lines([line], QRect(0, 0, area.width(), area.height() // 4))[0]
        box.moveTopLeft(area.topLeft())
        if not at_top:
            box.moveBottom(area.bottom())
        paint_lines(painter, [(fitting, box)])
        return box

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        self.place()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """The Tab key does not leave the curtain."""
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._pressed = True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        # Without the press it is the end of what began below, before the curtain was there.
        if self._pressed:
            self._pressed = False
            self.touched.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not event.isAutoRepeat():
            self.touched.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        margin = self.theme.metrics.margin
        with painter_on(self) as painter:
            painter.fillRect(self.rect(), QColor(self.colours["sunken"]))
            painter.translate(self.shift)
            self.paint_picture(painter, self.rect().adjusted(margin, margin, -margin, -margin))

    def paint_picture(self, painter: QPainter, area: QRect) -> None:
        """Draw what is on the curtain in *area*. Every curtain has its own."""

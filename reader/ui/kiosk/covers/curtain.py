"""A screen that covers the kiosk's window while nobody uses it: dark, alone, and nothing gets through it."""

from __future__ import annotations

import math
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from reader.pages.tokens import CONTRAST, DARK
from reader.ui.kiosk.covers.curtain_text import Line, paint_lines, place_lines
from reader.ui.kiosk.screens.crisis_panel import with_numbers_whole
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme

SHIFT_REACH = 24
"""How far, in pixels of a 1080p screen, the picture wanders so that nothing burns into the screen."""


def burn_in_shift(step: int, reach: int) -> tuple[int, int]:
    """Return by how many pixels to move the picture at *step* (0, 1, …): at most *reach* on each axis, all over the square.

    Sines of 11 and 7 steps, which have no common divisor, take 77 steps to come round.
    """
    return round(reach * math.sin(2 * math.pi * step / 11)), round(reach * math.sin(2 * math.pi * step / 7))


class Curtain(QWidget):
    """Fills its window. Press, release, wheel and keys end here; Qt makes a mouse of every touch that is not taken."""

    touched = Signal()
    """A touch, click or key is over: the finger is up again, so that what comes next is not pressed by it."""

    def __init__(self, theme: KioskTheme, window: QWidget) -> None:
        super().__init__(window)
        self.theme = theme
        self._pressed = False
        self._steps = 0
        self.hide()
        window.installEventFilter(self)
        theme.changed.connect(self.follow_theme)

    @property
    def is_open(self) -> bool:
        return self.isVisible()

    @property
    def colours(self) -> Mapping[str, str]:
        """The dark theme's colours, or those of high contrast where that is in use."""
        return self.theme.tokens.colours(CONTRAST if self.theme.name == CONTRAST else DARK)

    @property
    def shift(self) -> QPoint:
        """By how much the picture is moved now."""
        return QPoint(*burn_in_shift(self._steps, self.theme.px(SHIFT_REACH)))

    def draw(self) -> None:
        """Cover the window."""
        self._pressed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setGeometry(self.parentWidget().rect())
        self.raise_()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def lift(self) -> None:
        """Uncover the window."""
        self.hide()

    def wander(self) -> None:
        """Go on to the next place of the picture."""
        self._steps += 1
        self.place()

    def place(self) -> None:
        """Lay out what is on the curtain, at ``shift``; called whenever size, theme or words are others."""
        self.update()

    def follow_theme(self) -> None:
        """Take the theme's colours and sizes."""
        self.place()

    def paint_name(self, painter: QPainter, name: str, area: QRect) -> int:
        """Draw whose kiosk it is at the top of *area*; return where that ends."""
        line = Line(name, self.theme.font("name", bold=True), QColor(self.colours["ink2"]))
        return self._paint_at(painter, line, area, at_top=True).bottom()

    def paint_crisis(self, painter: QPainter, words: str, area: QRect) -> int:
        """Draw where help is at the bottom of *area*; return where that begins."""
        line = Line(with_numbers_whole(words), self.theme.font("body"), QColor(self.colours["amber"]))
        return self._paint_at(painter, line, area, at_top=False).top()

    def _paint_at(self, painter: QPainter, line: Line, area: QRect, *, at_top: bool) -> QRect:
        placed = place_lines([line], QRect(0, 0, area.width(), area.height() // 4))[0]
        box = QRect(area.left(), area.top(), area.width(), placed.box.height())
        if not at_top:
            box.moveBottom(area.bottom())
        paint_lines(painter, [placed._replace(box=box)])
        return box

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Resize and self.isVisible() and watched is self.parentWidget():
            self.setGeometry(self.parentWidget().rect())
            self.place()
        return False

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

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not event.isAutoRepeat():
            self.touched.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.colours["sunken"]))
        painter.end()

"""What lies over the kiosk's window for a while: a dimmed ground with a card in the middle. Never a dialog."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.metrics import LEAST_GAP

TIGHT = 0.4
"""How much of the usual space a card has where it would else be too high for its room."""


class Card(QFrame):
    """A white card with round corners."""

    def __init__(
        self, theme: KioskTheme, parent: QWidget | None = None, ground: str = "surface", line: str = "line"
    ) -> None:
        super().__init__(parent)
        self._theme, self._ground, self._line = theme, ground, line
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = max(1.0, self._theme.metrics.unit * 2)
        area = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(self._theme.colour(self._line), width))
        painter.setBrush(self._theme.colour(self._ground))
        painter.drawRoundedRect(area, self._theme.px(24), self._theme.px(24))
        painter.end()


class Overlay(QWidget):
    """Fills its window, above everything that was there when it opened, and takes every tap beside its card.

    Put widgets into ``body``; ``open_over`` and ``close_overlay`` show and hide it.
    """

    closed = Signal()

    def __init__(self, theme: KioskTheme, window: QWidget) -> None:
        super().__init__(window)
        self.theme = theme
        self.card = Card(theme, self)
        self.body = QVBoxLayout(self.card)
        self.hide()
        window.installEventFilter(self)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    @property
    def is_open(self) -> bool:
        return self.isVisible()

    def open_over(self) -> None:
        """Show it over the whole window."""
        self.setGeometry(self.parentWidget().rect())
        self.raise_()
        self.show()
        self.place_card()

    def close_overlay(self) -> None:
        """Hide it; what is below takes taps again."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def room(self) -> QRect:
        """Return where the card may stand: above what says where help is, which stays in sight."""
        area, strip = self.rect(), self._help_rect()
        if strip.isValid():
            area.setBottom(strip.top() - 1)
        return area

    def _help_rect(self) -> QRect:
        find = getattr(self.parentWidget(), "crisis_rect", None)
        return find() if find else QRect()

    def card_width(self) -> int:
        """Return how wide the card is."""
        room = self.width() - 2 * self.theme.metrics.margin
        return min(room, round(self.theme.px(860) * min(self.theme.scale, 1.3)))

    def place_card(self) -> None:
        """Put the card into the middle, as high as what it holds; where room is short it has narrower edges."""
        width = self.card_width()
        self._space(1.0)
        high = self._height_for(width)
        if high > self.highest():
            self._space(TIGHT)
            high = self._height_for(width)
        self.put_card(width, high)

    def _height_for(self, width: int) -> int:
        layout = self.body
        layout.activate()
        high = layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        return max(high, layout.minimumSize().height())

    def highest(self) -> int:
        """Return how high the card is at most."""
        return self.room().height() - 2 * self.theme.metrics.gap

    def put_card(self, width: int, height: int) -> None:
        """Put the card of this size into the middle of the room there is; it is never higher than that."""
        room = self.room()
        high = min(height, self.highest())
        left, top = room.center().x() - width // 2, room.center().y() - high // 2
        self.card.setGeometry(left, top, width, high)

    def _follow_theme(self) -> None:
        self._space(1.0)
        if self.isVisible():
            self.place_card()

    def _space(self, share: float) -> None:
        """Leave the space around and between what the card holds, or a *share* of it."""
        edge = round(self.theme.px(44) * share)
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(max(LEAST_GAP, round(self.theme.px(22) * share)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget() and self.isVisible():
            self.setGeometry(self.parentWidget().rect())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.place_card()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        ground, strip = QPainterPath(), self._help_rect()
        ground.addRect(QRectF(self.rect()))
        radius = 0 if strip.width() == self.width() else self.theme.px(20)
        ground.addRoundedRect(QRectF(strip), radius, radius)  # what is covered twice is left out
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(ground, QColor(0, 0, 0, 150))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A tap beside the card goes nowhere."""
        event.accept()

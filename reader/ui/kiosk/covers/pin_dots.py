"""How many digits were typed, and none of them."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.settings.pin import SHORTEST
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme


class PinDots(QWidget):
    """A row of dots: full ones for digits, empty ones up to the shortest PIN."""

    def __init__(self, theme: KioskTheme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = 0
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    @property
    def count(self) -> int:
        return self._count

    def show_count(self, count: int) -> None:
        """Show that *count* digits were typed."""
        self._count = count
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("%n digits typed", "", self._count))

    def _follow_theme(self) -> None:
        self.setFixedHeight(self._theme.px(44))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, gap = self._theme.px(22), self._theme.px(18)
        shown = max(SHORTEST, self._count)
        left = (self.width() - shown * side - (shown - 1) * gap) / 2
        ink, width = self._theme.colour("ink"), max(1.5, self._theme.metrics.unit * 2)
        painter.setPen(QPen(ink, width))
        for number in range(shown):
            full = number < self._count
            area = QRectF(left + number * (side + gap), (self.height() - side) / 2, side, side)
            painter.setBrush(ink if full else self._theme.colour("surface"))
            painter.drawEllipse(area)
        painter.end()

"""How far through the page the reader is: a thin line that fills."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme


class ProgressLine(QWidget):
    """A share from 0 to 1."""

    def __init__(self, theme: KioskTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.share = 0.0
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def show_share(self, share: float) -> None:
        """Show that *share* of the page is passed."""
        if abs(share - self.share) > 0.001 or share in (0.0, 1.0):
            self.share = share
            self.update()

    def say(self) -> None:
        """Name it for screen readers, with the share in it."""
        self.setAccessibleName(self.tr("{percent}% of the page").format(percent=round(self.share * 100)))

    def _follow_theme(self) -> None:
        self.setFixedHeight(max(5, self._theme.px(6)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("hover"))
        done = self.rect()
        done.setWidth(round(self.width() * self.share))
        painter.fillRect(QStyle.visualRect(self.layoutDirection(), self.rect(), done), self._theme.colour("teal"))
        painter.end()

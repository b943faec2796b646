"""Controls within reach of somebody who sits, on a screen that stands: one tap moves all of them down, and up again."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.kiosk.widgets.kiosk_button import KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import row


class ReachButton(KioskButton):
    """Says what it does: down, or up where they are down. Only where the screen is higher than wide."""

    def __init__(self, theme: KioskTheme, icons: Icons, parent: QWidget) -> None:
        super().__init__(theme, icons, parent=parent, steady=True)
        self.clicked.connect(lambda: theme.set_low(not theme.is_low))
        theme.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Say what a tap does now."""
        is_low = self.theme.is_low
        self.set_icon("arrow-up" if is_low else "arrow-down")
        self.set_words(self.tr("Move controls up") if is_low else self.tr("Move controls down"))


class ReachBar(QWidget):
    """The button in a row of its own, as long as the controls are up: low ones have it among them, at the same place."""

    def __init__(self, theme: KioskTheme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.button = ReachButton(theme, icons, self)
        self._row = row(self.button, of=self)
        self._row.insertStretch(0, 1)
        theme.follow(self._follow_theme)

    def _follow_theme(self) -> None:
        theme = self._theme
        self._row.setContentsMargins(theme.metrics.edge, 0, theme.metrics.edge, theme.px(12))
        self.setVisible(theme.metrics.is_portrait and not theme.is_low)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.colour("surface"))

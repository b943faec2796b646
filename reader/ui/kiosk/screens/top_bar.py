"""The bar on top of every screen but the first: the ways back, and how the kiosk looks and speaks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from reader.ui.kiosk.screens.look_bar import LookBar
from reader.ui.kiosk.screens.reach_bar import ReachButton
from reader.ui.kiosk.widgets.kiosk_button import KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.look.icons import Icons


class TopBar(QFrame):
    """Back, Home, and Clear and go home; text size, contrast and language in a second row where one is too short.

    No size of text moves any of it. Low controls have the button that moves them up in the second row.
    """

    back_requested = Signal()
    home_requested = Signal()
    clear_requested = Signal()

    def __init__(
        self, theme: KioskTheme, icons: Icons, languages: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.back = KioskButton(theme, icons, parent=self, steady=True)
        self.home = KioskButton(theme, icons, "house", parent=self, steady=True)
        self.clear = KioskButton(theme, icons, "eraser", parent=self, steady=True)
        self.reach = ReachButton(theme, icons, self)
        self.looks = LookBar(theme, icons, languages, self, compact=True)
        self._ways = QHBoxLayout()
        for button in (self.back, self.home, self.clear):
            self._ways.addWidget(button)
        self._grid = QGridLayout(self)
        self._grid.addLayout(self._ways, 0, 0)
        self._grid.setColumnStretch(1, 1)
        # In a row of its own it does not grow wider than it is.
        self._looks_row = QHBoxLayout()
        self._looks_row.addWidget(self.looks)
        self._looks_row.addStretch(1)
        self._looks_row.addWidget(self.reach)
        self._grid.addLayout(self._looks_row, 0, 2)
        self._two_rows = False
        self.back.clicked.connect(self.back_requested)
        self.home.clicked.connect(self.home_requested)
        self.clear.clicked.connect(self.clear_requested)
        theme.changed.connect(self._follow_theme)
        self.retranslate()

    def retranslate(self) -> None:
        self.back.set_words(self.tr("Back"))
        self.home.set_words(self.tr("Home"))
        self.clear.set_words(self.tr("Clear and go home"))
        self.looks.retranslate()
        self.reach.follow()
        self._follow_theme()

    def _follow_theme(self) -> None:
        theme = self._theme
        self.back.set_icon("caret-right" if self.isRightToLeft() else "caret-left")
        edge = theme.metrics.edge
        self._grid.setContentsMargins(edge, theme.px(12), edge, theme.px(12))
        self._grid.setHorizontalSpacing(theme.metrics.gap)
        self._grid.setVerticalSpacing(theme.metrics.gap)
        self._ways.setSpacing(max(theme.metrics.gap, theme.px(20)))
        self._fit()
        self.update()

    def _fit(self) -> None:
        margins = self._grid.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        self.looks.set_compact(True)
        needed = self._ways.sizeHint().width() + self.looks.sizeHint().width() + 2 * self._grid.horizontalSpacing()
        is_low = self._theme.reach_top > 0
        self.reach.setVisible(is_low)
        two_rows = needed > room or is_low
        if two_rows:
            beside = self.reach.sizeHint().width() + self._grid.horizontalSpacing() if is_low else 0
            self.looks.set_compact(self.looks.full_width() + beside > room)
        if two_rows != self._two_rows:
            self._two_rows = two_rows
            self._grid.removeItem(self._looks_row)
            self._grid.addLayout(self._looks_row, 1 if two_rows else 0, 0 if two_rows else 2, 1, 3 if two_rows else 1)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        width = max(1, self._theme.px(2))
        painter.fillRect(0, self.height() - width, self.width(), width, self._theme.colour("line"))
        painter.end()

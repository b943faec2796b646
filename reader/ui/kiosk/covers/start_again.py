"""The calm panel after something went wrong: what a visitor has to know of it, which is nothing."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.ui.kiosk.covers.still_here import BigButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.modal_overlay import ModalOverlay
from reader.ui.kiosk.widgets.text_label import Words
from reader.ui.look.icons import Icons

STAY_MS = 10_000
"""After so long the panel goes away by itself."""


class StartAgain(ModalOverlay):
    """ "Let's start again": goes away at a touch, or by itself."""

    def __init__(self, theme: KioskTheme, icons: Icons, window: QWidget) -> None:
        super().__init__(theme, window)
        self.title = Words(theme, "heading", parent=self.card, bold=True, centred=True)
        self.hint = Words(theme, "body", "ink2", self.card, centred=True)
        self.button = BigButton(theme, icons, "house", "primary", self.card, size="heading")
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for part in (self.title, self.hint, self.button):
            self.body.addWidget(part)
        self.button.clicked.connect(self.close_overlay)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAY_MS)
        self._timer.timeout.connect(self.close_overlay)
        self.closed.connect(self._timer.stop)
        self.retranslate()

    def say(self) -> None:
        """Open the panel."""
        self.open_over()
        self.button.setFocus()
        self._timer.start()
        self.announce(f"{self.title.text()} {self.hint.text()}")

    def retranslate(self) -> None:
        self.title.setText(self.tr("Let's start again"))
        self.hint.setText(self.tr("That did not work. You did nothing wrong, and nothing was kept."))
        self.button.set_words(self.tr("Continue"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.close_overlay()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        super().keyPressEvent(event)
        self.close_overlay()

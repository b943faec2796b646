"""A QR code on the screen: black on white in every theme, its modules whole pixels, so that a phone reads it at once."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader.pages.take_home import QrCode
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.painting import paint_box
from reader.ui.look.qr_picture import drawn, module_side, paint_modules, paint_quiet_zone

RING = 3
"""The room for a border, and the width of the focus ring, in pixels."""
GOOD_MODULE = 3
"""Pixels of a module that a phone reads at arm's length from any screen."""


class QrImage(QAbstractButton):
    """Shows one code, as large as whole pixels allow. With a theme it has a border, and a tap on it is for whoever shows it larger."""

    def __init__(self, parent: QWidget | None = None, theme: KioskTheme | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if theme else Qt.FocusPolicy.NoFocus)
        self.code: QrCode | None = None
        self._picture = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.show_code(None)

    def show_code(self, code: QrCode | None) -> None:
        """Show *code*, or nothing."""
        self.code, self._picture = code, drawn(code) if code else QImage()
        self.setEnabled(bool(code and self._theme))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(240, 240)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self.code is None:
            return
        ratio = self.devicePixelRatioF()
        side = min(self.width(), self.height()) - (2 * RING if self._theme else 0)
        module = module_side(self.code, side, ratio)
        whole = module * self.code.size
        left, top = round((self.width() - whole) / 2), round((self.height() - whole) / 2)
        with QPainter(self) as painter:
            if self._theme:
                line = self._theme.colour("focus" if self.hasFocus() else "teal" if self.isDown() else "edge")
                width = RING if self.hasFocus() else max(1.5, self._theme.metrics.unit * 2)
                paint_box(painter, self.rect(), self._theme.px(12), QColor(255, 255, 255), line, width)
            else:
                paint_quiet_zone(painter, self.code, left, top, module)
            paint_modules(painter, self._picture, left, top, module)

"""A QR code on the screen: black on white in every theme, its modules whole pixels, so that a phone reads it at once."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader.pages.take_home import QUIET_ZONE, QrCode
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.painting import paint_box

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
        self.code, self._picture = code, _drawn(code) if code else QImage()
        self.setEnabled(bool(code and self._theme))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(240, 240)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self.code is None:
            return
        ratio = self.devicePixelRatioF()
        side = min(self.width(), self.height()) - (2 * RING if self._theme else 0)
        module = max(1, int(side * ratio) // self.code.size) / ratio
        whole = module * self.code.size
        left, top = round((self.width() - whole) / 2), round((self.height() - whole) / 2)
        start, inside = module * QUIET_ZONE, module * len(self.code.modules)
        with QPainter(self) as painter:
            if self._theme:
                line = self._theme.colour("focus" if self.hasFocus() else "teal" if self.isDown() else "edge")
                width = RING if self.hasFocus() else max(1.5, self._theme.metrics.unit * 2)
                paint_box(painter, self.rect(), self._theme.px(12), QColor(255, 255, 255), line, width)
            else:
                painter.fillRect(QRectF(left, top, whole, whole), QColor(255, 255, 255))
            painter.drawImage(QRectF(left + start, top + start, inside, inside), self._picture)


def _drawn(code: QrCode) -> QImage:
    """Return *code* without its quiet zone, a pixel for a module: drawing each module by itself takes some 4 ms."""
    side = len(code.modules)
    pixels = bytes(0 if dark else 255 for row in code.modules for dark in row)
    return QImage(pixels, side, side, side, QImage.Format.Format_Grayscale8).copy()

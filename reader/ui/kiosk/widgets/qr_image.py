"""A QR code on the screen: black on white in every theme, its modules whole pixels, so that a phone reads it at once."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader.pages.take_home import QUIET_ZONE, QrCode

RING = 3
"""The width of the focus ring in pixels, which lies in the quiet zone."""
GOOD_MODULE = 3
"""Pixels of a module that a phone reads at arm's length from any screen."""


class QrImage(QAbstractButton):
    """Shows one code, as large as whole pixels allow. A tap on it is for whoever shows it larger."""

    def __init__(self, parent: QWidget | None = None, *, can_grow: bool = False) -> None:
        super().__init__(parent)
        self.setEnabled(can_grow)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if can_grow else Qt.FocusPolicy.NoFocus)
        self.code: QrCode | None = None
        self._picture = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_code(self, code: QrCode | None) -> None:
        """Show *code*, or nothing."""
        self.code, self._picture = code, _drawn(code) if code else QImage()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(240, 240)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self.code is None:
            return
        ratio = self.devicePixelRatioF()
        side = min(self.width(), self.height())
        module = max(1, int(side * ratio) // self.code.size) / ratio
        whole = module * self.code.size
        left, top = round((self.width() - whole) / 2), round((self.height() - whole) / 2)
        start, inside = module * QUIET_ZONE, module * len(self.code.modules)
        with QPainter(self) as painter:
            painter.fillRect(QRectF(left, top, whole, whole), QColor(255, 255, 255))
            painter.drawImage(QRectF(left + start, top + start, inside, inside), self._picture)
            if self.hasFocus():
                painter.setPen(QPen(QColor(0, 0, 0), RING))
                painter.drawRect(QRectF(left, top, whole, whole).adjusted(RING, RING, -RING, -RING))


def _drawn(code: QrCode) -> QImage:
    """Return *code* without its quiet zone, a pixel for a module: drawing each module by itself takes some 4 ms."""
    side = len(code.modules)
    pixels = bytes(0 if dark else 255 for row in code.modules for dark in row)
    return QImage(pixels, side, side, side, QImage.Format.Format_Grayscale8).copy()

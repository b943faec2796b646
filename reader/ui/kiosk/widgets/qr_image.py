"""A QR code on the screen: black on white in every theme, its modules whole pixels, so that a phone reads it at once."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.pages.take_home import QUIET_ZONE, QrCode

CAPACITIES = (
    14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711, 779, 857, 911, 997,
)  # fmt: skip
"""Bytes that fit into versions 1 to 25 at level M (ISO/IEC 18004, table 7)."""
GOOD_MODULE = 3
"""Pixels of a module that a phone reads at arm's length from any screen."""
LEAST_TEXT = 450
"""Fewer bytes than this are no use: the crisis line and a title alone may take as many."""


def limit_for(side: int) -> int:
    """Return how many bytes a code on *side* pixels may hold if its modules are to be large enough."""
    version = (side // GOOD_MODULE - 2 * QUIET_ZONE - 17) // 4
    return max(LEAST_TEXT, CAPACITIES[min(len(CAPACITIES), max(1, version)) - 1])


class QrImage(QWidget):
    """Shows one code, as large as whole pixels allow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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


def _drawn(code: QrCode) -> QImage:
    """Return *code* without its quiet zone, a pixel for a module: drawing each module by itself takes some 4 ms."""
    side = len(code.modules)
    pixels = bytes(0 if dark else 255 for row in code.modules for dark in row)
    return QImage(pixels, side, side, side, QImage.Format.Format_Grayscale8).copy()

"""Painting a QR code: black on white in every theme, its modules whole pixels, so that a phone reads it at once."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.pages.take_home import QUIET_ZONE, QrCode


def module_side(code: QrCode, side: float, ratio: float) -> float:
    """Return how wide a module of *code* is in a square of *side* pixels, of which one is *ratio* pixels of the screen."""
    return max(1, int(side * ratio) // code.size) / ratio


def paint_modules(painter: QPainter, picture: QImage, left: float, top: float, module: float) -> None:
    """Draw the *picture* of a code whose quiet zone begins at *left* and *top*, each module *module* pixels wide."""
    start, inside = module * QUIET_ZONE, module * picture.width()
    painter.drawImage(QRectF(left + start, top + start, inside, inside), picture)


def paint_quiet_zone(painter: QPainter, code: QrCode, left: float, top: float, module: float) -> None:
    """Paint the square that *code* lies on."""
    whole = module * code.size
    painter.fillRect(QRectF(left, top, whole, whole), QColor(255, 255, 255))


def drawn(code: QrCode) -> QImage:
    """Return *code* without its quiet zone, a pixel for a module: drawing each module by itself takes some 4 ms."""
    side = len(code.modules)
    pixels = bytes(0 if dark else 255 for row in code.modules for dark in row)
    return QImage(pixels, side, side, side, QImage.Format.Format_Grayscale8).copy()

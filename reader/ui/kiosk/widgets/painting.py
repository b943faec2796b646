"""What the kiosk's widgets have in common when they draw themselves."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme


@contextmanager
def painter_on(widget: QWidget) -> Iterator[QPainter]:
    """Give a painter with smooth edges, for the time of one paint event of *widget*."""
    with QPainter(widget) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        yield painter


def paint_box(
    painter: QPainter, area: QRect | QRectF, radius: float, ground: QColor | None,
    line: QColor | QPen | None = None, width: float = 0.0, inset: float | None = None,
) -> None:  # fmt: skip
    """Draw a box with round corners: *ground* in it, and around it *line*, *width* pixels wide, all of it inside *area*.

    A line that does not begin at the edge has its middle *inset* pixels from there.
    """
    inside = (width / 2 if line is not None else 0.0) if inset is None else inset
    pen = line if isinstance(line, QPen) else QPen(line, width) if line is not None else QPen(Qt.PenStyle.NoPen)
    painter.setPen(pen)
    painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(area).adjusted(inside, inside, -inside, -inside), radius, radius)


class PlainGround(QWidget):
    """A piece of the window's ground, which hides what is behind it."""

    def __init__(self, theme: KioskTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.colour("paper"))

"""Small pictures of what settings make: the first page of the kiosk, and the head of a handout."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.handouts.letterhead import Letterhead
from reader.languages import INTERFACE_LANGUAGES, language_of
from reader.ui.desktop.settings.settings_layout import KIOSK_SCREEN, LETTERHEAD
from reader.ui.look.widget_theme import Theme

WIDTH = 300.0
"""The pictures are painted on a field so wide, in units of their own."""
HEIGHTS = {KIOSK_SCREEN: 210.0, LETTERHEAD: 300.0}
_PAPER, _PRINT, _FAINT = "#FFFFFF", "#1B2A2F", "#C9CDCE"
"""Paper is white and print dark in every theme."""

_FINE = 8
"""Fonts have whole pixels: words are drawn so many times as large, on a grid so much finer."""

Draft = Callable[[str], Any]
"""What stands in the field of a setting."""


class SettingsPreview(QWidget):
    """Draws one of the pictures as the fields are now; ``update`` draws it again."""

    def __init__(
        self, theme: Theme, draft: Draft, own_crisis: Mapping[str, str], folder: Path, parent: QWidget
    ) -> None:
        """*own_crisis* is what the program itself says in a crisis, *folder* where relative paths start."""
        super().__init__(parent)
        self._theme, self._draft, self._own_crisis, self._folder = theme, draft, own_crisis, folder
        self._picture = KIOSK_SCREEN
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(1)
        self.setAccessibleName(self.tr("How it looks"))
        theme.changed.connect(self.update)

    def show_picture(self, picture: str) -> None:
        """Draw *picture* from now on: one of HEIGHTS."""
        self._picture = picture
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(round(WIDTH), round(HEIGHTS[self._picture]))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(round(max(1, self.width()) * HEIGHTS[self._picture] / WIDTH))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            scale = min(self.width() / WIDTH, self.height() / HEIGHTS[self._picture])
            painter.scale(scale, scale)
            (self._draw_kiosk if self._picture == KIOSK_SCREEN else self._draw_letterhead)(painter)

    def _draw_kiosk(self, painter: QPainter) -> None:
        colour = self._theme.colours
        ink, edge = QColor(colour["ink"]), QPen(QColor(colour["edge"]), 1)
        _box(painter, QRectF(0.5, 0.5, WIDTH - 1, 209), QColor(colour["paper"]), QPen(QColor(colour["line"]), 1))
        left = 14.0
        logo = self._draft("kiosk.logo")
        if logo and self._paint_logo(painter, logo, QRectF(14, 9, 40, 16)):
            left = 60.0
        codes = self._draft("kiosk.languages") or list(INTERFACE_LANGUAGES)
        names = "  ".join(language_of(code).name for code in codes[:3])
        _words(painter, QRectF(left, 8, 160, 18), self._draft("clinic") or "Patient Reader", 8, ink, bold=True)
        _words(painter, QRectF(180, 8, 106, 18), names, 7, QColor(colour["ink2"]), Qt.AlignmentFlag.AlignRight)
        _words(painter, QRectF(14, 30, 272, 20), self.tr("What would you like to learn about?"), 11, ink, bold=True)
        _box(painter, QRectF(14, 54, 272, 22), QColor(colour["surface"]), edge)
        hint = self.tr("Type a word, a feeling, or a medicine")
        _words(painter, QRectF(20, 54, 260, 22), hint, 7.5, QColor(colour["ink2"]))
        for number in range(8):
            place = QRectF(14 + number % 4 * 69, 84 + number // 4 * 31, 65, 25)
            _box(painter, place, QColor(colour["surface"]), edge)
        _box(painter, QRectF(14, 150, 272, 48), QColor(colour["amber_wash"]), QPen(Qt.PenStyle.NoPen))
        crisis = self._draft("kiosk.crisis").get(codes[0]) or self._own_crisis.get(codes[0], "")
        _words(painter, QRectF(20, 152, 260, 44), crisis, 7.5, QColor(colour["amber"]), wraps=True)

    def _draw_letterhead(self, painter: QPainter) -> None:
        letter = Letterhead(self._draft("clinic"), self._draft("address"), self._draft("phone"), self._logo())
        _box(painter, QRectF(0.5, 0.5, WIDTH - 1, 299), QColor(_PAPER), QPen(QColor(self._theme.colours["edge"]), 1))
        left = 24.0
        if letter.logo and self._paint_logo(painter, letter.logo, QRectF(24, 22, 54, 32)):
            left = 88.0
        width = WIDTH - 24 - left
        _words(painter, QRectF(left, 18, width, 20), letter.clinic or "Patient Reader", 11, QColor(_PRINT), bold=True)
        _words(painter, QRectF(left, 37, width, 24), letter.contact, 7, QColor(_PRINT), wraps=True)
        painter.setPen(QPen(QColor(_PRINT), 0.8))
        painter.drawLine(24, 66, 276, 66)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_PRINT))
        painter.drawRoundedRect(QRectF(24, 80, 130, 9), 2, 2)
        painter.setBrush(QColor(_FAINT))
        for number in range(13):
            painter.drawRoundedRect(QRectF(24, 102 + number * 14, 252 if number % 4 != 3 else 150, 5), 2, 2)

    def _logo(self) -> str:
        return str(self._draft("logo") or self._draft("kiosk.logo"))

    def _paint_logo(self, painter: QPainter, path: str, place: QRectF) -> bool:
        picture = QIcon(str(self._folder / path))
        if picture.isNull() or not (self._folder / path).is_file():
            return False
        picture.paint(painter, place.toRect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return True


def _box(painter: QPainter, place: QRectF, fill: QColor, pen: QPen) -> None:
    painter.setPen(pen)
    painter.setBrush(fill)
    painter.drawRoundedRect(place, 4, 4)


def _words(
    painter: QPainter, place: QRectF, text: str, size: float, ink: QColor,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft, *, bold: bool = False, wraps: bool = False,
) -> None:  # fmt: skip
    font = QFont(painter.font())
    font.setPixelSize(round(size * _FINE))
    font.setBold(bold)
    painter.save()
    painter.scale(1 / _FINE, 1 / _FINE)
    painter.setFont(font)
    painter.setPen(ink)
    large = QRectF(place.x() * _FINE, place.y() * _FINE, place.width() * _FINE, place.height() * _FINE)
    flags = side | Qt.AlignmentFlag.AlignVCenter
    if wraps:
        painter.drawText(large, int(flags) | int(Qt.TextFlag.TextWordWrap.value), text)
    else:
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(large.width()))
        painter.drawText(large, int(flags), elided)
    painter.restore()

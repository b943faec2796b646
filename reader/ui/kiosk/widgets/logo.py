"""Whose kiosk this is: the clinic's logo, or a plain mark, and its name."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QIcon, QImageReader, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.painting import paint_box, painter_on
from reader.ui.kiosk.widgets.text_label import TextLabel
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import row

WIDEST = 5
"""A logo is at most so many times as wide as it is high."""


class Logo(QWidget):
    """The clinic's picture as high as a control; the program's own mark where there is none that can be read."""

    def __init__(self, theme: KioskTheme, icons: Icons, path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        size = QImageReader(path).size() if path else QSize()
        self._picture = None if size.isEmpty() else QIcon(path)
        self._shape = 1.0 if size.isEmpty() else min(WIDEST, max(0.2, size.width() / size.height()))
        theme.follow(self._follow_theme)

    def _follow_theme(self) -> None:
        side = self._theme.metrics.target
        self.setFixedSize(round(side * self._shape) if self._picture else self._theme.px(56), side)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        with painter_on(self) as painter:
            if self._picture:
                self._picture.paint(painter, self.rect())
                return
            side, inset = self.width(), self.width() // 6
            square = QRect(0, (self.height() - side) // 2, side, side)
            paint_box(painter, square, self._theme.px(16), self._theme.colour("teal"))
            inside = square.adjusted(inset, inset, -inset, -inset)
            self._icons.paint(painter, inside, "book-open", self._theme.colour("on_teal"))


class ClinicMark(QWidget):
    """Logo and name, side by side. ``logo`` is what staff hold to leave the kiosk."""

    def __init__(self, theme: KioskTheme, icons: Icons, clinic: str, logo: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.logo = Logo(theme, icons, logo, self)
        self.name = TextLabel(theme, "name", parent=self, bold=True)
        self.name.setText(clinic or "Patient Reader")
        self._row = row(self.logo, self.name, of=self, grows=self.name)
        theme.follow(self._follow_theme)

    def _follow_theme(self) -> None:
        self._row.setSpacing(self._theme.px(16))

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.width_at(self._theme.scale), self.logo.height())

    def width_at(self, scale: float) -> int:
        """Return how wide it is where text is *scale* times its normal size."""
        name = QFontMetrics(self._theme.font_at("name", scale, bold=True)).horizontalAdvance(self.name.text())
        return self.logo.width() + self._row.spacing() + name + 2

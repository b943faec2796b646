"""A piece of text in the kiosk's type, which follows text size, theme and screen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme


class TextLabel(QLabel):
    """A label of the type size *size* ("ui", "heading", …) in the theme's colour *ink*. Plain text; long text wraps."""

    def __init__(
        self, theme: KioskTheme, size: str = "ui", ink: str = "ink", parent: QWidget | None = None, *,
        bold: bool = False, centred: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme, self._size, self._ink, self._bold = theme, size, ink, bold
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        side = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        theme.follow(self._follow_theme)

    def set_rich(self, markup: str) -> None:
        """Show *markup*, HTML of our own making with everything foreign in it escaped."""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(markup)

    def fit_line(self, width: int, least: float = 0.8) -> None:
        """Take a smaller size, *least* of the normal one, if the words then stand in one line of *width* pixels."""
        font = self._theme.font(self._size, self._bold)
        needed = QFontMetrics(font).horizontalAdvance(self.text()) + 4
        if width < needed and width >= needed * least:
            font.setPixelSize(int(font.pixelSize() * width / needed))
        self.setFont(font)

    def fit_height(self, width: int, height: int) -> None:
        """Take the largest size, but none below that of normal text, at which the words fit into *width* x *height* pixels."""
        font = self._theme.font(self._size, self._bold)
        least = round(float(self._theme.tokens.type[self._size]))
        for pixels in range(font.pixelSize(), min(least, font.pixelSize()) - 1, -1):
            font.setPixelSize(pixels)
            if font != self.font():
                self.setFont(font)
            if self.heightForWidth(width) <= height:
                break

    def _follow_theme(self) -> None:
        self.setFont(self._theme.font(self._size, self._bold))
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.WindowText, self._theme.colour(self._ink))
        self.setPalette(colours)

"""A tool button with an icon of the program's, in the colours and the text size that are in force."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme


class IconButton(QToolButton):
    """Follows the theme by itself. Its words are its tip and its name for a screen reader, unless it shows them, too."""

    def __init__(self, theme: Theme, icons: Icons, icon: str, parent: QWidget, size: int = 20) -> None:
        """*icon* is a Phosphor name, *size* its pixels at normal text size."""
        super().__init__(parent)
        self._theme, self._icons, self._drawn, self._size = theme, icons, icon, size
        theme.changed.connect(self._draw)
        self._draw()

    def draw(self, icon: str) -> None:
        """Bear *icon* from now on."""
        self._drawn = icon
        self._draw()

    def describe(self, words: str) -> None:
        """Say what the button does."""
        self.setToolTip(words)
        self.setAccessibleName(words)

    def caption(self, words: str, below_scale: float) -> None:
        """Show *words* beside the icon, where the text is smaller than *below_scale* times its normal size."""
        roomy = self._theme.scale < below_scale
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextBesideIcon if roomy else style.ToolButtonIconOnly)
        self.setText(f" {words}" if roomy else "")

    def _draw(self) -> None:
        colours, side = self._theme.colours, self._theme.pixels(self._size)
        self.setIcon(self._icons.icon(self._drawn, colours["ink"], colours["edge"]))
        self.setIconSize(QSize(side, side))

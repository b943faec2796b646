"""A tool button with an icon of the program's, in the colours, the text size and the language that are in force."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme


class IconButton(QToolButton):
    """Follows theme and language by itself. Its words are its tip and its name for a screen reader, unless it shows them, too."""

    def __init__(self, theme: Theme, icons: Icons, icon: str, words: str, parent: QWidget, size: int = 20) -> None:
        """*icon* is a Phosphor name, *words* are marked as QT_TRANSLATE_NOOP("IconButton", "…"), or empty where they change.

        *size* is the icon's, in pixels at normal text size.
        """
        super().__init__(parent)
        self._theme, self._icons, self._drawn, self._words, self._size = theme, icons, icon, words, size
        self._key = ""
        theme.changed.connect(self._draw)
        self._draw()
        self.retranslate()

    def draw(self, icon: str) -> None:
        """Bear *icon* from now on."""
        self._drawn = icon
        self._draw()

    def describe(self, words: str) -> None:
        """Say what the button does, in *words* of the language of the interface."""
        self.setToolTip(f"{words} ({self._key})" if self._key else words)
        self.setAccessibleName(words)

    def show_key(self, key: str) -> None:
        """Name *key*, as this system writes it, in the tip; a screen reader names it with the menu."""
        self._key = key
        self.describe(self.accessibleName())

    def caption(self, words: str, below_scale: float) -> None:
        """Show *words* beside the icon, where the text is smaller than *below_scale* times its normal size."""
        roomy = self._theme.scale < below_scale
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextBesideIcon if roomy else style.ToolButtonIconOnly)
        self.setText(f" {words}" if roomy else "")

    def retranslate(self) -> None:
        if self._words:
            self.describe(QCoreApplication.translate("IconButton", self._words))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _draw(self) -> None:
        colours, side = self._theme.colours, self._theme.pixels(self._size)
        self.setIcon(self._icons.icon(self._drawn, colours["ink"], colours["edge"]))
        self.setIconSize(QSize(side, side))

"""What every page has that takes the article's place in the window: Escape leads back, and it follows the language."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from reader.ui.look.widget_theme import Theme


class CoverPage(QFrame):
    """A page to be shown by ``DesktopWindow.cover``, which knows it by *name*."""

    left = Signal()
    """Somebody wants to go back to the articles."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme

    def escape(self) -> None:
        """Do what the Escape key asks for."""
        self.left.emit()

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.escape()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        # Less than its parts need side by side: where there is no room they are shown one at a time, or below each other.
        return QSize(self._theme.pixels(340), 300)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

"""The button in the article's bar with which staff sign the article off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QToolButton, QWidget

from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme


class ReviewButton(QToolButton):
    """Follows theme and language."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("review")
        self._theme, self._icons = theme, icons
        theme.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        words, colours = self.tr("Mark as reviewed"), self._theme.colours
        self.setIcon(self._icons.icon("check-circle", colours["ink"], colours["edge"]))
        self.setIconSize(QSize(self._theme.pixels(20), self._theme.pixels(20)))
        self.setToolTip(words)
        self.setAccessibleName(words)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._follow()

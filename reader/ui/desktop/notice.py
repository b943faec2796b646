"""What the window has to say: a calm line at its foot, with up to two things to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme

Choice = tuple[str, Callable[[], None]]
"""The words of a button and what it does."""


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say *text* without moving the focus."""
    # Imported here: loading its many roles takes as long as a tenth of the whole start.
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class Notice(QFrame):
    """One sentence that stays until it is closed or replaced."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._theme, self._icons = theme, icons
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._choices = QHBoxLayout()
        self._close = QToolButton(self)
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 8, 12, 8)
        layout.addWidget(self._text, 1)
        layout.addLayout(self._choices)
        layout.addWidget(self._close)
        theme.changed.connect(self._show_icons)
        self._show_icons()
        self.retranslate()
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; empty when nothing is."""
        return self._text.text() if self.isVisibleTo(self.parentWidget()) else ""

    def say(self, text: str, *choices: Choice, problem: bool = False) -> None:
        """Say *text*, offering *choices*; a *problem* is tinted."""
        while self._choices.count():
            widget = self._choices.takeAt(0).widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        for words, action in choices:
            button = QPushButton(words, self)
            button.clicked.connect(self.hide)
            button.clicked.connect(lambda _=False, action=action: action())
            self._choices.addWidget(button)
        self._text.setText(text)
        self.setProperty("kind", "problem" if problem else "")
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        announce(self, text)

    def _show_icons(self) -> None:
        self._close.setIcon(self._icons.icon("x", self._theme.colours["ink"], self._theme.colours["edge"]))
        self._close.setIconSize(QSize(self._theme.pixels(20), self._theme.pixels(20)))

    def retranslate(self) -> None:
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close this message"))


class Activity(QFrame):
    """Long work under way: what, how far, and a button to stop it."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("activity")
        self._text = QLabel(self)
        self._text.setObjectName("count")
        self._text.setWordWrap(True)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._cancel = QPushButton(self)
        self._cancel.clicked.connect(self.cancel_requested)
        words = QVBoxLayout()
        words.addWidget(self._text)
        words.addWidget(self._bar)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 8, 12, 8)
        layout.addLayout(words, 1)
        layout.addWidget(self._cancel)
        self.retranslate()
        self.hide()

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Show that *done* of *total* parts of *text* are done (0 of 0: nobody knows how much there is)."""
        self._text.setText(text)
        self._bar.setAccessibleName(text)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.show()

    def retranslate(self) -> None:
        self._cancel.setText(self.tr("Stop"))

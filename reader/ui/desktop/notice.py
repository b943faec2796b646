"""What the window has to say: a calm line at its foot, with up to two things to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from reader.errors import QT_TRANSLATE_NOOP
from reader.ui.look.icon_button import IconButton
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import clear, column, row
from reader.ui.look.widget_theme import Theme

Choice = tuple[str, Callable[[], object]]
"""The words of a button and what it does."""


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say *text* without moving the focus."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - nothing is said before the first paint

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class Notice(QFrame):
    """One sentence that stays until it is closed or replaced."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._choices = QHBoxLayout()
        self._close = IconButton(theme, icons, "x", QT_TRANSLATE_NOOP("IconButton", "Close this message"), self)
        self._close.clicked.connect(self.hide)
        row(self._text, self._choices, self._close, of=self, grows=self._text, margins=(20, 8, 12, 8))
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; empty when nothing is."""
        return "" if self.isHidden() else self._text.text()

    def say(self, text: str, *choices: Choice, problem: bool = False) -> None:
        """Say *text*, offering *choices*; a *problem* is tinted."""
        clear(self._choices)
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
        words = column(self._text, self._bar, spacing=6)
        row(words, self._cancel, of=self, grows=words, margins=(18, 8, 12, 8))
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

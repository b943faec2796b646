"""What may have been meant, and where else to look: a line of buttons that never takes more than its line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from reader.ui.desktop.notice import Choice
from reader.ui.look.layouts import clear, row

PADDING = 16
LAST_SHARE = 0.6
"""So much of the line the last of several offers may take for its words."""


class RoomWatch(QObject):
    """Calls *fit* each time that *widget* has other room for its words: another width, or letters of another size."""

    def __init__(self, widget: QWidget, fit: Callable[[], None]) -> None:
        super().__init__(widget)
        self._fit = fit
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange):
            self._fit()
        return super().eventFilter(watched, event)


class OneLine(QLabel):
    """A label that shortens its words to its one line; they are whole in its tip and its name."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.words = ""
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        RoomWatch(self, self._fit)

    def say(self, words: str) -> None:
        """Bear *words*."""
        self.words = words
        self.setAccessibleName(words)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip("" if shown == self.words else self.words)


class Suggestion(QPushButton):
    """A button that shortens its words to the room there is; they are whole in its tip and its name."""

    def __init__(self, words: str, action: Callable[[], object] = lambda: None) -> None:
        super().__init__()
        self._words = words
        self.setObjectName("hintButton")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.clicked.connect(lambda _=False: action())
        RoomWatch(self, self._fit)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * PADDING
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room))


class Offers(QWidget):
    """Up to a few buttons side by side; hidden where there are none.

    Choices whose names would not be whole are in the menu of one button instead: names of medicines differ by a letter or two.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._question = ""
        self._offers: Sequence[Choice] = ()
        self._is_menu = False
        self._row = row(of=self)
        self.hide()

    def show_offers(self, offers: Sequence[Choice], question: str = "") -> None:
        """Show *offers*; with a *question* they are the answers to it, and are never shortened."""
        self._offers, self._question = offers, question
        self._fill()
        self.setVisible(bool(offers))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self._question and self._is_menu == self._fits():
            self._fill()
        self._share()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._offers:
            self._fill()

    def _widths(self) -> list[int]:
        """Return how wide each button is with all its words."""
        measure = self.fontMetrics().horizontalAdvance
        # Two pixels more: the width of a text is a fraction of one.
        return [measure(words) + 2 * PADDING + 2 for words, _ in self._offers]

    def _fits(self) -> bool:
        return sum(self._widths()) + self._row.spacing() * (len(self._offers) - 1) <= self.width()

    def _share(self) -> None:
        """Divide the line: all words of the last of several offers are read, where the others keep some room."""
        widths = self._widths()
        if len(widths) > 1 and not self._question:
            *others, last = widths
            room = self.width() - self._row.spacing() * len(others)
            last = min(last, round(room * LAST_SHARE))
            widths = [*(width * (room - last) // sum(others) for width in others), last]
        for number, width in enumerate(widths):
            self._row.setStretch(number, width)

    def _fill(self) -> None:
        clear(self._row)
        self._is_menu = bool(self._question) and not self._fits()
        if self._is_menu:
            self._row.addWidget(self._menu_button())
            return
        for words, action in self._offers:
            self._row.addWidget(Suggestion(words, action))
        self._share()

    def _menu_button(self) -> QPushButton:
        names = ", ".join(words for words, _ in self._offers)
        button = Suggestion(names)
        button.setAccessibleName(f"{self._question} {names}")
        menu = QMenu(button)
        for words, action in self._offers:
            chosen = menu.addAction(words.replace("&", "&&"))
            chosen.triggered.connect(lambda _=False, action=action: action())
        button.setMenu(menu)
        return button

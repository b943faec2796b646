"""Looking for an article to add: a field, what is found, and a button that goes back to the handout."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QWidget

from reader.library.library import Library
from reader.search.answers import SearchAnswer, SearchRequest
from reader.ui.desktop.listing.entry_list import EntryList
from reader.ui.desktop.notice import announce
from reader.ui.lists.entry_model import ArticleCard
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import column, plain_label, row
from reader.ui.look.widget_theme import Theme
from reader.ui.message_text import say_error
from reader.ui.search_thread import Searching

RESULTS = 50


class ArticlePicker(QFrame):
    """Lists all articles, or what the typed words find; Enter or a click adds one, and the next can be looked for."""

    picked = Signal(str)
    """The id of an article."""
    left = Signal()

    def __init__(self, theme: Theme, icons: Icons, searching: Searching, parent: QWidget) -> None:
        """*searching* answers nobody else."""
        super().__init__(parent)
        self.setObjectName("articlePicker")
        self._searching = searching
        self._library: Library | None = None
        self._language = ""
        self.field = _PickerField(self)
        self.field.setMaxLength(2000)
        self.done = QPushButton(self)
        self.done.clicked.connect(self.left)
        self._said = plain_label(self, "count")
        self.list = EntryList(theme, icons, self, opens_at_once=False)
        column(
            row(self.field, self.done, grows=self.field), self._said, self.list,
            of=self, grows=self.list, margins=(20, 12, 20, 0), spacing=8,
        )  # fmt: skip
        self.field.textChanged.connect(self._look)
        self.field.down_pressed.connect(self._go_to_list)
        self.field.enter_pressed.connect(self._pick_first)
        self.list.entry_opened.connect(self._pick)
        searching.answered.connect(self._show)
        searching.failed.connect(lambda error: self.say(say_error(error)))
        self.retranslate()

    def open_on(self, library: Library, language: str) -> None:
        """List the articles of *library* as a reader of *language* expects them, ready to type."""
        self._library, self._language = library, language
        self.field.clear()
        self._look()
        self.field.setFocus(Qt.FocusReason.TabFocusReason)

    def say(self, words: str) -> None:
        """Say *words* above the list."""
        self._said.setText(words)
        announce(self, words)

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Search for an article to add"))
        self.field.setAccessibleName(self.tr("Search for an article to add"))
        self.done.setText(self.tr("Done"))
        self.list.retranslate()

    def _look(self) -> None:
        text = self.field.text().strip()
        self._said.clear()
        if self._library is None:
            return
        if text:
            self._searching.ask(SearchRequest(text, self._language, limit=RESULTS))
        else:
            self._searching.forget()
            snapshot = self._library.snapshot
            self.list.entries.show_rows(snapshot, snapshot.rows(self._language), self._language)

    def _show(self, answer: SearchAnswer) -> None:
        if self._library is None:
            return
        self.list.entries.show_hits(self._library.snapshot, answer.hits, self._language, only_close=answer.nothing_fits)
        if not answer.hits:
            self.say(self.tr("Nothing found for “{query}”").format(query=answer.query.strip()[:60]))

    def _go_to_list(self) -> None:
        if self.list.entries.total:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _pick_first(self) -> None:
        """Enter takes the first result, once it is the one of what is typed."""
        if not self._searching.is_waiting and self.field.text().strip():
            rows = (row for row in range(self.list.entries.total) if not self.list.entries.is_heading(row))
            first = next(rows, None)
            if first is not None:
                self._pick(self.list.entries.card(first))

    def _pick(self, card: ArticleCard) -> None:
        if not card.problem:
            self.picked.emit(card.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _PickerField(QLineEdit):
    """Down goes to what is found, Enter takes the first, Escape empties the field and then leaves."""

    down_pressed = Signal()
    enter_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pickerField")
        self.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

"""The middle of the window: what the list shows, the list, and what to say when there is nothing in it."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from reader.library.snapshot import Snapshot
from reader.ui.desktop.listing.entry_list import EntryList
from reader.ui.desktop.notice import Activity, announce
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme

if TYPE_CHECKING:
    from reader.library.entry import Entry
    from reader.pages.crisis_sentence import Help
    from reader.search.answers import SearchAnswer
    from reader.ui.desktop.reviews.to_review import ToReview

MOST_HINTS = 3
MOST_COMPLETIONS = 1
HINT_PADDING = 16
Hint = tuple[str, Callable[[], object]]
"""The words of a button and what it does."""


class HintButton(QPushButton):
    """A button that shortens its words to the room there is; they are whole in its tip and its name."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setObjectName("hintButton")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Bear *words*."""
        self._words = words
        self.setToolTip(words)
        self.setAccessibleName(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * HINT_PADDING
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room))


class ListColumn(QFrame):
    """Head, list, empty state and progress, one below the other."""

    query_requested = Signal(str)
    """A suggested query was chosen."""
    literal_requested = Signal(str)
    """Search for a query just as it was typed."""
    topic_requested = Signal(str)
    """List this category."""
    everything_requested = Signal()
    """Search in all topics instead of one."""

    def __init__(self, theme: Theme, icons: Icons, help_: Callable[[], Help], parent: QWidget) -> None:
        """*help_* tells where help is in a crisis, in the interface's language."""
        super().__init__(parent)
        self._help = help_
        self.setObjectName("listColumn")
        self.list = EntryList(theme, icons, self)
        self.activity = Activity(self)
        self._crisis = QLabel(self)
        self._crisis.setObjectName("crisis")
        self._crisis.setWordWrap(True)
        self._crisis.hide()
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._make_empty())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_head())
        layout.addWidget(self._crisis)
        layout.addLayout(self._stack, 1)
        layout.addWidget(self.activity)
        self.setMinimumWidth(280)

    def _make_head(self) -> QWidget:
        head = QFrame(self)
        head.setObjectName("listHead")
        self._count = QLabel(head)
        self._count.setObjectName("count")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setWordWrap(True)
        self._hint = QLabel(head)
        self._hint.setObjectName("hint")
        self._hint.setWordWrap(True)
        self._hint.hide()
        self._everything = HintButton()
        self._everything.setObjectName("everywhere")
        self._everything.clicked.connect(self.everything_requested)
        self._everything.hide()
        self._hints = QVBoxLayout()
        self._hints.setSpacing(6)
        layout = QVBoxLayout(head)
        layout.setContentsMargins(18, 11, 18, 11)
        layout.setSpacing(6)
        layout.addWidget(self._count)
        layout.addWidget(self._everything)
        layout.addWidget(self._hint)
        layout.addLayout(self._hints)
        return head

    def _make_empty(self) -> QWidget:
        empty = QWidget(self)
        self._empty_title, self._empty_hint = QLabel(empty), QLabel(empty)
        for label, name in ((self._empty_title, "emptyTitle"), (self._empty_hint, "emptyHint")):
            label.setObjectName(name)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(empty)
        layout.setContentsMargins(24, 48, 24, 24)
        layout.setSpacing(10)
        layout.addWidget(self._empty_title)
        layout.addWidget(self._empty_hint)
        layout.addStretch(1)
        return empty

    @property
    def empty_text(self) -> str:
        """What the empty state says; empty while there is a list."""
        return (
            "" if self._stack.currentIndex() == 0 else f"{self._empty_title.text()} {self._empty_hint.text()}".strip()
        )

    @property
    def head_text(self) -> str:
        return self._count.text()

    def show_rows(
        self, snapshot: Snapshot, rows: Sequence[int], language: str, topic: str, keep_place: bool = False,
        say: Callable[[Entry], str] | None = None,
    ) -> None:  # fmt: skip
        """Show the articles *rows* of the topic called *topic* (empty for all), from the top or where the list is now.

        Below their titles stand their summaries, or what *say* gives.
        """
        place = self.list.verticalScrollBar().value() if keep_place else 0
        self.list.entries.show_rows(snapshot, rows, language, say)
        count = self.tr("%n article(s)", "", len(rows))
        self._count.setText(f"{topic} · {count}" if topic else count)
        self._show_hints("", ())
        self._crisis.hide()
        self._everything.hide()
        self._go_to(place)
        if self.list.entries.total:
            self._stack.setCurrentIndex(0)
        else:
            self._show_empty(
                self.tr("There are no articles here yet"),
                self.tr("Choose another topic. Staff can bring articles in with the menu File."),
            )

    def show_to_review(self, snapshot: Snapshot, to_review: ToReview, language: str, keep_place: bool = False) -> None:
        """Show the articles that wait for a review, each with what it waits for."""
        self.show_rows(snapshot, to_review.rows, language, self.tr("To review"), keep_place, to_review.say)
        self._show_hints(to_review.summarize(), ())
        if not to_review.rows:
            self._show_empty(
                self.tr("Nothing waits for a review"),
                self.tr("Every article is signed off, and none is due within 60 days."),
            )

    def show_selection(
        self, snapshot: Snapshot, rows: Sequence[int], language: str, name: str, keep_place: bool = False
    ) -> None:
        """Show *rows*, which were chosen elsewhere and are called *name*, and offer to list everything again."""
        self.show_rows(snapshot, rows, language, name, keep_place)
        self._show_hints("", [(self.tr("Show all articles"), self.everything_requested.emit)])

    def show_waiting(self) -> None:
        """Say that the library is being read for the first time."""
        self._count.clear()
        self._show_empty(self.tr("Getting the articles ready"), self.tr("This happens once and takes a moment."))

    def show_answer(
        self, snapshot: Snapshot, answer: SearchAnswer, language: str, topic: str, keep_place: bool = False
    ) -> None:
        """Show what a search found in the topic called *topic* (empty for all), from the best match on.

        With *keep_place*, for the same question asked again, the list stays where it is.
        """
        if answer.crisis:
            self._say_help()
        self._crisis.setVisible(answer.crisis)
        self._everything.say(self.tr("Search all topics"))
        self._everything.setVisible(bool(topic))
        self._offer(snapshot, answer, language)
        asked = (answer.searched_for if answer.hits else "") or answer.query.strip()
        if answer.hits:
            place = (self.list.verticalScrollBar().value(), self.list.has_chosen) if keep_place else (0, False)
            self.list.entries.show_hits(snapshot, answer.hits, language)
            if topic:
                words = self.tr("%n result(s) in {topic} for “{query}”", "", len(answer.hits))
            else:
                words = self.tr("%n result(s) for “{query}”", "", len(answer.hits))
            self._count.setText(words.format(topic=topic, query=_short(asked)))
            self._stack.setCurrentIndex(0)
            self._go_to(place[0])
            self.list.has_chosen = place[1]
        else:
            self._count.setText(self.tr("No results"))
            title = self.tr("Nothing found for “{query}”").format(query=_short(asked))
            if topic:
                self._show_empty(title, self.tr("You searched only in “{topic}”.").format(topic=topic))
            else:
                self._show_empty(title, self.tr("Try another word, or choose a topic on the side."))
        announce(self, self._count.text())

    def show_failure(self, text: str) -> None:
        """Say that a search could not be done."""
        self._count.clear()
        self._show_hints("", ())
        self._everything.hide()
        self._show_empty(self.tr("Search is not ready"), text)

    def _offer(self, snapshot: Snapshot, answer: SearchAnswer, language: str) -> None:
        """Offer what may have been meant, in a line of buttons below the count."""
        query = answer.query.strip()
        if answer.choices:
            self._show_hints(self.tr("Which one do you mean?"), [self._query(one) for one in answer.choices])
        elif answer.searched_for and answer.hits:
            words = self.tr("Showing results for “{query}”.").format(query=_short(answer.searched_for))
            instead = self.tr("Search instead for “{query}”").format(query=_short(query))
            self._show_hints(words, [(instead, lambda: self.literal_requested.emit(query))])
        elif answer.suggestion and not answer.hits:
            self._show_hints(self.tr("Did you mean this?"), [self._query(answer.suggestion)])
        elif not answer.hits and answer.closest_categories:
            found = [snapshot.category(one) for one in answer.closest_categories]
            topics = [(one.named(language), partial(self.topic_requested.emit, one.id)) for one in found]
            self._show_hints(self.tr("These topics may help:"), topics)
        else:
            titles = [one for one in answer.completions if one.casefold() != query.casefold()]
            self._show_hints("", [self._query(one) for one in titles[:MOST_COMPLETIONS]])

    def _query(self, text: str) -> Hint:
        return text, partial(self.query_requested.emit, text)

    def _show_hints(self, text: str, hints: Sequence[Hint]) -> None:
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        while self._hints.count():
            widget = self._hints.takeAt(0).widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        for words, action in hints[:MOST_HINTS]:
            button = HintButton()
            button.say(words)
            button.clicked.connect(lambda _=False, action=action: action())
            self._hints.addWidget(button)

    def _go_to(self, place: int) -> None:
        if place:
            self.list.entries.announce_all()
            self.list.doItemsLayout()
        self.list.verticalScrollBar().setValue(place)

    def _show_empty(self, title: str, hint: str) -> None:
        self.list.entries.forget()
        self._empty_title.setText(title)
        self._empty_hint.setText(hint)
        self._stack.setCurrentIndex(1)

    def _say_help(self) -> None:
        said = self._help()
        self._crisis.setText(f"<b>{html.escape(said.title)}</b><br>{html.escape(said.words)}")

    def retranslate(self) -> None:
        if not self._crisis.isHidden():
            self._say_help()


def _short(query: str) -> str:
    words = " ".join(query.split())
    return words if len(words) <= 60 else words[:59] + "…"

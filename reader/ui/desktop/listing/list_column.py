"""The middle of the window: what the list shows, the list, and what to say when there is nothing in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QStackedLayout, QWidget

from reader.library.library import Library
from reader.library.snapshot import Snapshot
from reader.ui.desktop.listing.entry_list import EntryList
from reader.ui.desktop.notice import Activity, Choice, announce
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import clear, column, framed, plain_label
from reader.ui.look.widget_theme import Theme

if TYPE_CHECKING:
    from reader.library.entry import Entry
    from reader.pages.crisis_sentence import Help
    from reader.search.answers import SearchAnswer

MOST_HINTS = 3
MOST_COMPLETIONS = 1
HINT_PADDING = 16


class ToReview(NamedTuple):
    """The articles of *library* that wait for a review: rows of its snapshot in the order of the worklist, the words above
    them, and what each card says. The words are made when they are shown, in the language of that moment."""

    library: Library
    rows: tuple[int, ...]
    summarize: Callable[[], str]
    say: Callable[[Entry], str]


class Suggestion(QPushButton):
    """A button that shortens its words to the room there is; they are whole in its tip and its name."""

    def __init__(self, name: str = "hintButton") -> None:
        super().__init__()
        self._words = ""
        self.setObjectName(name)
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
        self._count, self._hint = plain_label(self, "count"), plain_label(self, "hint")
        self._everything = Suggestion("everywhere")
        self._everything.clicked.connect(self.everything_requested)
        for part in (self._crisis, self._hint, self._everything):
            part.hide()
        self._hints = column(spacing=6)
        head = framed("listHead", self)
        column(self._count, self._everything, self._hint, self._hints, of=head, margins=(18, 11, 18, 11), spacing=6)
        self._empty_title, self._empty_hint = plain_label(self, "emptyTitle"), plain_label(self, "emptyHint")
        for label in (self._empty_title, self._empty_hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty = QWidget(self)
        column(self._empty_title, self._empty_hint, of=empty, margins=(24, 48, 24, 24), spacing=10).addStretch(1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(empty)
        column(head, self._crisis, self._stack, self.activity, of=self, grows=self._stack)
        self.setMinimumWidth(280)

    @property
    def empty_text(self) -> str:
        """What the empty state says; empty while there is a list."""
        return f"{self._empty_title.text()} {self._empty_hint.text()}" if self._stack.currentIndex() else ""

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
            found = map(snapshot.category, answer.closest_categories)
            topics = [(one.named(language), partial(self.topic_requested.emit, one.id)) for one in found]
            self._show_hints(self.tr("These topics may help:"), topics)
        else:
            titles = [one for one in answer.completions if one.casefold() != query.casefold()]
            self._show_hints("", [self._query(one) for one in titles[:MOST_COMPLETIONS]])

    def _query(self, text: str) -> Choice:
        return text, partial(self.query_requested.emit, text)

    def _show_hints(self, text: str, hints: Sequence[Choice]) -> None:
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        clear(self._hints)
        for words, action in hints[:MOST_HINTS]:
            button = Suggestion()
            button.say(words)
            button.clicked.connect(lambda _=False, action=action: action())
            self._hints.addWidget(button)

    def _go_to(self, place: int) -> None:
        if place:
            self.list.doItemsLayout()
        self.list.verticalScrollBar().setValue(place)

    def _show_empty(self, title: str, hint: str) -> None:
        self.list.entries.forget()
        self._empty_title.setText(title)
        self._empty_hint.setText(hint)
        self._stack.setCurrentIndex(1)

    def _say_help(self) -> None:
        import html  # noqa: PLC0415 - help is shown for few searches, and never at the start

        said = self._help()
        self._crisis.setText(f"<b>{html.escape(said.title)}</b><br>{html.escape(said.words)}")

    def retranslate(self) -> None:
        if not self._crisis.isHidden():
            self._say_help()


def _short(query: str) -> str:
    words = " ".join(query.split())
    return words if len(words) <= 60 else words[:59] + "…"

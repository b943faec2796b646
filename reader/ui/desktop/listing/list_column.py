"""The middle of the window: what the list shows, the list, and what to say when there is nothing in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from reader.library.library import Library
from reader.library.snapshot import Snapshot
from reader.ui.desktop.listing.entry_list import EntryList
from reader.ui.desktop.listing.offers import Offers, OneLine, Suggestion
from reader.ui.desktop.notice import Activity, Choice, announce
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import clear, column, framed, plain_label
from reader.ui.look.widget_theme import Theme

if TYPE_CHECKING:
    from reader.library.entry import Entry
    from reader.pages.crisis_sentence import HelpIn
    from reader.search.answers import Danger, SearchAnswer
    from reader.ui.desktop.listing.help_panel import HelpPanel

MOST_HINTS = 3


class ToReview(NamedTuple):
    """The articles of *library* that wait for a review: rows of its snapshot in the order of the worklist, the words above
    them, and what each card says. The words are made when they are shown, in the language of that moment."""

    library: Library
    rows: tuple[int, ...]
    summarize: Callable[[], str]
    say: Callable[[Entry], str]


class ListPlace(NamedTuple):
    """Where a list is: how far it is scrolled, in pixels, and whether somebody has chosen one of its rows."""

    scroll: int = 0
    has_chosen: bool = False
    top: str = ""
    """The article of the first row that is seen, unless the list is not scrolled at all."""
    hidden: int = 0
    """The pixels of that row that are not seen."""


TOP = ListPlace()


class ListColumn(QFrame):
    """Head, list, empty state and progress, one below the other."""

    query_requested = Signal(str)
    """A suggested query was chosen."""
    literal_requested = Signal(str)
    """Search for a query just as it was typed."""
    topic_requested = Signal(str)
    """List this category."""
    worklist_requested = Signal()
    """Show the articles that wait for a review as a list in which several can be signed."""
    everything_requested = Signal()
    """Search in all topics instead of one."""

    def __init__(self, theme: Theme, icons: Icons, help_: HelpIn, parent: QWidget) -> None:
        super().__init__(parent)
        self._help = help_
        self.setObjectName("listColumn")
        self.list = EntryList(theme, icons, self)
        self.activity = Activity(self)
        self._help_panel: HelpPanel | None = None
        self._count, self._hint = OneLine(self, "count"), plain_label(self, "hint")
        self._offers = Offers(self)
        self._hint.hide()
        self._head = framed("listHead", self)
        column(self._count, self._hint, self._offers, of=self._head, margins=(18, 11, 18, 11), spacing=6)
        self._empty_title, self._empty_hint = plain_label(self, "emptyTitle"), plain_label(self, "emptyHint")
        for label in (self._empty_title, self._empty_hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hints = column(spacing=6)
        self._empty = QWidget(self)
        column(
            self._empty_title, self._empty_hint, self._hints, of=self._empty, margins=(18, 48, 18, 24), spacing=10
        ).addStretch(1)
        self._empty.hide()
        # No stack: the list would keep as much room as the empty state needs, and take it from the help panel.
        self._parts = column(self._head, self.list, self._empty, self.activity, of=self, grows=self.list)
        self._parts.setStretchFactor(self._empty, 1)
        self.setMinimumWidth(280)

    @property
    def empty_text(self) -> str:
        """What the empty state says; empty while there is a list."""
        return f"{self._empty_title.text()} {self._empty_hint.text()}" if self.list.isHidden() else ""

    @property
    def head_text(self) -> str:
        return self._count.words

    @property
    def place(self) -> ListPlace:
        """Where the list is now."""
        scroll = self.list.verticalScrollBar().value()
        top, hidden = self.list.top() if scroll else ("", 0)
        return ListPlace(scroll, self.list.has_chosen, top, hidden)

    def show_rows(
        self, snapshot: Snapshot, rows: Sequence[int], language: str, topic: str, place: ListPlace = TOP,
        say: Callable[[Entry], str] | None = None,
    ) -> None:  # fmt: skip
        """Show the articles *rows* of the topic called *topic* (empty for all), at *place*.

        Below their titles stand their summaries, or what *say* gives.
        """
        self.list.entries.show_rows(snapshot, rows, language, say)
        count = self.tr("%n article(s)", "", len(rows))
        self._begin(f"{topic} · {count}" if topic else count)
        self._say_help(None)
        self._go_to(place)
        if self.list.entries.total:
            self._show_list(True)
        else:
            self._show_empty(
                self.tr("There are no articles here yet"),
                self.tr("Choose another topic. Staff can bring articles in with the menu File."),
            )

    def show_to_review(self, snapshot: Snapshot, to_review: ToReview, language: str, place: ListPlace = TOP) -> None:
        """Show the articles that wait for a review, each with what it waits for."""
        self.show_rows(snapshot, to_review.rows, language, self.tr("To review"), place, to_review.say)
        self._hint.setText(to_review.summarize())
        self._hint.setVisible(bool(self._hint.text()))
        self._offers.show_offers([(self.tr("Sign several, filter, save…"), self.worklist_requested.emit)])
        if not to_review.rows:
            self._show_empty(
                self.tr("Nothing waits for a review"),
                self.tr("Every article is signed off, and none is due within 60 days."),
            )

    def show_selection(
        self, snapshot: Snapshot, rows: Sequence[int], language: str, name: str, place: ListPlace = TOP
    ) -> None:
        """Show *rows*, which were chosen elsewhere and are called *name*, and offer to list everything again."""
        self.show_rows(snapshot, rows, language, name, place)
        self._offers.show_offers([(self.tr("Show all articles"), self.everything_requested.emit)])

    def show_waiting(self) -> None:
        """Say that the library is being read for the first time."""
        self._begin("")
        self._show_empty(self.tr("Getting the articles ready"), self.tr("This happens once and takes a moment."))

    def show_answer(
        self, snapshot: Snapshot, answer: SearchAnswer, language: str, topic: str, place: ListPlace = TOP
    ) -> None:
        """Show what a search found in the topic called *topic* (empty for all): from the best match on, or at *place*."""
        self._say_help(answer.danger)
        if answer.hits:
            only_close = answer.nothing_fits and not topic
            self.list.entries.show_hits(snapshot, answer.hits, language, only_close=only_close)
            self._begin(self._counted(answer, topic), is_found=not answer.danger)
            self._offer(answer)
            self._show_list(True)
            self.list.has_more = self.list.entries.found < answer.total or self.list.entries.lacks_passages
            self._go_to(place)
        else:
            nothing_fits = answer.nothing_fits and not topic
            self._begin(self.tr("We have no article about this.") if nothing_fits else self.tr("No results"))
            title = self.tr("Nothing found for “{query}”").format(query=_short(answer.query))
            if answer.choices:
                advice = self.tr("Which one do you mean?")
            elif answer.suggestion:
                advice = self.tr("Did you mean this?")
            elif topic:
                advice = self.tr("You searched only in “{topic}”.").format(topic=topic)
            elif answer.closest_categories:
                advice = self.tr("These topics may help:")
            else:
                advice = self.tr("Try another word, or choose a topic on the side.")
            self._show_empty(title, advice, self._ways_out(snapshot, answer, language, topic))
        announce(self, self._count.words)

    def add_answer(self, answer: SearchAnswer, topic: str) -> None:
        """Show what the same search found besides: below, and nothing moves."""
        before = self.list.entries.found
        self.list.entries.add_hits(answer.hits)
        self._count.say(self._counted(answer, topic))
        self.list.has_more = before < self.list.entries.found < answer.total

    def _counted(self, answer: SearchAnswer, topic: str) -> str:
        """Return how many articles *answer* is about, how many of them are listed, and what the question was."""
        if answer.nothing_fits and not topic:
            return self.tr("We have no article about this.")
        shown = self.list.entries.found
        total = max(answer.total, shown)
        if topic and shown < total:
            words = self.tr("%n result(s), {shown} shown, in {topic} for “{query}”", "", total)
        elif topic:
            words = self.tr("%n result(s) in {topic} for “{query}”", "", total)
        elif shown < total:
            words = self.tr("%n result(s), {shown} shown, for “{query}”", "", total)
        else:
            words = self.tr("%n result(s) for “{query}”", "", total)
        query = _short(answer.searched_for or answer.query)
        counted = words.format(topic=topic, query=query, shown=shown)
        return f"{self.tr('Which one do you mean?')} {counted}" if answer.choices else counted

    def show_failure(self, text: str) -> None:
        """Say that a search could not be done."""
        self._begin("")
        self._show_empty(self.tr("Search is not ready"), text)

    def _begin(self, count: str, *, is_found: bool = False) -> None:
        """Say *count* in the head, without a hint or an offer.

        Above results it is always of one height, so that an offer that comes or goes moves none of them; with help in
        a crisis it takes no more room than it needs.
        """
        self._count.say(count)
        self._hint.hide()
        self._offers.show_offers(())
        self.list.has_more = False
        kind = "results" if is_found else ""
        if self._head.property("kind") != kind:
            self._head.setProperty("kind", kind)
            self._head.style().unpolish(self._head)
            self._head.style().polish(self._head)

    def _offer(self, answer: SearchAnswer) -> None:
        """Offer, above what was found, what may have been meant and where else to look."""
        query = answer.query.strip()
        if answer.choices:
            question = self.tr("Which one do you mean?")
            self._offers.show_offers([self._query(one) for one in answer.choices[:MOST_HINTS]], question)
            return
        offers: list[Choice] = []
        if answer.searched_for:
            # Shorter beside another offer.
            words = self.tr("Instead: “{query}”") if answer.elsewhere else self.tr("Search instead for “{query}”")
            offers.append((words.format(query=_short(query)), partial(self.literal_requested.emit, query)))
        if answer.elsewhere:
            offers.append((self.tr("%n more in all topics", "", answer.elsewhere), self.everything_requested.emit))
        known = {query.casefold(), answer.hits[0].title.casefold()}
        title = next((one for one in answer.completions if one.casefold() not in known), "")
        if title and not offers:
            words = self.tr("Search for “{query}”").format(query=title)
            offers.append((words, partial(self.query_requested.emit, title)))
        self._offers.show_offers(offers)

    def _ways_out(self, snapshot: Snapshot, answer: SearchAnswer, language: str, topic: str) -> list[Choice]:
        """Return what to do where nothing was found."""
        ways = [self._query(one) for one in answer.choices]
        if answer.suggestion:
            ways.append(self._query(answer.suggestion))
        if topic:
            ways.append((self.tr("Search all topics"), self.everything_requested.emit))
        topics = map(snapshot.category, answer.closest_categories)
        ways += [(one.named(language), partial(self.topic_requested.emit, one.id)) for one in topics]
        return ways[:MOST_HINTS]

    def _query(self, text: str) -> Choice:
        return text, partial(self.query_requested.emit, text)

    def _go_to(self, place: ListPlace) -> None:
        if place.scroll:
            self.list.doItemsLayout()
        self.list.verticalScrollBar().setValue(place.scroll)
        self.list.put_at_top(place.top, place.hidden)
        self.list.has_chosen = place.has_chosen

    def _show_empty(self, title: str, hint: str, ways_out: Sequence[Choice] = ()) -> None:
        self.list.entries.forget()
        self._empty_title.setText(title)
        self._empty_hint.setText(hint)
        clear(self._hints)
        for words, action in ways_out:
            self._hints.addWidget(Suggestion(words, action))
        self._show_list(False)

    def _show_list(self, is_shown: bool) -> None:
        """Show the list, or else the empty state."""
        self.list.setVisible(is_shown)
        self._empty.setVisible(not is_shown)

    def _say_help(self, danger: Danger | None) -> None:
        """Say above the list where help is in *danger*, or nothing where there is none."""
        if danger is None:
            if self._help_panel is not None:
                self._help_panel.hide()
            return
        if self._help_panel is None:
            from reader.ui.desktop.listing.help_panel import HelpPanel  # noqa: PLC0415 - for few searches, and never at the start

            self._help_panel = HelpPanel(self)
            self._parts.insertWidget(1, self._help_panel)
        self._help_panel.say(self._help(danger.language, danger.kind))
        self._help_panel.show()


def _short(query: str) -> str:
    words = " ".join(query.split())
    return words if len(words) <= 60 else words[:59] + "…"

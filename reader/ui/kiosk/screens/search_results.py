"""What a search found: help first where it is needed, what may have been meant, and the articles."""

from __future__ import annotations

import html
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.library.snapshot import Snapshot
from reader.pages.crisis_sentence import HelpIn
from reader.ui.kiosk.screens.crisis_panel import with_numbers
from reader.ui.kiosk.screens.hints import Hint, Hints
from reader.ui.kiosk.touch.cards import CardList
from reader.ui.kiosk.touch.paged_list import PagedList
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.overlay import OverlayCard
from reader.ui.kiosk.widgets.text_label import TextLabel
from reader.ui.look.icons import Icons

if TYPE_CHECKING:
    from reader.search.answers import Danger, SearchAnswer

MOST_CHOICES = 3
MOST_COMPLETIONS = 2


class Found(QWidget):
    """The results of one search, or what to do where there are none."""

    filled = Signal()
    """Articles are listed from now on, or none any more."""
    query_requested = Signal(str)
    literal_requested = Signal(str)
    category_chosen = Signal(str)

    def __init__(self, theme: KioskTheme, icons: Icons, help_in: HelpIn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._help_in = theme, help_in
        self._danger: Danger | None = None
        self._words = self._brief = ""
        self.help = OverlayCard(theme, self, "amber_wash", "amber")
        self._help_words = TextLabel(theme, "ui", "ink", self.help)
        self.count = TextLabel(theme, "ui", "ink2", self)
        self.hints = Hints(theme, icons, self)
        self.cards = CardList(theme, self, most_columns=1, shows_categories=True)
        self.paged = PagedList(theme, icons, self.cards, self)
        self.help.hide()
        theme.changed.connect(self._place)
        self.clear()

    def clear(self) -> None:
        """Show nothing but what to type, and keep nothing of what was found."""
        self.help.hide()
        self.hints.show_hints("", ())
        self.cards.clear()
        self._show_list(False)
        self._words, self._brief = self.tr("Type a word, a feeling, or a medicine. What is found appears here."), ""
        self._place()

    def show_answer(self, snapshot: Snapshot, answer: SearchAnswer, language: str) -> None:
        """Show what a search found to a reader of *language*, from the best match on."""
        self._danger = answer.danger
        self.help.setVisible(answer.crisis)
        self._show_list(bool(answer.hits))
        if answer.hits:
            self.cards.show_hits(snapshot, answer.hits, language, only_close=answer.nothing_fits)
            self._count(answer)
        else:
            self.cards.clear()
            title = self.tr("Nothing found for “{query}”.").format(query=_short(answer.query.strip()))
            if answer.nothing_fits:
                title = f"{title} {self.tr('We have no article about this.')}"
            advice = self.tr("Try another word, or ask the front desk.")
            self._words = f"{title} {advice}"
        self._offer(snapshot, answer, language)
        self._place()

    def _show_list(self, shown: bool) -> None:
        if shown != self.paged.isVisibleTo(self):
            self.paged.setVisible(shown)
            self.filled.emit()

    def add_answer(self, answer: SearchAnswer) -> None:
        """Show what the same search found besides: below, and nothing moves."""
        before = self.cards.entries.found
        self.cards.add_hits(answer.hits)
        self._count(answer)
        self.cards.has_more &= self.cards.entries.found > before
        self._place()

    def _count(self, answer: SearchAnswer) -> None:
        """Say how many articles were found, and how many of them are listed."""
        shown = self.cards.entries.found
        total = max(answer.total, shown)
        self.cards.has_more = shown < total or self.cards.entries.lacks_passages
        if shown < total:
            words = self.tr("%n result(s), {shown} shown, for “{query}”", "", total)
            self._brief = self.tr("%n result(s), {shown} shown", "", total).format(shown=shown)
        else:
            words = self.tr("%n result(s) for “{query}”", "", total)
            self._brief = self.tr("%n result(s)", "", total)
        counted = words.format(query=_short(answer.searched_for or answer.query), shown=shown)
        self._words = counted
        if answer.choices:
            self._words, self._brief = (
                f"{self.tr('Which one do you mean?')} {counted}",
                self.tr("Which one do you mean?"),
            )
        if answer.nothing_fits:
            self._words = self.tr("We have no article about this.")

    def show_failure(self) -> None:
        """Say that a search could not be done; why is for staff, who find it in the log."""
        self.clear()
        self._words = self.tr("Search is getting ready. Please try again in a moment, or choose a topic.")
        self._place()

    def _offer(self, snapshot: Snapshot, answer: SearchAnswer, language: str) -> None:
        query = answer.query.strip()
        if answer.choices:
            choices = [self._query(one) for one in answer.choices[:MOST_CHOICES]]
            # Above what was found the question stands in the line before.
            question = "" if answer.hits else self.tr("Which one do you mean?")
            self.hints.show_hints(question, choices, shrinks=bool(answer.hits))
        elif answer.searched_for and answer.hits:
            instead = self.tr("Search instead for “{query}”").format(query=_short(query))
            self.hints.show_hints("", [(instead, partial(self.literal_requested.emit, query))])
        elif answer.hits:
            more = [one for one in answer.completions if one.casefold() != query.casefold()]
            # One line: what was found has the room.
            self.hints.show_hints("", [self._query(one) for one in more[:MOST_COMPLETIONS]], lines=1)
        else:
            close = [self._query(answer.suggestion)] if answer.suggestion else []
            topics = [snapshot.category(one) for one in answer.closest_categories[:MOST_CHOICES]]
            close += [(one.named(language), partial(self.category_chosen.emit, one.id)) for one in topics]
            self.hints.show_hints(self.tr("Did you mean one of these?") if close else "", close)

    def _query(self, text: str) -> Hint:
        return text, partial(self.query_requested.emit, text)

    def _say_help(self, *, briefly: bool = False) -> None:
        if self._danger is None:
            return
        said = self._help_in(self._danger.language, self._danger.kind)
        words = said.line if briefly else said.words
        self._help_words.set_rich(f"<b>{html.escape(said.title)}</b> {with_numbers(words)}")

    def speak(self, language: str) -> None:
        """Say everything in *language* from the next answer on."""
        self.cards.retranslate()
        self.paged.retranslate()
        if not self.cards.entries.total:
            self.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        px, width = self._theme.px, self.width()
        top = self._place_help(width)
        # Where room is short, how many there are says less than one more of them.
        is_short = top > 0 and self.height() <= px(800)
        self.count.setVisible(not is_short)
        if self.paged.isVisibleTo(self):
            top = self._place_lines(top, width, is_short=is_short)
        else:
            self._say(self._words)
            if not is_short:
                high = self.count.heightForWidth(width)
                self.count.setGeometry(0, top, width, high)
                top += high + px(10)
            if self.hints.isVisibleTo(self):
                self._place_hints(top, width)
        self.paged.setGeometry(0, top, width, max(0, self.height() - top))

    def _place_lines(self, top: int, width: int, *, is_short: bool) -> int:
        """Place a line of words and a line of hints; return where they end.

        The hints keep their place while there are none, so that those that come or go move nothing of what was found.
        """
        px, metrics = self._theme.px, self.count.fontMetrics()
        is_long = metrics.horizontalAdvance(self._words) > width  # what was typed stands in the field, too
        said = self._brief if is_long and self._brief else self._words
        self._say(metrics.elidedText(said, Qt.TextElideMode.ElideRight, width))
        words, buttons = metrics.lineSpacing() + px(10), self.hints.line_height() + px(14)
        has_hints = self.hints.has_any
        self.hints.setVisible(has_hints and not is_short)
        if is_short:
            return top
        self.count.setGeometry(0, top, width, words - px(10) if has_hints else words + buttons - px(14))
        if has_hints:
            self._place_hints(top + words, width)
        return top + words + buttons

    def _place_hints(self, top: int, width: int) -> None:
        self.hints.setGeometry(0, top, width, max(1, self.height() - top))
        self.hints.resize(width, self.hints.place(width))

    def _say(self, shown: str) -> None:
        self.count.setText(shown)
        self.count.setAccessibleName(self._words)

    def _place_help(self, width: int) -> int:
        """Place the words for a crisis, fewer where all of them would take too much; return where they end."""
        if not self.help.isVisibleTo(self):
            return 0
        side, edge = self._theme.px(22), self._theme.px(14)
        inside = width - 2 * side
        self._say_help()
        self._help_words.fit_height(inside, self.maximumHeight())
        if self._help_words.heightForWidth(inside) > self.height() // 4:
            self._say_help(briefly=True)
            self._help_words.fit_height(inside, self.height() // 3)
        high = self._help_words.heightForWidth(inside)
        self._help_words.setGeometry(side, edge, inside, high)
        self.help.setGeometry(0, 0, width, high + 2 * edge)
        return self.help.height() + self._theme.metrics.gap


def _short(query: str) -> str:
    words = " ".join(query.split())
    return words if len(words) <= 40 else words[:39] + "…"

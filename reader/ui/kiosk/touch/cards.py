"""Articles as cards: title, summary and reading time; of a category, or of what a search found."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QWidget

from reader.library.snapshot import Snapshot
from reader.ui.kiosk.touch.grid import Grid, whole_rows
from reader.ui.kiosk.touch.touch_list import TouchList
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.metrics import LEAST_GAP
from reader.ui.lists.entry_model import ArticleCard, EntryModel
from reader.ui.lists.marked_text import Ink, MarkedText, draw
from reader.ui.lists.row_list import NEAR, Index

if TYPE_CHECKING:
    from reader.search.answers import SearchHit

TEXT_LINES = 3
"""Lines of a card that title and summary share: a long title takes its second line from the summary."""
ENOUGH = 2
"""Where not even so many cards fit, each has a line less."""
COLUMN = 680
"""How wide a card is at least where two stand side by side, in pixels of a 1080p screen with normal text."""


class CardList(TouchList):
    """The articles of a category or a search."""

    card_chosen = Signal(object)
    """The card that was tapped."""
    more_wanted = Signal()
    """The end of the list comes near, or results without their passages, and there is more to ask for."""

    def __init__(
        self, theme: KioskTheme, parent: QWidget | None = None, *, most_columns: int = 2, shows_categories: bool = False
    ) -> None:
        super().__init__(theme, parent)
        self.shows_categories = shows_categories
        self._most_columns = most_columns
        self.text_lines = TEXT_LINES
        self._headings: frozenset[int] = frozenset()
        self.has_more = False
        """Whether there is more to ask for: articles that have no row here, or passages."""
        self.entries = EntryModel(self)
        self.setModel(self.entries)
        self.moved.connect(self._want_more)
        self.opened.connect(lambda index: self.card_chosen.emit(self.entries.card(index.row())))
        theme.changed.connect(self.fit)
        self.retranslate()

    def show_rows(self, snapshot: Snapshot, rows: Sequence[int], language: str) -> None:
        """Show the articles *rows* of *snapshot* to a reader of *language*, from the top."""
        self._headings = frozenset()
        self.entries.show_rows(snapshot, rows, language)
        self._start_over()

    def show_hits(
        self, snapshot: Snapshot, hits: tuple[SearchHit, ...], language: str, *, only_close: bool = False
    ) -> None:
        """Show the results *hits*, best first, each other language below a heading of its own, from the top."""
        self.entries.show_hits(snapshot, hits, language, only_close=only_close)
        self._headings = self._find_headings()
        self._start_over()

    def add_hits(self, hits: tuple[SearchHit, ...]) -> None:
        """Show those of *hits* that are not shown yet, below those that are; nothing moves."""
        self.entries.add_hits(hits)
        self._headings = self._find_headings()
        self.fit()

    def _find_headings(self) -> frozenset[int]:
        return frozenset(filter(self.entries.is_heading, range(self.entries.total)))

    def _want_more(self) -> None:
        bar = self.verticalScrollBar()
        if self.has_more and bar.maximum() and bar.value() + NEAR * bar.pageStep() >= self._end():
            self.more_wanted.emit()

    def _end(self) -> float:
        """Return how far down the results with passages go, as the scroll bar counts."""
        return self.verticalScrollBar().maximum() * self.entries.complete / max(1, self.entries.total)

    def clear(self) -> None:
        """Show nothing, and keep nothing of what was shown."""
        self._headings = frozenset()
        self.entries.forget()
        self._start_over()

    def _start_over(self) -> None:
        self.has_more = False
        self.halt()
        self.fit()
        self.scrollToTop()

    def headings(self) -> Collection[int]:
        return self._headings

    def make_grid(self, rows: int, width: int, height: int) -> Grid:
        theme, px = self.theme, self.theme.px
        title, text, fact = (
            QFontMetricsF(theme.font(size, bold)).lineSpacing()
            for size, bold in (("card", True), ("list", False), ("small", False))
        )
        columns = max(1, min(self._most_columns, int(width // (COLUMN * theme.metrics.unit * theme.scale))))
        gap = max(LEAST_GAP, px(20))
        around = px(22) + title + px(4) + px(10) + fact + px(20)
        self.text_lines = TEXT_LINES
        high = around + max(title, text) + (TEXT_LINES - 2) * text
        if ENOUGH * (high + gap) - gap > height:
            self.text_lines -= 1
            high -= text
        whole = whole_rows(height, round(high), gap)
        self.text_lines += int((whole - high) // text)
        return Grid(rows, width, columns, whole, gap, self._headings, round(fact + px(16)))

    def paint_cell(self, painter: QPainter, cell: QRect, index: Index) -> None:
        card: ArticleCard = index.data(EntryModel.CardRole)
        theme, px, rtl = self.theme, self.theme.px, self.isRightToLeft()
        if card.heading:
            painter.setFont(theme.font("ui", bold=True))
            painter.setPen(theme.colour("ink2"))
            leading = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            alignment = QStyle.visualAlignment(self.layoutDirection(), leading)
            painter.drawText(cell, alignment, card.title.text)
            return
        self.paint_face(painter, cell, index)
        edge = px(30)
        area = QRectF(cell.adjusted(edge, px(22), -edge, -px(20)))
        title_font, text_font, fact_font = theme.font("card", bold=True), theme.font("list"), theme.font("small")
        marks = (theme.colour("mark"), theme.colour("on_mark"))
        line = QFontMetricsF(title_font).lineSpacing()
        used = draw(painter, area, card.title, title_font, Ink(theme.colour("ink"), *marks), 2, rtl)
        lines = self.text_lines - (2 if used > line * 1.5 else 1)
        below = area.adjusted(0, used + px(4), 0, 0)
        ink2 = Ink(theme.colour("ink2"), *marks)
        if lines:
            draw(painter, below, card.text, text_font, ink2, lines, rtl)
        small = QFontMetricsF(fact_font).lineSpacing()
        facts = QRectF(area.left(), area.bottom() - small, area.width(), small)
        category, *others = card.facts or ("",)
        shown = [*others[:1], category, *others[1:]] if self.shows_categories else others
        words = "  ·  ".join(shown)
        if QFontMetricsF(fact_font).horizontalAdvance(words) > area.width():
            words = "  ·  ".join(others)  # half a category's name says nothing
        draw(painter, facts, MarkedText(words), fact_font, ink2, 1, rtl)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Articles"))

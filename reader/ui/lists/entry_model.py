"""The list of articles as a model: of the library's rows, or of what a search found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QObject, QStringListModel, Qt

from reader.errors import Message
from reader.languages import base_of, language_of
from reader.library.entry import Entry
from reader.library.snapshot import Snapshot
from reader.ui.lists.marked_text import MarkedText
from reader.ui.lists.row_list import Index
from reader.ui.message_text import say

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QModelIndex

    from reader.search.answers import SearchHit

_CLOSE = ""
"""The heading above what is only close to what was asked, among those that are names of languages."""


class ArticleCard(NamedTuple):
    """What a row shows; what was searched for is marked in ``title`` and ``text``."""

    id: str
    title: MarkedText
    text: MarkedText
    facts: tuple[str, ...]
    problem: bool = False
    anchor: str = ""
    heading: bool = False

    def spoken(self) -> str:
        """Return the card as a screen reader says it."""
        return ". ".join(filter(None, (self.title.text, self.text.text, *self.facts)))


class EntryModel(QStringListModel):
    """Rows of a snapshot or hits of a search; each becomes a card when it is first shown.

    Qt counts the rows, which are empty strings to it: a list asks for their number twice a row before it shows the first.
    """

    CardRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._language = "en"
        self._rows: Sequence[int | SearchHit | str] = ()
        """Numbers of entries, or what was found, with the language of a heading between."""
        self.is_found = False
        """Whether the rows are those of a search."""
        self._say: Callable[[Entry], str] | None = None
        self._cards: dict[int, ArticleCard] = {}
        self.open_id = ""
        """The article that is open, whether it is among the rows or not."""
        self.can_drag = False
        """Whether articles may be dragged from the list."""

    def show_rows(
        self, snapshot: Snapshot, rows: Sequence[int], language: str, say: Callable[[Entry], str] | None = None
    ) -> None:
        """Show *rows* of *snapshot* to a reader of *language*; below a title stands its summary, or what *say* gives."""
        self._say = say
        self._reset(snapshot, language, rows, is_found=False)

    def show_hits(
        self, snapshot: Snapshot, hits: tuple[SearchHit, ...], language: str, *, only_close: bool = False
    ) -> None:
        """Show the results *hits*, best first, to a reader of *language*; each other language has a heading.

        A heading above them all says when they are *only_close* to what was asked.
        """
        above = [_CLOSE] if only_close else []
        self._reset(snapshot, language, [*above, *_with_headings(hits, base_of(language))], is_found=True)

    def add_hits(self, hits: Sequence[SearchHit]) -> None:
        """Show those of *hits* that are not shown yet, below those that are, and the passages of those that had none."""
        shown = [one for one in self._rows if not isinstance(one, (int, str))]
        known = {one.id for one in shown}
        last = shown[-1].language if shown else base_of(self._language)
        self._quote({hit.id: hit for hit in hits if hit.snippet})
        rows = _with_headings((one for one in hits if one.id not in known), last)
        if rows:
            before = self.total
            self._rows = [*self._rows, *rows]
            self.insertRows(before, len(rows))

    def _quote(self, quoted: Mapping[str, SearchHit]) -> None:
        begin = self.complete
        self._rows = [
            one if isinstance(one, (int, str)) or one.snippet else quoted.get(one.id, one) for one in self._rows
        ]
        if begin < self.total:
            self._cards.clear()
            self.dataChanged.emit(self.index(begin), self.index(self.total - 1))

    def forget(self) -> None:
        """Show no rows, and keep nothing of those that were shown."""
        self._reset(None, self._language, (), is_found=False)

    def _reset(
        self, snapshot: Snapshot | None, language: str, rows: Sequence[int | SearchHit | str], *, is_found: bool
    ) -> None:
        self._snapshot, self._language, self._rows, self.is_found = snapshot, language, rows, is_found
        self._cards.clear()
        self.setStringList([""] * len(rows))

    @property
    def total(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    @property
    def complete(self) -> int:
        """How many rows there are before the first result that still lacks its passage."""
        lacking = (row for row, one in enumerate(self._rows) if not isinstance(one, (int, str)) and not one.snippet)
        return next(lacking, self.total) if self.is_found else self.total

    @property
    def lacks_passages(self) -> bool:
        """Whether there are results that still lack their passages."""
        return self.complete < self.total

    @property
    def found(self) -> int:
        """How many results of a search there are."""
        return sum(not isinstance(one, (int, str)) for one in self._rows) if self.is_found else 0

    @property
    def has_headings(self) -> bool:
        """Whether there are headings between the articles."""
        return any(isinstance(one, str) for one in self._rows) if self.is_found else False

    def is_heading(self, row: int) -> bool:
        """Tell whether *row* is a heading, and no article."""
        return isinstance(self._rows[row], str)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen, and nothing can be edited, or dropped here."""
        if index.isValid() and self.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        flags = QAbstractListModel.flags(self, index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.can_drag and index.isValid() else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        from reader.ui.lists.article_drag import article_data  # noqa: PLC0415 - nothing is dragged before the first paint

        cards = [self.card(index.row()) for index in indexes]
        return article_data(card.id for card in cards if not card.problem)

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802
        return Qt.DropAction.CopyAction

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == self.CardRole:
            return self.card(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.card(index.row()).title.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = self.card(index.row()).spoken()
            return f"{self.open_words()}. {spoken}" if self.is_open(index.row()) else spoken
        return None

    def is_open(self, row: int) -> bool:
        """Tell whether *row* shows the article that is open."""
        return bool(self.open_id) and self.card(row).id == self.open_id

    def open_words(self) -> str:
        """Return what stands at the article that is open."""
        return self.tr("Open now")

    def card(self, row: int) -> ArticleCard:
        """Return what *row* shows."""
        card = self._cards.get(row)
        if card is None:
            if len(self._cards) > 2000:
                self._cards.clear()
            card = self._cards[row] = self._make(row)
        return card

    def _make(self, row: int) -> ArticleCard:
        shown = self._rows[row]
        if self._snapshot is None:
            return ArticleCard("", MarkedText(""), MarkedText(""), ())
        if isinstance(shown, str):
            heading = self.tr("In {language}").format(language=language_of(shown).name)
            if shown == _CLOSE:
                heading = self.tr("These may be close:")
            return ArticleCard("", MarkedText(heading), MarkedText(""), (), heading=True)
        if not isinstance(shown, int):
            return self._found(self._snapshot, shown)
        entry = self._snapshot.entry(shown)
        if entry.problem:
            where = self.tr("Line {line}").format(line=entry.line) if entry.line else ""
            facts = tuple(filter(None, (entry.id, where)))
            reason = say(Message(entry.problem_template, entry.problem_facts))
            return ArticleCard(entry.id, MarkedText(entry.title), MarkedText(reason), facts, problem=True)
        facts = self._facts(entry.category, entry.language, entry)
        text = self._say(entry) if self._say else entry.summary
        return ArticleCard(entry.id, MarkedText(entry.title), MarkedText(text), facts)

    def _found(self, snapshot: Snapshot, hit: SearchHit) -> ArticleCard:
        entry = snapshot.entry(number) if (number := snapshot.row_of(hit.id)) is not None else None
        title = MarkedText(hit.title, hit.title_marks)
        text = MarkedText(hit.snippet, hit.snippet_marks) if hit.snippet else MarkedText(entry.summary if entry else "")
        return ArticleCard(hit.id, title, text, self._facts(hit.category, hit.language, entry), anchor=hit.anchor)

    def _facts(self, category: str, language: str, entry: Entry | None) -> tuple[str, ...]:
        name = self._snapshot.category(category).named(self._language) if self._snapshot else category
        minutes = self.tr("{minutes} min").format(minutes=entry.minutes) if entry else ""
        foreign = language_of(language).name if language != base_of(self._language) else ""
        # Each fact stays on one line.
        return tuple(fact.replace(" ", "\N{NO-BREAK SPACE}") for fact in (name, minutes, foreign) if fact)

    def row_with(self, article_id: str) -> int | None:
        """Return the row that shows the article *article_id*, or None."""
        if self.is_found:
            hits = (
                row for row, hit in enumerate(self._rows) if not isinstance(hit, (int, str)) and hit.id == article_id
            )
            return next(hits, None)
        number = self._snapshot.row_of(article_id) if self._snapshot else None
        if number is None:
            return None
        return next((row for row, shown in enumerate(self._rows) if shown == number), None)


def _with_headings(hits: Iterable[SearchHit], language: str) -> list[int | SearchHit | str]:
    """Return *hits* with the name of each language that is not the one before it; before the first is *language*."""
    rows: list[int | SearchHit | str] = []
    for hit in hits:
        if hit.language != language:
            language = hit.language
            rows.append(language)
        rows.append(hit)
    return rows

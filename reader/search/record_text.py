"""A record as it is looked at closely for one result: its folded text, and where words stand in it.

What was worked out is kept as long as the page is: while somebody types, the same articles come up at
every key, and only the last word of the question is another.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from reader.search.folding import FoldedText
from reader.search.highlights import MOST, Found, Sought, Span, as_written, in_order, marks_in
from reader.search.index.record import Record

_REMEMBERED = 64
_NEAR = 8
_WINDOW = 120


class Page:
    """One record."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self._spans: dict[object, list[Span]] = {}

    @cached_property
    def folded(self) -> FoldedText:
        return FoldedText(self.record.text)

    @cached_property
    def folded_title(self) -> FoldedText:
        return FoldedText(self.record.title)

    @cached_property
    def starts(self) -> list[int]:
        """Where each part of the text starts."""
        return [part.start for part in self.record.parts]

    def find(self, sought: Sequence[Sought]) -> list[Found]:
        """Return where the words *sought* stand in the text, in order.

        Of a word that is everywhere only the first places are known, and those near the rarer words.
        """
        found: list[Found] = []
        rare: list[Span] = []
        common: list[tuple[int, Sought, int]] = []
        for number, one in enumerate(sought):
            spans = self._spans_of(one)
            found += [(start, end, number) for start, end in spans]
            if len(spans) < MOST:
                rare += spans
            else:
                common.append((number, one, spans[-1][1]))
        if common and rare:
            for number, one, last in common:
                found += self._near(rare[:_NEAR], one, number, last)
        return as_written(self.folded, in_order(found))

    def _spans_of(self, one: Sought) -> list[Span]:
        spans = self._spans.get(one.key)
        if spans is None:
            if len(self._spans) > _REMEMBERED:
                self._spans.clear()
            spans = self._spans[one.key] = one.find(self.folded)
        return spans

    def _near(self, places: Sequence[Span], one: Sought, number: int, last: int) -> list[Found]:
        """Return where *one* stands near *places*, after *last*."""
        found, text = [], self.folded.text
        for start, end in places:
            begin = max(last, text.rfind(" ", 0, max(0, start - _WINDOW)) + 1)
            if begin < end + _WINDOW:
                spans = one.find_plain(text[begin : end + _WINDOW])
                found += [(begin + first, begin + after, number) for first, after in spans]
        return found

    def title_marks(self, sought: Sequence[Sought]) -> tuple[Span, ...]:
        """Return the stretches of the title that the words *sought* take."""
        return marks_in(self.folded_title, sought)

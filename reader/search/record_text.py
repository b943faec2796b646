"""A record as it is looked at closely for one result: its folded text, and where words stand in it.

What was worked out is kept as long as the page is: while somebody types, the same articles come up at
every key, and only the last word of the question is another.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from reader.search.folding import FoldedText, fold_words
from reader.search.highlights import MOST, Found, Sought, Span, as_written, in_order
from reader.search.index.record import Record

_REMEMBERED = 64
_NEAR = 8
_WINDOW = 120
_WORD = re.compile(r"[^\W_]+")


class PageFinds(NamedTuple):
    """Where words stand in a page, in order."""

    title: Sequence[Found]
    names: Sequence[tuple[int, int, int]]
    """By name, the title first: its number, how many of its words a find takes, and which of the words sought it is."""
    headings: Sequence[tuple[int, int]]
    """The number of a part whose heading has a word, and which of the words sought it is."""
    text: Sequence[Found]


class Page:
    """One record. *idle* words do not count as words of a name: those that only ask.

    ``text`` has its names and its headings, each on a line, before the record's text, and all places are places in there: to
    look for a word in many short texts takes longer than in one.
    """

    def __init__(self, record: Record, idle: AbstractSet[str] = frozenset()) -> None:
        self.record = record
        self._idle = idle
        self._spans: dict[object, list[Span]] = {}

    @cached_property
    def text(self) -> str:
        return "\n".join((*self.record.names, *(part.heading for part in self.record.parts), self.record.text))

    @cached_property
    def _folded(self) -> FoldedText:
        return FoldedText(self.text)

    @cached_property
    def _label_starts(self) -> list[int]:
        """Where each name and each heading starts, and what is below them all."""
        labels = (*self.record.names, *(part.heading for part in self.record.parts))
        return list(accumulate((len(label) + 1 for label in labels), initial=0))

    @cached_property
    def name_sizes(self) -> list[int]:
        """How many words each name has."""
        return [sum(word not in self._idle for word in _WORD.findall(fold_words(name))) for name in self.record.names]

    @cached_property
    def starts(self) -> list[int]:
        """Where each part starts."""
        return [part.start + self._label_starts[-1] for part in self.record.parts]

    def find(self, sought: Sequence[Sought]) -> PageFinds:
        """Return where the words *sought* stand.

        Of a word that is everywhere only the first places are known, and those near the rarer words.
        """
        found: list[Found] = []
        rare: list[Span] = []
        common: list[tuple[int, Sought, int]] = []
        for number, one in enumerate(sought):
            spans = self._spans_of(one)
            if spans:
                found += [(start, end, number) for start, end in spans]
                if len(spans) < MOST:
                    rare += spans
                else:
                    common.append((number, one, spans[-1][1]))
        if common and rare:
            for number, one, last in common:
                found += self._near(rare[:_NEAR], one, number, last)
        return self._sorted_out(as_written(self._folded, in_order(found)))

    def _sorted_out(self, found: list[Found]) -> PageFinds:
        starts, names = self._label_starts, len(self.record.names)
        labelled = bisect_left(found, (starts[-1],))
        in_names, in_headings = [], []
        title = 0
        for start, end, number in found[:labelled]:
            label = bisect_right(starts, start) - 1
            if label >= names:
                in_headings.append((label - names, number))
            else:
                in_names.append((label, len(_WORD.findall(self.text, start, end)), number))
                title += label == 0
        return PageFinds(found[:title], in_names, in_headings, found[labelled:])

    def _spans_of(self, one: Sought) -> list[Span]:
        spans = self._spans.get(one.key)
        if spans is None:
            if len(self._spans) > _REMEMBERED:
                self._spans.clear()
            spans = self._spans[one.key] = one.find(self._folded)
        return spans

    def _near(self, places: Sequence[Span], one: Sought, number: int, last: int) -> list[Found]:
        """Return where *one* stands near *places*, after *last*."""
        found, text = [], self._folded.text
        for start, end in places:
            begin = max(last, text.rfind(" ", 0, max(0, start - _WINDOW)) + 1)
            if begin < end + _WINDOW:
                spans = one.find_plain(text[begin : end + _WINDOW])
                found += [(begin + first, begin + after, number) for first, after in spans]
        return found

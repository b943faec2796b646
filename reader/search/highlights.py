"""Finding and marking the words of a question in a text that is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rapidfuzz.distance import Prefix

_SHORTEST_START = 2
MOST = 16
"""Places of one word that are looked at in one text: the first ones."""
_LONGEST_CHAIN = 40
_LETTERS_OR_DIGITS = re.compile(r"(?<=[^\W\d])(?=\d)|(?<=\d)(?=[^\W\d])")

Span = tuple[int, int]
Found = tuple[int, int, int]
"""A word found in a text: its start, its end, and which of the words sought it is."""


class Sought:
    """Words to find: these forms, or whatever starts with ``prefix``.

    ``telling`` is what a find is worth, and ``about`` the number of the thing asked for that it says: a word and its
    synonyms say the same thing.
    """

    __slots__ = ("about", "forms", "key", "prefix", "starts", "telling")

    def __init__(self, forms: frozenset[str], prefix: str, telling: float, about: int) -> None:
        self.forms = forms
        self.prefix = prefix
        self.telling = telling
        self.about = about
        self.key = (forms, prefix)
        self.starts = _starts(forms, prefix)

    def find(self, folded: str) -> list[Span]:
        """Return where the words stand in *folded*, a text folded in place: the first places."""
        spans: list[Span] = []
        for start in self.starts:
            place = folded.find(start)
            if place >= 0:  # most texts that are looked through are titles, and most titles have none
                spans.extend(self._from(folded, start, place))
        return spans

    def _from(self, folded: str, start: str, place: int) -> Iterator[Span]:
        count, size, find = 0, len(folded), folded.find
        while place >= 0 and count < MOST:
            end = place + len(start)
            if place == 0 or not folded[place - 1].isalnum():
                while end < size and folded[end].isalnum():
                    end += 1
                word = folded[place:end]
                if word in self.forms or (self.prefix and word.startswith(self.prefix)):
                    count += 1
                    yield place, end
                elif end < size and folded[end] in "-'":
                    longer = _chain(folded, place, end)
                    if folded[place:longer].replace("-", "").replace("'", "") in self.forms:
                        count += 1
                        yield place, longer
            place = find(start, end)


class Asked(NamedTuple):
    """The words of a question to find in an article, and what each thing that it asks for is worth at most."""

    words: tuple[Sought, ...]
    worth: tuple[float, ...]
    """By ``Sought.about``."""
    topics: tuple[Sought, ...] = ()
    """Those of ``words`` in which articles speak of the topics asked for: no marks in a whole article."""
    wanted: frozenset[int] = frozenset()
    """The things that the words of the question stand for, without those of topics."""
    medicines: frozenset[int] = frozenset()
    """Those of ``wanted`` that are medicines."""
    telling: float = 0.0
    """From what worth on a thing is one that only some articles are about."""


def _starts(forms: Iterable[str], prefix: str) -> tuple[str, ...]:
    """Return beginnings such that every word sought starts with one of them ("phq" for "phq9": it may be "PHQ-9")."""
    groups: dict[str, list[str]] = {}
    for form in (*forms, prefix) if prefix else forms:
        start = form if form.isalpha() else _LETTERS_OR_DIGITS.split(form)[0] or form
        groups.setdefault(form[:_SHORTEST_START], []).append(start)
    return tuple(min(group)[: Prefix.similarity(min(group), max(group))] for group in groups.values())


def _chain(folded: str, start: int, end: int) -> int:
    """Return the end of the hyphenated chain whose first part ends at *end*."""
    size = len(folded)
    while end + 1 < size and folded[end] in "-'" and folded[end + 1].isalnum() and end - start < _LONGEST_CHAIN:
        end += 1
        while end < size and folded[end].isalnum():
            end += 1
    return end


def in_order(found: list[Found]) -> list[Found]:
    """Return *found* in the order of the text, without those that overlap an earlier one. One place may be several words."""
    found.sort()
    kept: list[Found] = []
    begin = last = 0
    for one in found:
        if one[0] >= last or one[:2] == (begin, last):
            kept.append(one)
            begin, last, _ = one
    return kept


def marks(found: Iterable[Found], offset: int = 0) -> tuple[Span, ...]:
    """Return what was *found* as stretches (start, length) of a text that starts *offset* letters later."""
    return tuple(dict.fromkeys((start - offset, end - start) for start, end, _ in found))

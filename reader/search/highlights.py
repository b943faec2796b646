"""Finding and marking the words of a question in a text that is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from rapidfuzz.distance import Prefix

from reader.search.folding import SPACELESS, FoldedText

_SHORTEST_START = 2
_SHORTEST_NUMBER = 3
"""Shorter ones have no point or comma to be written without."""
MOST = 16
"""Places of one word that are looked at in one text: the first ones."""

Span = tuple[int, int]
Found = tuple[int, int, int]
"""A word found in a text: its start, its end, and which of the words sought it is."""


class Sought:
    """Words to find: these forms, or whatever starts with ``prefix``.

    ``telling`` is what a find is worth, and ``about`` the number of the thing asked for that it says: a word and its
    synonyms say the same thing.
    """

    __slots__ = ("_counts", "about", "forms", "key", "prefix", "starts", "telling")

    def __init__(self, forms: frozenset[str], prefix: str, telling: float, about: int) -> None:
        self.forms = forms
        self.prefix = prefix
        self.telling = telling
        self.about = about
        self.key = (forms, prefix)
        self.starts = _starts(forms, prefix)
        self._counts = any(form[0].isdigit() and len(form) >= _SHORTEST_NUMBER for form in forms)

    def find(self, folded: FoldedText) -> list[Span]:
        """Return where the words stand in *folded*: the first places, and where they are written with hyphens."""
        spans = self.find_plain(folded.text)
        for some in (folded.chains, folded.numbers if self._counts else {}):
            if not self.forms.isdisjoint(some):
                spans += [span for form in self.forms for span in some.get(form, ())[:MOST]]
        return spans

    def find_plain(self, folded: str) -> list[Span]:
        """Return where the words stand in *folded*, a folded text, as they are: the first places."""
        spans: list[Span] = []
        for start in self.starts:
            place = folded.find(start)
            if place >= 0:  # most texts that are looked through are titles, and most titles have none
                spans.extend(self._from(folded, start, place))
        return spans

    def _from(self, folded: str, start: str, place: int) -> Iterator[Span]:
        count, size, find = 0, len(folded), folded.find
        runs_on = SPACELESS.match(start) is not None
        goes_on = str.isalnum if folded.isascii() else _goes_on
        while place >= 0 and count < MOST:
            end = place + len(start)
            if runs_on:
                if start in self.forms or start == self.prefix:
                    count += 1
                    yield place, end
            elif place == 0 or not goes_on(folded[place - 1]):
                while end < size and goes_on(folded[end]):
                    end += 1
                word = folded[place:end]
                if word in self.forms or (self.prefix and word.startswith(self.prefix)):
                    count += 1
                    yield place, end
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
    several: Mapping[int, frozenset[int]] = MappingProxyType({})
    """Things that mean several of ``wanted`` at once, and which."""
    full_worth: tuple[float, ...] = ()
    """``worth`` where the words that ask for a topic count in full: they choose a passage little, and an article as any other."""


def _goes_on(letter: str) -> bool:
    """Tell whether a word that is set apart by spaces goes on with *letter* of a folded text."""
    return letter.isalnum() if letter < "\x80" else not SPACELESS.match(letter)


def _starts(forms: Iterable[str], prefix: str) -> tuple[str, ...]:
    """Return beginnings such that every word sought starts with one of them."""
    groups: dict[str, list[str]] = {}
    for form in (*forms, prefix) if prefix else forms:
        groups.setdefault(form[:_SHORTEST_START], []).append(form)
    return tuple(min(group)[: Prefix.similarity(min(group), max(group))] for group in groups.values())


def in_order(found: list[Found]) -> list[Found]:
    """Return *found* in the order of the text. Of those that overlap an earlier one only what goes beyond it is kept.

    One place may be several words.
    """
    found.sort(key=lambda one: (one[0], -one[1]))
    kept: list[Found] = []
    begin = last = 0
    for start, end, number in found:
        if start >= last:
            begin, last = start, end
        elif end > last:
            begin, last = last, end
        elif (start, end) != (begin, last):
            continue
        kept.append((begin, last, number))
    return kept


def marks(found: Iterable[Found], offset: int = 0) -> tuple[Span, ...]:
    """Return what was *found* as stretches (start, length) of a text that starts *offset* letters later."""
    return tuple(dict.fromkeys((start - offset, end - start) for start, end, _ in found))


def as_written(folded: FoldedText, found: list[Found]) -> list[Found]:
    """Return what was *found* in *folded* by where it stands in the text as it is written."""
    return found if folded.is_even else [(*folded.span(start, end), number) for start, end, number in found]

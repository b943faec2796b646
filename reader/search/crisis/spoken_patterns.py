"""Patterns of words: what may stand in each place of a saying, and how many other words between."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, product
from typing import NamedTuple

END = "$"
"""Stands for the end of what was said."""

_GAP, _WIDE_GAP = 2, 7
_WIDE = "..."

Term = tuple[str, ...]
"""Words that follow each other at once."""

Heard = Sequence[frozenset[str]]
"""For each word of a text the words of the patterns that it may be; END after the last."""

Ends = Mapping[int, frozenset[int]]
"""Where terms end that begin at one word, each end with the slots that they may stand in."""


class SayingPlace(NamedTuple):
    """What stands in one place of a saying, by its number, after at most ``gap`` other words."""

    slot: int
    gap: int


class Saying(NamedTuple):
    """One saying after its first place: its label, its places, and the slots of these."""

    label: str
    places: tuple[SayingPlace, ...]
    needed: frozenset[int]


class _Step:
    """One word of terms: the slots of those that end with it, and the words that may be next."""

    __slots__ = ("nexts", "slots")

    def __init__(self) -> None:
        self.slots: frozenset[int] = frozenset()
        self.nexts: dict[str, _Step] = {}


class Patterns:
    """Sayings, each with a label.

    A saying is written as places parted by spaces, with at most two other words before the next, seven after "...".
    In one place stands any of the terms that | parts, the words of a term joined by _; {name} stands for the terms of
    the class of that name, which spaces part; * ends a word that may go on, and $ is the end of the text, with no
    other word before it.
    """

    def __init__(self, sayings: Sequence[tuple[str, str]], classes: Mapping[str, str]) -> None:
        """*sayings* are (label, saying). Raises KeyError for a class that is missing."""

        @cache
        def read(written: str) -> frozenset[Term]:
            return frozenset(term for one in written.split("|") for term in _terms(one, named))

        @cache
        def named(name: str) -> frozenset[Term]:
            return frozenset(term for one in classes[name].split() for term in _terms(one, named))

        @cache
        def with_slot(some: frozenset[int], slot: int) -> frozenset[int]:
            return some | {slot}  # one set for the thousands of terms of a class, not one each

        slots: dict[frozenset[Term], int] = {}
        self._sayings: dict[int, list[Saying]] = {}
        for label, written in sayings:
            first, *rest = _places(written, read, slots)
            needed = frozenset(place.slot for place in rest)
            self._sayings.setdefault(first.slot, []).append(Saying(label, tuple(rest), needed))
        self._first = _Step()
        self.words = frozenset(chain.from_iterable(chain.from_iterable(slots))) - {END}
        for terms, slot in slots.items():
            for term in terms:
                step = self._first
                for word in term:
                    if word not in step.nexts:
                        step.nexts[word] = _Step()
                    step = step.nexts[word]
                step.slots = with_slot(step.slots, slot)

    def labels(self, heard: Heard) -> frozenset[str]:
        """Return the labels of the sayings that *heard* holds."""
        ends = [self._ends(heard, start) for start in range(len(heard))]
        there = frozenset().union(*(slots for some in ends for slots in some.values()))
        first = self._sayings.keys()
        return frozenset(
            saying.label
            for some in ends
            for end, slots in some.items()
            for slot in first & slots
            for saying in self._sayings[slot]
            if saying.needed <= there and _goes_on(ends, end, saying.places)
        )

    def _ends(self, heard: Heard, start: int) -> Ends:
        """Return where terms end that begin at *start*, and whose slots they are."""
        found: dict[int, frozenset[int]] = {}
        steps = [self._first]
        for end, words in enumerate(heard[start:], start + 1):
            steps = [step.nexts[word] for step in steps for word in words if word in step.nexts]
            if not steps:
                break
            found[end] = frozenset()
            for step in steps:
                found[end] |= step.slots
        return found


def _places(
    written: str, read: Callable[[str], frozenset[Term]], slots: dict[frozenset[Term], int]
) -> Iterator[SayingPlace]:
    """Yield the places of a saying as it is *written*, numbering in *slots* what may stand in them."""
    gap = _GAP
    for place in written.split():
        if place == _WIDE:
            gap = _WIDE_GAP
            continue
        yield SayingPlace(slots.setdefault(read(place), len(slots)), gap)
        gap = _GAP


def _terms(written: str, named: Callable[[str], Iterable[Term]]) -> Iterable[Term]:
    """Return the terms that *written*, words and classes joined by _, stands for."""
    if "{" not in written:
        return (tuple(written.split("_")),)
    parts = [named(part[1:-1]) if part[0] == "{" else [(part,)] for part in written.split("_")]
    return (tuple(chain.from_iterable(chosen)) for chosen in product(*parts))


def _goes_on(ends: Sequence[Ends], end: int, places: Sequence[SayingPlace]) -> bool:
    """Tell whether *places* follow one another from *end*."""
    after, last = {end}, len(ends) - 1
    for place in places:
        starts = {start for end in after for start in range(end, min(end + place.gap + 1, last))} | after & {last}
        after = {end for start in starts for end, slots in ends[start].items() if place.slot in slots}
        if not after:
            return False
    return True

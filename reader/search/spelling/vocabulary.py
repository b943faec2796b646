"""Which words of the index a mistyped word may mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from reader.search.spelling.sounds import sounds

LONGEST = 32
SHORTEST = 4


def allowance(word: str) -> int:
    """Return how many typing errors are believed of a word of this length."""
    return 0 if len(word) < SHORTEST else 1 if len(word) < 6 else 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word of the index close to a mistyped one."""

    form: str
    distance: int
    count: int


class Vocabulary:
    """Words laid out for comparing: when the first error is met."""

    def __init__(self, words: Sequence[str], counts: Sequence[int], compared: Sequence[str] | None = None) -> None:
        self._words = words
        self._counts = counts
        self._compared = compared or words
        """What each word is compared as."""

    @cached_property
    def _by_length(self) -> dict[int, tuple[list[int], list[str]]]:
        found: dict[int, tuple[list[int], list[str]]] = {}
        for number, one in enumerate(self._compared):
            if one.isalpha() and len(one) >= SHORTEST - 1:
                numbers, some = found.setdefault(len(one), ([], []))
                numbers.append(number)
                some.append(one)
        return found

    @cached_property
    def _sounds(self) -> Vocabulary:
        return Vocabulary(self._words, self._counts, sounds(self._words))

    def near(self, word: str, most: int) -> list[Candidate]:
        """Return the words at most *most* errors from *word*: a letter more, less, other, or two that are swapped."""
        found: list[tuple[int, int]] = []
        for length in range(len(word) - most, len(word) + most + 1) if 0 < len(word) <= LONGEST else ():
            numbers, some = self._by_length.get(length, ((), ()))
            if some:
                distances = cdist([word], some, scorer=OSA.distance, score_cutoff=most, dtype=np.uint8)[0]
                found += [(numbers[place], int(distances[place])) for place in np.flatnonzero(distances <= most)]
        return [Candidate(self._words[number], errors, int(self._counts[number])) for number, errors in sorted(found)]

    def sounding_like(self, word: str, most: int) -> list[Candidate]:
        """Return the words that sound like *word* but for at most *most* errors; each with one error more."""
        return [replace(one, distance=one.distance + 1) for one in self._sounds.near(sounds([word])[0], most)]

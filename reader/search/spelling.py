"""Which words of the index a mistyped word may mean.

The distance to every word of a similar make is computed at once, in the bits of one integer a word
(Hyyrö: A bit-vector algorithm for computing Levenshtein and Damerau edit distances, 2003), so no
dictionary of errors needs to be built or kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reader.search.lexicon import Lexicon, texts, utf8
from reader.search.segment import Segment

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

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
    """Words laid out for comparing: made when the first error is met."""

    def __init__(self, words: Lexicon, blob: Array, at: Array, counts: Array) -> None:
        self._words = words
        self._blob = blob
        self._at = at
        self._counts = counts

    @cached_property
    def _sounds(self) -> Vocabulary:
        from reader.search.sounds import sounding

        said, at = sounding(self._blob, self._at)
        return Vocabulary(self._words, said, at, self._counts)

    def sounding_like(self, word: str, most: int) -> list[Candidate]:
        """Return the words that sound like *word* but for at most *most* errors; each with one error more."""
        from reader.search.sounds import sound

        return [replace(one, distance=one.distance + 1) for one in self._sounds.near(sound(word), most)]

    @cached_property
    def _laid_out(self) -> tuple[Array, Array, Array, Array]:
        """Numbers, lengths, letters (a row a place, a column a word), sets of letters."""
        import numpy as np

        at, blob = self._at.astype(np.int64), self._blob
        lengths = np.diff(at)
        numbers = np.flatnonzero((lengths >= SHORTEST - 1) & (lengths <= LONGEST))
        digit = np.zeros(len(blob) + 1, dtype=np.int64)
        np.cumsum((blob >= ord("0")) & (blob <= ord("9")), out=digit[1:])
        numbers = numbers[(digit[at[numbers + 1]] - digit[at[numbers]]) == 0]
        lengths = lengths[numbers].astype(np.uint8)
        letters = np.zeros((LONGEST, len(numbers)), dtype=np.uint8)
        sets = np.zeros(len(numbers), dtype=np.uint32)
        for place in range(LONGEST):
            long = np.flatnonzero(lengths > place)
            found = blob[at[numbers[long]] + place]
            letters[place, long] = found
            sets[long] |= np.uint32(1) << (found.astype(np.uint32) & np.uint32(31))
        return numbers, lengths, letters, sets

    def near(self, word: str, most: int) -> list[Candidate]:
        """Return the words at most *most* errors from *word*."""
        import numpy as np

        data = word.encode("utf-8", "surrogatepass")
        if not 0 < len(data) <= LONGEST:
            return []
        numbers, lengths, letters, sets = self._laid_out
        mine = np.uint32(0)
        for letter in data:
            mine |= np.uint32(1) << np.uint32(letter & 31)
        alike = np.abs(lengths.astype(np.int16) - len(data)) <= most
        alike &= np.bitwise_count(sets & ~mine) <= most
        alike &= np.bitwise_count(~sets & mine) <= most
        some = np.flatnonzero(alike)
        if not len(some):
            return []
        distances = _distances(data, letters[:, some], lengths[some])
        close = np.flatnonzero(distances <= most)
        return [
            Candidate(self._words[number], int(distances[place]), int(self._counts[number]))
            for place in close
            for number in (int(numbers[some[place]]),)
        ]


def vocabulary_of(segment: Segment) -> Vocabulary:
    """Return the written words of *segment*, ready for comparing."""
    return Vocabulary(segment.forms, segment.arrays["forms"], segment.arrays["forms_at"], segment.forms_count)


def vocabulary_of_words(words: Iterable[str]) -> Vocabulary:
    """Return *words*, ready for comparing."""
    import numpy as np

    laid = texts("words", sorted(words, key=utf8))
    count = len(laid["words_at"]) - 1
    return Vocabulary(
        Lexicon(laid["words"], laid["words_at"]), laid["words"], laid["words_at"], np.ones(count, dtype=np.uint32)
    )


def _distances(word: bytes, letters: Array, lengths: Array) -> Array:
    """Return the optimal string alignment distance from *word* to each column of *letters*."""
    import numpy as np

    table = np.zeros(256, dtype=np.uint64)
    for place, letter in enumerate(word):
        table[letter] |= np.uint64(1 << place)
    size = letters.shape[1]
    one = np.uint64(1)
    top = np.uint64(1 << (len(word) - 1))
    mask = np.uint64((1 << len(word)) - 1)
    positive = np.full(size, mask, dtype=np.uint64)
    negative = np.zeros(size, dtype=np.uint64)
    diagonal = np.zeros(size, dtype=np.uint64)
    seen_before = np.zeros(size, dtype=np.uint64)
    score = np.full(size, len(word), dtype=np.int16)
    result = np.full(size, 99, dtype=np.int16)
    for place in range(int(lengths.max())):
        seen = table[letters[place]]
        swapped = (((~diagonal) & seen) << one) & seen_before
        diagonal = ((((seen & positive) + positive) ^ positive) | seen | negative | swapped) & mask
        horizontal_positive = (negative | ~(diagonal | positive)) & mask
        horizontal_negative = diagonal & positive
        score += (horizontal_positive & top) != 0
        score -= (horizontal_negative & top) != 0
        horizontal_positive = ((horizontal_positive << one) | one) & mask
        horizontal_negative = (horizontal_negative << one) & mask
        positive = (horizontal_negative | ~(diagonal | horizontal_positive)) & mask
        negative = horizontal_positive & diagonal
        seen_before = seen
        done = lengths == place + 1
        result[done] = score[done]
    return result

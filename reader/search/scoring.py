"""Scoring the documents of one segment: what each word is worth there, and how well their names are covered.

What a word is worth in a document was worked out when the index was written (``postings``); here it is
added up, for all documents at once, and multiplied by what the documents' names say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reader.search.naming import STEP, name_step
from reader.search.reading import Concept, Phrase, Reading
from reader.search.segment import Segment
from reader.search.sets import common, distinct
from reader.search.shelf import Shelf

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

PHRASE = 0.9
"""What a synonym counts, against the word itself."""
GROWN = 0.7
"""What a longer word counts where the word typed so far may be whole."""
TITLE = 2.0
ALIAS = 1.25
"""What a fully covered title, or other name, multiplies a score with, beside 1: BM25 alone prefers long articles that
say everything to the short one that is about the thing asked. A part of a name counts by its square."""
EXACT = 4.0
"""What is added for a name that has every word of the question, and no other."""
NEIGHBOURS = 0.5
"""What it multiplies a score with, beside 1, when words stand side by side in a name as they do in the question."""
COMPLETE = 1.2
"""What every word of the question being there multiplies a score with."""


@dataclass(frozen=True, slots=True)
class Scored:
    """The scores of a segment's documents, and which have every concept."""

    scores: Array
    complete: Array


@dataclass(frozen=True, slots=True)
class Weighed:
    """A reading with how much each concept tells, over the whole shelf."""

    reading: Reading
    telling: tuple[float, ...]

    @property
    def total(self) -> float:
        return sum(self.telling) or 1.0

    def known(self, shelf: Shelf) -> float:
        """Return the share of the concepts that *shelf* has anything for."""
        concepts, phrases = self.reading.concepts, self.reading.phrases
        meant = {
            place
            for phrase in phrases
            if all(shelf.frequency(stem) for stem in phrase.stems)
            for place in range(phrase.start, phrase.end)
        }
        count = sum(
            place in meant
            or any(shelf.frequency(stem) for stem, _ in one.stems)
            or bool(one.prefix and shelf.has_start(one.prefix))
            for place, one in enumerate(concepts)
        )
        return count / max(1, len(concepts))


def weigh(reading: Reading, shelf: Shelf) -> Weighed:
    """Return *reading* with how much each concept tells on *shelf*."""
    return Weighed(reading, tuple(_telling(concept, shelf) for concept in reading.concepts))


def _telling(concept: Concept, shelf: Shelf) -> float:
    frequency = max((shelf.frequency(stem) for stem, _ in concept.stems), default=0)
    if concept.prefix:
        grown = sum(len(segment.forms.starting(concept.prefix)) for segment in shelf.segments)
        frequency = max(frequency, min(grown, shelf.documents))
    return shelf.telling(frequency)


def understanding(shelves: Sequence[Shelf], weighed: Mapping[str, Weighed]) -> list[Shelf]:
    """Return the *shelves* that know at least half as much of the question as the one that knows most of it.

    So "no puedo dormir" does not bring every English article with a "no".
    """
    shares = [weighed[shelf.language].known(shelf) for shelf in shelves]
    most = max(shares, default=0.0)
    return [shelf for shelf, share in zip(shelves, shares, strict=True) if share * 2 >= most]


def score(weighed: Weighed, segment: Segment) -> Scored:
    """Return the scores of *segment*'s documents for *weighed*; 0 for a document that has nothing of it."""
    import numpy as np

    phrases = [(phrase, *_phrase(phrase.stems, segment)) for phrase in weighed.reading.phrases]
    scores = np.zeros(segment.documents, dtype=np.float32)
    had = np.zeros(segment.documents, dtype=np.uint8)
    for number, concept in enumerate(weighed.reading.concepts):
        docs, worth = _concept(concept, weighed.telling[number], segment)
        mine = [one for one in phrases if one[0].start <= number < one[0].end and len(one[1])]
        if mine:
            docs, worth = _either(docs, worth, mine, segment.documents)
        scores[docs] += worth
        had[docs] += 1
    complete = had >= len(weighed.reading.concepts)
    if len(weighed.reading.concepts) > 1:
        scores[complete] *= np.float32(COMPLETE)
    names = _Names(weighed, segment)
    names.count([(phrase, found) for phrase, _, _, found in phrases])
    scores *= 1 + names.best() + names.neighbours()
    if segment.live is not None:
        scores *= segment.live
    return Scored(scores, complete)


def lift(scores: Array, segment: Segment, text: str, key: int) -> None:
    """Lift in *scores* the documents that have the question *text*, whose key is the number *key*, for a name."""
    steps: dict[int, int] = {}
    for number in segment.names_like(key):
        document, is_title = int(segment.names_doc[number]), not segment.names_alias[number]
        step = name_step(segment.names[int(number)], is_title=is_title, text=text)
        steps[document] = max(step, steps.get(document, 0))
    for document, step in steps.items():
        scores[document] *= STEP**step


def _either(
    docs: Array, worth: Array, phrases: Sequence[tuple[Phrase, Array, Array, Array]], size: int
) -> tuple[Array, Array]:
    """Return the documents that have a concept or a phrase that means it, and the greater worth."""
    import numpy as np

    row = np.zeros(size, dtype=np.float32)
    row[docs] = worth
    for phrase, others, values, _ in phrases:
        row[others] = np.maximum(row[others], values * np.float32(PHRASE / (phrase.end - phrase.start)))
    found = np.flatnonzero(row)
    return found, row[found]


def _concept(concept: Concept, telling: float, segment: Segment) -> tuple[Array, Array]:
    """Return the documents that have *concept*, each once, and what it is worth there."""
    import numpy as np

    numbers = [(segment.stems.find(stem), weight) for stem, weight in concept.stems]
    known = [(number, weight) for number, weight in numbers if number >= 0]
    grown = grown_stems(concept, segment)
    if len(known) == 1 and not len(grown):
        docs, worth = segment.postings(known[0][0])
        return docs, worth.astype(np.float32)
    row = np.zeros(segment.documents, dtype=np.float32)
    if len(grown):
        docs, worth = segment.many_postings(grown)
        rare = segment.name_weights[0][grown]
        share = np.float32((GROWN if known else 1.0) * telling) / np.maximum(rare, np.float32(telling))
        np.maximum.at(row, docs, worth.astype(np.float32) * np.repeat(share, segment.frequencies(grown)))
    for number, weight in known:
        docs, worth = segment.postings(number)
        row[docs] = np.maximum(row[docs], worth.astype(np.float32) * np.float32(weight))
    docs = np.flatnonzero(row)
    return docs, row[docs]


def grown_stems(concept: Concept, segment: Segment) -> Array:
    """Return the stems of the words that start with the concept's prefix."""
    import numpy as np

    if not concept.prefix:
        return np.zeros(0, dtype=np.int64)
    forms = segment.forms.starting(concept.prefix)
    return distinct(segment.forms_stem[forms.start : forms.stop])


def _phrase(stems: tuple[str, ...], segment: Segment) -> tuple[Array, Array, Array]:
    """Return the documents that have all of *stems*, what these are worth there, and the names that have all."""
    import numpy as np

    numbers = [segment.stems.find(stem) for stem in stems]
    if min(numbers) < 0:
        nothing = np.zeros(0, dtype=np.int64)
        return nothing, nothing.astype(np.float32), nothing
    docs, worth = segment.postings(numbers[0])
    names = segment.naming(numbers[0])
    worth = worth.astype(np.float32)
    for number in numbers[1:]:
        other, other_worth = segment.postings(number)
        docs, mine, its = np.intersect1d(docs, other, assume_unique=True, return_indices=True)
        worth = worth[mine] + other_worth.astype(np.float32)[its]
        names = common(names, segment.naming(number))
    return docs, worth, names


def _bits(start: int, end: int) -> Any:
    """Return the bits that stand for the concepts from *start* to *end*; one bit for all from the 64th on."""
    import numpy as np

    bits = 0
    for number in range(start, end):
        bits |= 1 << min(number, 63)
    return np.uint64(bits)


class _Names:
    """How much of each name was asked for, weighed by how much each word tells."""

    def __init__(self, weighed: Weighed, segment: Segment) -> None:
        import numpy as np

        self._weighed = weighed
        self._segment = segment
        self._telling, self._sums = segment.name_weights
        self._matched = np.zeros(len(self._sums), dtype=np.float32)
        # One bit for each concept: a name that has a concept twice, or in two wordings, still has only that one.
        self._had = np.zeros(len(self._sums), dtype=np.uint64)

    def count(self, phrases: Sequence[tuple[Phrase, Array]]) -> None:
        """Count what the concepts, and the *phrases* that mean some of them, have of each name."""
        import numpy as np

        segment = self._segment
        for number, concept in enumerate(self._weighed.reading.concepts):
            for stem, weight in concept.stems:
                place = segment.stems.find(stem)
                if place >= 0:
                    names = segment.naming(place)
                    self._matched[names] += self._telling[place] * np.float32(weight)
                    self._had[names] |= _bits(number, number + 1)
            grown = grown_stems(concept, segment)
            if len(grown):
                names = segment.many_naming(grown)
                self._matched[names] += np.float32(0.5 * float(self._telling[grown].mean()))
        for phrase, names in phrases:
            if len(names):
                self._matched[names] += sum(self._telling[segment.stems.find(stem)] for stem in phrase.stems)
                self._had[names] |= _bits(phrase.start, phrase.end)

    def best(self) -> Array:
        """Return for each document what its best name adds to 1."""
        import numpy as np

        segment = self._segment
        found = np.zeros(segment.documents, dtype=np.float32)
        touched = np.flatnonzero(self._matched)
        share = np.minimum(self._matched[touched] / self._sums[touched], 1)
        worth = np.where(segment.names_alias[touched] == 1, np.float32(ALIAS), np.float32(TITLE)) * share * share
        every = _bits(0, len(self._weighed.telling))
        worth += np.float32(EXACT) * ((share > 0.99) & (self._had[touched] == every))
        np.maximum.at(found, segment.names_doc[touched], worth)
        return found

    def neighbours(self) -> Array:
        """Return for each document what is added to 1 for pairs of words of the question in its names."""
        import numpy as np

        segment, telling = self._segment, self._weighed.telling
        found = np.zeros(segment.documents, dtype=np.float32)
        concepts = self._weighed.reading.concepts
        for number in range(len(concepts) - 1):
            first, second = concepts[number], concepts[number + 1]
            if second.place - first.place <= 1:
                numbers = segment.stems.find(first.stems[0][0]), segment.stems.find(second.stems[0][0])
                if min(numbers) >= 0:
                    names = segment.pair_names(*numbers)
                    worth = NEIGHBOURS * (telling[number] + telling[number + 1]) / (2 * self._weighed.total)
                    found[distinct(segment.names_doc[names])] += np.float32(worth)
        return found

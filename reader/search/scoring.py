"""Scoring the documents of one segment: what each word is worth there, and how well their names are covered.

What a word is worth in a document was worked out when the index was written (``postings``); here it is
added up, for all documents at once, and multiplied by what the documents' names say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reader.search.covering import Names, Said, grown_stems
from reader.search.naming import STEP, name_step
from reader.search.reading import Concept, Phrase, Reading
from reader.search.segment import Segment
from reader.search.sets import common
from reader.search.shelf import Shelf

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

PHRASE = 0.9
"""What a synonym counts, against the word itself."""
PART = 0.25
"""What a word of a term counts alone: an article with "box" is not about "black box warning"."""
GROWN = 0.7
"""What a longer word counts where the word typed so far may be whole."""
COMPLETE = 1.2
"""What every word of the question being there multiplies a score with."""


@dataclass(frozen=True, slots=True)
class Scored:
    """The scores of a segment's documents, and which have every concept."""

    scores: Array
    complete: Array
    said: Mapping[int, Said]
    """By document, what a name of it says of the question, where it is said in full."""


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
    found = []
    for number, concept in enumerate(weighed.reading.concepts):
        docs, worth = _concept(concept, weighed.telling[number], segment)
        mine = [one for one in phrases if one[0].start <= number < one[0].end and len(one[1])]
        if mine:
            docs, worth = _either(docs, worth, mine, segment.documents)
        found.append((docs, worth))
        had[docs] += 1
    for start, end in weighed.reading.terms:
        found[start:end] = _together(found[start:end], segment.documents)
    for docs, worth in found:
        scores[docs] += worth
    complete = had >= len(weighed.reading.concepts)
    if len(weighed.reading.concepts) > 1:
        scores[complete] *= np.float32(COMPLETE)
    names = Names(weighed, segment)
    names.count([(phrase, found) for phrase, _, _, found in phrases])
    scores *= 1 + names.best() + names.neighbours()
    if segment.live is not None:
        scores *= segment.live
    return Scored(scores, complete, names.said)


def _together(found: list[tuple[Array, Array]], size: int) -> list[tuple[Array, Array]]:
    """Return what was *found* for the words of one term, worth less in documents without all of them."""
    import numpy as np

    count = np.zeros(size, dtype=np.uint8)
    for docs, _ in found:
        count[docs] += 1
    share = np.where(count < len(found), np.float32(PART), np.float32(1))
    return [(docs, worth * share[docs]) for docs, worth in found]


def lift(scores: Array, segment: Segment, text: str, key: int) -> None:
    """Lift in *scores* the documents that have the question *text*, whose key is the number *key*, for a name.

    An article is found so though no word of the question is in it, as with "heartattack".
    """
    steps: dict[int, int] = {}
    for number in segment.names_like(key):
        document, is_title = int(segment.names_doc[number]), not segment.names_alias[number]
        step = name_step(segment.names[int(number)], is_title=is_title, text=text)
        if segment.live is None or segment.live[document]:
            steps[document] = max(step, steps.get(document, 0))
    for document, step in steps.items():
        scores[document] = (float(scores[document]) or 1.0) * STEP**step


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

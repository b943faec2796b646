"""How much of each article's names was asked for, and how much of the question a name is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from reader.search.index.arrays import Array
from reader.search.index.segment import Segment, distinct
from reader.search.query import Concept, Phrase, Weighed
from reader.search.ranking.weights import ALIAS, BEGUN, EXACT, NEIGHBOURS, TITLE, WHOLE

_LAST_BIT = 63


def grown_stems(concept: Concept, segment: Segment) -> Array:
    """Return the stems of the words that start with the concept's prefix."""
    if not concept.prefix:
        return np.zeros(0, dtype=np.int64)
    forms = segment.forms.starting(concept.prefix)
    return distinct(segment.forms_stem[forms.start : forms.stop])


def _bits(start: int, end: int) -> Any:
    """Return the bits that stand for the concepts from *start* to *end*; one bit for all from the 64th on."""
    bits = 0
    for number in range(start, end):
        bits |= 1 << min(number, _LAST_BIT)
    return np.uint64(bits)


class Said(NamedTuple):
    """What a name that is said in full has of the question: its concepts, as bits, and how much that is, from 0 to 1."""

    concepts: int
    share: float


NOT_SAID = Said(0, 0.0)


class Names:
    """How much of each name was asked for, weighed by how much each word tells."""

    def __init__(self, weighed: Weighed, segment: Segment) -> None:
        self._weighed = weighed
        self._segment = segment
        self._telling, self._sums = segment.name_weights
        self._matched = np.zeros(len(self._sums), dtype=np.float32)
        # One bit for each concept: a name that has a concept twice, or in two wordings, still has only that one.
        self._had = np.zeros(len(self._sums), dtype=np.uint64)
        self.said: dict[int, Said] = {}
        """By document, what its name says of the question: for names that are said in full, once ``best`` was called."""
        # What idle words are counted too much in a name that has other words beside.
        self._idle: Array | None = None
        if any(concept.idle for concept in weighed.reading.concepts):
            self._idle = np.zeros(len(self._sums), dtype=np.float32)

    def count(self, phrases: Sequence[tuple[Phrase, Array]]) -> None:
        """Count what the concepts, and the *phrases* that mean some of them, have of each name."""
        segment = self._segment
        for number, concept in enumerate(self._weighed.reading.concepts):
            for stem, weight in concept.stems:
                place = segment.stems.find(stem)
                if place >= 0:
                    names = segment.naming(place)
                    self._matched[names] += self._telling[place] * np.float32(weight)
                    if concept.idle and self._idle is not None:
                        self._idle[names] += self._telling[place] * np.float32(weight * concept.idle)
                    self._had[names] |= _bits(number, number + 1)
            grown = grown_stems(concept, segment)
            if len(grown):
                names = segment.many_naming(grown)
                self._matched[names] += np.float32(BEGUN * float(self._telling[grown].mean()))
        for phrase, names in phrases:
            if len(names):
                self._matched[names] += sum(self._telling[segment.stems.find(stem)] for stem in phrase.stems)
                self._had[names] |= _bits(phrase.start, phrase.end)

    def best(self) -> Array:
        """Return for each document what its best name adds to 1."""
        segment = self._segment
        found = np.zeros(segment.documents, dtype=np.float32)
        touched = np.flatnonzero(self._matched)
        share = np.minimum(self._matched[touched] / self._sums[touched], 1)
        part = share
        if self._idle is not None:
            part = np.where(share > WHOLE, share, share - self._idle[touched] / self._sums[touched])
        worth = np.where(segment.names_alias[touched] == 1, np.float32(ALIAS), np.float32(TITLE)) * part * part
        whole = np.flatnonzero(share > WHOLE)
        covered = self._covered(touched[whole])
        self._note_said(touched[whole], covered)
        inside = worth[whole] * np.float32(EXACT / TITLE) * covered * covered
        worth[whole] += np.where(covered > WHOLE, np.float32(EXACT), inside)
        np.maximum.at(found, segment.names_doc[touched], worth)
        return found

    def _note_said(self, names: Array, covered: Array) -> None:
        """Note for each document which concepts the one of *names* has that covers most of the question."""
        documents, had = self._segment.names_doc[names].tolist(), self._had[names].tolist()
        for share, document, bits in sorted(zip(covered.tolist(), documents, had, strict=True)):
            self.said[document] = Said(bits, share)

    def _covered(self, names: Array) -> Array:
        """Return how much of the question each of *names* has, from 0 to 1."""
        places = np.minimum(np.arange(len(self._weighed.telling)), _LAST_BIT).astype(np.uint64)
        had = (self._had[names][:, None] >> places) & np.uint64(1)
        found: Array = (had * np.array(self._weighed.telling, dtype=np.float32)).sum(axis=1, dtype=np.float32)
        return found / np.float32(self._weighed.total)

    def neighbours(self) -> Array:
        """Return for each document what is added to 1 for pairs of words of the question in its names."""
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

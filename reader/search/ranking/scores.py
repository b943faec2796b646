"""Scoring the documents of one segment: what each word is worth there, and how well their names are covered.

What a word is worth in a document was worked out when the index was written (``posting_weights``); here it is
added up, for all documents at once, and multiplied by what the documents' names say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from reader.search.index.arrays import Array
from reader.search.index.segment import Segment, common
from reader.search.query import Concept, Phrase, Weighed
from reader.search.ranking.name_coverage import Names, Said, grown_stems
from reader.search.ranking.name_keys import name_step
from reader.search.ranking.sayings import likeness
from reader.search.ranking.weights import COMPLETE, GROWN, PART, PHRASE, STEP


@dataclass(frozen=True, slots=True)
class Scored:
    """The scores of a segment's documents."""

    scores: Array
    said: Mapping[int, Said]
    """By document, what a name of it says of the question, where it is said in full."""
    alike: Array
    """How like the question is to what people say when they ask for each document, as :func:`likeness` gives it."""


def score(weighed: Weighed, segment: Segment) -> Scored:
    """Return the scores of *segment*'s documents for *weighed*; 0 for a document that has nothing of it."""
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
    alike = likeness(weighed, segment)
    scores *= 1 + names.best() + names.neighbours() + alike
    if segment.live is not None:
        scores *= segment.live
    return Scored(scores, names.said, alike)


def _together(found: list[tuple[Array, Array]], size: int) -> list[tuple[Array, Array]]:
    """Return what was *found* for the words of one term, worth less in documents without all of them."""
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
    row = np.zeros(size, dtype=np.float32)
    row[docs] = worth
    for phrase, others, values, _ in phrases:
        row[others] = np.maximum(row[others], values * np.float32(PHRASE / (phrase.end - phrase.start)))
    found = np.flatnonzero(row)
    return found, row[found]


def _concept(concept: Concept, telling: float, segment: Segment) -> tuple[Array, Array]:
    """Return the documents that have *concept*, each once, and what it is worth there."""
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

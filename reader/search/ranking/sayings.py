"""How like a question is to what people say when they ask for an article (``people_say`` of its front matter)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from typing import NamedTuple

import numpy as np

from reader.search.index.arrays import Array
from reader.search.index.segment import Segment, common
from reader.search.query import Weighed
from reader.search.ranking.name_coverage import grown_stems
from reader.search.ranking.weights import ASIDE, BEGUN, NEARLY, PHRASE, SAYING, WORD_FOR_WORD


class Wording(NamedTuple):
    """One way to say a word of the question: the phrases that have it, how sure that is, and what it counts in them."""

    phrases: Array
    share: float
    worth: float


def likeness(weighed: Weighed, segment: Segment) -> Array:
    """Return for each document of *segment* what the phrase most like the question adds to 1.

    A word of the question counts once, in the best of its wordings. What a phrase has of the question, and the question
    of the phrase, is weighed by how much each word tells.
    """
    found = np.zeros(segment.documents, dtype=np.float32)
    sums = segment.saying_weights[1]
    if not len(sums):
        return found
    asked, held = np.zeros((2, len(sums)), dtype=np.float32)
    total = 0.0
    for telling, wordings in _words(weighed, segment):
        total += telling
        share, worth = np.zeros((2, len(sums)), dtype=np.float32)
        for one in wordings:
            share[one.phrases] = np.maximum(share[one.phrases], np.float32(one.share))
            worth[one.phrases] = np.maximum(worth[one.phrases], np.float32(one.worth))
        asked += share * np.float32(telling)
        held += worth
    some = np.flatnonzero(held)
    of_phrase = np.minimum(held[some] / sums[some], 1)
    of_question = asked[some] / np.float32(total)
    alike = np.float32(SAYING) * of_phrase * of_question
    alike[np.minimum(of_phrase, of_question) > NEARLY] *= np.float32(WORD_FOR_WORD)
    np.maximum.at(found, segment.arrays["sayings_doc"][some], alike)
    return found


def _words(weighed: Weighed, segment: Segment) -> Iterator[tuple[float, list[Wording]]]:
    """Yield each word of the question: how much it tells, and its wordings."""
    reading, weights = weighed.reading, segment.saying_weights[0]
    for number, concept in enumerate(reading.concepts):
        wordings = [_wording((stem,), share, 1, segment) for stem, share in concept.stems]
        wordings += [
            _wording(phrase.stems, PHRASE, phrase.end - phrase.start, segment)
            for phrase in reading.phrases
            if phrase.start <= number < phrase.end
        ]
        grown = grown_stems(concept, segment)
        if len(grown):
            wordings.append(Wording(segment.many_sayings(grown), BEGUN, BEGUN * float(weights[grown].mean())))
        yield ASIDE if concept.aside else weighed.telling[number], wordings
    for stem in reading.asides:
        yield ASIDE, [_wording((stem,), 1.0, 1, segment)]


def _wording(stems: Sequence[str], share: float, words: int, segment: Segment) -> Wording:
    """Return the wording that has all of *stems* and stands for so many *words* of the question."""
    numbers = [segment.stems.find(stem) for stem in stems]
    if min(numbers) < 0:
        return Wording(np.zeros(0, dtype=np.uint32), 0.0, 0.0)
    phrases = reduce(common, (segment.sayings_with(number) for number in numbers))
    return Wording(phrases, share, share * float(segment.saying_weights[0][numbers].sum()) / words)

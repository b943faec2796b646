"""Which articles of a shelf answer best, and in what order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from reader.search.answers import SearchRequest
from reader.search.index.arrays import Array
from reader.search.index.segment import Segment
from reader.search.index.shelf import Shelf
from reader.search.query import Weighed
from reader.search.ranking.name_coverage import NOT_SAID, Said
from reader.search.ranking.name_keys import key_number, name_key
from reader.search.ranking.scores import lift, score
from reader.search.ranking.weights import SAYING, TURN

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class RankedRecord:
    """Where a result lies, and what it is worth."""

    segment: Segment
    document: int
    score: float
    said: Said
    """What its name says of the question."""
    alike: float = 0.0
    """How like the question is to what people say when they ask for it: from 0 to 1, and more for one that is word for word."""


@dataclass(frozen=True, slots=True)
class Best:
    """The best documents of a shelf, and how many match in the asked category and in the others."""

    places: list[RankedRecord]
    count: int
    elsewhere: int
    is_better_elsewhere: bool
    """Whether the best of all is in another category."""


def best_places(shelf: Shelf, weighed: Weighed, request: SearchRequest, text: str) -> Best:
    """Return the best documents of *shelf*, as many as *request* wants of those with any word of the question."""
    places: list[RankedRecord] = []
    count = everywhere = 0
    best = 0.0
    key = key_number(name_key(text))
    for segment in shelf.segments:
        scored = score(weighed, segment)
        scores = scored.scores
        lift(scores, segment, text, key)
        everywhere += int(np.count_nonzero(scores > 0))
        best = max(best, float(scores.max(initial=0)))
        if request.category:
            scores = scores * segment.in_category(request.category)
        count += int(np.count_nonzero(scores > 0))
        found = _largest(scores, request.limit).tolist()
        places += [
            RankedRecord(
                segment, one, float(scores[one]), scored.said.get(one, NOT_SAID), float(scored.alike[one]) / SAYING
            )
            for one in found
        ]
    places.sort(key=lambda one: (-one.score, one.document))
    turns = take_turns(places[: request.limit], [one.said for one in places])
    return Best(turns, count, everywhere - count, best > max((one.score for one in places), default=0.0))


def with_first(
    ranked: Sequence[RankedRecord], first: Sequence[tuple[Segment, int]], limit: int, *, after: int = 0
) -> list[RankedRecord]:
    """Return *ranked* with the documents *first* before all others but the best *after*, at most *limit* together."""
    score = ranked[0].score if ranked else 0.0
    placed = [RankedRecord(segment, document, score, NOT_SAID) for segment, document in first]
    others = [one for one in ranked if all((one.segment, one.document) != place for place in first)]
    return [*others[:after], *placed, *others[after:]][:limit]


def _largest(scores: Array, count: int) -> Array:
    """Return where the *count* largest scores above 0 are, in any order; of equal ones any."""
    some = np.flatnonzero(scores > 0)
    if len(some) <= count or not count:
        return some[:count]
    found: Array = some[np.argpartition(scores[some], len(some) - count)[len(some) - count :]]
    return found


def take_turns(results: Sequence[_Result], said: Sequence[Said]) -> list[_Result]:
    """Return *results*, the best first, so that those about each of the things that the question names come in turn.

    "Is rosacea like lupus" names two. Without turns, lupus in all its kinds comes before rosacea. *said* is what a name of
    each result says of the question; a result without such a name stays in its place.
    """
    things: list[Said] = []
    turns: list[tuple[int, int]] = []
    counts: list[int] = []
    for place, one in enumerate(said[: len(results)]):
        thing = next((number for number, other in enumerate(things) if one.concepts & other.concepts), len(things))
        if thing == len(things):
            if not one.concepts or (things and one.share < TURN * things[0].share):
                continue
            things.append(one)
            counts.append(0)
        turns.append((counts[thing], place))
        counts[thing] += 1
    ordered = list(results)
    for (_, place), (_, other) in zip(turns, sorted(turns), strict=True):
        ordered[place] = results[other]
    return ordered

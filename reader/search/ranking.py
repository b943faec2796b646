"""Which articles of a shelf answer best, and in what order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reader.search.answers import SearchRequest
from reader.search.covering import NOT_SAID, Said
from reader.search.naming import key_number, name_key
from reader.search.scoring import Weighed, lift, score
from reader.search.segment import Segment
from reader.search.shelf import Shelf
from reader.search.turns import take_turns

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a result lies, and what it is worth."""

    segment: Segment
    document: int
    score: float
    said: Said
    """What its name says of the question."""


def best_places(shelf: Shelf, weighed: Weighed, request: SearchRequest, text: str) -> tuple[list[Place], int]:
    """Return the best documents of *shelf*, and how many have every word, or any where none has all."""
    import numpy as np

    places: list[Place] = []
    whole = some = 0
    key = key_number(name_key(text))
    for segment in shelf.segments:
        scored = score(weighed, segment)
        scores = scored.scores
        lift(scores, segment, text, key)
        if request.category:
            scores = scores * segment.in_category(request.category)
        matching = scores > 0
        some += int(np.count_nonzero(matching))
        whole += int(np.count_nonzero(matching & scored.complete))
        limit = min(request.limit, len(scores))
        top = _largest(scores, limit)
        found = [int(one) for one in top if scores[one] > 0]
        places += [Place(segment, one, float(scores[one]), scored.said.get(one, NOT_SAID)) for one in found]
    places.sort(key=lambda one: (-one.score, one.document))
    return take_turns(places[: request.limit], [one.said for one in places]), whole or some


def _largest(scores: Array, count: int) -> Array:
    """Return where the *count* largest scores above 0 are, in any order; of equal ones any."""
    import numpy as np

    some = np.flatnonzero(scores > 0)
    if len(some) <= count or not count:
        return some[:count]
    found: Array = some[np.argpartition(scores[some], len(some) - count)[len(some) - count :]]
    return found

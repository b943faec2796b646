"""The order of results for a question about two things at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from reader.search.covering import Said

LEAST = 0.7
"""A thing is asked about beside the first one when its name is at least so much of the question, against that one's."""

_Result = TypeVar("_Result")


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
            if not one.concepts or (things and one.share < LEAST * things[0].share):
                continue
            things.append(one)
            counts.append(0)
        turns.append((counts[thing], place))
        counts[thing] += 1
    ordered = list(results)
    for (_, place), (_, other) in zip(turns, sorted(turns), strict=True):
        ordered[place] = results[other]
    return ordered

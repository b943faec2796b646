"""How far apart two words are: single letters left out, put in, changed, or two neighbours swapped."""

from __future__ import annotations

from rapidfuzz.distance import OSA


def within_one(one: str, other: str) -> bool:
    """Tell whether at most one such error lies between *one* and *other*."""
    return OSA.distance(one, other, score_cutoff=1) <= 1

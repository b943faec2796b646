"""All postings of a segment laid out as arrays, and what each is worth.

What a question's word adds to a document's score is worked out here, once: BM25 for each field
(Robertson and Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond, 2009, formula 3.15),
summed over the fields by weight, as Whoosh's own BM25F scorer does. A word is rarer in titles than in
bodies, so that each field having its own inverse document frequency favours titles by itself; one
frequency for all fields, and one saturation (Zaragoza's BM25F), found less on the judged questions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reader.search.arrays import Arrays
from reader.search.fields import STEMMED
from reader.search.lexicon import Lexicon, blob
from reader.search.pool import FieldPostings

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

WEIGHTS: Mapping[str, float] = {"title": 3.0, "also": 2.0, "heading": 1.0, "key": 1.0, "body": 1.0}
"""What each field counts for."""

K1 = 1.2
B = 0.75
"""How soon more occurrences stop counting, and how far a long field is held against it: the usual values."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """What the other segments of the language say of a field's words."""

    documents: int
    lengths: Array
    frequencies: Array
    stems: Lexicon

    def frequency(self, stem: str) -> Array | None:
        """Return in how many documents *stem* is, field by field."""
        number = self.stems.find(stem)
        size = len(STEMMED)
        return None if number < 0 else self.frequencies[number * size : (number + 1) * size]


def statistics_of(found: Arrays) -> Statistics:
    """Return the statistics of the segment with the arrays *found*."""
    return Statistics(
        len(found["pages"]) - 1, found["lengths"], found["frequencies"], Lexicon(found["stems"], found["stems_at"])
    )


@dataclass(frozen=True, slots=True)
class Postings:
    """All stems in order, and the arrays about them."""

    stems: tuple[str, ...]
    arrays: Mapping[str, Array]


def laid_out(found: Mapping[str, FieldPostings], documents: int, others: Sequence[Statistics]) -> Postings:
    """Return the postings *found* in the fields of a segment with what each is worth, given the *others* of the language."""
    nothing = FieldPostings((), np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))
    fields = [_wide(found.get(name, nothing)) for name in STEMMED]
    order = sorted({stem for stems, _, _, _ in fields for stem in stems})
    rank = {stem: place for place, stem in enumerate(order)}
    names = tuple(stem.decode("utf-8", "surrogatepass") for stem in order)
    numbers = [np.array([rank[stem] for stem in stems], dtype=np.int64) for stems, _, _, _ in fields]
    frequencies = np.zeros((len(order), len(STEMMED)), dtype=np.uint32)
    lengths = np.zeros(len(STEMMED), dtype=np.float64)
    for place, (_, sizes, _, weights) in enumerate(fields):
        frequencies[numbers[place], place] = sizes
        lengths[place] = weights.sum()
    total, total_lengths, total_frequencies = _with_others(names, documents, lengths, frequencies, others)
    keys, values = [], []
    for place, (_, sizes, ids, weights) in enumerate(fields):
        own = np.repeat(numbers[place], sizes)
        telling = np.log(total / (total_frequencies[:, place] + 1.0)) + 1.0
        norm = 1 - B + B * np.bincount(ids, weights, documents) / max(total_lengths[place] / max(total, 1), 1e-9)
        worth = np.maximum(telling, 0.1)[own] * weights * (K1 + 1) / (weights + K1 * norm[ids])
        keys.append(own * documents + ids)
        values.append(WEIGHTS[STEMMED[place]] * worth)
    key, value = _summed(np.concatenate(keys), np.concatenate(values))
    at = np.searchsorted(key, np.arange(len(order) + 1) * documents)
    kind = np.uint16 if documents < 2**16 else np.uint32
    arrays = {
        **blob("stems", names),
        "postings_at": at.astype(np.uint32),
        "postings_doc": (key % max(documents, 1)).astype(kind),
        "postings_worth": value.astype(np.float16),
        "lengths": lengths,
        "frequencies": frequencies.ravel(),
    }
    return Postings(names, arrays)


def _with_others(
    names: tuple[str, ...], documents: int, lengths: Array, frequencies: Array, others: Sequence[Statistics]
) -> tuple[int, Array, Array]:
    total_lengths = lengths + sum(other.lengths for other in others)
    frequencies = frequencies.astype(np.float64)
    for other in others:
        for number, name in enumerate(names):
            more = other.frequency(name)
            if more is not None:
                frequencies[number] += more
    return documents + sum(other.documents for other in others), total_lengths, frequencies


def _summed(key: Array, value: Array) -> tuple[Array, Array]:
    """Return the keys in order, each once, with the sum of its values."""
    order = np.argsort(key, kind="stable")
    key, value = key[order], value[order]
    if not len(key):
        return key, value
    first = np.flatnonzero(np.concatenate(([True], key[1:] != key[:-1])))
    return key[first], np.add.reduceat(value, first)


def _wide(found: FieldPostings) -> tuple[Sequence[bytes], Array, Array, Array]:
    """Return *found* with numbers that can be reckoned with."""
    return found.terms, found.sizes, found.documents.astype(np.int64), found.weights.astype(np.float64)

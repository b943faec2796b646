"""All postings of a segment laid out as arrays, and what each is worth.

What a question's word adds to a document's score is worked out here, once: BM25 for each field
(Robertson and Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond, 2009, formula 3.15),
summed over the fields by weight, as Whoosh's own BM25F scorer does. A word is rarer in titles than in
bodies, so that each field having its own inverse document frequency favours titles by itself; one
frequency for all fields, and one saturation (Zaragoza's BM25F), found less on the judged questions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reader.search.index.arrays import Array, Arrays
from reader.search.index.contents import STEMMED, Contents
from reader.search.index.lexicon import Lexicon, blob
from reader.search.ranking.weights import FIELDS, K1, B


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
        len(found["category"]), found["lengths"], found["frequencies"], Lexicon(found["stems"], found["stems_at"])
    )


def laid_out(contents: Contents, others: Sequence[Statistics]) -> dict[str, Array]:
    """Return the postings of a segment with what each is worth, given the *others* of the language."""
    documents, stems, fields = len(contents.heads), contents.stems(), contents.postings()
    counted = [np.bincount(fields[name].stems, minlength=len(stems)) for name in STEMMED]
    frequencies = np.array(counted, dtype=np.uint32).T
    lengths = np.array([fields[name].weights.sum() for name in STEMMED], dtype=np.float64)
    total, total_lengths, total_frequencies = _with_others(stems, documents, lengths, frequencies, others)
    keys, values = [], []
    for place, name in enumerate(STEMMED):
        of, ids, weights = fields[name]
        telling = np.log(total / (total_frequencies[:, place] + 1.0)) + 1.0
        norm = 1 - B + B * np.bincount(ids, weights, documents) / max(total_lengths[place] / max(total, 1), 1e-9)
        worth = np.maximum(telling, 0.1)[of] * weights * (K1 + 1) / (weights + K1 * norm[ids])
        keys.append(of * documents + ids)
        values.append(FIELDS[name] * worth)
    key, value = _summed(np.concatenate(keys), np.concatenate(values))
    at = np.searchsorted(key, np.arange(len(stems) + 1) * documents)
    kind = np.uint16 if documents < 2**16 else np.uint32
    return {
        **blob("stems", stems),
        "postings_at": at.astype(np.uint32),
        "postings_doc": (key % max(documents, 1)).astype(kind),
        "postings_worth": value.astype(np.float16),
        "lengths": lengths,
        "frequencies": frequencies.ravel(),
    }


def _with_others(
    stems: Sequence[bytes], documents: int, lengths: Array, frequencies: Array, others: Sequence[Statistics]
) -> tuple[int, Array, Array]:
    total_lengths = lengths + sum(other.lengths for other in others)
    frequencies = frequencies.astype(np.float64)
    for other in others:
        for number, stem in enumerate(stems):
            more = other.frequency(stem.decode("utf-8", "surrogatepass"))
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

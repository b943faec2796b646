"""Reading all postings of a Whoosh segment, and what each is worth.

What a question's word adds to a document's score is worked out here, once: BM25 for each field
(Robertson and Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond, 2009, formula 3.15),
summed over the fields by weight, as Whoosh's own BM25F scorer does. A word is rarer in titles than in
bodies, so that each field having its own inverse document frequency favours titles by itself; one
frequency for all fields, and one saturation (Zaragoza's BM25F), found less on the judged questions.
"""

from __future__ import annotations

import io
import pickle
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from whoosh.codec.whoosh3 import W3TermInfo

from reader.search.arrays import Arrays
from reader.search.fields import STEMMED
from reader.search.lexicon import Lexicon, blob

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


def read_postings(terms: Any, data: bytes, documents: int, others: Sequence[Statistics]) -> Postings:
    """Return every posting of a segment with what it is worth, given the *others* of the same language.

    *terms* is Whoosh's reader of the segment's terms, *data* the content of its file of postings.
    """
    fields = [_field(terms, field, data) for field in STEMMED]
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


def _field(terms: Any, field: str, data: bytes) -> tuple[list[bytes], Array, Array, Array]:
    """Return a field's stems, how many postings each has, and all their documents and weights, end to end."""
    stems: list[bytes] = []
    sizes: list[int] = []
    deltas: list[int] = []
    starts: list[int] = []
    weights: list[float] = []
    if field in terms._fieldmap:
        number = terms._fieldmap[field].to_bytes(2, "big")
        for key, value in terms._tindex.items_from(number):
            if key[:2] != number:
                break
            before = len(deltas)
            for some, weight in _blocks(data, value):
                starts.append(len(deltas))
                deltas += some
                weights += weight
            stems.append(bytes(key[2:]))
            sizes.append(len(deltas) - before)
    ids = np.cumsum(np.array(deltas, dtype=np.int64))
    if starts:
        first = np.array(starts, dtype=np.int64)
        before_block = np.concatenate(([0], ids[first[1:] - 1]))
        ids -= np.repeat(before_block, np.diff(np.append(first, len(ids))))
    return stems, np.array(sizes, dtype=np.int64), ids, np.array(weights, dtype=np.float64)


def _blocks(data: bytes, info: bytes) -> Iterator[tuple[Sequence[int], Sequence[float]]]:
    """Yield the steps from document to document, and the weights, of each block of a term's postings.

    As whoosh.codec.whoosh3.W3LeafMatcher reads them. *data* is the whole file of postings, *info* the term's
    entry in the table of terms. Its last bytes say where the postings lie; W3TermInfo.from_bytes of
    Whoosh 2.7.4 gives their length as a tuple.
    """
    place = W3TermInfo._struct.size
    offset, length = int.from_bytes(info[place : place + 8], "big"), int.from_bytes(info[place + 8 : place + 12], "big")
    position, stop = offset + 4, offset + length
    while position < stop:
        size = int.from_bytes(data[position : position + 4], "big", signed=True)
        position += 4
        end = position + abs(size)
        stream = io.BytesIO(data[position:end])
        count, _, _, level, _, _ = pickle.load(stream)  # noqa: S301 - written by this process or verified before
        raw = stream.read()
        deltas, weights, _ = pickle.loads(zlib.decompress(raw) if level else raw)  # noqa: S301 - as above
        if weights is None or isinstance(weights, float):
            weights = (weights or 1.0,) * count
        yield deltas, weights
        position = end

"""The postings of a segment that is being written: collected in the order of the documents, handed out in that of the terms."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reader.search.counting import Numbers

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class FieldPostings:
    """The postings of one field: its terms in order, and how many postings each has; all documents and weights end to end."""

    terms: Sequence[bytes]
    sizes: Array
    documents: Array
    weights: Array

    def lengths(self, documents: int) -> Array:
        """Return for each of so many *documents* how many words its field has."""
        return np.bincount(self.documents, self.weights, documents).astype(np.int64)


class _Field:
    """The postings of one field as they came: numbers in arrays, an object neither a term nor a posting."""

    def __init__(self) -> None:
        self.terms = array("I")
        self.documents = array("I")
        self.weights = array("f")


class Pool:
    """Collects the postings of a segment. It stands in for whoosh.writing.PostingPool."""

    def __init__(self) -> None:
        self.numbers: Numbers[bytes] = Numbers()
        self._fields: dict[str, _Field] = {}

    def add(self, item: tuple[str, bytes, int, float, bytes]) -> None:
        """Take one posting: what Whoosh calls when it merges segments."""
        name, term, document, weight, _ = item
        field = self._field(name)
        field.terms.append(self.numbers[term])
        field.documents.append(document)
        field.weights.append(weight)

    def add_many(self, name: str, terms: Array, documents: Array, weights: Array) -> None:
        """Take postings of the field *name*, the terms by their ``numbers``."""
        field = self._field(name)
        field.terms.frombytes(terms.astype(np.uint32).tobytes())
        field.documents.frombytes(documents.astype(np.uint32).tobytes())
        field.weights.frombytes(weights.astype(np.float32).tobytes())

    def _field(self, name: str) -> _Field:
        field = self._fields.get(name)
        if field is None:
            field = self._fields[name] = _Field()
        return field

    def take(self) -> Iterator[tuple[str, FieldPostings]]:
        """Yield the fields in the order of their names, and forget each."""
        ordered = sorted(self.numbers)
        rank = np.empty(len(ordered), dtype=np.uint64)
        rank[[self.numbers[term] for term in ordered]] = np.arange(len(ordered), dtype=np.uint64)
        for name in sorted(self._fields):
            yield name, _in_order(self._fields.pop(name), ordered, rank)

    def cleanup(self) -> None:
        self._fields = {}


def _in_order(field: _Field, terms: Sequence[bytes], rank: Array) -> FieldPostings:
    documents = np.frombuffer(field.documents, np.uint32)
    ranks = rank[np.frombuffer(field.terms, np.uint32)]
    order = np.argsort((ranks << np.uint64(32)) | documents)
    sizes = np.bincount(ranks.astype(np.int64), minlength=len(terms))
    used = np.flatnonzero(sizes)
    return FieldPostings(
        [terms[place] for place in used.tolist()], sizes[used],
        documents[order], np.frombuffer(field.weights, np.float32)[order],
    )  # fmt: skip

"""How often each stem occurs in each field of an article, and all that a segment's arrays are made of."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from reader.search.folding import fold_words, pieces
from reader.search.index.arrays import Array
from reader.search.index.lexicon import utf8
from reader.search.index.record import Record, head_of, pack
from reader.search.words import Analysis

STEMMED = ("also", "body", "heading", "key", "said", "title")
"""The fields that are scored; they hold stems."""

QUIET = ("body", "key")
"""The fields without the language's silent words."""


def texts_of(record: Record) -> Mapping[str, str]:
    """Return the text of each field of ``STEMMED``."""
    return {
        "also": "\n".join(record.also_called),
        "body": record.text,
        "heading": "\n".join(part.heading for part in record.parts),
        "key": "\n".join(record.key_points),
        "said": "\n".join(record.people_say),
        "title": record.title,
    }


class _Numbers(dict[bytes, int]):
    """A number for each stem, from 0, given when the stem is first met."""

    def __missing__(self, stem: bytes) -> int:
        number = self[stem] = len(self)
        return number


class _Field:
    """The postings of one field as they come: the numbers of stems, how often each occurs, and how many a document has."""

    def __init__(self) -> None:
        self.stems = array("I")
        self.weights = array("I")
        self.sizes = array("I")


class Postings(NamedTuple):
    """The postings of one field: the places of the stems in order, the documents, and how often the one is in the other."""

    stems: Array
    documents: Array
    weights: Array


class Contents:
    """What a segment holds, article by article: numbers in arrays, because there are a million postings in a library."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.heads: list[Record] = []
        self.packed: list[bytes] = []
        self.chunks: Counter[str] = Counter()
        """In how many documents, field by field, each chunk of folded text occurs."""
        self._numbers = _Numbers()
        self._fields = {name: _Field() for name in STEMMED}
        self._stems: dict[str, tuple[bytes, ...]] = {}
        self._spoken: dict[str, tuple[bytes, ...]] = {}

    def add(self, record: Record) -> None:
        """Take one article."""
        self.heads.append(head_of(record))
        self.packed.append(pack(record))
        for name, text in texts_of(record).items():
            counts = self._counted(text, self._spoken if name in QUIET else self._stems)
            field = self._fields[name]
            field.stems.extend(map(self._numbers.__getitem__, counts))
            field.weights.extend(counts.values())
            field.sizes.append(len(counts))

    def _counted(self, text: str, table: Mapping[str, tuple[bytes, ...]]) -> dict[bytes, int]:
        """Return how often each stem occurs in *text*."""
        chunks = Counter(pieces(fold_words(text)))
        self.chunks.update(chunks.keys())
        counts: dict[bytes, int] = {}
        for chunk, count in chunks.items():
            if chunk not in table:
                self._learn(chunk)
            for stem in table[chunk]:
                counts[stem] = counts.get(stem, 0) + count
        return counts

    def _learn(self, chunk: str) -> None:
        words, silent = self.analysis.chunk(chunk), self.analysis.stopwords.silent
        self._stems[chunk] = tuple(utf8(word.stem) for word in words)
        self._spoken[chunk] = tuple(utf8(word.stem) for word in words if word.form not in silent)

    def stems(self) -> list[bytes]:
        """Return every stem, in order."""
        return sorted(self._numbers)

    def postings(self) -> dict[str, Postings]:
        """Return the postings of each field, in the order of the documents."""
        rank = np.empty(len(self._numbers), dtype=np.int64)
        rank[[self._numbers[stem] for stem in self.stems()]] = np.arange(len(rank))
        return {
            name: Postings(
                rank[np.array(field.stems, dtype=np.int64)],
                np.repeat(np.arange(len(self.heads)), np.array(field.sizes, dtype=np.int64)),
                np.array(field.weights, dtype=np.int64),
            )
            for name, field in self._fields.items()
        }

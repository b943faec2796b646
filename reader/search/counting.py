"""How often each stem occurs in each field of many articles, counted a batch at a time.

Python cuts the texts and gives every chunk its number; the counting itself is the sorting of numbers, in numpy.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from reader.search.fields import QUIET, STEMMED, texts_of
from reader.search.folding import fold, pieces
from reader.search.lexicon import utf8
from reader.search.record import Record
from reader.search.words import Analysis

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

_Key = TypeVar("_Key")

BATCH = 1 << 18
"""Tokens that are counted at once: enough for numpy to be quick, and 20 MB at most."""


class Numbers(dict[_Key, int]):
    """A number for each key, from 0, given when the key is first met."""

    def __missing__(self, key: _Key) -> int:
        number = self[key] = len(self)
        return number


@dataclass(frozen=True, slots=True)
class Counts:
    """One field of a batch, posting by posting, the documents in order. Documents count from the batch's first."""

    documents: Array
    stems: Array
    weights: Array
    """How often the stem occurs in the field of the document."""
    lengths: Array
    """For each document how many stems its field has."""


class Counting:
    """Counts the stems of articles, which it numbers in *stems*, and the chunks of folded text as they are written."""

    def __init__(self, analysis: Analysis, stems: Numbers[bytes]) -> None:
        self._chunks: Numbers[str] = Numbers()
        self._seen = np.zeros(0, dtype=np.int64)
        self._stems = _Stems(analysis, stems)
        self._start()

    def _start(self) -> None:
        self._tokens: dict[str, list[int]] = {name: [] for name in STEMMED}
        self._sizes: dict[str, list[int]] = {name: [] for name in STEMMED}

    def add(self, record: Record) -> None:
        """Cut the texts of one more article."""
        number = self._chunks.__getitem__
        for name, text in texts_of(record).items():
            tokens = self._tokens[name]
            before = len(tokens)
            tokens.extend(map(number, pieces(fold(text))))
            self._sizes[name].append(len(tokens) - before)

    @property
    def tokens(self) -> int:
        """How many tokens wait to be counted."""
        return sum(len(tokens) for tokens in self._tokens.values())

    def take(self) -> dict[str, Counts]:
        """Count the articles that came since the last time, field by field; they are the batch."""
        fresh = list(islice(self._chunks, len(self._seen), None))
        self._seen = np.concatenate((self._seen, np.zeros(len(fresh), dtype=np.int64)))
        self._stems.learn(fresh)
        found = {name: self._counted(name) for name in STEMMED}
        self._start()
        return found

    def _counted(self, name: str) -> Counts:
        sizes = np.array(self._sizes[name], dtype=np.int64)
        tokens = np.array(self._tokens[name], dtype=np.int64)
        places, counts = _each_once(_joined(np.repeat(np.arange(len(sizes)), sizes), tokens))
        documents, chunks = _parted(places)
        self._seen += np.bincount(chunks, minlength=len(self._seen))
        stems, many = self._stems.of(chunks, silent=name not in QUIET)
        places, weights = _summed(_joined(np.repeat(documents, many), stems), np.repeat(counts, many))
        documents, stems = _parted(places)
        return Counts(documents, stems, weights, np.bincount(documents, weights, len(sizes)).astype(np.int64))

    def chunks(self) -> dict[str, int]:
        """Return in how many documents, field by field, each chunk of folded text occurs."""
        return dict(zip(self._chunks, self._seen.tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class Contents:
    """What a segment holds beside its postings: the records (their texts do not matter), and its written words."""

    records: Sequence[Record]
    chunks: Mapping[str, int]
    """In how many documents, field by field, each chunk of folded text occurs."""


class _Stems:
    """The stems of every chunk, by its number: those of silent words, then the others."""

    def __init__(self, analysis: Analysis, numbers: Numbers[bytes]) -> None:
        self._analysis = analysis
        self._numbers = numbers
        self._stems = array("I")
        self._at = array("I", [0])
        self._spoken_at = array("I")

    def learn(self, chunks: Iterable[str]) -> None:
        """Take the next chunks in the order of their numbers."""
        cut, numbers, silent = self._analysis.chunk, self._numbers, self._analysis.stopwords.silent
        for chunk in chunks:
            words = cut(chunk)
            self._stems.extend([numbers[utf8(word.stem)] for word in words if word.form in silent])
            self._spoken_at.append(len(self._stems))
            self._stems.extend([numbers[utf8(word.stem)] for word in words if word.form not in silent])
            self._at.append(len(self._stems))

    def of(self, chunks: Array, *, silent: bool) -> tuple[Array, Array]:
        """Return the stems of *chunks*, end to end, with or without those of silent words, and how many each has."""
        starts = np.array(self._at if silent else self._spoken_at, dtype=np.int64)[chunks]
        many = np.array(self._at, dtype=np.int64)[chunks + 1] - starts
        places = np.arange(many.sum()) + np.repeat(starts - (np.cumsum(many) - many), many)
        return np.array(self._stems, dtype=np.int64)[places], many


def contents_of(records: Sequence[Record], analysis: Analysis) -> Contents:
    """Return what a segment of *records* holds."""
    counting = Counting(analysis, Numbers())
    for record in records:
        counting.add(record)
        if counting.tokens >= BATCH:
            counting.take()
    counting.take()
    return Contents(records, counting.chunks())


def _joined(documents: Array, numbers: Array) -> Array:
    return (documents.astype(np.uint64) << np.uint64(32)) | numbers.astype(np.uint64)


def _parted(places: Array) -> tuple[Array, Array]:
    return (places >> np.uint64(32)).astype(np.int64), (places & np.uint64(0xFFFFFFFF)).astype(np.int64)


def _each_once(places: Array) -> tuple[Array, Array]:
    """Return *places* in order, each once, and how often it occurs."""
    places = np.sort(places)
    first = _firsts(places)
    return places[first], np.diff(np.append(first, len(places)))


def _summed(places: Array, values: Array) -> tuple[Array, Array]:
    """Return *places* in order, each once, and the sum of its values."""
    order = np.argsort(places)
    places = places[order]
    first = _firsts(places)
    return places[first], np.add.reduceat(values[order], first) if len(first) else values


def _firsts(places: Array) -> Array:
    return np.flatnonzero(np.concatenate((np.ones(min(len(places), 1), dtype=bool), places[1:] != places[:-1])))

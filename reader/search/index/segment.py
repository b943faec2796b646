"""One segment as it is asked: its arrays, and the records among them."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from reader.search.index import arrays
from reader.search.index.arrays import Array, Arrays
from reader.search.index.generations import ARRAYS, SegmentFacts
from reader.search.index.lexicon import Lexicon
from reader.search.index.record import Record, unpack
from reader.search.ranking.weights import ASIDE


class Segment:
    """Its documents are numbered from 0. Thread-safe only in that nobody writes to it: use one a thread."""

    def __init__(self, language: str, found: Arrays, deleted: Iterable[int] = ()) -> None:
        self.language = language
        self.arrays = found
        self.documents = len(found["category"])
        gone = list(deleted)
        self.live: Array | None = None
        if gone:
            self.live = np.ones(self.documents, dtype=bool)
            self.live[gone] = False
        self.stems = self._lexicon("stems")
        self.forms = self._lexicon("forms")
        self._postings_at = memoryview(found["postings_at"])  # type: ignore[arg-type]
        self._naming_at = memoryview(found["naming_at"])  # type: ignore[arg-type]
        self._docs = found["postings_doc"]
        self._worth = found["postings_worth"]
        self._naming = found["naming"]
        self.names_doc = found["names_doc"]
        self.names_alias = found["names_alias"]
        self.forms_stem = found["forms_stem"]
        self.forms_count = found["forms_count"]
        self.title_order = found["title_order"]

    def _lexicon(self, name: str) -> Lexicon:
        return Lexicon(self.arrays[name], self.arrays[f"{name}_at"])

    @cached_property
    def names(self) -> Lexicon:
        """The names as written. Not sorted: only to be read by number."""
        return self._lexicon("names")

    @cached_property
    def categories(self) -> list[str]:
        return list(self._lexicon("categories"))

    @cached_property
    def medicines(self) -> frozenset[str]:
        return frozenset(self._lexicon("medicines"))

    def frequency(self, stem: int) -> int:
        """Return how many documents have *stem*, deleted ones included."""
        return self._postings_at[stem + 1] - self._postings_at[stem]

    def frequencies(self, stems: Array) -> Array:
        """Return how many documents have each of *stems*."""
        at = self.arrays["postings_at"]
        found: Array = at[stems + 1] - at[stems]
        return found

    def postings(self, stem: int) -> tuple[Array, Array]:
        """Return the documents that have *stem*, and what it is worth in each."""
        start, end = self._postings_at[stem], self._postings_at[stem + 1]
        return self._docs[start:end], self._worth[start:end]

    def names_like(self, key: int) -> Array:
        """Return the names whose key is the number *key*."""
        keys, wanted = self.arrays["keys"], np.uint64(key)
        return self.arrays["keys_name"][np.searchsorted(keys, wanted) : np.searchsorted(keys, wanted, "right")]

    def pair_names(self, first: int, second: int) -> Array:
        """Return the names in which *second* comes right after *first*."""
        keys = self.arrays["pairs"]
        key = np.uint64(first * len(self.stems) + second)
        return self.arrays["pairs_name"][np.searchsorted(keys, key) : np.searchsorted(keys, key, "right")]

    def naming(self, stem: int) -> Array:
        """Return the names that have *stem*."""
        return self._naming[self._naming_at[stem] : self._naming_at[stem + 1]]

    def sayings_with(self, stem: int) -> Array:
        """Return the phrases of people's own words that have *stem*."""
        at = self.arrays["saying_at"]
        return self.arrays["saying"][int(at[stem]) : int(at[stem + 1])]

    def many_sayings(self, stems: Array) -> Array:
        """Return the phrases of people's own words that have any of *stems*, once for each that they have."""
        return self.arrays["saying"][_ranges(self.arrays["saying_at"], stems)]

    def many_postings(self, stems: Array) -> tuple[Array, Array]:
        """Return the postings of all of *stems*, end to end."""
        places = _ranges(self.arrays["postings_at"], stems)
        return self._docs[places], self._worth[places]

    def many_naming(self, stems: Array) -> Array:
        """Return the names that have any of *stems*, once for each that they have."""
        return self._naming[_ranges(self.arrays["naming_at"], stems)]

    def forms_of(self, stem: int) -> list[str]:
        """Return the words as written whose stem is *stem*."""
        return [self.forms[int(number)] for number in np.flatnonzero(self.forms_stem == stem)]

    @cached_property
    def name_weights(self) -> tuple[Array, Array]:
        """What each stem tells (its inverse document frequency), and the sum of it for each name."""
        frequency = np.diff(self.arrays["postings_at"]).astype(np.float32)
        telling = np.log(self.documents / (frequency + 1)).astype(np.float32) + 0.5
        return telling, _sums(telling[self.arrays["name_stems"]], self.arrays["name_stems_at"])

    @cached_property
    def saying_weights(self) -> tuple[Array, Array]:
        """Return what each stem counts in a phrase of people's own words, and the sum of it for each phrase."""
        weights = np.where(self.arrays["asides"] == 1, np.float32(ASIDE), self.name_weights[0])
        return weights, _sums(weights[self.arrays["saying_stems"]], self.arrays["saying_stems_at"])

    def in_category(self, category: str) -> Array:
        """Return for each document whether it lies in *category*."""
        number = self.categories.index(category) if category in self.categories else -1
        return np.equal(self.arrays["category"], number)

    def shown_categories(self) -> list[str]:
        """Return the categories that have a document."""
        numbers = self.arrays["category"] if self.live is None else self.arrays["category"][self.live]
        return [self.categories[int(number)] for number in np.unique(numbers)]

    def ids(self) -> list[str]:
        """Return the id of every document, deleted ones included."""
        return list(self._lexicon("ids"))

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {id_: number for number, id_ in enumerate(self.ids())}

    def number_of(self, id_: str) -> int:
        """Return the number of the document *id_*, a deleted one too; -1 where it is not here."""
        return self._numbers.get(id_, -1)

    def only(self, wanted: Array) -> Segment:
        """Return this segment with only the documents for which *wanted* is true. Both share all else."""
        other = copy.copy(self)
        other.live = wanted if self.live is None else self.live & wanted
        return other

    def record(self, document: int) -> Record:
        """Return the record of *document*."""
        at = self.arrays["records_at"]
        return unpack(self.arrays["records"][int(at[document]) : int(at[document + 1])].tobytes())


def _sums(values: Array, at: Array) -> Array:
    """Return the sum of the *values* from at[n] to at[n + 1], for each n."""
    sums = np.zeros(len(at) - 1, dtype=np.float32)
    filled = np.flatnonzero(np.diff(at))
    if len(filled):
        sums[filled] = np.add.reduceat(values, at[filled])
    return sums


def _ranges(at: Array, numbers: Array) -> Array:
    """Return every place from at[n] to at[n + 1], for each n of *numbers*."""
    starts = at[numbers].astype(np.int64)
    sizes = at[numbers + 1].astype(np.int64) - starts
    total = int(sizes.sum())
    ends = np.cumsum(sizes)
    places: Array = np.arange(total) + np.repeat(starts - (ends - sizes), sizes)
    return places


def distinct(values: Array) -> Array:
    """Return the different numbers of *values* in order. numpy's ``unique`` takes 0.2 ms however few they are."""
    ordered = np.sort(values)
    if len(ordered) < 2:
        return ordered
    first = np.empty(len(ordered), dtype=np.bool_)
    first[0] = True
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return ordered[first]


def common(one: Array, other: Array) -> Array:
    """Return the numbers that are in both arrays, each once, in order."""
    both = np.sort(np.concatenate((distinct(one), distinct(other))))
    found: Array = both[:-1][both[1:] == both[:-1]]
    return found


@dataclass(frozen=True, slots=True)
class MemoryIndex:
    """An index that lies in memory."""

    segments: tuple[Segment, ...]


def open_segment(folder: Path, language: str, facts: SegmentFacts) -> Segment:
    """Return the segment of *language* in *folder*, a generation. Raises ArraysDamagedError or OSError."""
    return Segment(language, arrays.open_file(folder / language / facts.name / ARRAYS), facts.deleted)

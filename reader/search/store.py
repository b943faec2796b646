"""Writing and opening the Whoosh index of one language.

The format on disk is Whoosh 2.7.4's own, and stock Whoosh opens and searches it (a test does both).
Two of Whoosh's parts are replaced, by subclasses that write the same format, because they were most
of the cost of a build: the pool that sorts postings (here one list a term instead of one tuple a
posting) and the writer of postings (here a block at once instead of one posting at a time).
"""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Callable, Iterator, Mapping
from operator import sub
from pathlib import Path
from pickle import dumps
from typing import Any

from whoosh import index
from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3Codec, W3FieldWriter, W3TermInfo
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.util.numeric import length_to_byte
from whoosh.writing import SegmentWriter

from reader.search.fields import STEMMED, Document, schema
from reader.search.lexicon import utf8

NAME = "MAIN"
_BLOCK = 256
_COMPRESSION = 1
_SHORT = 400
"""Blocks of fewer bytes are not worth compressing."""

MergePolicy = Callable[[Any, list[Any]], list[Any]]


class _Numbers(dict[bytes, int]):
    """A number for each term, given when the term is first met."""

    def __missing__(self, term: bytes) -> int:
        number = self[term] = len(self)
        return number


class _Field:
    """The postings of one field in the order in which they came: numbers in arrays, an object neither a term nor a posting."""

    def __init__(self) -> None:
        self.numbers = _Numbers()
        self.terms = array("I")
        self.documents = array("I")
        self.weights = array("f")

    def postings(self, documents: int) -> Iterator[tuple[bytes, list[int], list[float], list[int]]]:
        """Yield each term in order, with its documents, its weights there, and how many words the field has there."""
        import numpy as np

        terms, ids = np.frombuffer(self.terms, np.uint32), np.frombuffer(self.documents, np.uint32)
        weights = np.frombuffer(self.weights, np.float32)
        lengths = np.bincount(ids, weights, documents).astype(np.int64)
        order = np.argsort(terms, kind="stable")
        ids, weights = ids[order], weights[order]
        sizes = lengths[ids]
        ends = np.cumsum(np.bincount(terms, minlength=len(self.numbers))).tolist()
        for term in sorted(self.numbers):
            number = self.numbers[term]
            start, end = ends[number - 1] if number else 0, ends[number]
            yield term, ids[start:end].tolist(), weights[start:end].tolist(), sizes[start:end].tolist()


class _Pool:
    """Collects the postings of a segment. It stands in for whoosh.writing.PostingPool."""

    def __init__(self) -> None:
        self._fields: dict[str, _Field] = {}

    def add(self, item: tuple[str, bytes, int, float, bytes]) -> None:
        """Take one posting: what Whoosh calls when it merges segments."""
        name, term, document, weight, _ = item
        field = self._fields.setdefault(name, _Field())
        field.terms.append(field.numbers[term])
        field.documents.append(document)
        field.weights.append(weight)

    def add_counts(self, name: str, document: int, counts: Mapping[bytes, int]) -> None:
        """Take all the stems of one document's field."""
        field = self._fields.setdefault(name, _Field())
        field.terms.extend(map(field.numbers.__getitem__, counts))
        field.weights.extend(counts.values())
        field.documents.extend([document] * len(counts))

    def fields(self) -> list[tuple[str, _Field]]:
        """Return the fields in the order of their names."""
        return sorted(self._fields.items())

    def cleanup(self) -> None:
        self._fields = {}


class _Block:
    """A run of one term's postings, as whoosh.codec.whoosh3.W3TermInfo.add_block asks for it."""

    def __init__(self, ids: list[int], weights: list[float], lengths: list[int]) -> None:
        self._ids = ids
        self._weights = weights
        self._shortest = min(lengths)
        self._longest = max(lengths)
        self._heaviest = max(weights)

    def __len__(self) -> int:
        return len(self._ids)

    def min_length(self) -> int:
        return self._shortest

    def max_length(self) -> int:
        return self._longest

    def max_weight(self) -> float:
        return self._heaviest

    def min_id(self) -> int:
        return self._ids[0]

    def max_id(self) -> int:
        return self._ids[-1]

    def packed(self, *, last: bool) -> bytes:
        """Return the block as W3PostingsWriter writes it, small ones uncompressed (its reader takes either)."""
        ids, weights = self._ids, self._weights
        deltas = (ids[0], *map(sub, ids[1:], ids))
        same = min(weights) == self._heaviest
        kept = (None if self._heaviest == 1.0 else self._heaviest) if same else tuple(weights)
        data = dumps((deltas, kept, None), 2)
        level = 0 if len(data) < _SHORT else _COMPRESSION
        if level:
            data = zlib.compress(data, level)
        bounds = (length_to_byte(self._shortest), length_to_byte(self._longest))
        facts = dumps((len(ids), ids[-1], self._heaviest, level, *bounds), 2)
        length = len(facts) + len(data)
        return (-length if last else length).to_bytes(4, "big", signed=True) + facts + data


class _FieldWriter(W3FieldWriter):  # type: ignore[misc]  # Whoosh has no types
    """Writes the postings of a _Pool."""

    def add_pool(self, schema: Any, pool: _Pool, documents: int) -> None:
        place = self._postfile.tell()
        for name, field in pool.fields():
            self.start_field(name, schema[name])
            prefix = self._fieldid.to_bytes(2, "big")
            for term, ids, weights, lengths in field.postings(documents):
                info, data = _term(ids, weights, lengths)
                info.set_extent(place, len(data))
                self._postfile.write(data)
                self._tindex.add(prefix + term, info.to_bytes())
                place += len(data)
            self.finish_field()


def _term(ids: list[int], weights: list[float], lengths: list[int]) -> tuple[Any, bytes]:
    """Return a term's entry and the bytes of its postings."""
    info = W3TermInfo()
    count = len(ids)
    pieces = [WHOOSH3_HEADER_MAGIC]
    for first in range(0, count, _BLOCK):
        end = first + _BLOCK
        block = _Block(ids[first:end], weights[first:end], lengths[first:end])
        info.add_block(block)
        pieces.append(block.packed(last=end >= count))
    return info, b"".join(pieces)


class _Codec(W3Codec):  # type: ignore[misc]  # Whoosh has no types
    def field_writer(self, storage: Any, segment: Any) -> _FieldWriter:
        return _FieldWriter(self, storage, segment)

    def new_segment(self, storage: Any, indexname: str) -> Any:
        """Make a segment that names Whoosh's own codec, so that Whoosh alone can read it."""
        return W3Codec().new_segment(storage, indexname)


class Writer(SegmentWriter):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's writer with the pool and the codec above. Commit or cancel it: an open one keeps Whoosh's lock."""

    def __init__(self, ix: Any) -> None:
        super().__init__(ix, codec=_Codec(), compound=False)
        self.pool = _Pool()

    def add(self, article_id: str, packed: str, document: Document) -> None:
        """Add one article: SegmentWriter.add_document for fields that are counted already."""
        number, pages, schema = self.docnum, self.perdocwriter, self.schema
        pages.start_doc(number)
        self.pool.add_counts("id", number, {utf8(article_id): 1})
        pages.add_field("page", schema["page"], packed, 0)
        for field in STEMMED:
            counts = document.counts[field]
            self.pool.add_counts(field, number, counts)
            pages.add_field(field, schema[field], None, sum(counts.values()))
        pages.finish_doc()
        self._added = True
        self.docnum += 1

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        self.fieldwriter.add_pool(self.schema, self.pool, self.docnum)
        self.fieldwriter.close()


class Memory(RamStorage):  # type: ignore[misc]  # Whoosh has no types
    """An index that touches no disk at all; Whoosh's own puts its temporary files into a folder."""

    def temp_storage(self, name: str | None = None) -> Memory:
        del name
        return Memory()

    def destroy(self) -> None:
        self.files: dict[str, bytes] = {}


def create(folder: Path) -> Any:
    """Return a new, empty Whoosh index in *folder*, which is there and empty."""
    return FileStorage(str(folder)).create_index(schema(), NAME)


def create_in_memory() -> Any:
    """Return a new, empty Whoosh index in memory."""
    return Memory().create_index(schema(), NAME)


def open_folder(folder: Path) -> Any:
    """Return the Whoosh index in *folder*. Opening runs pickles: verify the files first."""
    return index.open_dir(str(folder), NAME)


def keep_segments(writer: Any, segments: list[Any]) -> list[Any]:
    """Merge nothing: a Whoosh merge policy."""
    del writer
    return segments

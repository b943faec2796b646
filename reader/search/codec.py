"""Writing postings in the format of Whoosh 2.7.4: what whoosh.codec.whoosh3 reads, a whole field at once.

Whoosh's own writer takes one posting at a time, and makes several objects of each term; that was most of the cost
of a build. Here numpy works out what is said of all blocks and all terms, and Python only pickles the blocks.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from pickle import dumps
from struct import Struct
from typing import TYPE_CHECKING, Any

import numpy as np
from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3Codec, W3FieldWriter
from whoosh.util.numeric import byte_to_length

from reader.search.pool import FieldPostings

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

_BLOCK = 256
_COMPRESSION = 1
_SHORT = 400
"""Blocks of fewer bytes are not worth compressing."""

_TERM = np.dtype(
    [
        ("inlined", "u1"), ("weight", ">f4"), ("documents", ">u4"), ("shortest", "u1"), ("longest", "u1"),
        ("heaviest", ">f4"), ("first", ">u4"), ("last", ">u4"), ("place", ">i8"), ("length", ">i4"),
    ]
)  # fmt: skip
"""What the table says of a term: whoosh.codec.whoosh3.W3TermInfo.to_bytes."""

_SIZES = Struct("!ii")


class Codec(W3Codec):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's codec with the writer of postings below."""

    def field_writer(self, storage: Any, segment: Any) -> FieldWriter:
        return FieldWriter(self, storage, segment)

    def new_segment(self, storage: Any, indexname: str) -> Any:
        """Make a segment that names Whoosh's own codec, so that Whoosh alone can read it."""
        return W3Codec().new_segment(storage, indexname)


class FieldWriter(W3FieldWriter):  # type: ignore[misc]  # Whoosh has no types
    """Writes all postings of a field."""

    def write_field(self, name: str, field: Any, postings: FieldPostings, documents: int) -> None:
        """Write the *postings* of the field *name*, which is *field* in the schema; the fields come in order."""
        self.start_field(name, field)
        table, data = _encoded(postings, postings.lengths(documents), self._postfile.tell())
        self._postfile.write(data)
        prefix = self._fieldid.to_bytes(2, "big")
        _add_all(self._tindex, zip((prefix + term for term in postings.terms), table, strict=True))
        self.finish_field()


def _add_all(table: Any, items: Iterable[tuple[bytes, bytes]]) -> None:
    """Do what whoosh.filedb.filetables.OrderedHashWriter.add does, for items in order, with one write for all."""
    position = table.dbfile.tell()
    pieces = []
    for key, value in items:
        found = table.hashfn(key)
        table.buckets[found & 255].append((found, position))
        table.index.append(position)
        piece = _SIZES.pack(len(key), len(value)) + key + value
        pieces.append(piece)
        position += len(piece)
    table.dbfile.write(b"".join(pieces))


def _encoded(postings: FieldPostings, lengths: Array, place: int) -> tuple[Iterator[bytes], bytes]:
    """Return the entry of each term in the table of terms, and the bytes of all postings, which will lie at *place*."""
    if not postings.terms:
        return iter(()), b""
    ends = np.cumsum(postings.sizes)
    starts = ends - postings.sizes
    spans = _length_bytes(lengths)[postings.documents]
    per_term = -(-postings.sizes // _BLOCK)
    of_term = np.cumsum(per_term) - per_term
    begins = np.repeat(starts, per_term) + _BLOCK * (np.arange(per_term.sum()) - np.repeat(of_term, per_term))
    last = np.zeros(len(begins), dtype=bool)
    last[of_term + per_term - 1] = True
    blocks = list(_blocks(postings, spans, begins, last))
    for number in of_term.tolist():
        blocks[number] = WHOOSH3_HEADER_MAGIC + blocks[number]
    sizes = np.add.reduceat(np.fromiter(map(len, blocks), dtype=np.int64, count=len(blocks)), of_term)
    table = np.zeros(len(postings.terms), dtype=_TERM)
    table["weight"] = np.add.reduceat(postings.weights.astype(np.float64), starts)
    table["documents"] = postings.sizes
    table["shortest"] = np.minimum.reduceat(spans, starts)
    table["longest"] = np.maximum.reduceat(spans, starts)
    table["heaviest"] = np.maximum.reduceat(postings.weights, starts)
    table["first"] = postings.documents[starts]
    table["last"] = postings.documents[ends - 1]
    table["place"] = place + np.cumsum(sizes) - sizes
    table["length"] = sizes
    data = table.tobytes()
    return (data[at : at + _TERM.itemsize] for at in range(0, len(data), _TERM.itemsize)), b"".join(blocks)


def _blocks(postings: FieldPostings, spans: Array, begins: Array, last: Array) -> Iterator[bytes]:
    """Yield each run of a term's postings as W3PostingsWriter writes it, small ones uncompressed (its reader takes either).

    A run *begins* at a posting, and may be the *last* of its term. *spans* are the lengths of the fields, as bytes.
    """
    documents, weights = postings.documents, postings.weights
    ends = np.append(begins[1:], len(documents))
    steps = np.diff(documents.astype(np.int64), prepend=0)
    steps[begins] = documents[begins]
    facts = zip(
        begins.tolist(), ends.tolist(), last.tolist(), documents[ends - 1].tolist(),
        np.minimum.reduceat(weights, begins).tolist(), np.maximum.reduceat(weights, begins).tolist(),
        np.minimum.reduceat(spans, begins).tolist(), np.maximum.reduceat(spans, begins).tolist(), strict=True,
    )  # fmt: skip
    for begin, end, ending, highest, lightest, heaviest, shortest, longest in facts:
        same = lightest == heaviest
        kept = (None if heaviest == 1.0 else heaviest) if same else tuple(weights[begin:end].tolist())
        data = dumps((tuple(steps[begin:end].tolist()), kept, None), 2)
        level = 0 if len(data) < _SHORT else _COMPRESSION
        if level:
            data = zlib.compress(data, level)
        head = dumps((end - begin, highest, heaviest, level, shortest, longest), 2)
        size = len(head) + len(data)
        yield (-size if ending else size).to_bytes(4, "big", signed=True) + head + data


def _length_bytes(lengths: Array) -> Array:
    """Return the *lengths* as Whoosh writes them: whoosh.util.numeric.length_to_byte."""
    table = [byte_to_length(one) for one in range(256)]
    return np.minimum(np.searchsorted(table, lengths), 255).astype(np.uint8)

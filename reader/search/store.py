"""Writing and opening the Whoosh index of one language.

The format on disk is Whoosh 2.7.4's own, and stock Whoosh opens and searches it (a test does both).
Two of Whoosh's parts are replaced, by subclasses that write the same format, because they were most
of the cost of a build: the pool that sorts postings (here numbers in arrays instead of one tuple a
posting) and the writer of postings (here a field at once instead of one posting at a time).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from whoosh import index
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.writing import SegmentWriter

from reader.search.codec import Codec
from reader.search.counting import BATCH, Contents, Counting
from reader.search.fields import STEMMED, schema
from reader.search.lexicon import utf8
from reader.search.pool import FieldPostings, Pool
from reader.search.record import Record, head_of, pack
from reader.search.words import Analysis

NAME = "MAIN"

MergePolicy = Callable[[Any, list[Any]], list[Any]]


class Writer(SegmentWriter):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's writer with a pool and a codec of ours. Commit or cancel it: an open one keeps Whoosh's lock.

    After a commit ``postings`` are those of the segment, by field, and ``contents`` is what was added to
    it; what Whoosh merged into it is not in the latter.
    """

    def __init__(self, ix: Any, analysis: Analysis) -> None:
        super().__init__(ix, codec=Codec(), compound=False)
        self.pool = Pool()
        self.postings: dict[str, FieldPostings] = {}
        self._heads: list[Record] = []
        self._counting = Counting(analysis, self.pool.numbers)
        self._waiting: list[tuple[str, str]] = []

    def add(self, record: Record) -> None:
        """Add one article."""
        self._counting.add(record)
        self._waiting.append((record.id, pack(record)))
        self._heads.append(head_of(record))
        if self._counting.tokens >= BATCH:
            self._write_waiting()

    def _write_waiting(self) -> None:
        """Write the articles that wait: SegmentWriter.add_document for fields that are counted already."""
        pages, schema, first = self.perdocwriter, self.schema, self.docnum
        found = self._counting.take()
        lengths = {name: counts.lengths.tolist() for name, counts in found.items()}
        for place, (article_id, packed) in enumerate(self._waiting):
            pages.start_doc(self.docnum)
            self.pool.add(("id", utf8(article_id), self.docnum, 1.0, b""))
            pages.add_field("page", schema["page"], packed, 0)
            for name in STEMMED:
                pages.add_field(name, schema[name], None, lengths[name][place])
            pages.finish_doc()
            self.docnum += 1
            self._added = True
        for name, counts in found.items():
            self.pool.add_many(name, counts.stems, counts.documents + first, counts.weights)
        self._waiting = []

    def contents(self) -> Contents:
        """Return what was added, for the arrays."""
        return Contents(tuple(self._heads), self._counting.chunks())

    def commit(self, mergetype: MergePolicy) -> None:
        self._write_waiting()
        super().commit(mergetype)

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        for name, found in self.pool.take():
            self.fieldwriter.write_field(name, self.schema[name], found, self.docnum)
            self.postings[name] = found
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

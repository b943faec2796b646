"""What the index keeps of an article: its names, and the text that is searched and quoted."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, replace

from reader.library import plain_text
from reader.library.article import Article
from reader.search.folding import composed

MAGIC = "\x1ePatientReaderPage\x1e"
_MAGIC_BYTES = MAGIC.encode()
_END = "\n\x00\n"
_HEAD = 512
"""Bytes at the start of a stored value that hold the id, as no file name is longer than 255."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the record's text: a section, its heading first. Its anchor is empty for what stands at the top."""

    heading: str
    anchor: str
    start: int
    """Where the text under the heading starts; the heading itself is not part of the text."""


@dataclass(frozen=True, slots=True)
class Record:
    """One article as search keeps it. ``text`` is every part's text in order, parts ending in a line feed."""

    id: str
    title: str
    category: str
    also_called: tuple[str, ...]
    key_points: tuple[str, ...]
    codes: tuple[str, ...]
    parts: tuple[Part, ...]
    text: str

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of the article, its title first."""
        return (self.title, *self.also_called)


def record_of(article: Article) -> Record:
    """Return what the index keeps of *article*."""
    pieces = [composed(article.summary), *(composed(point) for point in article.key_points)]
    parts = [Part("", "", 0)]
    length = sum(len(piece) + 1 for piece in pieces)
    for section in plain_text.sections(article.body):
        words = composed(section.text)
        parts.append(Part(composed(section.heading), section.anchor, length))
        pieces.append(words)
        length += len(words) + 1
    return Record(
        id=article.id, title=composed(article.title), category=article.category,
        also_called=tuple(composed(name) for name in article.also_called),
        key_points=tuple(composed(point) for point in article.key_points), codes=article.codes,
        parts=tuple(parts), text="\n".join(pieces) + "\n",
    )  # fmt: skip


def head_of(record: Record) -> Record:
    """Return *record* without its texts: its names, its category and its codes."""
    return replace(record, key_points=(), parts=(), text="")


def pack(record: Record) -> str:
    """Return *record* as one text, the same for equal records. It starts with ``MAGIC``."""
    head = [
        record.id, record.title, record.category, record.also_called, record.key_points, record.codes,
        [(part.heading, part.anchor, part.start) for part in record.parts],
    ]  # fmt: skip
    return MAGIC + json.dumps(head, ensure_ascii=False, separators=(",", ":")) + _END + record.text


def unpack(packed: str) -> Record:
    """Return the record that :func:`pack` gave as *packed*."""
    head, _, body = packed.partition(_END)
    article_id, title, category, also, points, codes, parts = json.loads(head[len(MAGIC) :])
    return Record(
        article_id, title, category, tuple(also), tuple(points), tuple(codes),
        tuple(Part(*part) for part in parts), body,
    )  # fmt: skip


def packed_in(stored: bytes) -> str:
    """Return the packed record in *stored*, a stored value of Whoosh as it lies on disk.

    Whoosh keeps a compressed pickle. The one text in it is cut out by its own length mark, so that
    nothing is ever unpickled to answer a question.
    """
    raw = zlib.decompress(stored)
    start = raw.index(_MAGIC_BYTES)
    length = int.from_bytes(raw[start - 4 : start], "little")
    return raw[start : start + length].decode("utf-8", "surrogatepass")


def id_in(stored: bytes) -> str:
    """Return the id of the record in *stored*, as ``packed_in`` takes it, or in its first 600 bytes."""
    raw = zlib.decompressobj().decompress(stored, _HEAD)
    start = raw.index(b'"', raw.index(_MAGIC_BYTES)) + 1
    return raw[start : raw.index(b'"', start)].decode("ascii")

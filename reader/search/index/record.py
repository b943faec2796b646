"""What the index keeps of an article: its names, and the text that is searched and quoted."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, replace

from reader.library import plain_text
from reader.library.article import Article
from reader.search.folding import composed

CELLS = " – "
"""What stands between the cells of a table's row, which is a line of its own."""

_LEVEL = 3
"""Of compression: more makes a build longer and hardly a file smaller."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the record's text: a section, its heading first. Its anchor is empty for what stands at the top."""

    heading: str
    anchor: str
    start: int
    """Where the text under the heading starts; the heading itself is not part of the text."""


@dataclass(frozen=True, slots=True)
class Record:
    """One article as search keeps it. ``text`` is every part's text in order, parts and rows of tables ending in a line feed."""

    id: str
    title: str
    category: str
    also_called: tuple[str, ...]
    key_points: tuple[str, ...]
    codes: tuple[str, ...]
    parts: tuple[Part, ...]
    text: str
    people_say: tuple[str, ...] = ()
    """How people ask for the article: found, never shown."""

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
        words = composed(section.text).replace("\t", CELLS)
        parts.append(Part(composed(section.heading), section.anchor, length))
        pieces.append(words)
        length += len(words) + 1
    return Record(
        id=article.id, title=composed(article.title), category=article.category,
        also_called=tuple(composed(name) for name in article.also_called),
        key_points=tuple(composed(point) for point in article.key_points), codes=article.codes,
        parts=tuple(parts), text="\n".join(pieces) + "\n", people_say=article.people_say,
    )  # fmt: skip


def head_of(record: Record) -> Record:
    """Return *record* without its texts: its names, what people say, its category and its codes."""
    return replace(record, key_points=(), parts=(), text="")


def pack(record: Record) -> bytes:
    """Return *record* as the index keeps it, the same for equal records."""
    values = [
        record.id, record.title, record.category, record.also_called, record.key_points, record.codes,
        [(part.heading, part.anchor, part.start) for part in record.parts], record.text, record.people_say,
    ]  # fmt: skip
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), _LEVEL)


def unpack(packed: bytes) -> Record:
    """Return the record that :func:`pack` gave as *packed*."""
    text = zlib.decompress(packed).decode("utf-8", "surrogatepass")
    article_id, title, category, also, points, codes, parts, body, sayings = json.loads(text)
    return Record(
        article_id, title, category, tuple(also), tuple(points), tuple(codes),
        tuple(Part(*part) for part in parts), body, tuple(sayings),
    )  # fmt: skip

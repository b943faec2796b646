"""The Whoosh schema, and the words of each of its fields for one article.

Whoosh pickles a schema with the import paths of its field types: a change here that an older index
would not survive needs a new number in ``generations.SCHEMA``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from whoosh import fields, formats

from reader.search.folding import fold, pieces
from reader.search.record import Record
from reader.search.words import Analysis

STEMMED = ("also", "body", "heading", "key", "title")
"""The fields that are scored; they hold stems. In the order of their names, as Whoosh sorts them."""


QUIET = ("body", "key")
"""The fields without the language's silent words."""


class Words(fields.FieldType):  # type: ignore[misc]  # Whoosh has no types
    """A field of stems whose values come counted: stem to how often it occurs. A posting's weight is that number."""

    indexed = True
    scorable = True
    stored = False
    unique = False
    vector = None
    column_type = None
    multitoken_query = "default"

    def __init__(self) -> None:
        self.format = formats.Existence()
        self.analyzer = None

    def index(self, value: Mapping[bytes, int], **options: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        del options
        for stem, count in value.items():
            yield stem, count, float(count), b""

    def process_text(self, text: str, mode: str = "", **options: Any) -> Iterator[str]:
        """Return the words of a query for this field: callers stem before they ask Whoosh."""
        del mode, options
        return iter(text.split())


def schema() -> fields.Schema:
    """Return the schema of one language's index."""
    return fields.Schema(
        id=fields.ID(unique=True, stored=False), page=fields.STORED(),
        title=Words(), also=Words(), key=Words(), heading=Words(), body=Words(),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Document:
    """What Whoosh indexes of one record: how often each stem occurs in each field, and the words as written."""

    counts: Mapping[str, Mapping[bytes, int]]
    chunks: tuple[Mapping[str, int], ...]
    """How often each chunk of folded text occurs: what the vocabulary is made of."""


def document(record: Record, analysis: Analysis) -> Document:
    """Return what Whoosh indexes of *record*."""
    texts = {
        "also": _chunks("\n".join(record.also_called)),
        "body": _chunks(record.text),
        "heading": _chunks("\n".join(part.heading for part in record.parts)),
        "key": _chunks("\n".join(record.key_points)),
        "title": _chunks(record.title),
    }
    terms = {name: analysis.spoken_terms if name in QUIET else analysis.terms for name in texts}
    return Document({name: _counted(chunks, terms[name]) for name, chunks in texts.items()}, tuple(texts.values()))


def _chunks(text: str) -> dict[str, int]:
    return Counter(pieces(fold(text)))


def _counted(chunks: Mapping[str, int], terms: Mapping[str, tuple[bytes, ...]]) -> dict[bytes, int]:
    """Return how often each stem occurs in a field with these *chunks*, whose stems are *terms*."""
    found: dict[bytes, int] = {}
    get = found.get
    for chunk, count in chunks.items():
        for term in terms[chunk]:
            found[term] = get(term, 0) + count
    return found

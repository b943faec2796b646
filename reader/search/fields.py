"""The Whoosh schema, and the words of each of its fields for one article.

Whoosh pickles a schema with the import paths of its field types: a change here that an older index
would not survive needs a new number in ``generations.SCHEMA``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from whoosh import fields, formats

from reader.search.record import Record

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


def texts_of(record: Record) -> Mapping[str, str]:
    """Return the text of each field of ``STEMMED``."""
    return {
        "also": "\n".join(record.also_called),
        "body": record.text,
        "heading": "\n".join(part.heading for part in record.parts),
        "key": "\n".join(record.key_points),
        "title": record.title,
    }

"""SQLite FTS5 and tantivy on the same texts: what search is measured against. Development only."""

from __future__ import annotations

import contextlib
import re
import sqlite3
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reader.search.index.record import Record

LIMIT = 20
_WORD = re.compile(r"\w+")
_TOO_COMMON = frozenset("a an and are as at be by for from in is it of on or that the to was were what with".split())


def columns(record: Record) -> tuple[str, str, str, str]:
    """Return the texts of *record* as every engine gets them: id, title, other names, body."""
    headings = "\n".join(part.heading for part in record.parts)
    return record.id, record.title, "\n".join(record.also_called), f"{headings}\n{record.text}"


def words_of(text: str) -> list[str]:
    found = _WORD.findall(text.lower())
    return [word for word in found if word not in _TOO_COMMON] or found


class Fts5:
    """SQLite's full-text index with Porter's stemmer, on disk; any word matches, bm25 with weights."""

    name = "SQLite FTS5"

    def __init__(self, folder: Path) -> None:
        self.path = folder / "fts5.sqlite"
        self.connection = sqlite3.connect(self.path)

    def build(self, rows: Sequence[tuple[str, str, str, str]]) -> None:
        self.connection.execute(
            "CREATE VIRTUAL TABLE pages USING fts5(id UNINDEXED, title, also, body, tokenize='porter unicode61')"
        )
        self.connection.executemany("INSERT INTO pages VALUES (?, ?, ?, ?)", rows)
        self.connection.execute("INSERT INTO pages(pages) VALUES('optimize')")
        self.connection.commit()

    def search(self, text: str, *, prefix: bool) -> list[str]:
        found = words_of(text)
        if not found:
            return []
        terms = [f'"{word}"' for word in found]
        if prefix and text[-1:].isalnum():
            terms[-1] += "*"
        rows = self.connection.execute(
            "SELECT id, title, snippet(pages, 3, '<mark>', '</mark>', '…', 32) FROM pages WHERE pages MATCH ? "
            "ORDER BY bm25(pages, 0, 3.0, 2.0, 1.0) LIMIT ?",
            (" OR ".join(terms), LIMIT),
        )
        return [row[0] for row in rows]

    def close(self) -> None:
        self.connection.close()


class Tantivy:
    """The Rust engine, with its English stemmer, on disk; any word matches."""

    name = "tantivy"

    def __init__(self, folder: Path) -> None:
        import tantivy

        self._module: Any = tantivy
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        for name in ("title", "also", "body"):
            builder.add_text_field(name, stored=True, tokenizer_name="en_stem")
        self._schema = builder.build()
        path = folder / "tantivy"
        path.mkdir()
        self._index: Any = tantivy.Index(self._schema, str(path))

    def build(self, rows: Sequence[tuple[str, str, str, str]]) -> None:
        writer = self._index.writer(heap_size=256_000_000, num_threads=1)
        for number, title, also, body in rows:
            writer.add_document(self._module.Document(id=number, title=title, also=also, body=body))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher: Any = self._index.searcher()

    def search(self, text: str, *, prefix: bool) -> list[str]:
        found = words_of(text)
        if not found:
            return []
        query = self._index.parse_query(" ".join(found), ["title", "also", "body"], {"title": 3.0, "also": 2.0})
        if prefix and text[-1:].isalnum():
            starts = [
                self._module.Query.regex_query(self._schema, field, f"{re.escape(found[-1])}.*")
                for field in ("title", "also", "body")
            ]
            should = self._module.Occur.Should
            query = self._module.Query.boolean_query([(should, query), *((should, start) for start in starts)])
        with warnings.catch_warnings(), contextlib.suppress(ValueError):
            maker = self._module.SnippetGenerator.create(self._searcher, query, self._schema, "body")
        ids = []
        for _, address in self._searcher.search(query, LIMIT).hits:
            document = self._searcher.doc(address)
            maker.snippet_from_doc(document).to_html()
            ids.append(document["id"][0])
        return ids

    def close(self) -> None:
        """Nothing to let go of."""

"""The snapshot: what lists show of every article, in one file that opens at once however large the library is.

A header in JSON says where columns lie in the rest of the file; a row is decoded when it is shown.
So a start reads one file and decodes a screenful, for 60 articles or 16,000. The articles are the
only truth: a snapshot that is missing, older in format or damaged is made again from them.
"""

from __future__ import annotations

import json
import zlib
from array import array
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from reader.languages import base_of
from reader.library.category import Category
from reader.library.entry import Entry, Place
from reader.library.title_order import sort_key
from reader.system.files import write_bytes

MAGIC = b"PatientReaderSnapshot 1\n"
ALL = ""
"""The category that stands for all of them."""

_COLUMNS = {"offsets": "Q", "orders": "I", "modified": "q", "sizes": "q", "roots": "I", "folders": "I", "broken": "I"}


class SnapshotDamagedError(Exception):
    """The bytes are not a whole snapshot of this format; make it again from the articles."""


class CollectionInfo(NamedTuple):
    """What About and ``doctor`` say of a collection."""

    root: str
    id: str
    title: str
    publisher: str
    licence: str
    version: str
    stamp: str
    problems: tuple[str, ...] = ()


class CategoryCount(NamedTuple):
    """A category and how many articles a reader of one language finds in it."""

    category: Category
    articles: int


class FileState(NamedTuple):
    """When an article's file was last written, how large it was, and in which collection and category it lies."""

    modified: int
    size: int
    root: int
    category: str


class Snapshot:
    """Every article's entry, in any number of ready-made orders. Immutable, and safe to share between threads."""

    def __init__(self, data: bytes) -> None:
        """Take the bytes that :func:`encode` gave. Raises SnapshotDamagedError for anything else."""
        head = len(MAGIC)
        if data[:head] != MAGIC:
            raise SnapshotDamagedError("another format")
        length = int.from_bytes(data[head : head + 4], "little")
        check = int.from_bytes(data[head + 4 : head + 8], "little")
        raw = data[head + 8 : head + 8 + length]
        self._start = head + 8 + length
        if len(raw) != length or zlib.crc32(raw) != check:
            raise SnapshotDamagedError("the header is cut")
        try:
            self._header: dict[str, Any] = json.loads(raw)
        except ValueError as error:  # a header of no bytes has the right check sum
            raise SnapshotDamagedError("the header is empty") from error
        if len(data) != self._start + self._header["length"]:
            raise SnapshotDamagedError("the end is missing")
        self._data = data
        self._offsets = self._column("offsets")
        self._orders: dict[str, dict[str, list[int]]] = self._header["orders"]
        self._rows: dict[str, int] | None = None

    def _section(self, name: str) -> bytes:
        start, length = self._header["sections"][name]
        return self._data[self._start + start : self._start + start + length]

    def _column(self, name: str) -> array[int]:
        values: array[int] = array(_COLUMNS[name])
        values.frombytes(self._section(name))
        return values

    def __len__(self) -> int:
        """Return how many entries there are, broken ones included."""
        return len(self._offsets) - 1

    def is_sound(self) -> bool:
        """Tell whether every byte behind the header is as it was written; reads all of them."""
        found: int = zlib.crc32(memoryview(self._data)[self._start :])
        return found == int(self._header["check"])

    @property
    def encoded(self) -> bytes:
        return self._data

    @property
    def collections(self) -> tuple[CollectionInfo, ...]:
        """The collections in order of precedence, the winner last."""
        return tuple(
            CollectionInfo(**one | {"problems": tuple(one["problems"])}) for one in self._header["collections"]
        )

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that have an article, the one with most articles first."""
        return tuple(self._header["languages"])

    def entry(self, row: int) -> Entry:
        """Return the entry in *row*. Raises SnapshotDamagedError where its bytes do not make one."""
        start = self._start + self._header["sections"]["entries"][0]
        try:
            return Entry(*json.loads(self._data[start + self._offsets[row] : start + self._offsets[row + 1]]))
        except (ValueError, TypeError, IndexError) as error:
            raise SnapshotDamagedError(f"row {row}") from error

    def row_of(self, article_id: str) -> int | None:
        """Return the row of the article *article_id*, or None."""
        if self._rows is None:
            self._rows = {name: row for row, name in enumerate(self.ids)}
        return self._rows.get(article_id)

    @property
    def ids(self) -> list[str]:
        """Every id, by row."""
        text = self._section("ids").decode("utf-8")
        return text.split("\n") if text else []

    def rows(self, language: str, category: str = ALL) -> Sequence[int]:
        """Return the rows that a reader of *language* sees in *category*, in the order of the list.

        The language's own articles come first by title, then those that it lacks, in other languages.
        """
        start, count = self._order(language).get(category, (0, 0))
        values: array[int] = array("I")
        begin = self._header["sections"]["orders"][0] + self._start + start * values.itemsize
        values.frombytes(self._data[begin : begin + count * values.itemsize])
        return values

    def _order(self, language: str) -> dict[str, list[int]]:
        return self._orders.get(self._ordered_for(language), {})

    def _ordered_for(self, language: str) -> str:
        """Return the language whose orders a reader of *language* sees; an empty string where there are none."""
        known = (key for key in (language, base_of(language), "en", *self._orders) if key in self._orders)
        return next(known, "")

    def broken_rows(self) -> Sequence[int]:
        """Return the rows of files that cannot be used."""
        return self._column("broken")

    def categories(self, language: str) -> tuple[CategoryCount, ...]:
        """Return the categories that have articles for a reader of *language*, in their order."""
        order = self._order(language)
        return tuple(
            CategoryCount(Category(**one), order[one["id"]][1])
            for one in self._header["categories"]
            if order.get(one["id"], (0, 0))[1]
        )

    def category(self, category_id: str) -> Category:
        """Return the category *category_id*; one that no collection describes is named after its folder."""
        for one in self._header["categories"]:
            if one["id"] == category_id:
                return Category(**one)
        return Category(category_id)

    def all_categories(self) -> tuple[Category, ...]:
        """Return every category described or used, in order, the empty ones included."""
        return tuple(Category(**one) for one in self._header["categories"])

    def place(self, entry: Entry) -> Place:
        """Return where the file of *entry* lies."""
        root = Path(self._header["collections"][entry.root]["root"])
        return Place(root, entry.language, entry.category, entry.slug)

    def collection_of(self, entry: Entry) -> CollectionInfo:
        """Return the collection that *entry* belongs to."""
        return self.collections[entry.root]

    @property
    def collection_numbers(self) -> Sequence[int]:
        """The place of each row's collection in ``collections``."""
        return self._column("roots")

    @property
    def category_ids(self) -> list[str]:
        """The category of each row."""
        names = [one["id"] for one in self._header["categories"]]
        return [names[number] for number in self._column("folders")]

    def file_states(self) -> dict[str, FileState]:
        """Return, by id, the state in which each article's file was read."""
        names = [one["id"] for one in self._header["categories"]]
        columns = (self._column(name) for name in ("modified", "sizes", "roots", "folders"))
        return {
            name: FileState(modified, size, root, names[folder])
            for name, modified, size, root, folder in zip(self.ids, *columns, strict=True)
        }


class Row(NamedTuple):
    """An entry and the state of its file when it was read."""

    entry: Entry
    state: FileState


def encode(
    rows: Iterable[Row], collections: Sequence[CollectionInfo], categories: Sequence[Category], languages: Iterable[str]
) -> Snapshot:
    """Return the snapshot of *rows*. *languages* are those that want an order besides those of the rows themselves."""
    ordered = sorted(rows, key=lambda row: row.entry.id)
    entries = [row.entry for row in ordered]
    found: dict[str, int] = {}
    for entry in entries:
        found[entry.language] = found.get(entry.language, 0) + 1
    spoken = sorted(found, key=lambda language: (-found[language], language))
    described = {category.id: category for category in categories}
    for entry in entries:
        described.setdefault(entry.category, Category(entry.category))
    blob = [json.dumps(entry, ensure_ascii=False).encode() for entry in entries]
    offsets = array("Q", [0])
    for piece in blob:
        offsets.append(offsets[-1] + len(piece))
    orders, table = _orders(entries, sorted({*spoken, *languages}))
    arranged = sorted(described.values(), key=lambda one: (one.order, one.named("en")))
    numbers = {category.id: number for number, category in enumerate(arranged)}
    sections = {
        "entries": b"".join(blob),
        "ids": "\n".join(entry.id for entry in entries).encode(),
        "offsets": offsets.tobytes(),
        "orders": orders.tobytes(),
        "modified": array("q", (row.state.modified for row in ordered)).tobytes(),
        "sizes": array("q", (row.state.size for row in ordered)).tobytes(),
        "roots": array("I", (row.state.root for row in ordered)).tobytes(),
        "folders": array("I", (numbers[entry.category] for entry in entries)).tobytes(),
        "broken": array("I", (number for number, entry in enumerate(entries) if entry.problem)).tobytes(),
    }
    header = {
        "collections": [collection._asdict() for collection in collections],
        "categories": [category._asdict() for category in arranged],
        "languages": spoken,
        "orders": table,
    }
    return Snapshot(_assemble(header, sections))


def _orders(entries: Sequence[Entry], languages: Sequence[str]) -> tuple[array[int], dict[str, dict[str, list[int]]]]:
    """Return every order of every language in one array, and where each starts and how long it is."""
    available: dict[str, set[str]] = {}
    for entry in entries:
        if not entry.problem:
            available.setdefault(entry.slug, set()).add(entry.language)
    keys = [(sort_key(entry.title), entry.id) for entry in entries]
    numbers = sorted((n for n, entry in enumerate(entries) if not entry.problem), key=keys.__getitem__)
    orders = array("I")
    table: dict[str, dict[str, list[int]]] = {}
    for language in languages:
        own = [n for n in numbers if entries[n].language == language]
        foreign = [n for n in numbers if language not in available[entries[n].slug]]
        groups: dict[str, list[int]] = {ALL: own + foreign}
        for number in groups[ALL]:
            groups.setdefault(entries[number].category, []).append(number)
        table[language] = {}
        for category, group in groups.items():
            table[language][category] = [len(orders), len(group)]
            orders.extend(group)
    return orders, table


def _assemble(header: dict[str, Any], sections: Mapping[str, bytes]) -> bytes:
    places, position, parts = {}, 0, []
    for name, content in sections.items():
        places[name] = [position, len(content)]
        parts.append(content)
        position += len(content)
    body = b"".join(parts)
    extent = {"sections": places, "length": position, "check": zlib.crc32(body)}
    raw = json.dumps(header | extent).encode()  # ASCII: a folder's name may not be UTF-8
    return b"".join((MAGIC, len(raw).to_bytes(4, "little"), zlib.crc32(raw).to_bytes(4, "little"), raw, body))


def load_snapshot(path: Path) -> Snapshot | None:
    """Return the snapshot in the file *path*, or None where there is no usable one."""
    try:
        return Snapshot(path.read_bytes())
    except (OSError, SnapshotDamagedError, ValueError, KeyError, TypeError):
        return None


def save_snapshot(path: Path, snapshot: Snapshot) -> None:
    """Write *snapshot* to *path* in one step. Raises FileUnwritableError."""
    write_bytes(path, snapshot.encoded)

"""The snapshot: what lists show of every article, in one file that opens at once however large the library is.

Its first line names the format and has the check sum of all that follows: a line of JSON about the whole library, one
about the articles' files, and one for each article, which is decoded when it is shown. The articles are the only truth:
a snapshot that is missing, of another format or damaged is made again from them.
"""

import json
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from reader.languages import base_of
from reader.library.anchors import fold_accents
from reader.library.category import Category
from reader.library.entry import Entry, Place
from reader.system.files import write_bytes

MAGIC = b"PatientReaderSnapshot 3 "
ALL = ""
"""The category that stands for all of them."""


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
    """When an article's file was last written, how large it was, and in which collection and category it lies.

    ``changed`` is the moment that the system itself notes: a date that was set back does not hide a change.
    """

    modified: int
    size: int
    root: int
    category: str
    changed: int = 0


class Snapshot:
    """Every article's entry, in any number of ready-made orders. Immutable, and safe to share between threads."""

    def __init__(self, data: bytes) -> None:
        """Take the bytes that :func:`encode` gave. Raises SnapshotDamagedError for anything else."""
        first, _, rest = data.partition(b"\n")
        if first != _first_line(rest):
            raise SnapshotDamagedError
        header, self._files, *self._entries = rest.split(b"\n")
        self._header: dict[str, Any] = json.loads(header)
        self._orders: dict[str, dict[str, list[int]]] = self._header["orders"]
        self.encoded = data
        self.ids: list[str] = self._header["ids"]
        """Every id, by row."""
        self._rows = dict(zip(self.ids, range(len(self.ids)), strict=True))

    def __len__(self) -> int:
        """Return how many entries there are, broken ones included."""
        return len(self._entries)

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
        """Return the entry in *row*."""
        return Entry(*json.loads(self._entries[row]))

    def row_of(self, article_id: str) -> int | None:
        """Return the row of the article *article_id*, or None."""
        return self._rows.get(article_id)

    def rows(self, language: str, category: str = ALL) -> Sequence[int]:
        """Return the rows that a reader of *language* sees in *category*, in the order of the list.

        The language's own articles come first by title, then those that it lacks, in other languages.
        """
        return self._order(language).get(category, ())

    def _order(self, language: str) -> dict[str, list[int]]:
        return self._orders.get(self._ordered_for(language), {})

    def _ordered_for(self, language: str) -> str:
        """Return the language whose orders a reader of *language* sees; an empty string where there are none."""
        known = (key for key in (language, base_of(language), "en", *self._orders) if key in self._orders)
        return next(known, "")

    def broken_rows(self) -> Sequence[int]:
        """Return the rows of files that cannot be used."""
        broken: list[int] = self._header["broken"]
        return broken

    def categories(self, language: str) -> tuple[CategoryCount, ...]:
        """Return the categories that have articles for a reader of *language*, in their order."""
        order = self._order(language)
        return tuple(CategoryCount(one, len(order[one.id])) for one in self.all_categories() if one.id in order)

    def category(self, category_id: str) -> Category:
        """Return the category *category_id*; one that no collection describes is named after its folder."""
        return next((one for one in self.all_categories() if one.id == category_id), Category(category_id))

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

    def file_states(self) -> dict[str, FileState]:
        """Return, by id in the order of the rows, the state in which each article's file was read."""
        return {name: FileState(*state) for name, state in zip(self.ids, json.loads(self._files), strict=True)}


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
    found = Counter(entry.language for entry in entries)
    described = {category.id: category for category in categories}
    for entry in entries:
        described.setdefault(entry.category, Category(entry.category))
    header = {
        "collections": [collection._asdict() for collection in collections],
        "categories": [
            one._asdict() for one in sorted(described.values(), key=lambda one: (one.order, one.named("en")))
        ],
        "languages": sorted(found, key=lambda language: (-found[language], language)),
        "ids": [entry.id for entry in entries],
        "broken": [number for number, entry in enumerate(entries) if entry.problem],
        "orders": _orders(entries, sorted({*found, *languages})),
    }
    # A folder's name, which a header or a problem tells, may not be UTF-8.
    lines = [json.dumps(header), json.dumps([row.state for row in ordered])]
    rest = "\n".join([*lines, *(json.dumps(entry, ensure_ascii=False) for entry in entries)]).encode(
        "utf-8", "surrogatepass"
    )
    return Snapshot(_first_line(rest) + b"\n" + rest)


def _first_line(rest: bytes) -> bytes:
    return MAGIC + f"{zlib.crc32(rest):08x}".encode()


def sort_key(title: str) -> str:
    """Return *title* as the key of an alphabetical list: case, accents and leading punctuation do not count."""
    return fold_accents(title).lstrip(" \"'([¿¡“‘.-")


def _orders(entries: Sequence[Entry], languages: Sequence[str]) -> dict[str, dict[str, list[int]]]:
    """Return the rows that a reader of each language sees, in all and in each category, in order."""
    available = {(entry.slug, entry.language) for entry in entries if not entry.problem}
    keys = [(sort_key(entry.title), entry.id) for entry in entries]
    numbers = sorted((n for n, entry in enumerate(entries) if not entry.problem), key=keys.__getitem__)
    orders: dict[str, dict[str, list[int]]] = {}
    for language in languages:
        own = [n for n in numbers if entries[n].language == language]
        foreign = [n for n in numbers if (entries[n].slug, language) not in available]
        groups = orders[language] = {ALL: own + foreign}
        for number in groups[ALL]:
            groups.setdefault(entries[number].category, []).append(number)
    return orders


def load_snapshot(path: Path) -> Snapshot | None:
    """Return the snapshot in the file *path*, or None where there is no usable one."""
    try:
        return Snapshot(path.read_bytes())
    except (OSError, SnapshotDamagedError, ValueError, KeyError, TypeError, RecursionError):
        return None


def save_snapshot(path: Path, snapshot: Snapshot) -> None:
    """Write *snapshot* to *path* in one step. Raises FileUnwritableError."""
    write_bytes(path, snapshot.encoded)

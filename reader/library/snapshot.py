"""The snapshot: what lists show of every article, in one file that opens at once however large the library is.

Its first line names the format and has the check sum of all that follows: a line of JSON about the whole library, one
about the articles' files, then numbers of four bytes in the order of this machine's bytes (rows in their orders, and
where texts end), the ids, and the entries, each of which is decoded when it is shown. So opening takes hardly longer for
many articles than for few. The articles are the only truth: a snapshot that is missing, of another format or damaged is
made again from them.
"""

import json
import sys
import zlib
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from reader.languages import base_of
from reader.library.anchors import fold_accents
from reader.library.category import Category
from reader.library.entry import Entry, Place
from reader.system.files import write_bytes

MAGIC = b"PatientReaderSnapshot 4 " + sys.byteorder.encode() + b" "
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


class PackedTexts:
    """Texts that lie in one piece of memory, decoded one at a time."""

    def __init__(self, packed: memoryview, ends: Sequence[int]) -> None:
        """*ends* says for each text at which byte of *packed* it ends; it begins where the one before it ends."""
        self._packed, self._ends = packed, ends

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, number: int) -> str:
        begin = self._ends[number - 1] if number else 0
        return str(self._packed[begin : self._ends[number]], "utf-8", "surrogatepass")

    def __iter__(self) -> Iterator[str]:
        return map(self.__getitem__, range(len(self)))


class Snapshot:
    """Every article's entry, in any number of ready-made orders. Immutable, and safe to share between threads."""

    def __init__(self, data: bytes) -> None:
        """Take the bytes that :func:`encode` gave. Raises SnapshotDamagedError for anything else."""
        begin = data.find(b"\n") + 1
        if data[:begin] != _first_line(memoryview(data)[begin:]):
            raise SnapshotDamagedError
        header_end = data.index(b"\n", begin)
        files_end = data.index(b"\n", header_end + 1)
        self.encoded = data
        self._header: dict[str, Any] = json.loads(data[begin:header_end])
        self._orders: dict[str, dict[str, tuple[int, int]]] = self._header["orders"]
        self._files = memoryview(data)[header_end + 1 : files_end]
        articles, numbers, id_bytes = self._header["articles"], self._header["numbers"], self._header["id_bytes"]
        packed = memoryview(data)[files_end + 1 :]
        self._numbers = packed[: numbers * 4].cast("I")
        id_ends, ends = self._numbers[:articles], self._numbers[articles : 2 * articles]
        ids, entries = packed[numbers * 4 :][:id_bytes], packed[numbers * 4 :][id_bytes:]
        self.ids = PackedTexts(ids, id_ends)
        """Every id, by row, in the order of the alphabet."""
        self._entries = PackedTexts(entries, ends)

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
        row = bisect_left(self.ids, article_id)
        return row if row < len(self.ids) and self.ids[row] == article_id else None

    def rows(self, language: str, category: str = ALL) -> Sequence[int]:
        """Return the rows that a reader of *language* sees in *category*, in the order of the list.

        The language's own articles come first by title, then those that it lacks, in other languages.
        """
        begin, end = self._order(language).get(category, (0, 0))
        return self._numbers[begin:end]

    def _order(self, language: str) -> dict[str, tuple[int, int]]:
        return self._orders.get(self._ordered_for(language), {})

    def _ordered_for(self, language: str) -> str:
        """Return the language whose orders a reader of *language* sees; an empty string where there are none."""
        known = (key for key in (language, base_of(language), "en", *self._orders) if key in self._orders)
        return next(known, "")

    def broken_rows(self) -> Sequence[int]:
        """Return the rows of files that cannot be used."""
        begin, end = self._header["broken"]
        return self._numbers[begin:end]

    def categories(self, language: str) -> tuple[CategoryCount, ...]:
        """Return the categories that have articles for a reader of *language*, in their order."""
        order = self._order(language)
        found = ((one, order[one.id]) for one in self.all_categories() if one.id in order)
        return tuple(CategoryCount(one, end - begin) for one, (begin, end) in found)

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
        return {name: FileState(*state) for name, state in zip(self.ids, json.loads(bytes(self._files)), strict=True)}


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
    # A folder's name, which a header, an id or a problem tells, may not be UTF-8.
    ids = [entry.id.encode("utf-8", "surrogatepass") for entry in entries]
    texts = [json.dumps(entry, ensure_ascii=False).encode("utf-8", "surrogatepass") for entry in entries]
    numbers = array("I", (*accumulate(map(len, ids)), *accumulate(map(len, texts))))

    def keep(rows: Iterable[int]) -> tuple[int, int]:
        begin = len(numbers)
        numbers.extend(rows)
        return begin, len(numbers)

    orders = _orders(entries, sorted({*found, *languages}))
    header = {
        "collections": [collection._asdict() for collection in collections],
        "categories": [
            one._asdict() for one in sorted(described.values(), key=lambda one: (one.order, one.named("en")))
        ],
        "languages": sorted(found, key=lambda language: (-found[language], language)),
        "broken": keep(number for number, entry in enumerate(entries) if entry.problem),
        "orders": {
            language: {category: keep(rows) for category, rows in order.items()} for language, order in orders.items()
        },
        "articles": len(entries),
        "numbers": len(numbers),
        "id_bytes": sum(map(len, ids)),
    }
    about = (json.dumps(header) + "\n" + json.dumps([row.state for row in ordered]) + "\n").encode("ascii")
    rest = b"".join((about, numbers.tobytes(), *ids, *texts))
    return Snapshot(_first_line(rest) + rest)


def _first_line(rest: bytes | memoryview) -> bytes:
    return MAGIC + f"{zlib.crc32(rest):08x}\n".encode()


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

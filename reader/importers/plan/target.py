"""What a planner needs to know of the collection it plans for. Reads files, writes none."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from reader.errors import FileUnreadableError
from reader.importers.plan.fingerprint import MODIFIED, origin_of, seal_in
from reader.library.category import Category
from reader.library.collection import read_collection
from reader.library.entry import Place
from reader.library.folder_scan import scan
from reader.library.library import Library
from reader.library.library_folders import Folders
from reader.system.files import read_text


@dataclass(frozen=True, slots=True)
class OriginKey:
    """What makes two imports the same article: the importer, its id there, and the website."""

    importer: str
    id: str
    host: str = ""


@dataclass(frozen=True, slots=True)
class ExistingFile:
    """An article's file that the collection has already. ``key``, ``url``, ``seal`` and ``modified`` are its origin's."""

    place: Place
    text: str
    key: OriginKey | None
    url: str = ""
    seal: tuple[str, str] = ("", "")
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """The collection to import into, and the library it belongs to, if there is one.

    In the folder ``work`` an importer keeps what it fetched until all of it is there.
    """

    root: Path
    library: Library | None = None
    work: Path | None = None

    def categories(self) -> tuple[Category, ...]:
        """Return the categories that are there: the library's, then the collection's own."""
        own = read_collection(self.root).categories
        described = self.library.snapshot.all_categories() if self.library else ()
        known = {category.id: category for category in described}
        for category in own:
            other = known.get(category.id)
            names = {**other.name, **category.name} if other else category.name
            known[category.id] = Category(category.id, names, category.description, order=category.order)
        return tuple(known.values())

    def existing(self) -> tuple[ExistingFile, ...]:
        """Return the articles' files of the collection, as they are now."""
        return tuple(_read_all(self.root))

    def elsewhere(self, article_id: str) -> str:
        """Return the title of the collection, another than this, that has the article *article_id*; else nothing."""
        entry = self.library.entry(article_id) if self.library else None
        if entry is None or self.library is None:
            return ""
        collection = self.library.snapshot.collection_of(entry)
        return "" if Path(collection.root) == self.root else collection.title


def host_of(url: str) -> str:
    """Return the website's name in *url* ("www." and the port do not count)."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _read_all(root: Path) -> Iterator[ExistingFile]:
    found = scan(Folders(None, root / ".no-collections", (root,)))
    for file in (*found.files.values(), *found.hidden):
        try:
            text = read_text(file.place.path)
        except FileUnreadableError:
            text = ""
        origin = origin_of(text)
        url = str(origin.get("url") or "")
        key = None
        if origin.get("importer") and origin.get("id") is not None:
            key = OriginKey(str(origin["importer"]), str(origin["id"]), host_of(url))
        yield ExistingFile(file.place, text, key, url, seal_in(origin), str(origin.get(MODIFIED) or ""))

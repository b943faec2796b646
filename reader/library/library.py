"""The library: every collection merged, found by id, and kept up with its folders."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ArticleBrokenError, ArticleNotFoundError
from reader.languages import INTERFACE_LANGUAGES
from reader.library.category import Category
from reader.library.entry import Entry, Place
from reader.library.library_folders import MEDIA, Folders
from reader.library.snapshot import CollectionInfo, FileState, Row, Snapshot, encode, load_snapshot, save_snapshot

if TYPE_CHECKING:
    from reader.library.article import Article
    from reader.library.collection import Collection
    from reader.library.folder_scan import FoundFile, Scan

Progress = Callable[[int, int], None]
"""Called with how many articles are done and how many there are; it may raise to cancel."""


def no_progress(done: int, total: int) -> None:
    """A Progress for callers that show none."""


class Library:
    """One state of the library. Immutable: a refresh gives another Library, and lists swap to it."""

    def __init__(self, folders: Folders, snapshot: Snapshot) -> None:
        self.folders = folders
        self.snapshot = snapshot

    def __len__(self) -> int:
        return len(self.snapshot)

    def entries(self, language: str = "", category: str = "") -> Iterator[Entry]:
        """Yield the usable entries of *language* (of every language when empty), in the order of the lists."""
        for spoken in (language,) if language else self.snapshot.languages:
            for row in self.snapshot.rows(spoken, category):
                # Told by the id: to read the rows of other languages only to drop them takes half of the time.
                if self.snapshot.ids[row].partition("/")[0] == spoken:
                    yield self.snapshot.entry(row)

    def broken(self) -> Iterator[Entry]:
        """Yield the entries of files that cannot be used."""
        for row in self.snapshot.broken_rows():
            yield self.snapshot.entry(row)

    def entry(self, article_id: str) -> Entry | None:
        """Return the entry of the article *article_id* ("en/sertraline"), or None."""
        row = self.snapshot.row_of(article_id)
        return None if row is None else self.snapshot.entry(row)

    def has(self, article_id: str) -> bool:
        """Tell whether there is an article *article_id*, as search may ask about each that it knows."""
        return self.snapshot.row_of(article_id) is not None

    def find(self, name: str, language: str = "en") -> Entry:
        """Return the entry that *name* means: an id, or a slug in *language*, else in any language.

        Raises ArticleNotFoundError.
        """
        tried = (name, *(f"{spoken}/{name}" for spoken in (language, *self.snapshot.languages)))
        for article_id in tried:
            entry = self.entry(article_id)
            if entry:
                return entry
        raise ArticleNotFoundError(article=name)

    def place(self, entry: Entry) -> Place:
        """Return where the file of *entry* lies."""
        return self.snapshot.place(entry)

    def article(self, entry: Entry) -> Article:
        """Read the article of *entry* from its file. Raises ArticleBrokenError when it cannot be used."""
        from reader.library.article import BrokenArticle
        from reader.library.article_file import read_article

        found = read_article(self.place(entry))
        if isinstance(found, BrokenArticle):
            raise ArticleBrokenError(article=entry.id, reason=found.problem)
        return found

    def translations(self, entry: Entry) -> tuple[Entry, ...]:
        """Return the same article in other languages, those that can be used."""
        ids = (f"{language}/{entry.slug}" for language in self.snapshot.languages if language != entry.language)
        found = (self.entry(article_id) for article_id in ids)
        return tuple(one for one in found if one and not one.problem)


def media_file(root: Path, language: str, name: str) -> Path | None:
    """Return the file *name* of the media folder for *language* in the collection in *root*, or None.

    The language's own ``media/`` comes before that of the collection. A name that leads out of the folder finds nothing.
    """
    for folder in (root / language / MEDIA, root / MEDIA):
        try:
            path = (folder / name).resolve()
            if path.is_file() and path.is_relative_to(folder.resolve()):
                return path
        except (OSError, ValueError, RuntimeError):  # a name no file can have, or links in a circle
            continue
    return None


def snapshot_path(folder: Path, folders: Folders) -> Path:
    """Return the file in *folder* that keeps the snapshot of *folders*."""
    return folder / f"{folders.key}.snapshot"


def open_library(folders: Folders, folder: Path) -> Library | None:
    """Return the library as the snapshot in *folder* has it, or None where there is no usable snapshot."""
    snapshot = load_snapshot(snapshot_path(folder, folders))
    return None if snapshot is None else Library(folders, snapshot)


def refresh(library: Library | None, folders: Folders, progress: Progress = no_progress) -> Library:
    """Return the library as its folders are now: *library* itself when nothing changed, else a new one.

    Only files that changed are read. Raises nothing but what *progress* raises to cancel.
    """
    # Imported here: a start that finds nothing changed reads no article, and needs no YAML.
    from reader.library.article_file import read_entry
    from reader.library.collection import read_collection
    from reader.library.folder_scan import scan

    found = scan(folders)
    # An empty library is one, too: not None, although it is false.
    states = {} if library is None else library.snapshot.file_states()
    if library is not None and _unchanged(library.snapshot, found, states):
        return library
    same_roots = library is not None and _roots(library.snapshot) == [str(root) for root in found.roots]
    rows, total = [], len(found.files)
    for done, (article_id, file) in enumerate(found.files.items()):
        state = _state(file)
        entry = library.entry(article_id) if library and same_roots and states.get(article_id) == state else None
        if entry is None or entry.problem:
            entry = read_entry(file.place, file.root)
        rows.append(Row(entry, state))
        if done % 64 == 0:
            progress(done, total)
    progress(total, total)
    collections = [read_collection(root) for root in found.roots]
    infos = [_info(one, stamp) for one, stamp in zip(collections, found.collection_stamps, strict=True)]
    return Library(folders, encode(rows, infos, _merge_categories(collections), INTERFACE_LANGUAGES))


def is_current(library: Library, folders: Folders) -> bool:
    """Tell, from names and dates alone, whether the folders hold just what *library* has."""
    from reader.library.folder_scan import scan

    return _unchanged(library.snapshot, scan(folders), library.snapshot.file_states())


def save(library: Library, folder: Path) -> None:
    """Keep *library*'s snapshot in *folder*. Raises FileUnwritableError."""
    save_snapshot(snapshot_path(folder, library.folders), library.snapshot)


def _roots(snapshot: Snapshot) -> list[str]:
    return [one.root for one in snapshot.collections]


def _unchanged(snapshot: Snapshot, found: Scan, states: dict[str, FileState]) -> bool:
    if _roots(snapshot) != [str(root) for root in found.roots]:
        return False
    if tuple(one.stamp for one in snapshot.collections) != found.collection_stamps or len(states) != len(found.files):
        return False
    return all(states.get(article_id) == _state(file) for article_id, file in found.files.items())


def _state(file: FoundFile) -> FileState:
    return FileState(file.modified, file.size, file.root, file.place.category, file.changed)


def _info(collection: Collection, stamp: str) -> CollectionInfo:
    return CollectionInfo(
        root=str(collection.root), id=collection.id, title=collection.title, publisher=collection.publisher,
        licence=collection.licence, version=collection.version, stamp=stamp,
        problems=tuple(str(problem) for problem in collection.problems),
    )  # fmt: skip


def _merge_categories(collections: Sequence[Collection]) -> list[Category]:
    """Return one category an id: a later collection's words win, and what it leaves out stays."""
    merged: dict[str, Category] = {}
    for collection in collections:
        for category in collection.categories:
            known = merged.get(category.id)
            merged[category.id] = _over(known, category) if known else category
    return list(merged.values())


def _over(known: Category, category: Category) -> Category:
    return Category(
        id=known.id, name={**known.name, **category.name}, description={**known.description, **category.description},
        icon=category.icon or known.icon, colour=category.colour or known.colour, order=known.order,
    )  # fmt: skip

"""Finding article files: which are there, and what changed since a snapshot. Reads names and dates, never contents."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.library.collection import FILE_NAME, is_language, is_slug
from reader.library.entry import Place
from reader.library.library_folders import MEDIA, Folders
from reader.system.files import is_folder


@dataclass(frozen=True, slots=True)
class FoundFile:
    """An article file as the folder lists it."""

    place: Place
    root: int
    modified: int
    """Nanoseconds, as the file system gives them."""
    size: int
    changed: int
    """When the file was last written or given other dates, which no program sets (on Windows: when it was made)."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What stands in the folders. ``files`` has one file an id; ``hidden`` has the files that lost to another one."""

    roots: tuple[Path, ...]
    files: dict[str, FoundFile]
    hidden: tuple[FoundFile, ...]
    collection_stamps: tuple[str, ...]
    """One a root: changes when its collection.toml does."""


def scan(folders: Folders) -> Scan:
    """Return the article files of *folders*. A folder that cannot be listed counts as empty."""
    roots = folders.roots()
    files: dict[str, FoundFile] = {}
    hidden: list[FoundFile] = []
    for number, root in enumerate(roots):
        for found in _files(root, number):
            other = files.get(found.place.id)
            if other is None or other.root != number:
                files[found.place.id] = found
            if other is not None:
                hidden.append(found if files[found.place.id] is other else other)
    return Scan(roots, files, tuple(hidden), tuple(_stamp(root / FILE_NAME) for root in roots))


def _stamp(path: Path) -> str:
    try:
        status = path.stat()
    except OSError:
        return ""
    return f"{status.st_mtime_ns}-{status.st_size}"


def _folders_in(path: str) -> list[os.DirEntry[str]]:
    try:
        return sorted((entry for entry in os.scandir(path) if is_folder(entry.path)), key=lambda entry: entry.name)
    except OSError:
        return []


def _files(root: Path, number: int) -> Iterator[FoundFile]:
    """Yield the files ``<language>/<category>/<slug>.md`` below *root*, in the order of their names."""
    for language in _folders_in(str(root)):
        if not is_language(language.name) or language.name == MEDIA:
            continue
        for category in _folders_in(language.path):
            if not is_slug(category.name) or category.name == MEDIA:
                continue
            try:
                names = sorted(os.scandir(category.path), key=lambda entry: entry.name)
            except OSError:
                continue
            for entry in names:
                slug, ending = os.path.splitext(entry.name)
                if ending != ".md" or not is_slug(slug):
                    continue
                try:
                    status = entry.stat()
                except OSError:
                    continue
                if not stat.S_ISREG(status.st_mode):  # reading a pipe would wait for ever
                    continue
                place = Place(root, language.name, category.name, slug)
                yield FoundFile(place, number, status.st_mtime_ns, status.st_size, status.st_ctime_ns)

"""Generations of the index: each is a folder that never changes once ``current`` names it.

    <folder>/current                 the name of the generation in use, and the checksum of its manifest
    <folder>/lock                    held by the process that writes
    <folder>/<schema>-<number>/manifest.json
    <folder>/<schema>-<number>/articles.json      article id -> stamp
    <folder>/<schema>-<number>/<language>/<segment>/    a Whoosh index, and beside its files the arrays

A generation is built under another name, put on disk, counted, and only then renamed and named in
``current``. So a crash at any moment leaves the old one in use. A file that did not change is the same
file in both (a hard link; a copy where the system has no links).

Damage: opening for a search compares sizes and times of all files with the manifest, and reads them
through to compare checksums when a time differs. Every update, ``index_state``, and so every start of
the program (its background refresh), compares all checksums. Nothing is ever unpickled.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.errors import ReaderError
from reader.system.files import is_folder, make_folder, read_bytes, reason_of, sync_folder, write_bytes

SCHEMA = 11
"""Goes up with every change to the schema, to what is stored, to the arrays or to how words are cut."""

CURRENT = "current"
LOCK = "lock"
MANIFEST = "manifest.json"
ARRAYS = "arrays"
"""The file of a segment's arrays, in the segment's folder."""

ARTICLES = "articles.json"
_BUILDING = "building-"
_DAMAGED = "damaged-"
_CHUNK = 1 << 20


class GenerationDamagedError(Exception):
    """The generation is not as it was written, or not there; its text says why."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What a file of a generation was when it was written."""

    size: int
    modified: int
    checksum: str


@dataclass(frozen=True, slots=True)
class SegmentFacts:
    """A segment: its folder's name, its documents, and those of them that are deleted."""

    name: str
    documents: int
    deleted: tuple[int, ...] = ()

    @property
    def live(self) -> int:
        """How many of its documents are not deleted."""
        return self.documents - len(self.deleted)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation consists of."""

    number: int
    documents: int
    languages: Mapping[str, tuple[SegmentFacts, ...]]
    files: Mapping[str, FileFacts]

    @property
    def name(self) -> str:
        return f"{SCHEMA}-{self.number:06d}"

    @property
    def bytes(self) -> int:
        return sum(one.size for one in self.files.values())


def current(folder: Path) -> str:
    """Return what *folder*'s ``current`` says, or an empty string: cheap, to notice a new generation."""
    try:
        return (folder / CURRENT).read_text("ascii").strip()
    except (OSError, ValueError):
        return ""


def is_of_another_version(said: str) -> bool:
    """Tell whether *said*, what ``current`` says, names a generation that another version of the program made."""
    return bool(said) and not said.startswith(f"{SCHEMA}-")


def read_manifest(folder: Path, said: str) -> Manifest:
    """Return the manifest of the generation that ``current`` names with *said*. Raises GenerationDamagedError."""
    name, _, checksum = said.partition(" ")
    if is_of_another_version(said):
        raise GenerationDamagedError("another version of the program made it")
    if not name.replace("-", "").isdigit():
        raise GenerationDamagedError("there is no index")
    try:
        data = read_bytes(folder / name / MANIFEST)
        if _checksum_of(data) != checksum:
            raise GenerationDamagedError("its manifest has changed")
        return _decoded(json.loads(data))
    except (ReaderError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise GenerationDamagedError(str(error)) from error


def check(folder: Path, manifest: Manifest, *, thorough: bool) -> None:
    """Compare the files of a generation with its manifest. Raises GenerationDamagedError.

    Where all sizes and times are as they were written, that is enough unless *thorough*.
    """
    root = folder / manifest.name
    for name, facts in manifest.files.items():
        path = root / name
        try:
            status = path.stat()
            same = status.st_mtime_ns == facts.modified and not thorough
            if status.st_size != facts.size or not (same or checksum_of(path) == facts.checksum):
                raise GenerationDamagedError(f"{name} has changed")
        except OSError as error:
            raise GenerationDamagedError(f"{name}: {reason_of(error)}") from error


def read_articles(folder: Path, manifest: Manifest) -> dict[str, str]:
    """Return the stamp of every article in the generation. Raises GenerationDamagedError."""
    try:
        found = json.loads(read_bytes(folder / manifest.name / ARTICLES))
        return {str(name): str(stamp) for name, stamp in found.items()}
    except (ReaderError, ValueError, AttributeError, RecursionError) as error:
        raise GenerationDamagedError(str(error)) from error


@contextlib.contextmanager
def building(folder: Path) -> Iterator[Path]:
    """Give a new folder to build a generation in; it is gone afterwards unless it was published."""
    path = folder / f"{_BUILDING}{os.getpid()}"
    shutil.rmtree(path, ignore_errors=True)
    make_folder(path)
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def publish(
    folder: Path,
    built: Path,
    *,
    languages: Mapping[str, tuple[SegmentFacts, ...]],
    articles: Mapping[str, str],
    before: Manifest | None,
    number: int,
) -> Manifest:
    """Put what was *built* on disk, write its manifest, and make it the current generation."""
    write_bytes(built / ARTICLES, json.dumps(articles, separators=(",", ":"), ensure_ascii=False).encode())
    known = before.files if before else {}
    files = {}
    for path in sorted(one for one in built.rglob("*") if one.is_file()):
        name = path.relative_to(built).as_posix()
        files[name] = _facts(path, known.get(name))
    manifest = Manifest(number, len(articles), languages, files)
    data = json.dumps(_encoded(manifest), separators=(",", ":")).encode()
    write_bytes(built / MANIFEST, data)
    for path in {one.parent for one in built.rglob("*")}:
        sync_folder(path)
    target = folder / manifest.name
    shutil.rmtree(target, ignore_errors=True)
    built.replace(target)
    sync_folder(folder)
    write_bytes(folder / CURRENT, f"{manifest.name} {_checksum_of(data)}\n".encode("ascii"))
    return manifest


def next_number(folder: Path) -> int:
    """Return a number above that of every generation in *folder*, whatever its state."""
    numbers = [0]
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            tail = path.name.rpartition("-")[2]
            if tail.isdigit() and not path.name.startswith(_BUILDING):
                numbers.append(int(tail))
    return max(numbers) + 1


def set_aside(folder: Path, said: str) -> None:
    """Move the generation that ``current`` names out of the way; one such is kept for whoever wants to look."""
    name = said.partition(" ")[0]
    for old in folder.glob(f"{_DAMAGED}*"):
        shutil.rmtree(old, ignore_errors=True)
    with contextlib.suppress(OSError):
        (folder / CURRENT).unlink(missing_ok=True)
    if name and "/" not in name and "\\" not in name and ".." not in name and is_folder(folder / name):
        with contextlib.suppress(OSError):
            (folder / name).replace(folder / f"{_DAMAGED}{name}")


def clean(folder: Path, keep: Manifest) -> None:
    """Remove what no longer serves: older generations and unfinished ones. Files in use are left for next time."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if path.is_dir() and path.name != keep.name and not path.name.startswith(_DAMAGED):
                shutil.rmtree(path, ignore_errors=True)


def link(source: Path, target: Path) -> None:
    """Make the files in the new folder *target* the same as in *source*, or where the system has no links copies."""
    make_folder(target)
    for path in source.iterdir():
        try:
            os.link(path, target / path.name)
        except OSError:
            shutil.copy2(path, target / path.name)


def checksum_of(path: Path) -> str:
    """Return the checksum (CRC-32) of the file *path*: against damage, not malice, at the speed of memory.

    Whoever may write to the folder may as well write a manifest. Raises OSError.
    """
    found = 0
    with path.open("rb") as stream:
        while data := stream.read(_CHUNK):
            found = zlib.crc32(data, found)
    return f"{found:08x}"


def _checksum_of(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def _facts(path: Path, known: FileFacts | None) -> FileFacts:
    """Return the facts of a finished file; a file that an older generation had already is on disk and known."""
    status = path.stat()
    if known and (known.size, known.modified) == (status.st_size, status.st_mtime_ns):
        return known
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())
    return FileFacts(status.st_size, path.stat().st_mtime_ns, checksum_of(path))


def _encoded(manifest: Manifest) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "number": manifest.number,
        "documents": manifest.documents,
        "languages": {
            language: [[one.name, one.documents, one.deleted] for one in segments]
            for language, segments in manifest.languages.items()
        },
        "files": {name: [one.size, one.modified, one.checksum] for name, one in manifest.files.items()},
    }


def _decoded(data: Mapping[str, Any]) -> Manifest:
    return Manifest(
        int(data["number"]),
        int(data["documents"]),
        {
            str(language): tuple(SegmentFacts(str(name), int(count), tuple(gone)) for name, count, gone in segments)
            for language, segments in data["languages"].items()
        },
        {str(name): FileFacts(int(one[0]), int(one[1]), str(one[2])) for name, one in data["files"].items()},
    )

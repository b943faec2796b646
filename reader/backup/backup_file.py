"""A backup: one zip file, with a list of its files and their SHA-256, so that it can be checked at any time."""

import hashlib
import io
import json
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO, NamedTuple

from reader import __version__
from reader.backup.backup_items import COLLECTIONS, files_to_keep
from reader.errors import QT_TRANSLATE_NOOP, FileUnreadableError, Message, ReaderError
from reader.importers.plan.import_history import ImportHistory
from reader.library.library import Progress, no_progress
from reader.paths import Paths
from reader.system.files import reason_of, replacing

FORMAT = 1
"""The number of the format; a greater one is of a later release."""

_LIST = "backup.json"
_PROGRAM = "patient-reader"
_LARGEST = 2**30
"""Bytes of one file. Each is held in memory while it is brought back; pictures and texts are far smaller."""
_LONGEST_LIST = 2**26
_PIECE = 2**20

_DAMAGED = QT_TRANSLATE_NOOP("messages", "{name} in it is damaged or missing")
_NEWER = QT_TRANSLATE_NOOP("messages", "a newer Patient Reader made it; update this one")
_NO_BACKUP = QT_TRANSLATE_NOOP("messages", "Patient Reader did not make it, or it is damaged")


class BackupError(ReaderError):
    """A file cannot be used as a backup. Facts: ``path``, ``reason``."""

    template = QT_TRANSLATE_NOOP(
        "messages", "{path} cannot be used as a backup: {reason}. Nothing was changed; take another backup."
    )


class BackupContents(NamedTuple):
    """What a backup holds."""

    made: str
    """When it was made, in the computer's time (ISO 8601)."""
    version: str
    """The release that made it."""
    files: Mapping[str, tuple[str, int]]
    """The SHA-256 and the bytes of each file."""

    @property
    def articles(self) -> int:
        """How many articles of the clinic's own are in it, all languages together."""
        return sum(name.startswith(f"{COLLECTIONS}/") and name.endswith(".md") for name in self.files)


def write_backup(paths: Paths, target: Path, progress: Progress = no_progress) -> BackupContents:
    """Write a backup of the installation *paths* to the file *target* in one step, read it back, and return what it holds.

    *progress* may raise to cancel. Raises FileUnwritableError, FileUnreadableError, FileBusyError while articles are brought in,
    and BackupError where the disk does not give back what was written.
    """
    kept: dict[str, tuple[str, int]] = {}
    with ImportHistory(paths.replaced).writing():
        chosen = [(name, path) for name, path in files_to_keep(paths) if path.resolve() != target.resolve()]
        with replacing(target) as stream:
            with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
                for number, (name, path) in enumerate(chosen):
                    progress(number, len(chosen))
                    kept[name] = _add(archive, name, path)
                contents = BackupContents(datetime.now().astimezone().isoformat(timespec="seconds"), __version__, kept)
                archive.writestr(zipfile.ZipInfo(_LIST), _encoded(contents))
                progress(len(chosen), len(chosen))
            stream.flush()
            # Before it takes the place of an earlier one, which may be good.
            with os.fdopen(os.dup(stream.fileno()), "rb") as written:
                _opened(target, written).check()
    return contents


class Backup:
    """A backup that is open. See ``open_backup``."""

    def __init__(self, path: Path, archive: zipfile.ZipFile, contents: BackupContents) -> None:
        self.path, self.contents = path, contents
        self._archive = archive

    def check(self, progress: Progress = no_progress) -> None:
        """Read every file, and hold it against its SHA-256. Raises BackupError."""
        for number, name in enumerate(self.contents.files):
            progress(number, len(self.contents.files))
            self._read(name, lambda _: None)

    def read(self, name: str) -> bytes:
        """Return the bytes of the file *name*, which are as they were when it was made. Raises BackupError."""
        found = io.BytesIO()
        self._read(name, found.write)
        return found.getvalue()

    def _read(self, name: str, take: Callable[[bytes], object]) -> None:
        digest, size = self.contents.files[name]
        found, left = hashlib.sha256(), size
        with _explaining(self.path, Message(_DAMAGED, {"name": name})), self._archive.open(name) as stream:
            while left >= 0 and (piece := stream.read(_PIECE)):
                left -= len(piece)
                found.update(piece)
                take(piece)
            if left or found.hexdigest() != digest:
                raise ValueError(name)


@contextmanager
def open_backup(path: Path) -> Iterator[Backup]:
    """Open the backup *path* and read its list. Raises BackupError, FileUnreadableError."""
    try:
        stream = open(path, "rb")  # noqa: SIM115 - closed below
    except OSError as error:
        raise FileUnreadableError(path=path, reason=reason_of(error)) from error
    with stream:
        yield _opened(path, stream)


def _opened(path: Path, stream: IO[bytes]) -> Backup:
    """Return the backup in *stream*, which is called *path*. Raises BackupError."""
    with _explaining(path, Message(_NO_BACKUP)):
        archive = zipfile.ZipFile(stream)
        if archive.getinfo(_LIST).file_size > _LONGEST_LIST:
            raise ValueError(_LIST)
        listed = json.loads(archive.read(_LIST))
        if listed["program"] != _PROGRAM:
            raise ValueError(_PROGRAM)
        number = int(listed["format"])
    if number > FORMAT:
        raise BackupError(path=path, reason=Message(_NEWER))
    with _explaining(path, Message(_NO_BACKUP)):
        contents = _decoded(listed)
    return Backup(path, archive, contents)


@contextmanager
def _explaining(path: Path, reason: Message) -> Iterator[None]:
    """Turn all that a damaged zip file, or a list made by somebody else, can raise into one sentence."""
    try:
        yield
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        RuntimeError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
    ) as error:
        raise BackupError(path=path, reason=reason) from error


def _add(archive: zipfile.ZipFile, name: str, path: Path) -> tuple[str, int]:
    """Write the file *path* into *archive* as *name*; return its SHA-256 and bytes. Raises FileUnreadableError."""
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED
    try:
        stream = open(path, "rb")  # noqa: SIM115 - closed below
    except OSError as error:
        raise FileUnreadableError(path=path, reason=reason_of(error)) from error
    digest = hashlib.sha256()
    size = 0
    with stream, archive.open(info, "w") as kept:
        while piece := stream.read(_PIECE):  # what is hashed is what is kept, though somebody writes meanwhile
            digest.update(piece)
            size += len(piece)
            kept.write(piece)
    return digest.hexdigest(), size


def _encoded(contents: BackupContents) -> str:
    files = {name: {"sha256": digest, "bytes": size} for name, (digest, size) in contents.files.items()}
    listed = {"program": _PROGRAM, "format": FORMAT, "made": contents.made, "version": contents.version, "files": files}
    return json.dumps(listed, ensure_ascii=False, indent=1)


def _decoded(listed: Mapping[str, object]) -> BackupContents:
    """Return what the list of a backup says. Raises ValueError, LookupError, TypeError or AttributeError."""
    files = {str(name): (str(one["sha256"]), int(one["bytes"])) for name, one in listed["files"].items()}  # type: ignore[attr-defined]
    if any(not 0 <= size <= _LARGEST for _, size in files.values()):
        raise ValueError(_LIST)
    return BackupContents(str(listed["made"]), str(listed["version"]), files)

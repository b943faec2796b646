"""The last imports: each written to the library as one, and each to be taken back, after a restart too.

In the folder is one folder an import, with ``record.json``, what it left out (``losses.txt``) and what its files held before
(``before/``). An import that is being prepared is in ``.making``; the library is as it was. From the first file that changes to
the last there is the file ``unfinished``, with the import's id. Whoever finds it puts everything back: a crash at any moment
leaves the library as it was, or as it shall be.
"""

import contextlib
import errno
import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from reader.errors import QT_TRANSLATE_NOOP, FileUnwritableError, ImportUndoError, Message, ReaderError
from reader.library.library import Progress, no_progress
from reader.paths import UNFINISHED_IMPORT
from reader.system.file_lock import locked
from reader.system.files import (
    PRIVATE,
    is_there,
    make_folder,
    read_bytes,
    reason_of,
    sync_folder,
    write_bytes,
    write_text,
)  # fmt: skip

KEPT = 10
"""So many imports can be taken back."""

LOSSES = "losses.txt"
"""The file of a record that says what of its articles was left out."""

_MAKING = ".making"
_RECORD = "record.json"
_WAIT = 10.0
"""Seconds to wait for another process that writes."""

_CHANGED_SINCE = QT_TRANSLATE_NOOP("messages", "{path} was changed after the import: it was left as it is.")
_NONE = QT_TRANSLATE_NOOP("messages", "there is no import that could be taken back")
_UNKNOWN = QT_TRANSLATE_NOOP("messages", "no import has the number {id}; “patient-reader import list” shows them")
_UNDONE = QT_TRANSLATE_NOOP("messages", "the import {id} was taken back already")


class NewFile(NamedTuple):
    """A file that an import writes, with its bytes or where they are; None takes the file away."""

    path: Path
    data: bytes | Path | None


class FileChange(NamedTuple):
    """A file that an import changed, with the hash of what it held before and holds now; empty where there is no file."""

    path: Path
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One import: when it was (in the computer's time), from where, how many articles of each status, what it changed."""

    id: str
    when: str
    source: str
    counts: Mapping[str, int]
    changes: tuple[FileChange, ...]
    folders: tuple[Path, ...]
    undone: str = ""
    """When it was taken back, if it was."""
    is_backup: bool = False
    """It is a backup that was restored."""


class ImportHistory:
    """The imports that are kept in one folder. One process at a time writes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._unfinished = folder / UNFINISHED_IMPORT

    def records(self) -> tuple[ImportRecord, ...]:
        """Return the imports that are kept, the newest first; those that cannot be read are left out."""
        return tuple(record for name in self._ids() if (record := self._read(name)))

    def _ids(self) -> list[str]:
        """Return the names of the folders of imports, the newest first, also of one whose record is damaged."""
        try:
            return sorted((name for name in os.listdir(self._folder) if re.fullmatch(r"\d{6}", name)), reverse=True)
        except OSError:
            return []

    def folder_of(self, record_id: str) -> Path:
        """Return the folder of the import *record_id*."""
        return self._folder / record_id

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """Keep other processes from writing, having put back what one of them did not finish.

        Raises FileBusyError, FileUnwritableError.
        """
        with locked(self._folder / "lock", _WAIT):
            self._settle()
            yield

    def recover(self) -> None:
        """Put back what an import or an undo did not finish because it was killed. Never raises.

        An import that is under way in another process is left to that process.
        """
        with contextlib.suppress(ReaderError), locked(self._folder / "lock", 0):
            self._settle()

    def write(
        self, files: Iterable[NewFile], *, source: str, counts: Mapping[str, int], losses: str = "",
        total: int = 0, progress: Progress = no_progress, is_backup: bool = False,
    ) -> ImportRecord | None:  # fmt: skip
        """Change all *files*, or none, and return the record; None where they hold already what they shall hold.

        Call it inside :meth:`writing`. *progress* may raise to cancel until the first file of the library changes.
        Raises FileUnwritableError, FileUnreadableError.
        """
        making = self._folder / _MAKING
        try:
            changes = tuple(_prepared(files, making, total, progress))
            if not changes:
                return None
            record = ImportRecord(
                self._free_id(), _now(), source, counts, changes, _missing_folders(changes), is_backup=is_backup
            )
            if losses:
                write_text(making / LOSSES, losses)
            write_text(making / _RECORD, _encoded(record))
            write_text(self._unfinished, json.dumps({"id": record.id}))
            try:
                making.rename(self._folder / record.id)
                _apply(changes, self._folder / record.id / "after")
            except OSError as error:
                raise FileUnwritableError(path=error.filename2 or error.filename, reason=reason_of(error)) from error
        except BaseException:
            self._settle()
            raise
        self._unfinished.unlink()
        sync_folder(self._folder)
        self._forget_old()
        return record

    def undo(self, record_id: str = "") -> tuple[ImportRecord, tuple[Message, ...]]:
        """Put back what the import *record_id*, else the last that was not taken back, changed, and all of it.

        A file that was changed since is left alone, and a sentence for each is returned beside the record.
        Raises ImportUndoError, FileBusyError, FileUnwritableError, FileUnreadableError.
        """
        with self.writing():
            record = self._to_undo(record_id)
            write_text(self._unfinished, json.dumps({"id": record.id, "undo": True}))
            left = self._undo(record)
        return record, left

    def _to_undo(self, record_id: str) -> ImportRecord:
        records = self.records()
        if not record_id:
            found = next((one for one in records if not one.undone), None)
            if found is None:
                raise ImportUndoError(reason=Message(_NONE))
            return found
        for one in records:
            if one.id == record_id:
                if one.undone:
                    raise ImportUndoError(reason=Message(_UNDONE, {"id": record_id}))
                return one
        raise ImportUndoError(reason=Message(_UNKNOWN, {"id": record_id}))

    def _undo(self, record: ImportRecord) -> tuple[Message, ...]:
        left = self._put_back(record)
        write_text(self._folder / record.id / _RECORD, _encoded(replace(record, undone=_now())))
        self._unfinished.unlink(missing_ok=True)
        return left

    def _settle(self) -> None:
        """Put back what is unfinished, and clear away what was being prepared."""
        making = self._folder / _MAKING
        if is_there(self._unfinished):
            try:
                unfinished = json.loads(read_bytes(self._unfinished))
                record = self._read(str(unfinished["id"]))
            except (ValueError, KeyError, TypeError):
                unfinished, record = {}, None
            if record and unfinished.get("undo"):
                self._undo(record)
            elif record:
                self._put_back(record)
                shutil.rmtree(making, ignore_errors=True)
                with contextlib.suppress(OSError):
                    self._folder.joinpath(record.id).rename(making)
            self._unfinished.unlink(missing_ok=True)
        shutil.rmtree(making, ignore_errors=True)

    def _put_back(self, record: ImportRecord) -> tuple[Message, ...]:
        left = []
        for number, change in reversed(tuple(enumerate(record.changes))):
            now = _digest(read_bytes(change.path)) if is_there(change.path) else ""
            if now == change.before:
                continue
            if now != change.after:
                left.append(Message(_CHANGED_SINCE, {"path": change.path}))
            elif change.before:
                write_bytes(change.path, read_bytes(self._folder / record.id / "before" / str(number)))
            else:
                _remove(change.path)
        for folder in reversed(record.folders):
            with contextlib.suppress(OSError):  # not empty: something else lies in it
                folder.rmdir()
        return tuple(left)

    def _forget_old(self) -> None:
        for old in self.records()[KEPT:]:
            shutil.rmtree(self._folder / old.id, ignore_errors=True)

    def _free_id(self) -> str:
        """Return the next number: ids grow, and so do the names of their folders."""
        return f"{int(next(iter(self._ids()), 0)) + 1:06}"

    def _read(self, record_id: str) -> ImportRecord | None:
        try:
            data = json.loads((self._folder / record_id / _RECORD).read_bytes())
            changes = tuple(FileChange(Path(path), before, after) for path, before, after in data["changes"])
            folders = tuple(map(Path, data["folders"]))
            if data["id"] != record_id:
                return None
            return ImportRecord(
                record_id,
                data["when"],
                data["source"],
                data["counts"],
                changes,
                folders,
                data.get("undone", ""),
                bool(data.get("backup")),
            )
        except (OSError, ValueError, KeyError, TypeError):
            return None


def _encoded(record: ImportRecord) -> str:
    # Without ensure_ascii=False: a path may hold bytes that are no UTF-8.
    return json.dumps({
        "id": record.id, "when": record.when, "source": record.source, "counts": dict(record.counts),
        "changes": [[str(path), before, after] for path, before, after in record.changes],
        "folders": list(map(str, record.folders)), "undone": record.undone, "backup": record.is_backup,
    })  # fmt: skip


def _prepared(files: Iterable[NewFile], making: Path, total: int, progress: Progress) -> Iterator[FileChange]:
    """Write what *files* shall hold and what they hold into *making*, numbered, and yield what will change."""
    number = 0
    for done, file in enumerate(files):
        progress(done, total)
        old = read_bytes(file.path) if is_there(file.path) else None
        new = read_bytes(file.data) if isinstance(file.data, Path) else file.data
        if old == new:
            continue
        mode = PRIVATE if old is None else file.path.stat().st_mode & 0o777
        for name, data in (("before", old), ("after", new)):
            if data is not None:
                _write_through(making / name / str(number), data, mode)
        number += 1
        yield FileChange(file.path, "" if old is None else _digest(old), "" if new is None else _digest(new))
    for name in ("before", "after"):
        sync_folder(making / name)
    progress(total, total)


def _write_through(path: Path, data: bytes, mode: int) -> None:
    try:
        make_folder(path.parent)
        with open(path, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(path, mode)
    except OSError as error:
        raise FileUnwritableError(path=path, reason=reason_of(error)) from error


def _apply(changes: Sequence[FileChange], after: Path) -> None:
    """Give the files their new contents, which lie in *after*. Raises OSError."""
    for number, change in enumerate(changes):
        if change.after:
            make_folder(change.path.parent)
            try:
                os.replace(after / str(number), change.path)
            except OSError as error:
                if error.errno != errno.EXDEV:  # the collection is on another disk
                    raise
                write_bytes(change.path, read_bytes(after / str(number)))
        else:
            change.path.unlink(missing_ok=True)
    for folder in {change.path.parent for change in changes}:
        sync_folder(folder)
    shutil.rmtree(after, ignore_errors=True)


def _missing_folders(changes: Sequence[FileChange]) -> tuple[Path, ...]:
    """Return the folders that are not there yet, the outermost first."""
    missing: dict[Path, None] = {}
    for change in changes:
        folder, found = change.path.parent, []
        while folder not in missing and not is_there(folder) and folder != folder.parent:
            found.append(folder)
            folder = folder.parent
        missing.update(dict.fromkeys(reversed(found)))
    return tuple(missing)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise FileUnwritableError(path=path, reason=reason_of(error)) from error


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")

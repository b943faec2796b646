"""Carrying out a plan, and taking it back. The only module of this package that writes.

Every file is written in one step, and what it held before is copied first: to the folder of
replaced files, for people, and into the receipt, for :func:`undo`.
"""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from reader.errors import QT_TRANSLATE_NOOP, FileUnwritableError, Message
from reader.importers.plan.category_table import with_categories
from reader.importers.plan.import_plan import ImportPlan, PlannedArticle
from reader.library.collection import FILE_NAME
from reader.library.library import Progress, no_progress
from reader.system.files import is_there, read_bytes, reason_of, write_bytes

_CHANGED_SINCE = QT_TRANSLATE_NOOP("messages", "{path} was changed after the import: it was left as it is.")


@dataclass(frozen=True, slots=True)
class Change:
    """One file: what it held before, and what it holds now. None where there was, or is, no file."""

    path: Path
    before: bytes | None
    after: bytes | None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What carrying out a plan did: enough to say it, and to take it back."""

    plan: ImportPlan
    written: tuple[PlannedArticle, ...] = ()
    changes: tuple[Change, ...] = ()
    folders: tuple[Path, ...] = ()
    replaced: tuple[Path, ...] = ()


def carry_out(
    plan: ImportPlan, *, replaced: Path, replace_edited: Callable[[PlannedArticle], bool] = lambda _: False,
    progress: Progress = no_progress,
) -> Receipt:  # fmt: skip
    """Write what *plan* says into its collection, and return what was done.

    *replace_edited* is asked for each article that somebody edited here. A copy of every file
    that is replaced or moved goes into the folder *replaced* first. *progress* may raise to
    cancel: what is written by then are whole files, and importing again does the rest.
    Raises FileUnwritableError, FileUnreadableError, or CollectionError for a collection.toml that cannot be added to.
    """
    chosen = [one for one in plan.articles if one.status in {"new", "updated"}]
    chosen += [one for one in plan.articles if one.status == "edited" and replace_edited(one)]
    if not chosen:
        return Receipt(plan)
    work = _Work(plan.root, replaced, datetime.now(UTC).strftime("%Y%m%d-%H%M%S"))
    used = {one.place.category for one in chosen}
    catalogue = with_categories(plan.root, tuple(one for one in plan.new_categories if one.id in used))
    if catalogue is not None:
        work.write(plan.root / FILE_NAME, catalogue.encode(), keep=False)
    total = len(chosen) + len(plan.media)
    for done, copy in enumerate(plan.media):
        progress(done, total)
        work.write(copy.target, read_bytes(copy.source))
    for done, article in enumerate(chosen, len(plan.media)):
        progress(done, total)
        work.write(article.place.path, article.text.encode())
        if article.previous and article.previous != article.place.path:
            work.remove(article.previous)
    progress(total, total)
    return Receipt(plan, tuple(chosen), tuple(work.changes), tuple(work.folders), tuple(work.kept))


@dataclass(slots=True)
class _Work:
    """What is being done, noted on the way."""

    root: Path
    replaced: Path
    stamp: str
    changes: list[Change] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    kept: list[Path] = field(default_factory=list)

    def write(self, path: Path, data: bytes, *, keep: bool = True) -> None:
        before = read_bytes(path) if is_there(path) else None
        if before == data:
            return
        if before is not None and keep:
            self._keep(path, before)
        self.folders.extend(reversed(list(_missing_folders(path.parent))))
        write_bytes(path, data)
        self.changes.append(Change(path, before, data))

    def remove(self, path: Path) -> None:
        if not is_there(path):
            return
        before = read_bytes(path)
        self._keep(path, before)
        _unlink(path)
        self.changes.append(Change(path, before, None))

    def _keep(self, path: Path, data: bytes) -> None:
        parts = path.relative_to(self.root).parts if path.is_relative_to(self.root) else (path.name,)
        name = f"{self.stamp}-{self.root.name}-{'-'.join(parts)}"
        target, number = self.replaced / name, 1
        while is_there(target):
            number += 1
            target = self.replaced / f"{self.stamp}-{number}-{self.root.name}-{'-'.join(parts)}"
        write_bytes(target, data)
        self.kept.append(target)


def _missing_folders(folder: Path) -> Iterator[Path]:
    """Yield *folder* and those above it that are not there yet, the innermost first."""
    while not is_there(folder) and folder != folder.parent:
        yield folder
        folder = folder.parent


def _unlink(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise FileUnwritableError(path=path, reason=reason_of(error)) from error


def undo(receipt: Receipt) -> tuple[Message, ...]:
    """Put back exactly what was there before the import, ``collection.toml`` included; take new files away.

    A file that was changed since is left alone. Return a sentence for each of those, none when
    everything is as it was. Raises FileUnwritableError, FileUnreadableError.
    """
    left: list[Message] = []
    for change in reversed(receipt.changes):
        now = read_bytes(change.path) if is_there(change.path) else None
        if now == change.before:
            continue
        if now != change.after:
            left.append(Message(_CHANGED_SINCE, {"path": change.path}))
        elif change.before is None:
            _unlink(change.path)
        else:
            write_bytes(change.path, change.before)
    for folder in reversed(receipt.folders):
        with contextlib.suppress(OSError):  # not empty: something else lies in it
            folder.rmdir()
    return tuple(left)

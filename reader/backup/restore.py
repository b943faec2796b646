"""Bringing back what a backup holds: all of it or nothing, and it can be taken back like an import."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from reader.backup.backup_file import Backup, BackupError
from reader.backup.backup_items import files_to_keep, place_of
from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.importers.plan.import_history import ImportHistory, ImportRecord, NewFile
from reader.library.library import Progress, no_progress
from reader.paths import Paths
from reader.system.files import is_there, read_bytes

_STRANGE = QT_TRANSLATE_NOOP("messages", "{name} in it does not belong in a backup")


class RestorePlan(NamedTuple):
    """What would change."""

    counts: Mapping[str, int]
    """How many files are "new", "updated" or "gone", as with an import, and "same"."""
    gone: tuple[Path, ...]
    """The files that are here and not in the backup; they are taken away."""


def plan_restore(paths: Paths, backup: Backup) -> RestorePlan:
    """Read all of *backup* and return what bringing it back would change in *paths*; nothing is written.

    Raises BackupError, FileUnreadableError.
    """
    counts: Counter[str] = Counter()
    places = _places(paths, backup)
    for name, place in places.items():
        data = backup.read(name)
        if not is_there(place):
            counts["new"] += 1
        else:
            counts["same" if read_bytes(place) == data else "updated"] += 1
    gone = tuple(path for _, path in files_to_keep(paths) if path not in set(places.values()))
    counts["gone"] = len(gone)
    return RestorePlan(counts, gone)


def restore(paths: Paths, backup: Backup, progress: Progress = no_progress) -> ImportRecord | None:
    """Make what the clinic keeps in *paths* be as *backup* has it; return the record, with which it can be taken back.

    None where all of it is so already. *progress* may raise to cancel until the first file changes.
    Raises BackupError, FileUnreadableError, FileUnwritableError, FileBusyError.
    """
    history = ImportHistory(paths.replaced)
    with history.writing():
        plan = plan_restore(paths, backup)

        def files() -> Iterator[NewFile]:
            for name, place in _places(paths, backup).items():
                yield NewFile(place, backup.read(name))
            yield from (NewFile(path, None) for path in plan.gone)

        counts = {name: count for name, count in plan.counts.items() if name != "same" and count}
        total = len(backup.contents.files) + len(plan.gone)
        return history.write(
            files(), source=backup.path.name, counts=counts, total=total, progress=progress, is_backup=True
        )


def _places(paths: Paths, backup: Backup) -> dict[str, Path]:
    """Return where each file of *backup* belongs. Raises BackupError for one that belongs nowhere."""
    found = {}
    for name in backup.contents.files:
        place = place_of(paths, name)
        if place is None:
            raise BackupError(path=backup.path, reason=Message(_STRANGE, {"name": name}))
        found[name] = place
    return found

"""Carrying out a plan: all that was chosen of it, or nothing."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote

from reader.importers.plan.category_table import with_categories
from reader.importers.plan.import_history import ImportHistory, ImportRecord, NewFile
from reader.importers.plan.import_plan import STATUSES, ImportPlan, MediaCopy, PlannedArticle
from reader.importers.plan.loss_report import losses_as_text
from reader.library.collection import FILE_NAME
from reader.library.library import Progress, no_progress
from reader.library.library_folders import MEDIA
from reader.system.files import is_there, read_bytes, write_bytes

Choose = Callable[[PlannedArticle], bool]
"""Tells whether an article is to be written; for one that is gone at its source: whether it is to be taken away."""

MEDIA_NAME = re.compile(rf"{MEDIA}/([^)\"'>\s]+)")
"""Finds the names of the pictures that an article's text shows."""


def by_default(article: PlannedArticle) -> bool:
    """Tell whether *article* is written when nobody decides: new and updated ones, none that was edited here or is gone."""
    return article.status in {"new", "updated"}


@dataclass(frozen=True, slots=True)
class Receipt:
    """What carrying out a plan did: enough to say it, and, with the record, to take it back."""

    plan: ImportPlan
    written: tuple[PlannedArticle, ...] = ()
    record: ImportRecord | None = None
    replaced: tuple[Path, ...] = ()


def carry_out(
    plan: ImportPlan, *, replaced: Path, choose: Choose = by_default, source: str = "", progress: Progress = no_progress
) -> Receipt:
    """Write what *plan* says, of the articles that *choose* takes, into its collection; return what was done.

    What is needed to take it back is kept in the folder *replaced*, the ImportHistory's; so is, for people, a copy of each
    file that somebody had edited here. *source* is what is said of it later: where the articles came from. *progress*
    may raise to cancel, and then, as with every error, nothing is written.
    Raises FileUnwritableError, FileUnreadableError, FileBusyError, or CollectionError for a collection.toml that cannot be
    added to.
    """
    chosen = [one for one in plan.articles if one.status not in {"unchanged", "skipped"} and choose(one)]
    if not chosen:
        return Receipt(plan)
    history = ImportHistory(replaced)
    counts: dict[str, int] = {status: sum(one.status == status for one in chosen) for status in STATUSES}
    losses = losses_as_text([*chosen, *(one for one in plan.articles if one.status == "skipped")])
    with history.writing():
        files = tuple(_files(plan, chosen))
        record = history.write(files, source=source, counts=counts, losses=losses, total=len(files), progress=progress)
        kept = tuple(_kept(plan.root, chosen, replaced, history.folder_of(record.id), record)) if record else ()
    return Receipt(plan, tuple(chosen), record, kept)


def _files(plan: ImportPlan, chosen: Sequence[PlannedArticle]) -> Iterator[NewFile]:
    used = {one.place.category for one in chosen if one.status != "gone"}
    catalogue = with_categories(plan.root, tuple(one for one in plan.new_categories if one.id in used))
    if catalogue is not None and used:
        yield NewFile(plan.root / FILE_NAME, catalogue.encode())
    for copy in _shown(plan.media, chosen):
        yield NewFile(copy.target, copy.source)
    for article in chosen:
        if article.status != "gone":
            yield NewFile(article.place.path, article.text.encode())
        if article.previous and (article.status == "gone" or article.previous != article.place.path):
            yield NewFile(article.previous, None)


def _shown(media: Iterable[MediaCopy], chosen: Sequence[PlannedArticle]) -> list[MediaCopy]:
    """Return the pictures, of *media*, that one of the articles *chosen* shows."""
    names = {unquote(name).rpartition("/")[2] for one in chosen for name in MEDIA_NAME.findall(one.text)}
    return [copy for copy in media if copy.target.name in names]


def _kept(
    root: Path, chosen: Sequence[PlannedArticle], replaced: Path, folder: Path, record: ImportRecord
) -> Iterator[Path]:
    """Copy what *chosen* files held that somebody had edited: the record goes one day, and their words must not."""
    edited = {one.previous for one in chosen if one.status in {"edited", "gone"}}
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    for number, change in enumerate(record.changes):
        if change.path in edited and change.before:
            parts = change.path.relative_to(root).parts if change.path.is_relative_to(root) else (change.path.name,)
            target, again = replaced / f"{stamp}-{root.name}-{'-'.join(parts)}", 1
            while is_there(target):
                again += 1
                target = replaced / f"{stamp}-{again}-{root.name}-{'-'.join(parts)}"
            write_bytes(target, read_bytes(folder / "before" / str(number)))
            yield target

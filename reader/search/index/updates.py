"""Bringing the index up to date with the library: what changed is read and indexed, the rest stays as it is."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reader.errors import FileBusyError, FileUnwritableError, IndexUnavailableError
from reader.library.library import Library, Progress, no_progress
from reader.search.index import generations
from reader.search.index.arrays import ArraysDamagedError
from reader.search.index.generations import GenerationDamagedError, Manifest, SegmentFacts
from reader.system.file_lock import locked
from reader.system.files import reason_of

PATIENCE = 120.0
"""Seconds to wait for another process that writes: a full build of a large library takes about one minute."""


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What an update did. ``generation`` is the one in use afterwards."""

    added: int
    changed: int
    removed: int
    total: int
    generation: int
    seconds: float


@dataclass(frozen=True, slots=True)
class IndexState:
    """What there is, for ``doctor``. ``reason`` says why an index that is not sound cannot be used."""

    present: bool
    sound: bool
    generation: int
    documents: int
    bytes: int
    schema: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """What an index needs to be up to date: article ids, those to read and those to forget."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages whose index changes."""
        return tuple(sorted({one.partition("/")[0] for one in (*self.added, *self.changed, *self.removed)}))


def changes(wanted: Mapping[str, str], indexed: Mapping[str, str]) -> Changes:
    """Return what leads from the *indexed* stamps to those *wanted*."""
    return Changes(
        tuple(one for one in wanted if one not in indexed),
        tuple(one for one, stamp in wanted.items() if one in indexed and indexed[one] != stamp),
        tuple(one for one in indexed if one not in wanted),
    )


def update_index(
    folder: Path,
    library: Library,
    progress: Progress = no_progress,
    *,
    rebuild: bool = False,
    patience: float = PATIENCE,
) -> IndexReport:
    """Make the index in *folder* that of *library*. Only one process does it at a time; others wait.

    An index that is damaged, or of another version, is set aside and made again. *progress* may raise
    to cancel: the index stays as it was. Raises IndexUnavailableError.
    """
    started = time.perf_counter()
    wanted = {entry.id: f"{entry.stamp}:{entry.category}" for entry in library.entries()}
    try:
        with locked(folder / generations.LOCK, patience):
            before = None if rebuild else _usable(folder)
            indexed = generations.read_articles(folder, before) if before else {}
            todo = changes(wanted, indexed)
            if before and not todo:
                generations.clean(folder, before)
                return _report(todo, before, started)
            manifest = _built_anyhow(folder, library, wanted=wanted, todo=todo, before=before, progress=progress)
            generations.clean(folder, manifest)
    except FileUnwritableError as error:
        facts = error.message.facts
        raise IndexUnavailableError(reason=f"{facts['path']} cannot be written ({facts['reason']})") from error
    except FileBusyError as error:
        raise IndexUnavailableError(reason="another process is still writing the index") from error
    except OSError as error:
        raise IndexUnavailableError(reason=reason_of(error)) from error
    except GenerationDamagedError as error:
        raise IndexUnavailableError(reason=error) from error
    return _report(todo, manifest, started)


def index_state(folder: Path) -> IndexState:
    """Return what the index in *folder* is, after comparing all of its checksums. Never raises."""
    said = generations.current(folder)
    if not said:
        return IndexState(False, False, 0, 0, 0, generations.SCHEMA, "there is no index")
    try:
        manifest = generations.read_manifest(folder, said)
    except GenerationDamagedError as error:
        return IndexState(True, False, 0, 0, 0, generations.SCHEMA, str(error))
    reason = ""
    try:
        generations.check(folder, manifest, thorough=True)
    except GenerationDamagedError as error:
        reason = str(error)
    return IndexState(True, not reason, manifest.number, manifest.documents, manifest.bytes, generations.SCHEMA, reason)


def _report(todo: Changes, manifest: Manifest, started: float) -> IndexReport:
    return IndexReport(
        len(todo.added), len(todo.changed), len(todo.removed), manifest.documents, manifest.number,
        time.perf_counter() - started,
    )  # fmt: skip


def _usable(folder: Path) -> Manifest | None:
    """Return the current generation's manifest after comparing every checksum; set aside what cannot be used."""
    said = generations.current(folder)
    try:
        manifest = generations.read_manifest(folder, said)
        generations.check(folder, manifest, thorough=True)
    except GenerationDamagedError:
        if said:
            generations.set_aside(folder, said)
        return None
    return manifest


def _built_anyhow(
    folder: Path,
    library: Library,
    *,
    wanted: Mapping[str, str],
    todo: Changes,
    before: Manifest | None,
    progress: Progress,
) -> Manifest:
    """Build on the generation *before*; where its arrays cannot be read, set that aside and start anew."""
    try:
        return _built(folder, library, wanted=wanted, todo=todo, before=before, progress=progress)
    except (ArraysDamagedError, GenerationDamagedError):
        if before is None:
            raise
    generations.set_aside(folder, generations.current(folder))
    return _built(folder, library, wanted=wanted, todo=changes(wanted, {}), before=None, progress=progress)


def _built(
    folder: Path,
    library: Library,
    *,
    wanted: Mapping[str, str],
    todo: Changes,
    before: Manifest | None,
    progress: Progress,
) -> Manifest:
    from reader.search.index.segment_writer import build_language

    languages: dict[str, tuple[SegmentFacts, ...]] = {}
    skipped: set[str] = set()
    total = len(todo.added) + len(todo.changed)
    known = before.languages if before else {}
    number = generations.next_number(folder)
    done = 0
    with generations.building(folder) as place:
        for language in sorted({*known, *todo.languages}):
            mine = _only(todo, language)
            read = (*mine.added, *mine.changed)
            built = build_language(
                place,
                folder / before.name if before else folder,
                language,
                segments=known.get(language, ()),
                name=f"{number:06d}",
                read=read,
                gone=frozenset((*mine.changed, *mine.removed)),
                library=library,
                progress=partial(_advance, progress, done, total),
            )
            done += len(read)
            skipped |= built.skipped
            if built.segments:
                languages[language] = built.segments
        stamps = {name: stamp for name, stamp in wanted.items() if name not in skipped}
        count = sum(one.live for segments in languages.values() for one in segments)
        if count != len(stamps):
            raise GenerationDamagedError(f"{count} articles were indexed where {len(stamps)} were expected")
        return generations.publish(folder, place, languages=languages, articles=stamps, before=before, number=number)


def _advance(progress: Progress, before: int, total: int, count: int) -> None:
    progress(before + count, total)


def _only(todo: Changes, language: str) -> Changes:
    start = f"{language}/"
    return Changes(
        *(tuple(one for one in ids if one.startswith(start)) for ids in (todo.added, todo.changed, todo.removed))
    )

"""Writing one language's index: a new segment for what changed, with the small segments that join it.

Needs Whoosh and numpy, which take a while to import.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from reader.errors import ArticleBrokenError
from reader.library.library import Library, Progress, no_progress
from reader.search.index import arrays
from reader.search.index.array_layout import derive
from reader.search.index.contents import Contents
from reader.search.index.generations import ARRAYS, SegmentFacts, link
from reader.search.index.record import Record, record_of
from reader.search.index.segment import MemoryIndex, Segment, open_segment
from reader.search.index.whoosh_writer import write_index
from reader.search.words import Analysis
from reader.system.files import make_folder

_STEP = 32


@dataclass(frozen=True, slots=True)
class Built:
    """What was written: the segments, and the ids of the articles that could not be read."""

    segments: tuple[SegmentFacts, ...]
    skipped: frozenset[str]


def build_language(
    target: Path,
    source: Path,
    language: str,
    *,
    segments: Sequence[SegmentFacts],
    name: str,
    read: Sequence[str],
    gone: Collection[str],
    library: Library,
    progress: Callable[[int], None],
) -> Built:
    """Write into *target*, a new generation, the index of *language* that *source*, another one, holds in *segments*.

    The articles *read* are put into a new segment called *name*; those *gone*, by their ids, are deleted in the others.
    """
    make_folder(target / language)
    kept, joining = _merging([_without(gone, open_segment(source, language, one), one) for one in segments], len(read))
    for _, facts in kept:
        link(source / language / facts.name, target / language / facts.name)
    skipped: set[str] = set()
    records = chain(_records(library, read, skipped, progress), _live(joining))
    new = _written(target / language / name, records, language, [segment.arrays for segment, _ in kept])
    made = [SegmentFacts(name, new)] if new else []
    return Built((*(facts for _, facts in kept), *made), frozenset(skipped))


def build_in_memory(library: Library, progress: Progress = no_progress) -> MemoryIndex:
    """Return an index of *library* that touches no disk. *progress* may raise to cancel."""
    segments, done = [], 0
    for language in library.snapshot.languages:
        contents = Contents(Analysis(language))
        for record in _records(library, [entry.id for entry in library.entries(language)], set()):
            contents.add(record)
            done += 1
            progress(done, len(library))
        segments.append(Segment(language, derive(contents)))
    return MemoryIndex(tuple(segments))


def _without(gone: Collection[str], segment: Segment, facts: SegmentFacts) -> tuple[Segment, SegmentFacts]:
    numbers = [number for number, one in enumerate(segment.ids()) if one in gone] if gone else []
    return segment, replace(facts, deleted=tuple(sorted({*facts.deleted, *numbers})))


def _merging(
    segments: Iterable[tuple[Segment, SegmentFacts]], count: int
) -> tuple[list[tuple[Segment, SegmentFacts]], list[tuple[Segment, SegmentFacts]]]:
    """Return the *segments* that stay, and those that join a new one of *count* articles.

    One joins when the new one is at least a third of its size, or when half of it is deleted. So there are
    few segments (the logarithm to base 4 of the library's size at most), and an article is rewritten as few times.
    """
    kept, joining = [], []
    for segment, facts in sorted(segments, key=lambda one: one[1].live):
        if (count and facts.live <= 3 * count) or facts.live < len(facts.deleted):
            joining.append((segment, facts))
            count += facts.live
        elif facts.live:
            kept.append((segment, facts))
    return kept, joining


def _live(joining: Iterable[tuple[Segment, SegmentFacts]]) -> Iterator[Record]:
    """Yield the records of *joining* that are not deleted."""
    for segment, facts in joining:
        gone = frozenset(facts.deleted)
        yield from (segment.record(number) for number in range(facts.documents) if number not in gone)


def _records(
    library: Library, ids: Iterable[str], skipped: set[str], progress: Callable[[int], None] = lambda _: None
) -> Iterator[Record]:
    """Yield the records of *ids*. An article that broke since the library was read is *skipped*: next time, perhaps."""
    done = -1
    for done, article_id in enumerate(ids):
        if done % _STEP == 0:
            progress(done)
        entry = library.entry(article_id)
        try:
            if entry:
                yield record_of(library.article(entry))
            else:
                skipped.add(article_id)
        except ArticleBrokenError:
            skipped.add(article_id)
    progress(done + 1)


def _written(folder: Path, records: Iterable[Record], language: str, others: Sequence[arrays.Arrays]) -> int:
    """Write a segment of *records* into *folder*, beside the *others* of the language; return how many there are."""
    contents = Contents(Analysis(language))
    for record in records:
        contents.add(record)
    if contents.heads:
        make_folder(folder)
        write_index(folder, contents)
        (folder / ARRAYS).write_bytes(arrays.encode(derive(contents, others)))
    return len(contents.heads)

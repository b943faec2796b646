"""Writing one language's index: a new segment for what changed, its arrays, and the merging of small segments."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.errors import ArticleBrokenError
from reader.library.library import Library
from reader.search import arrays, store
from reader.search.derive import derive
from reader.search.generations import SegmentFacts, link
from reader.search.indexing import Changes
from reader.search.record import Record, record_of
from reader.search.words import Analysis

_STEP = 32


@dataclass(frozen=True, slots=True)
class Built:
    """What was written: the segments, how many articles were read, and the ids of those that could not be."""

    segments: tuple[SegmentFacts, ...]
    read: int
    skipped: frozenset[str]


def build_language(
    target: Path,
    source: Path | None,
    *,
    segments: tuple[SegmentFacts, ...],
    todo: Changes,
    library: Library,
    progress: Callable[[int], None],
) -> Built:
    """Write into *target*, a new folder, the index that *source* holds, brought up to date with *todo*."""
    target.mkdir()
    if source:
        for path in source.iterdir():
            if path.name != f"{store.NAME}_WRITELOCK":
                link(path, target / path.name)
    if not todo:
        return Built(segments, 0, frozenset())
    index = store.open_folder(target) if source else store.create(target)
    try:
        return _updated(target, index, todo, library, progress)
    finally:
        index.close()
        (target / f"{store.NAME}_WRITELOCK").unlink(missing_ok=True)


def _updated(target: Path, index: Any, todo: Changes, library: Library, progress: Callable[[int], None]) -> Built:
    analysis = Analysis(target.name)
    skipped: set[str] = set()
    before = {segment.segment_id() for segment in index._segments()}
    merged: list[str] = []
    writer = store.Writer(index, analysis)
    try:
        if todo.changed or todo.removed:
            for article_id in (*todo.changed, *todo.removed):
                writer.delete_by_term("id", article_id)
        ids = (*todo.added, *todo.changed)
        for done, record in enumerate(_records(library, ids, skipped)):
            writer.add(record)
            if done % _STEP == 0:
                progress(done)
        progress(len(ids))
        writer.commit(mergetype=_merging(merged))
    except BaseException:
        writer.cancel()
        raise
    facts = []
    segments = index.refresh()._segments()
    kept_names = [name for segment in segments if (name := segment.segment_id()) in before]
    for segment in segments:
        name = segment.segment_id()
        if name not in before:
            others = [arrays.decode((target / f"{one}.arrays").read_bytes()) for one in kept_names]
            contents = None if merged else writer.contents()
            found = derive(index.storage, segment, analysis, writer.postings, contents=contents, others=others)
            (target / f"{name}.arrays").write_bytes(arrays.encode(found))
        facts.append(SegmentFacts(name, segment.doc_count_all(), tuple(sorted(segment.deleted_docs()))))
    kept = {one.arrays for one in facts}
    for path in target.glob("*.arrays"):
        if path.name not in kept:
            path.unlink()
    return Built(tuple(facts), len(ids), frozenset(skipped))


def _records(library: Library, ids: tuple[str, ...], skipped: set[str]) -> Iterator[Record]:
    """Yield the records of *ids*. An article that broke since the library was read is *skipped*: next time, perhaps."""
    for article_id in ids:
        entry = library.entry(article_id)
        try:
            if entry:
                yield record_of(library.article(entry))
            else:
                skipped.add(article_id)
        except ArticleBrokenError:
            skipped.add(article_id)


def _merging(merged: list[str]) -> store.MergePolicy:
    """Return the merge policy; the names of the segments that it merged are added to *merged*.

    A segment joins the new one when that is at least a third of its size, or when half of it is
    deleted. So there are few segments (the logarithm to base 4 of the library's size at most), and an
    article is rewritten as few times.
    """

    def policy(writer: Any, segments: list[Any]) -> list[Any]:
        from whoosh.reading import SegmentReader

        total = writer.docnum
        kept = []
        for segment in sorted(segments, key=lambda one: one.doc_count_all() - one.deleted_count()):
            live = segment.doc_count_all() - segment.deleted_count()
            if live == 0:
                continue
            if live <= 3 * total or live < segment.deleted_count():
                reader = SegmentReader(writer.storage, writer.schema, segment)
                try:
                    writer.add_reader(reader)
                finally:
                    reader.close()
                total += live
                merged.append(segment.segment_id())
            else:
                kept.append(segment)
        return kept

    return policy

"""An index that lies in memory alone, for a computer where nothing may be written."""

from __future__ import annotations

from reader.errors import ArticleBrokenError
from reader.library.library import Library, Progress, no_progress
from reader.search.engine import MemoryIndex


def build_in_memory(library: Library, progress: Progress = no_progress) -> MemoryIndex:
    """Return an index of *library* that touches no disk. *progress* may raise to cancel."""
    from reader.search import arrays, store
    from reader.search.derive import derive
    from reader.search.record import record_of
    from reader.search.segment import Segment
    from reader.search.words import Analysis

    segments, done = [], 0
    for language in library.snapshot.languages:
        analysis = Analysis(language)
        index = store.create_in_memory()
        writer = store.Writer(index, analysis)
        try:
            for entry in library.entries(language):
                try:
                    record = record_of(library.article(entry))
                except ArticleBrokenError:
                    continue
                writer.add(record)
                done += 1
                progress(done, len(library))
            writer.commit(mergetype=store.keep_segments)
        except BaseException:
            writer.cancel()
            raise
        for segment in index._segments():
            found = arrays.decode(
                arrays.encode(derive(index.storage, segment, analysis, writer.postings, contents=writer.contents()))
            )
            stored = index.storage.files[segment.make_filename("._stored.col")]
            segments.append(Segment(language, found, bytes(stored)))
    return MemoryIndex(tuple(segments))

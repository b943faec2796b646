"""Keeping what the cache holds in step with the articles: the snapshot first, then the search index.

The articles are the only truth; everything here can be thrown away and made again. Each step
replaces its files in one go, so it may be stopped at any moment, by a cancel or by a power cut.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import FileUnwritableError, IndexUnavailableError
from reader.library.library import Library, Progress, is_current, no_progress, open_library, refresh, save
from reader.library.library_folders import Folders
from reader.paths import UNFINISHED_IMPORT, Paths
from reader.system.files import is_there, remove_leftovers, try_writing, write_text

if TYPE_CHECKING:
    from reader.search.engine import SearchEngine
    from reader.search.index.updates import IndexReport


class Upkeep:
    """Keeps what belongs to one set of collections."""

    def __init__(self, paths: Paths, folders: Folders) -> None:
        self.paths = paths
        self.folders = folders

    @property
    def index_folder(self) -> Path:
        return self.paths.search_index / self.folders.key

    @property
    def _in_step_file(self) -> Path:
        return self.index_folder / "in-step"

    def opened(self) -> Library | None:
        """Return the library as it was last kept, without looking at the folders; None before the first time."""
        return open_library(self.folders, self.paths.snapshots)

    def library(self, progress: Progress = no_progress, unkept: Library | None = None) -> Library:
        """Return the library as its folders are now, and keep its snapshot where the disk allows it.

        *unkept* is how it was before, for where nothing is kept: only what changed since is read.
        """
        if is_there(self.paths.replaced / UNFINISHED_IMPORT):
            from reader.importers.plan.import_history import ImportHistory  # only after a crash

            ImportHistory(self.paths.replaced).recover()
        known = self.opened()
        known = unkept if known is None else known
        library = refresh(known, self.folders, progress)
        if library is not known:
            with contextlib.suppress(FileUnwritableError):
                save(library, self.paths.snapshots)
        return library

    def index(self, library: Library, progress: Progress = no_progress, rebuild: bool = False) -> IndexReport:
        """Bring the search index in step with *library*. Raises IndexUnavailableError or FileUnwritableError."""
        from reader.search.index.updates import update_index

        report = update_index(self.index_folder, library, progress, rebuild=rebuild)
        write_text(self._in_step_file, _digest(library))
        return report

    def tidy(self) -> None:
        """Remove what a killed process left half written. Never raises."""
        for folder in (self.paths.data, self.paths.cache):
            remove_leftovers(folder)

    def fault(self) -> FileUnwritableError | None:
        """Return why what is to be kept cannot be kept on this disk by this user; None where it can."""
        try:
            for folder in (self.paths.data, self.index_folder):
                try_writing(folder)
        except FileUnwritableError as error:
            return error
        return None

    def is_stuck(self, known: Library) -> bool:
        """Tell whether nothing changed since *known*, which still cannot be kept."""
        return is_current(known, self.folders) and self.fault() is not None

    def open_engine(self, unkept: Library | None = None) -> SearchEngine:
        """Return a search engine on the index as it is kept, or on one of the library *unkept*, made in memory."""
        from reader.search.engine import SearchEngine
        from reader.search.synonyms import read_synonyms

        synonyms = read_synonyms(self.folders.roots())
        if unkept is None:
            return SearchEngine(self.index_folder, synonyms)
        from reader.search.index.segment_writer import build_in_memory

        return SearchEngine(build_in_memory(unkept), synonyms)

    def engine(self, library: Library, progress: Progress = no_progress) -> SearchEngine:
        """Return a search engine on an index that is in step with *library*; it is kept where the disk allows it."""
        try:
            self.index(library, progress)
        except (FileUnwritableError, IndexUnavailableError):
            return self.open_engine(library)
        return self.open_engine()

    def is_needed(self, known: Library) -> bool:
        """Tell whether the folders changed since *known*, or the index is damaged or made for another state of them."""
        from reader.search.index.updates import index_state

        try:
            indexed_for = self._in_step_file.read_text("utf-8")
        except (OSError, ValueError):
            return True
        if indexed_for != _digest(known) or not is_current(known, self.folders):
            return True
        return not index_state(self.index_folder).sound


def _digest(library: Library) -> str:
    import hashlib  # OpenSSL comes with it, for which a start would wait

    return hashlib.blake2b(library.snapshot.encoded, digest_size=16).hexdigest()

"""Follows the library's folders: what is added, changed or removed in them from outside is noticed while the window is open.

The system sends news of folders on this computer. Of most network shares, and of a file that is written in place, it sends none:
so names and dates are looked at every few seconds too, and when somebody comes back to the window.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QFileSystemWatcher, QObject, QTimer, Signal

from reader.library.library import Library, is_current
from reader.library.library_folders import Folders
from reader.system.files import is_folder
from reader.ui.library_watch import Keeper
from reader.ui.tasks import Tasks

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PAUSE_MS = 300
"""Who copies files copies several: what follows within this time is looked at together."""
REST_MS = 5000
"""The least time between two looks without news."""
SHARE = 100
"""After a look the folders rest this many times as long as it took: a slow share is not kept busy, nor a laptop awake.

A look takes 50 ms of processor time at 5,500 articles and 170 at 16,500. News from the file system does not wait for it.
"""


class Glance(NamedTuple):
    """What one look at the folders gave."""

    is_changed: bool
    unreachable: Path | None
    """A folder with articles that is not there now, as when a network share is away."""
    watched: tuple[str, ...]
    """The folders that news may come from."""
    milliseconds: int


class FolderWatch(QObject):
    """Has the keeper work when the folders are another than the library says. Made when the window has settled."""

    lost = Signal(Path)
    """This folder cannot be reached: the library stays as it was."""
    back = Signal()
    """Every folder can be reached again."""

    def __init__(
        self, window: QWidget, folders: Folders, keeper: Keeper, tasks: Tasks, library: Callable[[], Library | None]
    ) -> None:
        """*library* gives the library that is shown."""
        super().__init__(window)
        self._folders, self._keeper, self._tasks, self._library = folders, keeper, tasks, library
        self._tried: Library | None = None
        """The library that was found to be old: where nothing came of it, only news makes another try."""
        self._lost: Path | None = None
        self._is_looking = False
        self._rest = REST_MS
        self._watcher = QFileSystemWatcher(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._poll = QTimer(self, singleShot=True)
        self._poll.setObjectName("poll")
        self._watcher.directoryChanged.connect(lambda _: self._pause.start())
        self._pause.timeout.connect(self._hear)
        self._poll.timeout.connect(self._look)
        keeper.finished.connect(lambda _: self._poll.start(self._rest))
        window.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.WindowActivate:
            self._pause.start()
        return False

    def _hear(self) -> None:
        self._tried = None
        self._look()

    def _look(self) -> None:
        library = self._library()
        if library is None or self._is_looking or self._keeper.is_working:
            self._poll.start(REST_MS)
            return
        self._is_looking = True
        self._tasks.run(
            glance, library, self._folders, done=lambda seen: self._take(library, seen), failed=lambda _: self._wait()
        )

    def _take(self, library: Library, seen: Glance) -> None:
        self._rest = max(REST_MS, SHARE * seen.milliseconds)
        self._watch(seen.watched)
        self._wait()
        if seen.unreachable != self._lost:
            self._lost = seen.unreachable
            if self._lost is not None:
                self.lost.emit(self._lost)
            else:
                self.back.emit()
        if seen.is_changed and self._lost is None and library is not self._tried and not self._keeper.is_working:
            self._tried = library
            self._keeper.work()

    def _watch(self, folders: tuple[str, ...]) -> None:
        known = set(self._watcher.directories())
        if gone := sorted(known - set(folders)):
            self._watcher.removePaths(gone)
        if new := sorted(set(folders) - known):
            self._watcher.addPaths(new)

    def _wait(self) -> None:
        self._is_looking = False
        self._poll.start(self._rest)


def glance(library: Library, folders: Folders) -> Glance:
    """Return whether *folders* hold another library than *library*, from names and dates alone. Called in a thread."""
    begin = time.monotonic()
    is_changed = not is_current(library, folders)
    # Only then: what went away while it was looked at is no change either.
    lost = next(_unreachable(library, folders), None)
    watched = tuple(str(folder) for folder in _watched(folders))
    return Glance(is_changed and lost is None, lost, watched, round(1000 * (time.monotonic() - begin)))


def _unreachable(library: Library, folders: Folders) -> Iterator[Path]:
    """Yield the folders with articles that are away, and not emptied by somebody: a share that is not connected leaves nothing at all,
    a link to nowhere, or an empty folder; who removes articles leaves their folders, or removes one of the clinic's collections whole.
    """
    holding = {state.root for state in library.snapshot.file_states().values()}
    for number, one in enumerate(library.snapshot.collections):
        root = Path(one.root)
        if number not in holding or root == folders.bundled or _inside(root):
            continue
        if is_folder(root) or root.is_symlink() or root in folders.extra or not is_folder(root.parent):
            yield root


def _watched(folders: Folders) -> Iterator[Path]:
    """Yield the folders that articles lie in, or may come into; not the program's own."""
    if is_folder(folders.own):
        yield folders.own
    for root in folders.roots():
        if root != folders.bundled and is_folder(root):
            yield root
            for language in _inside(root):
                yield language
                yield from _inside(language)


def _inside(folder: Path) -> list[Path]:
    """Return the folders in *folder*; none where it cannot be listed."""
    try:
        return [Path(entry.path) for entry in os.scandir(folder) if entry.is_dir()]
    except OSError:
        return []

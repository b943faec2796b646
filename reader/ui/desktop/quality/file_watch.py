"""Notices that one file was saved, however an editor saves: in place, by renaming another over it, or by making it anew."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from reader.system.files import state_of_file

PAUSE_MS = 200
"""Editors write in several steps; what follows within this time belongs to the same save."""


class FileWatch(QObject):
    """Watches one file at a time; its folder only while the file is gone."""

    saved = Signal(Path)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._state: tuple[int, ...] | None = None
        self._watcher = QFileSystemWatcher(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._watcher.fileChanged.connect(lambda _: self._pause.start())
        self._watcher.directoryChanged.connect(lambda _: self._pause.start())

    def watch(self, path: Path | None) -> None:
        """Watch *path* instead of any other file; None watches nothing."""
        if path == self._path:
            return
        self._pause.stop()
        self._path = path
        self._follow()
        self._state = self._stat()

    def _follow(self) -> None:
        """Have the system report on the file; while it is gone, on its folder."""
        # A file that was renamed away or replaced is still watched under its old identity on some systems.
        if watched := [*self._watcher.files(), *self._watcher.directories()]:
            self._watcher.removePaths(watched)
        if self._path is not None:
            self._watcher.addPath(str(self._path if self._path.exists() else self._path.parent))

    def _look(self) -> None:
        self._follow()
        state = self._stat()
        if self._path is not None and state is not None and state != self._state:
            self._state = state
            self.saved.emit(self._path)

    def _stat(self) -> tuple[int, ...] | None:
        return state_of_file(self._path) if self._path else None

"""One window a data folder: a second start brings the first one to the front and ends."""

from __future__ import annotations

import contextlib
import os
import tempfile
import zlib
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from reader.errors import FileBusyError, FileUnwritableError
from reader.system.file_lock import locked

WAIT_MS = 3000
TRIES, PAUSE_MS = 30, 100
RAISE = b"raise"
LONGEST = 200
"""How many bytes of what a second start asks for are read."""


class SingleInstance(QObject):
    """Holds the data folder for this process."""

    raise_requested = Signal()
    """Somebody started the program again."""
    article_requested = Signal(str)
    """And asked for this article."""

    def __init__(self, lock_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = lock_file
        self._held = contextlib.ExitStack()
        self.fault: FileUnwritableError | None = None
        """Why the folder is used without a lock, where none can be written."""
        self._server: QObject | None = None

    def acquire(self) -> bool:
        """Take the data folder; False where another process has it, and for no other reason (``fault`` tells of those).

        Where no lock can be made in it, one among this user's temporary files stands for it.
        """
        try:
            self._held.enter_context(locked(self._path, 0))
        except FileBusyError:
            return False
        except FileUnwritableError as error:
            self.fault = error
            return self._take_elsewhere()
        return True

    def _take_elsewhere(self) -> bool:
        user = os.getuid() if hasattr(os, "getuid") else ""  # two users of one folder are no two windows
        with contextlib.suppress(FileUnwritableError, FileNotFoundError):  # the latter where no folder takes a file
            folder = Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir())
            try:
                self._held.enter_context(locked(folder / f"{self._name}-{user}.lock", 0))
            except FileBusyError:
                return False
        return True

    def listen(self) -> None:
        """Hear of second starts from now on. Apart from ``acquire``, because it loads Qt's network module."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - a library more, once the window is there

        QLocalServer.removeServer(self._name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._hear)
        server.listen(self._name)
        self._server = server

    def raise_other(self, article: str = "") -> bool:
        """Ask the process that has the data folder to come to the front, and to open *article*; tell whether it heard."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - as above

        socket = QLocalSocket()
        # The first process listens only once its window is shown: a start right after it tries a few times.
        for _ in range(TRIES):
            socket.connectToServer(self._name)
            if socket.waitForConnected(WAIT_MS):
                break
            QThread.msleep(PAUSE_MS)
        else:
            return False
        socket.write(b" ".join((RAISE, *([article.encode()] if article else []))) + b"\n")
        heard = socket.waitForBytesWritten(WAIT_MS)
        socket.disconnectFromServer()
        return bool(heard)

    def release(self) -> None:
        """Give the data folder free."""
        if self._server is not None:
            self._server.close()  # type: ignore[attr-defined]
        self._held.close()

    @property
    def _name(self) -> str:
        return f"patient-reader-{zlib.crc32(str(self._path).encode('utf-8', 'surrogateescape')):08x}"

    def _hear(self) -> None:
        connection = self._server.nextPendingConnection()  # type: ignore[union-attr]
        if connection:
            connection.disconnected.connect(connection.deleteLater)
            connection.readyRead.connect(lambda: self._read(bytes(connection.readLine(LONGEST).data())))
            self.raise_requested.emit()

    def _read(self, line: bytes) -> None:
        word, _, article = line.strip().partition(b" ")
        if word == RAISE and article:
            self.article_requested.emit(article.decode("utf-8", "replace"))

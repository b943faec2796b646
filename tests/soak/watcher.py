"""Looks whether anything got out of the kiosk: another window, a page of the world, a program, a connection, an error."""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWidgets import QApplication, QWidget

from tests.soak.tree import NetworkAudit, connections

SPAWNING = frozenset(
    {"os.system", "os.exec", "os.posix_spawn", "os.spawn", "subprocess.Popen", "os.startfile", "pty.spawn"}
)


class _Browser(QObject):
    """Stands where the system's browser would."""

    def __init__(self, opened: list[str]) -> None:
        super().__init__()
        self._opened = opened
        for scheme in ("http", "https", "mailto", "tel", "file", "ftp"):
            QDesktopServices.setUrlHandler(scheme, self, "take")

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self._opened.append(f"the system was asked to open {url.scheme()}:")


class Watcher:
    """Notes what must not happen, in ``seen``, without stopping anything."""

    def __init__(self, window: QWidget, view: Any) -> None:
        """*view* gives the web view, or None as long as there is none."""
        self._window, self._view = window, view
        self.seen: list[str] = []
        self.pages = 0
        self._browser = _Browser(self.seen)
        self._audit = NetworkAudit()
        sys.addaudithook(self._hear)
        self._watched: object = None

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if event in SPAWNING:
            self.seen.append(f"a program was started: {arguments[0]}")

    def look(self, after: str, thoroughly: bool = False) -> None:
        """Look at everything now that *after* was done; *thoroughly* includes the sockets of all processes."""
        for problem in (*self._of_windows(), *self._of_view(), *(self._of_network() if thoroughly else ())):
            self.seen.append(f"{after}: {problem}")

    def _of_windows(self) -> list[str]:
        window = self._window
        found = []
        if not (window.isVisible() and window.isFullScreen() and not window.isMinimized()):
            found.append("the window is not there, or not full screen")
        elif window.size() != window.screen().size():
            found.append("the window does not fill the screen")
        # Our own other windows are closed within a moment: let that moment pass.
        others = [
            one for one in QGuiApplication.topLevelWindows() if one.isVisible() and one is not window.windowHandle()
        ]
        if others:
            QApplication.processEvents()
            found += [f"another window: {one}" for one in others if one.isVisible()]
        for name, one in (("dialog", QApplication.activeModalWidget()), ("popup", QApplication.activePopupWidget())):
            if one is not None:
                found.append(f"a {name}: {one}")
        held = QApplication.clipboard().mimeData()
        if held is not None and held.formats():
            found.append("something in the clipboard")
        return found

    def _of_view(self) -> list[str]:
        view = self._view()
        if view is None:
            return []
        if self._watched is not view:
            self._watched = view
            view.page().renderProcessTerminated.connect(self._note_death)
            view.page_shown.connect(self._count)
        scheme = view.url().scheme()
        found = [] if scheme in ("", "reader") else [f"a page of {scheme}:"]
        if view.zoomFactor() <= 0.2:
            found.append("a page without size")
        return found

    def _note_death(self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int) -> None:
        if status != QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus:
            self.seen.append(f"a renderer died: {status.name} {code}")

    def _count(self) -> None:
        self.pages += 1

    def _of_network(self) -> list[str]:
        attempts, self._audit.attempts[:] = list(self._audit.attempts), []
        return [f"network: {one}" for one in (*attempts, *connections())]

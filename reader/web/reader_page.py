"""The page: goes to ``reader:`` addresses only, and says so when somebody wanted to go elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineFileSystemAccessRequest,
    QWebEngineFullScreenRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineRegisterProtocolHandlerRequest,
)

from reader.pages.addresses import read_address

LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


class ReaderPage(QWebEnginePage):
    """A page of the locked profile."""

    link_clicked = Signal(QUrl)
    """An external address was clicked; it was not opened."""

    topic_requested = Signal(str)
    """A link asked for the list of this category."""

    def __init__(self, profile: QWebEngineProfile, parent: QObject | None = None) -> None:
        super().__init__(profile, parent)
        self.permissionRequested.connect(_deny_permission)
        self.fullScreenRequested.connect(_deny_full_screen)
        self.fileSystemAccessRequested.connect(_deny_file_system)
        self.registerProtocolHandlerRequested.connect(_deny_protocol_handler)

    def acceptNavigationRequest(  # noqa: N802
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        url = QUrl(url)
        address = read_address(url.toString())
        clicked = kind == QWebEnginePage.NavigationType.NavigationTypeLinkClicked
        if is_main_frame and address.kind in ("article", "home"):
            return True
        if is_main_frame and clicked and address.kind == "topic":
            self.topic_requested.emit(address.name)
        elif is_main_frame and clicked and url.scheme() in LINK_SCHEMES:
            self.link_clicked.emit(url)
        return False

    def createWindow(self, kind: QWebEnginePage.WebWindowType) -> QWebEnginePage | None:  # type: ignore[override]  # noqa: N802
        """No page opens another one: a middle click or a target does nothing."""
        return None

    def chooseFiles(self, *arguments: object) -> list[str]:  # noqa: N802
        return []

    def javaScriptConsoleMessage(self, *arguments: object) -> None:  # noqa: N802
        """A console message may quote the page: it goes nowhere."""


def _deny_permission(permission: QWebEnginePermission) -> None:
    permission.deny()


def _deny_full_screen(request: QWebEngineFullScreenRequest) -> None:
    request.reject()


def _deny_file_system(request: QWebEngineFileSystemAccessRequest) -> None:
    request.reject()


def _deny_protocol_handler(request: QWebEngineRegisterProtocolHandlerRequest) -> None:
    request.reject()

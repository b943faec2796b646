"""The page: goes to ``reader:`` addresses only, and says so when somebody wanted to go elsewhere."""

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineFileSystemAccessRequest,
    QWebEngineFullScreenRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineRegisterProtocolHandlerRequest,
    QWebEngineScript,
)

from reader.library.markdown import is_external
from reader.pages.addresses import read_address

WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
"""Where our own scripts run: a world of Chromium that the page cannot reach. The page itself runs none."""


class ReaderPage(QWebEnginePage):
    """A page of the locked profile."""

    link_clicked = Signal(QUrl)
    """An external address was clicked; it was not opened."""

    topic_requested = Signal(str)
    """A link asked for the list of this category."""

    def __init__(self, profile: QWebEngineProfile, parent: QObject | None = None) -> None:
        super().__init__(profile, parent)
        self.permissionRequested.connect(QWebEnginePermission.deny)
        self.fullScreenRequested.connect(QWebEngineFullScreenRequest.reject)
        self.fileSystemAccessRequested.connect(QWebEngineFileSystemAccessRequest.reject)
        self.registerProtocolHandlerRequested.connect(QWebEngineRegisterProtocolHandlerRequest.reject)

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
        elif is_main_frame and clicked and is_external(url.toString()):
            self.link_clicked.emit(url)
        return False

    def createWindow(self, kind: QWebEnginePage.WebWindowType) -> QWebEnginePage | None:  # type: ignore[override]  # noqa: N802
        """No page opens another one: a middle click or a target does nothing."""
        return None

    def chooseFiles(self, *arguments: object) -> list[str]:  # noqa: N802
        return []

    def javaScriptConsoleMessage(self, *arguments: object) -> None:  # noqa: N802
        """A console message may quote the page: it goes nowhere."""

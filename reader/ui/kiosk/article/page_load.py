"""Waits for a page that was asked for: it comes, it comes late, or it does not come at all."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer, QUrl, Signal

from reader.pages.addresses import read_address
from reader.ui.kiosk.article.page_scroll import WORLD
from reader.web.article_view import ArticleView

log = logging.getLogger(__name__)

DOUBT_MS = 1000
"""A load that ended without a page has failed, unless after so long another one is under way: it was only the end of the
load before, or the renderer died and the page is loaded again."""
LATE_MS = 3000
"""After so long a page is shown as far as it has come."""
LAST_MS = 6000
"""After so long again it will not come any more: its renderer hangs."""


class Arrival(QObject):
    """One for one view. The page before stays in the view, so a page that does not come must never be taken for it."""

    late = Signal()
    """The page is there, perhaps not finished: show it."""
    came_instead = Signal(QUrl)
    """The page at this address is there, and not the one that was asked for: somebody was quick to follow a link."""
    failed = Signal()
    """The page is not to be had. Nothing more is waited for."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._article = ""
        self._other = ""
        """The article that came instead, or so it seems."""
        self._late = QTimer(self, singleShot=True, interval=LATE_MS)
        self._late.timeout.connect(lambda: self._ask(finally_=not view.page().isLoading()))
        self._last = QTimer(self, singleShot=True, interval=LATE_MS + LAST_MS)
        self._last.timeout.connect(self._fail)
        self._doubt = QTimer(self, singleShot=True, interval=DOUBT_MS)
        self._doubt.timeout.connect(self._look)

    def expect(self, article_id: str) -> None:
        """Wait for the page of an article."""
        self.stop()
        self._article = article_id
        self._late.start()
        self._last.start()

    def stop(self) -> None:
        """Wait no more: it came, or nobody wants it."""
        self._article = self._other = ""
        for timer in (self._late, self._last, self._doubt):
            timer.stop()

    @property
    def is_waiting(self) -> bool:
        """Whether an article was asked for and is not there."""
        return bool(self._article)

    def is_awaiting_other_than(self, url: QUrl) -> bool:
        """Tell whether an article is waited for, and *url* is not its address."""
        return self._article not in ("", _article_at(url.toString()))

    def doubt(self) -> None:
        """A load ended without a page."""
        self._doubt.start()

    def suspect(self, url: QUrl) -> None:
        """A load ended with the page at *url*: that of the load before, or of a link that was followed meanwhile."""
        self._other = _article_at(url.toString())

    def begun(self) -> None:
        """The page that is waited for is there, as Chromium says, which does not always say too that it is finished:
        of two loads in a row it reports one end.
        """
        if self._other:
            self._ask()

    def _look(self) -> None:
        if not self._view.page().isLoading():
            self._ask(finally_=True)

    def _ask(self, *, finally_: bool = False) -> None:
        """Ask the page in the view which one it is: only a renderer that draws it answers."""
        wanted, other = self._article, self._other

        def take(address: object) -> None:
            if wanted != self._article:
                return
            shown = _article_at(str(address))
            if wanted and shown == wanted:
                self.stop()
                self.late.emit()
            elif finally_ and other and shown == other:
                self.stop()
                self.came_instead.emit(QUrl(str(address)))
            elif finally_:
                self._fail()

        self._view.page().runJavaScript("location.href", WORLD, take)

    def _fail(self) -> None:
        log.error("a page did not come")
        self.stop()
        self.failed.emit()


def _article_at(address: str) -> str:
    return read_address(address).article

"""Waits for a page that was asked for: it comes, it comes late, or it does not come at all."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer, Signal

from reader.pages.addresses import read_address
from reader.ui.kiosk.page_scroll import WORLD
from reader.web.view import ArticleView

log = logging.getLogger(__name__)

LATE_MS = 3000
"""After so long a page is shown as far as it has come."""
LAST_MS = 6000
"""After so long again it will not come any more: its renderer hangs."""
DOUBT_MS = 300
"""A load that ended without a page has failed, unless after so long another one is under way: it took its place, or its
renderer died and the page is loaded again."""


class Arrival(QObject):
    """One for one view. The page before stays in the view, so a page that does not come must never be taken for it."""

    late = Signal()
    """The page is there but not finished: show it."""
    failed = Signal()
    """The page is not to be had. Nothing more is waited for."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._article = ""
        self._late = QTimer(self, singleShot=True, interval=LATE_MS)
        self._late.timeout.connect(self._ask)
        self._last = QTimer(self, singleShot=True, interval=LATE_MS + LAST_MS)
        self._last.timeout.connect(self._fail)
        self._doubt = QTimer(self, singleShot=True, interval=DOUBT_MS)
        self._doubt.timeout.connect(self._look)

    def expect(self, article_id: str) -> None:
        """Wait for the page of an article."""
        self._article = article_id
        self._doubt.stop()
        self._late.start()
        self._last.start()

    def stop(self) -> None:
        """Wait no more: it came, or nobody wants it."""
        self._article = ""
        for timer in (self._late, self._last, self._doubt):
            timer.stop()

    def doubt(self) -> None:
        """A load ended without a page."""
        self._doubt.start()

    def _ask(self) -> None:
        """Ask the page in the view which one it is: only a renderer that draws it answers."""
        wanted = self._article

        def take(address: object) -> None:
            if wanted and wanted == self._article == read_address(str(address)).article:
                self.stop()
                self.late.emit()

        self._view.page().runJavaScript("location.href", WORLD, take)

    def _look(self) -> None:
        if not self._view.page().isLoading():
            self._fail()

    def _fail(self) -> None:
        log.error("a page did not come")
        self.stop()
        self.failed.emit()

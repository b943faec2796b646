"""Moving through a page in the web view: by dragging it, by whole screens, and where the reader is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QScrollEvent, QScrollPrepareEvent
from PySide6.QtWebEngineCore import QWebEngineScript
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from reader.ui.kiosk.touch.kinetic_scroll import KineticScroll
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme

if TYPE_CHECKING:
    from reader.web.article_view import ArticleView

WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
"""A world of our own: scripts of the page are off, and could not see it."""


class PageScroll(QObject):
    """Scrolls the page of a view, and says how far through it the reader is."""

    moved = Signal()
    """Another place, or a page of another length: ask again."""
    touched = Signal()
    """Somebody put a finger on the page."""

    def __init__(self, theme: KioskTheme, view: ArticleView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._page = view.page()
        self._kinetic: KineticScroll | None = None
        self._page.scrollPositionChanged.connect(self.moved)
        self._measured = 0.0
        self._page.contentsSizeChanged.connect(self.measure)
        self._page.loadStarted.connect(self._forget_height)
        self._page.loadFinished.connect(self.measure)
        self.attach()

    def attach(self) -> None:
        """Take drags on the view; called again when the view has another surface, as after its renderer died."""
        surface, known = self._surface(), self._kinetic
        if surface is None or (known is not None and isValid(known.surface) and known.surface is surface):
            return
        if known is not None:
            known.deleteLater()
        self._kinetic = KineticScroll(self._theme, surface, self)
        self._kinetic.touched.connect(self.touched)

    def _surface(self) -> QWidget | None:
        """Return what Chromium draws on: each renderer has its own.

        It is the view's focus proxy; but what ``focusProxy`` returns PySide keeps as the view's child, when it is long
        gone, too: one more for each page that was read.
        """
        own = (
            one for one in QApplication.allWidgets() if one.inherits("QQuickWidget") and self._view.isAncestorOf(one)
        )
        return next((one for one in own if one.isVisibleTo(self._view)), None)

    def measure(self) -> None:
        """Ask the page itself how high it is: on a busy computer Chromium's word for it comes only once it is scrolled."""
        self._page.runJavaScript("document.documentElement.scrollHeight", WORLD, self._note_height)

    def _note_height(self, height: object) -> None:
        if isinstance(height, int | float):  # it is none where the page is gone
            self._measured = height * self._view.zoomFactor()
            self.moved.emit()

    def _forget_height(self) -> None:
        self._measured = 0.0

    @property
    def length(self) -> float:
        """How far the page can be scrolled, in the view's pixels."""
        return max(0.0, (self._measured or self._page.contentsSize().height()) - self._view.height())

    @property
    def position(self) -> float:
        """How far it is scrolled, in the view's pixels."""
        return float(self._page.scrollPosition().y())

    def go_to(self, position: float, smooth: bool = False) -> None:
        """Scroll to *position*, in the view's pixels."""
        top = max(0.0, position) / self._view.zoomFactor()
        manner = "smooth" if smooth and not self._theme.reduces_motion else "instant"
        self._page.runJavaScript(f"window.scrollTo({{top: {top:.2f}, behavior: '{manner}'}})", WORLD)

    def step(self, screens: float) -> None:
        """Go *screens* screens on, or back where it is negative."""
        self.stop()
        self.touched.emit()
        self.go_to(min(self.length, self.position + screens * self._view.height()), smooth=True)

    def stop(self) -> None:
        """Let nothing roll on."""
        if self._kinetic:
            self._kinetic.stop()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QScrollPrepareEvent):
            event.setViewportSize(QSizeF(self._view.size()))
            event.setContentPosRange(QRectF(0, 0, 0, self.length))
            event.setContentPos(QPointF(0, self.position))
            event.accept()
            return True
        if isinstance(event, QScrollEvent):
            self.go_to(event.contentPos().y())
            return True
        return super().event(event)

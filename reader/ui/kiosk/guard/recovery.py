"""What follows when something broke: never an empty screen, never a traceback, back to the first screen."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.pages.addresses import Address
from reader.ui.failures import Failures
from reader.ui.kiosk.covers.start_again import StartAgain
from reader.ui.kiosk.touch.kinetic_scroll import Kinetic
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.look.icons import Icons
from reader.ui.plain_page import PlainPage

if TYPE_CHECKING:
    from reader.web.article_view import ArticleView

log = logging.getLogger(__name__)

WINDOW, LIMIT = 60.0, 5
"""So many errors within so many seconds: starting the program anew is all that helps."""


class Resettable(Protocol):
    """What a kiosk's window can do for this."""

    def reset(self) -> None:
        """Wipe everything and show the first screen, at once."""

    def go_home(self) -> None:
        """Show the first screen."""


class Recovery(QObject):
    """Resets the window and says "Let's start again"; keeps the words of a page on the screen when Chromium cannot.

    ``reader.web.renderer_deaths`` decides when a page is loaded again, when it is home, and when it is only the words.
    """

    restart_needed = Signal()
    """Errors come one after the other: end the program with an error now, so that the system starts it anew."""
    restart_advised = Signal()
    """Chromium draws no pages any more: do the same as soon as nobody is there."""

    def __init__(
        self, theme: KioskTheme, icons: Icons, window: QWidget, failures: Failures, actions: Resettable | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        """Watches *failures*, which the caller installs. *actions* is *window* itself where it is not given."""
        super().__init__(window)
        self._theme, self._now = theme, now
        self._actions: Resettable = actions or window  # type: ignore[assignment]
        self.panel = StartAgain(theme, icons, window)
        self._errors: deque[float] = deque(maxlen=LIMIT)
        # Later, and once for many: the error may have come in the middle of painting, and from any thread.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.start_again)
        failures.happened.connect(self._failed)

    def watch_view(self, view: ArticleView, text_of: Callable[[Address], str]) -> None:
        """Take care of *view*; *text_of* gives the words of the page at an address, as ``Pages.plain`` does."""
        words = PlainPage(view, self._theme, text_of, may_select=False, scroll_bar=False)
        Kinetic(self._theme, words.viewport())
        view.home_advised.connect(self.leave_page)
        view.renderer_gave_up.connect(self.restart_advised)

    def start_again(self) -> None:
        """Wipe everything, show the first screen, and say so."""
        self._actions.reset()
        self.panel.say()

    def leave_page(self) -> None:
        """Show the first screen, and say so: the page is not to be had, and the visitor may go on with another."""
        self._actions.go_home()
        self.panel.say()

    def _failed(self, error: object) -> None:
        del error
        self._errors.append(self._now())
        if len(self._errors) == LIMIT and self._errors[-1] - self._errors[0] < WINDOW:
            log.error("%s errors within a minute", LIMIT)
            self._errors.clear()
            self.restart_needed.emit()
        else:
            self._soon.start(0)

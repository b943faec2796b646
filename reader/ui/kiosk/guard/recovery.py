"""What follows when something broke: never an empty screen, never a traceback, back to the first screen."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.pages.addresses import Address
from reader.ui.failures import Failures
from reader.ui.kiosk.kiosk_window import KioskWindow
from reader.ui.kiosk.touch.kinetic_scroll import KineticScroll
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.overlay import MessagePanel
from reader.ui.look.icons import Icons
from reader.ui.plain_page import PlainPage

if TYPE_CHECKING:
    from reader.web.article_view import ArticleView

log = logging.getLogger(__name__)

WINDOW, LIMIT = 60.0, 5
"""So many errors within so many seconds: starting the program anew is all that helps."""
STAY_MS = 10_000
"""After so long the panel that says so goes away by itself."""


class StartAgain(MessagePanel):
    """ "Let's start again", and nothing of what went wrong; goes away at a touch, or by itself."""

    def __init__(self, theme: KioskTheme, icons: Icons, window: QWidget) -> None:
        super().__init__(theme, icons, window, "house", anywhere=True)
        self._timer = QTimer(self, singleShot=True, interval=STAY_MS)
        self._timer.timeout.connect(self.close_overlay)
        self.closed.connect(self._timer.stop)
        self.retranslate()

    def say(self) -> None:
        super().say()
        self._timer.start()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Let's start again"))
        self.hint.setText(self.tr("That did not work. You did nothing wrong, and nothing was kept."))
        self.button.set_words(self.tr("Continue"))


class Recovery(QObject):
    """Resets the window and says "Let's start again"; keeps the words of a page on the screen when Chromium cannot.

    ``reader.web.renderer_deaths`` decides when a page is loaded again, when it is home, and when it is only the words.
    """

    restart_needed = Signal()
    """Errors come one after the other: end the program with an error now, so that the system starts it anew."""
    restart_advised = Signal()
    """Chromium draws no pages any more: do the same as soon as nobody is there."""

    def __init__(
        self, theme: KioskTheme, icons: Icons, window: KioskWindow, failures: Failures,
        now: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        """Watches *failures*, which the caller installs."""
        super().__init__(window)
        self._theme, self._window, self._now = theme, window, now
        self.panel = StartAgain(theme, icons, window)
        self._errors: deque[float] = deque(maxlen=LIMIT)
        # Later, and once for many: the error may have come in the middle of painting, and from any thread.
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.start_again)
        failures.happened.connect(self._failed)

    def watch_view(self, view: ArticleView, text_of: Callable[[Address], str]) -> None:
        """Take care of *view*; *text_of* gives the words of the page at an address, as ``Pages.plain`` does."""
        words = PlainPage(view, self._theme, text_of, may_select=False, scroll_bar=False)
        KineticScroll(self._theme, words.viewport())
        view.home_advised.connect(self.leave_page)
        view.renderer_gave_up.connect(self.restart_advised)

    def start_again(self) -> None:
        """Wipe everything, show the first screen, and say so."""
        self._window.reset()
        self.panel.say()

    def leave_page(self) -> None:
        """Show the first screen, and say so: the page is not to be had, and the visitor may go on with another."""
        self._window.go_home()
        self.panel.say()

    def _failed(self) -> None:
        self._errors.append(self._now())
        if len(self._errors) == LIMIT and self._errors[-1] - self._errors[0] < WINDOW:
            log.error("%s errors within a minute", LIMIT)
            self._errors.clear()
            self.restart_needed.emit()
        else:
            self._soon.start(0)

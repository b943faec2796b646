"""The composition root of the kiosk: what its first screen shows is made here, once, upon the shell; the rest in ``reading_room``."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication

from reader.options import Options
from reader.pages.tokens import read_tokens
from reader.settings.clinic_settings import Settings
from reader.ui.kiosk.covers.greetings import Tongues
from reader.ui.kiosk.guard.lock import Lock
from reader.ui.kiosk.guard.monitor_choice import choose
from reader.ui.kiosk.kiosk_library import Curating
from reader.ui.kiosk.kiosk_window import KioskWindow
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.metrics import Metrics
from reader.ui.shell import Shell

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.ui.kiosk.reading_room import ReadingRoom
    from reader.ui.speech.speech_engine import OpenEngine

FLAGS = "--disable-pinch --overscroll-history-navigation=0 --disable-features=TouchDragDrop"
"""What keeps Chromium from enlarging pages by two fingers, from going back by a swipe, and from dragging links."""


def prepare_kiosk_environment(options: Options, environment: dict[str, str] | os._Environ[str] = os.environ) -> None:
    """Set what Qt and Chromium read from the environment before they start. Raises what ``prepare_environment`` does."""
    from reader.ui.application import prepare_environment

    prepare_environment(options, environment)
    environment["QTWEBENGINE_CHROMIUM_FLAGS"] = f"{environment.get('QTWEBENGINE_CHROMIUM_FLAGS', '')} {FLAGS}".strip()


class Kiosk(Shell):
    """The kiosk's window and all that it needs. Only what the first screen shows is made before it is painted."""

    left = Signal(int)
    """The program is to end, with this status: 0 where staff left it, 1 where the system should start it anew."""

    def __init__(
        self, application: QApplication, options: Options, settings: Settings, open_engine: OpenEngine | None = None, *,
        screen: str | None = None, windowed: bool = False, printer: Sequence[str] = (),
    ) -> None:  # fmt: skip
        """*open_engine* makes the speech engine, and *printer* is what is run to print; without them, they are the system's.

        *screen* is the monitor's name, instead of the one in the settings. *windowed* is for trying out.
        """
        super().__init__(application, options)
        self.clinic_settings, self.settings, self.clinic = settings, settings.kiosk, settings.clinic
        self.policy = self.settings.policy
        self.open_engine, self.printer = open_engine, printer
        self.arguments = options.arguments()
        """The options of the command line that name the kiosk's folders."""
        self.room: ReadingRoom | None = None
        """Made once the window is painted."""
        self.languages = self.settings.offered(self.language.available, settings.language)
        self.language.speak(self.languages[0])
        monitor = self.settings.screen if screen is None else screen
        tokens = read_tokens(self.paths.resources, "kiosk")
        metrics = _metrics(application, monitor, windowed)
        self.theme = KioskTheme(application, tokens, self.system, metrics, self.settings.reach)
        self.tongues = Tongues(self.paths.resources, self.settings.crisis)
        self.window = KioskWindow(
            self.theme, self.icons, self.clinic, self.settings.logo, self.languages, self.tongues.help
        )
        self.take(self.window)
        self.lock = Lock(application, self.window, self.policy, monitor, windowed)
        self.closing.callback(self.lock.release)
        self.curating = Curating(self.settings, self.paths.reviews)

    def start(self) -> None:
        """Take the data folder and show the window, locked.

        Raises AlreadyOpenError.
        """
        whole = self.open()
        library = self.curating.curated(whole) if whole is not None else None
        self.first_painted.connect(partial(self._open_room, library))
        self.window.home.speak(self.language.current)
        self.window.home.show_library(library, self.language.current)
        self.window.resize(self.theme.metrics.width, self.theme.metrics.height)
        self.lock.show()

    def _open_room(self, library: Library | None) -> None:
        """Make the other screens and the web view, now that the first screen is there."""
        from reader.system.logs import keep_no_core_dumps

        keep_no_core_dumps()  # before there is a web view, whose processes take the limit over
        from reader.ui.kiosk.reading_room import ReadingRoom

        self.room = ReadingRoom(self, library)
        self.room.begin()


def _metrics(application: QApplication, monitor: str, windowed: bool) -> Metrics:
    """Return the size that the window will have."""
    screen = choose(application.screens(), application.primaryScreen(), monitor)
    if screen is None or windowed:
        return Metrics()
    return Metrics(screen.size().width(), screen.size().height())

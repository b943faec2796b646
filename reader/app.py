"""The composition root of the windows: every object is made here, once, and taken down here, in order."""

from __future__ import annotations

import contextlib
import gc
import logging
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.errors import AlreadyOpenError, DisplayMissingError, RootRefusedError
from reader.options import Options
from reader.pages.response import PageNotFoundError
from reader.pages.theme import read_tokens
from reader.settings import Settings
from reader.ui.desktop.browsing import Browsing
from reader.ui.desktop.importing import Importing
from reader.ui.desktop.window import DesktopWindow
from reader.ui.failures import Failures
from reader.ui.fonts import load_icon_font, load_text_fonts, text_fonts
from reader.ui.icons import Icons
from reader.ui.instance import SingleInstance
from reader.ui.keeper import Keeper
from reader.ui.language import InterfaceLanguage
from reader.ui.searching import Searching
from reader.ui.tasks import Tasks
from reader.ui.theme import SystemLook, Theme
from reader.ui.window_state import read_state, write_state
from reader.ui.words import say_error

if TYPE_CHECKING:
    from reader.pages.look import Look
    from reader.pages.pages import Pages
    from reader.pages.response import Response
    from reader.web.view import ArticleView

SETTLE_MS = 100
"""The pause before each step of the background work: the person is reading by then."""


def prepare_environment(options: Options, environment: dict[str, str] | os._Environ[str] = os.environ) -> None:
    """Set what Qt reads from the environment before it starts.

    Raises RootRefusedError for root with the sandbox on, and DisplayMissingError without a screen.
    """
    if options.sandbox and hasattr(os, "geteuid") and os.geteuid() == 0:
        raise RootRefusedError
    if sys.platform.startswith("linux") and not any(
        environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        raise DisplayMissingError
    if not options.sandbox:
        environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    # Text needs no GPU: the software renderer saves memory and time, and adding the web view to a
    # window that is already shown does not make the window anew (ARCHITECTURE.md has the figures).
    environment.setdefault("QT_QUICK_BACKEND", "software")
    flags = environment.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    environment["QTWEBENGINE_CHROMIUM_FLAGS"] = f"{flags} --log-level=3 --disable-background-networking".strip()


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """Return the process's application, made ready for Qt WebEngine."""
    if os.environ.get("QT_QUICK_BACKEND") != "software":
        from PySide6.QtCore import Qt  # not on every start: see reader.ui.numbers

        QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    application = QApplication(["patient-reader", *arguments])
    application.setApplicationName("patient-reader")
    application.setApplicationDisplayName("Patient Reader")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("patient-reader")
    return application


class Desktop(QObject):
    """The desktop window and all that it needs."""

    def __init__(self, application: QApplication, options: Options, settings: Settings) -> None:
        super().__init__()
        self._upkeep = options.upkeep()
        self.paths = self._upkeep.paths
        self.policy = settings.policy
        self._clinic = settings.clinic
        self._pages: Pages | None = None
        self._ready: tuple[str, Look, Response] | None = None
        self._log: logging.Handler | None = None
        self.view: ArticleView | None = None
        self.has_settled = False
        self._article = ""
        state = read_state(self.paths.window_state)
        load_text_fonts()
        icons = Icons(*load_icon_font())
        self.language = InterfaceLanguage(application, self.paths.resources)
        self.language.speak(self.language.best(state.language, settings.language))
        self.tokens = read_tokens(self.paths.resources)
        self.system = SystemLook(application)
        self.theme = Theme(application, self.tokens, self.system, state.theme, state.scale)
        self.tasks = Tasks(self)
        self.keeper = Keeper(self._upkeep, options.arguments(), self.tasks, self)
        self.searching = Searching(lambda: self._upkeep.open_engine(self.browsing.library), self)
        self.failures = Failures(self)
        self.window = DesktopWindow(self.theme, icons, self.policy, self._clinic, self.language.available)
        self.browsing = Browsing(self.window, self.theme, self.language, self.searching, self.policy)
        self.importing = Importing(self.window, self.tasks, self.paths, lambda: self.browsing.library)
        self.instance = SingleInstance(self.paths.lock_file, self)
        self._state = state
        self._connect()

    def _connect(self) -> None:
        window, column = self.window, self.window.column
        window.first_painted.connect(self._make_view)
        window.closing.connect(self._remember)
        self.keeper.library_changed.connect(self.browsing.show_library)
        self.keeper.progressed.connect(self._show_progress)
        self.keeper.finished.connect(self._work_finished)
        column.activity.cancel_requested.connect(self.keeper.cancel)
        self.importing.files_changed.connect(self.keeper.work)
        self.importing.show_requested.connect(self.browsing.open_article)
        self.instance.raise_requested.connect(window.raise_window)
        self.failures.happened.connect(lambda error: window.notice.say(say_error(error), problem=True))
        self.browsing.link_clicked.connect(self._ask_about_link)
        window.actions_.about.triggered.connect(self._show_about)

    def start(self, article: str = "") -> None:
        """Take the data folder and show the window, with the article called *article* or the first page.

        Raises AlreadyOpenError, ArticleNotFoundError and FileUnwritableError.
        """
        if not self.instance.acquire():
            raise AlreadyOpenError(path=self.paths.data)
        library = self.keeper.open()
        if article and library is not None:
            self._article = library.find(article, self.language.current).id
        elif article:
            # Nothing is read yet: the page waits, and is made again once the library is there.
            self._article = article if "/" in article else f"{self.language.current}/{article}"
        self.window.restore(self._state)
        self.browsing.show_library(library)
        self.window.show()

    def _make_view(self) -> None:
        """Make the web view, now that the window is on the screen, and show the first page in it."""
        from PySide6.QtCore import Qt

        from reader.web.view import ArticleView

        view = ArticleView(self._respond, self.theme.colours["paper"], animations=not self.theme.reduces_motion)
        self.view = view
        view.page_shown.connect(self._settle, Qt.ConnectionType.SingleShotConnection)
        self.browsing.attach_view(view, self._article)
        # Chromium starts its renderer process now: that time is enough to make the page it will ask for.
        address, look = self.browsing.address, self.browsing.look
        with contextlib.suppress(PageNotFoundError):
            self._ready = (address, look, self._make_pages().respond(address, look))
        QTimer.singleShot(0, self, self._complete_window)

    def _complete_window(self) -> None:
        """Do what a window that has just appeared can still do without, before anybody's hand is on the mouse."""
        self.window.actions_.complete()
        self.system.settle()

    def _respond(self, url: str) -> Response:
        ready, self._ready = self._ready, None
        if ready and ready[:2] == (url, self.browsing.look):
            return ready[2]
        return self._make_pages().respond(url, self.browsing.look)

    def _make_pages(self) -> Pages:
        if self._pages is None:
            from reader.pages.pages import Pages

            self._pages = Pages(
                self.paths.resources, text_fonts(), self.tokens, lambda: self.browsing.library, self._clinic,
                self.policy.shows_broken,
            )  # fmt: skip
        return self._pages

    def _settle(self) -> None:
        """All that can wait until the first page is there, one thing at a time with room for the person between."""
        steps = (
            self._start_log, self.window.column.list.entries.announce_all, self.instance.listen,
            self.searching.warm_up, self._check,
        )  # fmt: skip
        for number, step in enumerate(steps, 1):
            QTimer.singleShot(SETTLE_MS * number, self, step)

    def _start_log(self) -> None:
        from reader.logs import start_log

        self._log = start_log(self.paths.log_file)
        self.failures.install()

    def _check(self) -> None:
        self.keeper.check()
        gc.freeze()
        gc.enable()
        self.has_settled = True

    def _show_progress(self, step: str, done: int, total: int) -> None:
        words = self.tr("Reading the articles") if step == "articles" else self.tr("Getting search ready")
        self.window.column.activity.show_progress(words, done, total)

    def _work_finished(self, done: bool) -> None:
        self.window.column.activity.hide()
        if not done:
            self.window.notice.say(
                self.tr("Not everything was made ready: search may miss some articles."),
                (self.tr("Try again"), self.keeper.work), problem=True,
            )  # fmt: skip
        self.browsing.refresh_search()

    def _ask_about_link(self, url: object) -> None:
        if self.policy.may_open_links:
            from reader.ui.desktop.links import ExternalLinks

            ExternalLinks(self.window).ask(url)

    def _show_about(self) -> None:
        from reader.ui.desktop.about import AboutDialog

        AboutDialog(self.paths, self.browsing.library, self.window).open()

    def _remember(self) -> None:
        if self.policy.remembers:
            state = self._state._replace(
                theme=self.theme.choice, scale=self.theme.scale, language=self.language.current
            )
            write_state(self.paths.window_state, self.window.remembered(state))

    def close(self) -> None:
        """Take everything down in the order that it depends on each other."""
        self.keeper.close()
        self.searching.close()
        self.tasks.close()
        if self.view is not None:
            from reader.web.view import dispose

            dispose(self.view)
            self.view = None
        self.window.close()
        self.instance.release()
        self.language.fall_silent()
        self.failures.uninstall()
        if self._log:
            from reader.logs import stop_log

            stop_log(self._log)

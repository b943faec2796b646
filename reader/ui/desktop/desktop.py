"""The composition root of the windows: every object is made here, once, and taken down here, in order."""

from __future__ import annotations

import contextlib
import gc
import importlib
import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from reader.errors import AlreadyOpenError, FileUnwritableError
from reader.importers.import_source import ImportSource
from reader.importers.sources import SOURCES
from reader.options import Options
from reader.pages.addresses import read_address
from reader.pages.response import PageNotFoundError
from reader.pages.tokens import read_tokens
from reader.settings.clinic_settings import Settings
from reader.system.logs import start_log
from reader.ui.closing import take_down
from reader.ui.desktop.desktop_window import DesktopWindow
from reader.ui.desktop.imports.import_flow import Importing
from reader.ui.desktop.navigation import Browsing
from reader.ui.failures import Failures
from reader.ui.interface_language import InterfaceLanguage
from reader.ui.library_watch import Keeper
from reader.ui.look.fonts import load_icon_font, load_text_fonts, text_fonts
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import SystemLook, Theme
from reader.ui.message_text import say_error
from reader.ui.plain_page import PlainPage
from reader.ui.search_thread import Searching
from reader.ui.single_instance import SingleInstance
from reader.ui.tasks import Tasks
from reader.ui.window_state import read_state, write_state

if TYPE_CHECKING:
    from reader.pages.crisis_sentence import Help
    from reader.pages.page_look import Look
    from reader.pages.pages import Pages
    from reader.pages.response import Response
    from reader.reviews.journal_record import SignOff
    from reader.reviews.review_store import ReviewStore
    from reader.ui.desktop.article.read_aloud_button import ReadingAloud
    from reader.ui.desktop.quality.quality import Quality
    from reader.ui.desktop.reviews.review_desk import Reviewing
    from reader.ui.speech.speech_engine import OpenEngine
    from reader.web.article_view import ArticleView

log = logging.getLogger(__name__)

SETTLE_MS = 100
"""The pause before each step of the background work: the person is reading by then."""


class Desktop(QObject):
    """The desktop window and all that it needs."""

    def __init__(
        self, application: QApplication, options: Options, settings: Settings, open_engine: OpenEngine | None = None,
        sources: Sequence[ImportSource] = SOURCES,
    ) -> None:  # fmt: skip
        """*open_engine* makes the speech engine (default: the system's); *sources* are what articles come in from."""
        super().__init__()
        self._upkeep = options.upkeep()
        self.paths = self._upkeep.paths
        self.policy = settings.policy
        self._clinic, self._crisis = settings.clinic, settings.crisis
        self._pages: Pages | None = None
        self._ready: tuple[str, Look, Response] | None = None
        self._log: logging.Handler | None = None
        self.view: ArticleView | None = None
        self._plain: PlainPage | None = None
        self.reading_aloud: ReadingAloud | None = None
        self._open_engine = open_engine
        self._reviews: ReviewStore | None = None
        self.reviewing: Reviewing | None = None
        self.quality: Quality | None = None
        self.has_settled = self._is_closed = False
        self._lifetime = QObject(self)
        """What is to be called later is called only while this is there."""
        self._article = ""
        state = read_state(self.paths.window_state)
        load_text_fonts()
        icons = self._icons = Icons(*load_icon_font())
        self.language = InterfaceLanguage(application, self.paths.resources)
        self.language.speak(self.language.best(state.language, settings.language))
        self.tokens = read_tokens(self.paths.resources)
        self.system = SystemLook(application)
        self.theme = Theme(application, self.tokens, self.system, state.theme, state.scale)
        self.tasks = Tasks(self)
        self.keeper = Keeper(self._upkeep, options.arguments(), self.tasks, self)
        self.searching = Searching(self.keeper.open_engine, self)
        self.failures = Failures(self)
        self.window = DesktopWindow(
            self.theme, icons, self.policy, self._clinic, self.language.available, self._help, sources
        )
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
        self.keeper.index_moved.connect(self.searching.renew)
        column.activity.cancel_requested.connect(self.keeper.cancel)
        self.importing.files_changed.connect(self.keeper.work)
        self.importing.show_requested.connect(self.browsing.open_article)
        self.instance.raise_requested.connect(window.raise_window)
        self.failures.happened.connect(lambda error: window.notice.say(say_error(error), problem=True))
        self.browsing.link_clicked.connect(self._ask_about_link)
        window.actions_.about.triggered.connect(self._show_about)
        if self.policy.may_check:
            window.actions_.quality.triggered.connect(lambda: self._make_quality().toggle_article())
            window.actions_.overview.triggered.connect(lambda: self._make_quality().show_overview())

    def start(self, article: str = "") -> None:
        """Take the data folder and show the window, with the article called *article* or the first page.

        Raises AlreadyOpenError and ArticleNotFoundError.
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
        from reader.web.article_view import ArticleView

        view = ArticleView(self._respond, self.theme.colours["paper"], animations=not self.theme.reduces_motion)
        self.view = view
        view.page_shown.connect(self._settle, Qt.ConnectionType.SingleShotConnection)
        view.renderer_gave_up.connect(self._show_plain)
        self.browsing.attach_view(view, self._article)
        # Chromium starts its renderer process now: that time is enough to make the page it will ask for.
        address, look = self.browsing.address, self.browsing.look
        with contextlib.suppress(PageNotFoundError):
            self._ready = (address, look, self._make_pages().respond(address, look))
        QTimer.singleShot(0, self._lifetime, self.window.actions_.complete)

    def _respond(self, url: str) -> Response:
        ready, self._ready = self._ready, None
        if ready and ready[:2] == (url, self.browsing.look):
            return ready[2]
        return self._make_pages().respond(url, self.browsing.look)

    def _show_plain(self) -> None:
        """Show the words of the page, now that Chromium cannot."""
        if self._plain is None and self.view is not None:
            self._plain = PlainPage(self.view, self.theme, self._plain_words)
        if self._plain is not None:
            self._plain.show_words()

    def _plain_words(self, url: str) -> str:
        return self._make_pages().plain(url, self.browsing.look)

    def _help(self) -> Help:
        return self._make_pages().help(self.language.current)

    def _make_pages(self) -> Pages:
        if self._pages is None:
            from reader.pages.pages import Pages

            self._pages = Pages(
                self.paths.resources, text_fonts(), self.tokens, lambda: self.browsing.library, self._clinic,
                self.policy.shows_broken, sign_off=self._sign_off, crisis=self._crisis,
            )  # fmt: skip
        return self._pages

    def _sign_off(self, article: str) -> SignOff | None:
        return self._review_store().sign_off(article)

    def _review_store(self) -> ReviewStore:
        if self._reviews is None:
            from reader.reviews.review_store import ReviewStore

            self._reviews = ReviewStore(self.paths.reviews)
        return self._reviews

    def _settle(self) -> None:
        """All that can wait until the first page is there, one thing at a time with room for the person between."""
        steps = (
            self._start_log, self.window.column.list.entries.announce_all, self.instance.listen,
            self.searching.warm_up, self._check, self._load_the_rest,
        )  # fmt: skip
        for number, step in enumerate(steps, 1):
            QTimer.singleShot(SETTLE_MS * number, self._lifetime, step)

    def _start_log(self) -> None:
        self._log = start_log(self.paths.log_file)
        self.failures.install()
        self.tasks.run(self._upkeep.fault, done=self._tell_of_fault, failed=self.failures.happened.emit)

    def _tell_of_fault(self, fault: FileUnwritableError | None) -> None:
        """Say what cannot be kept: reading and searching go on without."""
        fault = fault or self.instance.fault
        if fault is not None:
            log.warning("%s", fault)
            self.window.notice.say(say_error(fault), problem=True)

    def _check(self) -> None:
        self.keeper.check()
        gc.freeze()
        gc.enable()
        self.has_settled = True

    def _load_the_rest(self) -> None:
        """Import in a thread what reads aloud and what signs off: on the window's own it would stand still so long."""

        def offer(_: object) -> None:
            self._offer_reading_aloud()
            QTimer.singleShot(SETTLE_MS, self._lifetime, self._offer_reviewing)

        self.tasks.run(_import, self._offered(), done=offer, failed=self.failures.happened.emit)

    def _offered(self) -> tuple[str, ...]:
        reviewing = ("reader.ui.desktop.reviews.review_desk",) if self.policy.may_review else ()
        return ("reader.ui.desktop.article.read_aloud_button", "reader.ui.speech.speaker", *reviewing)

    def _offer_reading_aloud(self) -> None:
        if self.view is None:
            return
        from reader.ui.desktop.article.read_aloud_button import ReadingAloud
        from reader.ui.speech.speaker import Speaker, open_system_engine
        from reader.ui.speech.voice_memory import VoiceMemory

        speaker = Speaker(self._open_engine or open_system_engine, self, VoiceMemory(self.paths.voices))
        self.reading_aloud = ReadingAloud(self.window, self.view, self.theme, self._icons, speaker)
        self.browsing.article_shown.connect(self.reading_aloud.prepare)
        self.reading_aloud.prepare(read_address(self.browsing.address).article)

    def _offer_reviewing(self) -> None:
        if not self.policy.may_review or self.view is None:
            return
        from reader.ui.desktop.reviews.review_desk import Reviewing

        self.reviewing = reviewing = Reviewing(
            self.window, self.theme, self._icons, self.tasks, self.browsing, self._review_store(), self.keeper.check
        )
        self.keeper.library_changed.connect(lambda _: reviewing.look())
        reviewing.look()

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
            from reader.ui.desktop.article.external_links import ExternalLinks

            ExternalLinks(self.window).ask(url)

    def _make_quality(self) -> Quality:
        if self.quality is None:
            from reader.ui.desktop.quality.quality import Quality
            from reader.ui.desktop.quality.quality_context import Context

            self.quality = Quality(
                Context(self.window, self.theme, self._icons, self.policy, self.tasks, self._upkeep, self.browsing,
                        self.keeper, lambda: self.view)
            )  # fmt: skip
        return self.quality

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
        """Take everything down in the order that it depends on each other. A second time does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        delete(self._lifetime)
        if self.reading_aloud is not None:
            self.reading_aloud.close()
        self.keeper.close()
        self.searching.close()
        self.tasks.close()
        if self.quality is not None:
            self.quality.close()
        view, self.view = self.view, None
        take_down(view, self.window, self.instance, self.language, self.failures, self._log)


def _import(modules: tuple[str, ...]) -> None:
    for module in modules:
        importlib.import_module(module)

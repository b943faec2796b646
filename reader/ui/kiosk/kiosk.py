"""The composition root of the kiosk: every object is made here, once, and taken down here, in order."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from reader.errors import AlreadyOpenError, FileUnwritableError
from reader.options import Options
from reader.pages.addresses import home_address
from reader.pages.page_look import Look
from reader.pages.tokens import read_tokens
from reader.settings.clinic_settings import Settings
from reader.system.core_dumps import keep_no_core_dumps
from reader.system.logs import start_log
from reader.ui.application import prepare_environment
from reader.ui.closing import take_down
from reader.ui.failures import Failures
from reader.ui.interface_language import InterfaceLanguage
from reader.ui.kiosk.covers.greetings import Greeting, Tongues
from reader.ui.kiosk.guard.lock import Lock
from reader.ui.kiosk.guard.monitor_choice import choose
from reader.ui.kiosk.kiosk_library import Curating
from reader.ui.kiosk.kiosk_window import KioskWindow
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.metrics import Metrics
from reader.ui.look.fonts import load_icon_font, load_text_fonts
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import SystemLook
from reader.ui.single_instance import SingleInstance

if TYPE_CHECKING:
    from reader.library.category import Category
    from reader.library.library import Library
    from reader.pages.response import Response
    from reader.ui.kiosk.article.article_panels import Panels
    from reader.ui.kiosk.article.article_printing import News, Printing
    from reader.ui.kiosk.article.open_article import Reading
    from reader.ui.kiosk.article.page_source import PageSource
    from reader.ui.kiosk.article.voice_buttons import Aloud
    from reader.ui.kiosk.guard.guard import Guard
    from reader.ui.kiosk.visit import Visit
    from reader.ui.library_watch import Keeper
    from reader.ui.search_thread import Searching
    from reader.ui.speech.speech_engine import OpenEngine
    from reader.ui.tasks import Tasks
    from reader.web.article_view import ArticleView

log = logging.getLogger(__name__)

SETTLE_MS = 100
"""The pause before each step of the background work."""
AT_LAST_MS = 15_000
"""The background work begins after so long at the latest, with or without a page."""
LOOK_MS = 10 * 60 * 1000
"""How often it is looked whether the articles or their reviews have changed: a kiosk runs for months."""

FLAGS = "--disable-pinch --overscroll-history-navigation=0 --disable-features=TouchDragDrop"
"""What keeps Chromium from enlarging pages by two fingers, from going back by a swipe, and from dragging links."""


def prepare_kiosk_environment(options: Options, environment: dict[str, str] | os._Environ[str] = os.environ) -> None:
    """Set what Qt and Chromium read from the environment before they start. Raises what ``prepare_environment`` does."""
    prepare_environment(options, environment)
    environment["QTWEBENGINE_CHROMIUM_FLAGS"] = f"{environment.get('QTWEBENGINE_CHROMIUM_FLAGS', '')} {FLAGS}".strip()


class Kiosk(QObject):
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
        super().__init__()
        self._application = application
        self._arguments = options.arguments()
        self._upkeep = options.upkeep()
        self.paths = self._upkeep.paths
        self.settings = settings.kiosk
        self.policy = self.settings.policy
        self._clinic = settings.clinic
        self._screen = self.settings.screen if screen is None else screen
        self._windowed = windowed
        self._open_engine, self._printer = open_engine, printer
        self._log: logging.Handler | None = None
        self._first_library: Library | None = None
        self.view: ArticleView | None = None
        self.reading: Reading | None = None
        self.aloud: Aloud | None = None
        self.printing: Printing | None = None
        self.guard: Guard | None = None
        self.lock: Lock | None = None
        self.has_settled = self._settles = self._is_closed = False
        self._lifetime = QObject(self)
        """What is to be called later is called only while this is there."""
        load_text_fonts()
        self._icons = Icons(*load_icon_font())
        self.language = InterfaceLanguage(application, self.paths.resources)
        self._languages = self.settings.offered(self.language.available, settings.language)
        self.language.speak(self._languages[0])
        self.system = SystemLook(application)
        tokens = read_tokens(self.paths.resources, "kiosk")
        self.theme = KioskTheme(application, tokens, self.system, self._metrics())
        self.tongues = Tongues(self.paths.resources, self.settings.crisis)
        self.window = KioskWindow(
            self.theme, self._icons, self._clinic, self.settings.logo, self._languages, self.tongues.help
        )
        self.instance = SingleInstance(self.paths.lock_file, self)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._look_again)
        self.window.first_painted.connect(self._complete)

    def _metrics(self) -> Metrics:
        """Return the size that the window will have."""
        screen = choose(self._application.screens(), self._application.primaryScreen(), self._screen)
        if screen is None or self._windowed:
            return Metrics()
        return Metrics(screen.size().width(), screen.size().height())

    def start(self) -> None:
        """Take the data folder and show the window, locked.

        Raises AlreadyOpenError.
        """
        if not self.instance.acquire():
            raise AlreadyOpenError(path=self.paths.data)
        whole = self._upkeep.opened()
        self._first_library = self.curating.curated(whole) if whole is not None else None
        self.window.speak(self.language.current)
        self.window.home.show_library(self._first_library, self.language.current)
        self.lock = Lock(self._application, self.window, self.policy, self._screen, self._windowed)
        self.window.resize(self.theme.metrics.width, self.theme.metrics.height)
        self.lock.show()

    # Parts that are made when they are first needed, all of them after the first screen is painted

    @cached_property
    def failures(self) -> Failures:
        return Failures(self)

    @cached_property
    def tasks(self) -> Tasks:
        from reader.ui.tasks import Tasks

        return Tasks(self)

    @cached_property
    def keeper(self) -> Keeper:
        from reader.ui.library_watch import Keeper

        keeper = Keeper(self._upkeep, self._arguments, self.tasks, self)
        keeper.open()
        keeper.library_changed.connect(lambda library: self.visit.offer_library(self.curating.curated(library)))
        return keeper

    @cached_property
    def searching(self) -> Searching:
        from reader.ui.search_thread import Searching

        return Searching(self.keeper.open_engine, self)

    @cached_property
    def visit(self) -> Visit:
        from reader.ui.kiosk.visit import Visit

        visit = Visit(self.window, self.theme, self.language, self.searching, self._languages[0], self._first_library)
        visit.was_reset.connect(self._tidy)
        return visit

    @cached_property
    def curating(self) -> Curating:
        return Curating(self.settings, self.paths.reviews)

    @cached_property
    def panels(self) -> Panels:
        from reader.ui.kiosk.article.article_panels import Panels

        return Panels(self.window, self.theme, self._icons)

    @cached_property
    def pages(self) -> PageSource:
        from reader.ui.kiosk.article.page_source import PageSource

        return PageSource(
            self.paths.resources, read_tokens(self.paths.resources), self.settings, self._clinic,
            lambda: self.visit.library, lambda: Look(self.theme.name, self.language.current, touch=True),
            self.curating.sign_off,
        )  # fmt: skip

    def _complete(self) -> None:
        """Make the other screens and the web view, now that the first screen is there."""
        keep_no_core_dumps()  # before there is a web view, whose processes take the limit over
        self.visit.connect_screens(self.window.complete())
        self._make_view()
        QTimer.singleShot(0, self._lifetime, self._be_guarded)

    def _make_view(self) -> None:
        from reader.ui.kiosk.article.open_article import Reading
        from reader.web.article_view import ArticleView

        view = self.view = ArticleView(self._respond, self.theme.colours["paper"], animations=False)
        if not self.policy.may_select:
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        page = self.window.complete().article
        page.attach(view)
        body = float(read_tokens(self.paths.resources).type["body"])
        self.reading = Reading(page, view, self.theme, body, self._languages[0], self.tasks, self._text_of)
        self.reading.address_changed.connect(self.visit.follow_address)
        self.reading.left.connect(self.panels.close)
        view.link_clicked.connect(self.panels.show_link)
        view.topic_requested.connect(self.visit.open_category)
        page.take_home_requested.connect(self.panels.show_take_home)
        page.code_shown.connect(self.panels.follow_code)
        view.page_shown.connect(self._settle, Qt.ConnectionType.SingleShotConnection)
        # A page that nobody sees: the renderer is there, and has the fonts, when the first article is opened.
        self.reading.wipe()
        self.pages.prepare(home_address(self._languages[0]))
        self.visit.connect_reading(self.reading)

    # The pages are made when Chromium first asks for one, which is while it starts its renderer.

    def _respond(self, url: str) -> Response:
        return self.pages.respond(url)

    def _words_of(self, url: str) -> str:
        return self.pages.words_of(url)

    def _text_of(self, article_id: str, limit: int) -> str:
        return self.pages.text_of(article_id, limit)

    def _be_guarded(self) -> None:
        from reader.settings.pin import PinKeeper
        from reader.system.systemd import Notifier
        from reader.ui.kiosk.guard.guard import Guard

        assert self.lock is not None
        self.failures.install()
        QTimer.singleShot(AT_LAST_MS, self._lifetime, self._settle)
        greeting = Greeting(self.tongues, self._languages, self._clinic, self.settings.logo)
        guard = self.guard = Guard(
            self.window, self.lock, self.theme, self._icons, self.settings, greeting,
            keeper=PinKeeper(self.paths.pin_file, self.paths.pin_tries), notifier=Notifier(), tasks=self.tasks,
            failures=self.failures, invitations=self.invitations,
            is_busy=lambda: self.aloud is not None and self.aloud.is_active,
        )  # fmt: skip
        guard.staff_exit.watch(self.window.logo)
        guard.left.connect(lambda: self.left.emit(0))
        guard.restart_requested.connect(lambda: self.left.emit(1))
        if self.view is not None:
            guard.watch_view(self.view, self._words_of)
        if self.reading is not None:
            self.reading.failed.connect(guard.recovery.leave_page)
        guard.start()

    def _settle(self) -> None:
        """All that can wait until the renderer is there, one thing at a time; it waits for no renderer that does not come."""
        if self._settles:
            return
        self._settles = True
        steps = (
            self._start_log, self.instance.listen, self._warm_search, self._warm_page, self._offer_reading_aloud,
            *((self._offer_printing,) if self.policy.may_print else ()), self._check,
        )  # fmt: skip
        for number, step in enumerate(steps, 1):
            QTimer.singleShot(SETTLE_MS * number, self._lifetime, step)

    def _start_log(self) -> None:
        self._log = start_log(self.paths.log_file)
        self.tasks.run(self._upkeep.fault, done=self._note_fault, failed=self.failures.happened.emit)

    def _note_fault(self, fault: FileUnwritableError | None) -> None:
        """Tell staff what cannot be kept, in the log alone: reading and searching go on without."""
        fault = fault or self.instance.fault
        if fault is not None:
            log.warning("%s", fault)

    def _warm_search(self) -> None:
        self.searching.warm_up(self.visit.library.has if self.visit.library is not None else None)

    def _warm_page(self) -> None:
        from reader.ui.kiosk.article.warm_up import warm_up

        if self.view is not None and self.reading is not None:
            warm_up(self.window.complete().article, self.view, self.reading, self.pages, self._any_article())

    def _any_article(self) -> str:
        """Return the id of an article that is there, or "" where there is none."""
        library = self.visit.library
        rows = library.snapshot.rows(self._languages[0]) if library is not None else ()
        return library.snapshot.ids[rows[0]] if library is not None and rows else ""

    def _check(self) -> None:
        self.keeper.index_moved.connect(self.searching.renew)
        self.keeper.finished.connect(self._warm_search)
        self.keeper.finished.connect(self._warm_page)
        self.keeper.check()
        self._look.start()
        gc.freeze()
        gc.enable()
        self.has_settled = True

    def _offer_reading_aloud(self) -> None:
        if self.view is None or self.reading is None:
            return
        from reader.ui.kiosk.article.voice_buttons import Aloud

        aloud = self.aloud = Aloud(
            self.window.complete().article, self.view, self.reading, self.theme, self._icons, self._open_engine, self
        )
        self.visit.article_opened.connect(lambda _: aloud.prepare())
        self.reading.left.connect(aloud.stop)
        aloud.prepare()  # an engine takes seconds to wake, for which the first visitor would have to wait

    def _offer_printing(self) -> None:
        reading = self.reading
        if self.view is None or reading is None:
            return
        from reader.ui.kiosk.article.article_printing import Printing

        page = self.window.complete().article
        printing = self.printing = Printing(
            self.view, lambda: self.theme.colours["paper"], self.settings.paper, self._printer, self
        )
        page.print_requested.connect(lambda: reading.when_there(printing.start))
        printing.news.connect(self._tell_of_printing)
        printing.looked.connect(page.bar.show_print)
        self.visit.was_reset.connect(printing.reset)
        printing.look()

    def _tell_of_printing(self, news: News) -> None:
        if self.guard is None or not (self.guard.is_asking or self.guard.is_curtain_down):
            self.panels.show_print(news)

    def _look_again(self) -> None:
        """Find out whether anything changed: articles, reviews, the day, or the printer."""
        if not self.keeper.is_working:
            self.keeper.check()
        if self.printing is not None:
            self.printing.look()
        library = self.curating.renewed()
        if library is not None:
            self.visit.offer_library(library)

    def invitations(self) -> Sequence[Category]:
        """Return the categories to invite people to."""
        library = self.visit.library
        if library is None:
            return ()
        return [one.category for one in library.snapshot.categories(self.language.current)]

    def _tidy(self) -> None:
        """After a visit: nothing of it stays on the screen or in the ears."""
        self.panels.close()
        if self.aloud is not None:
            self.aloud.reset()
        self._warm_search()

    def close(self) -> None:
        """Take everything down in the order that it depends on each other. A second time does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        delete(self._lifetime)
        self._look.stop()
        if self.guard is not None:
            self.guard.close()
        elif self.lock is not None:
            self.lock.release()
        if self.aloud is not None:
            self.aloud.close()
        if self.printing is not None:
            self.printing.close()
        self.keeper.close()
        self.searching.close()
        self.tasks.close()
        view, self.view = self.view, None
        take_down(view, self.window, self.instance, self.language, self.failures, self._log)

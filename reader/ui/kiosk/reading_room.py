"""All that lies behind the kiosk's first screen, made once that is painted: the visit, the screens, the view, the guard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from reader.handouts.handout import TEXT_SIZES, Handout, HandoutLook, HandoutPdf, Paper
from reader.library.category import Category
from reader.library.library import Library, Progress
from reader.pages.addresses import home_address
from reader.pages.pages import Pages
from reader.pages.take_home import TakeHome, take_home
from reader.pages.tokens import PageLook, read_tokens
from reader.paths import text_fonts
from reader.settings.day_choice import DayChoice
from reader.settings.pin import PinKeeper
from reader.system.systemd import Notifier
from reader.ui.article_room import ArticleRoom
from reader.ui.kiosk.article.article_panels import Panels
from reader.ui.kiosk.article.article_printing import News, Printing
from reader.ui.kiosk.article.article_screen import ArticleScreen
from reader.ui.kiosk.article.voice_buttons import VoiceButtons
from reader.ui.kiosk.covers.greetings import Greeting
from reader.ui.kiosk.guard.guard import Guard
from reader.ui.kiosk.screens.screen import Surroundings
from reader.ui.kiosk.screens.screen_stack import Screens
from reader.ui.kiosk.screens.search_screen import SearchScreen
from reader.ui.kiosk.speech_output.page_sentences import PageSentences
from reader.ui.kiosk.speech_output.private_listening import PrivateListening, sink_here
from reader.ui.kiosk.speech_output.speech_output import SpeechOutput
from reader.ui.kiosk.speech_output.speech_parts import SpeechParts
from reader.ui.kiosk.staff.health_watch import doctor_command
from reader.ui.kiosk.staff.staff_desk import StaffDesk, StaffMeans
from reader.ui.kiosk.visit import Visit
from reader.ui.printing.handout_making import HandoutMaking
from reader.ui.printing.pdf_printing import PdfPrinting
from reader.ui.speech.process_engine import open_engine
from reader.ui.speech.speaker import Speaker

if TYPE_CHECKING:
    from reader.handouts.handout_maker import HandoutMaker
    from reader.ui.kiosk.kiosk import Kiosk

AT_LAST_MS = 15_000
"""The background work begins after so long at the latest, with or without a page."""
LOOK_MS = 10 * 60 * 1000
"""How often it is looked whether the articles or their reviews have changed: a kiosk runs for months."""


class ReadingRoom(QObject):
    """One for one kiosk. What is made here adds to ``kiosk.closing`` how it is taken down."""

    def __init__(self, kiosk: Kiosk, library: Library | None) -> None:
        """*library* is what the first screen shows."""
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._tokens = read_tokens(kiosk.paths.resources)
        self._make_view()
        self.visit = Visit(kiosk.window, kiosk.theme, kiosk.language, kiosk.languages[0], library, self._make_screens)
        self.screens = self.visit.screens
        self.article = self.screens.of(ArticleScreen)
        self.panels = Panels(kiosk.window, kiosk.theme, kiosk.icons, self.article.page.card)
        # A page that nobody sees: the renderer is there, and has the fonts, when the first article is opened.
        self.article.reading.wipe()
        self.articles.prepare(home_address(kiosk.languages[0]))
        self.aloud = VoiceButtons(
            self.article, self.view, kiosk.theme, kiosk.icons, kiosk.open_engine, kiosk.window, self._may_say, self
        )
        kiosk.closing.callback(self.aloud.close)
        self.printing = self._make_printing()
        self._greeting = Greeting(kiosk.tongues, kiosk.languages, kiosk.clinic, kiosk.settings.logo)
        self.guard = self._make_guard()
        self.desk = self._make_desk()
        self.speech = self._make_speech() if kiosk.settings.speech_output else None
        self._looking = QTimer(kiosk.lifetime, interval=LOOK_MS)
        self._connect()

    def _make_view(self) -> None:
        kiosk = self._kiosk
        self.articles = ArticleRoom(
            self._make_pages, lambda: PageLook(kiosk.theme.name, kiosk.language.current, touch=True),
            kiosk.theme.colours["paper"], animations=False,
        )  # fmt: skip
        kiosk.closing.callback(self.articles.close)
        self.view = self.articles.view
        if not kiosk.policy.may_select:
            self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def _make_pages(self) -> Pages:
        kiosk = self._kiosk
        return Pages(
            kiosk.paths.resources, text_fonts(), self._tokens, lambda: self.visit.library, kiosk.clinic,
            kiosk.policy.shows_broken, kiosk.curating.sign_off, crisis=kiosk.settings.crisis,
        )  # fmt: skip

    def _make_screens(self, visit: Visit) -> Screens:
        kiosk = self._kiosk
        return Screens(
            Surroundings(
                visit, kiosk.window, kiosk.theme, kiosk.icons, kiosk.languages, kiosk.tongues.help, kiosk.searching,
                kiosk.tasks, self.articles, self._tokens, self.take_home,
            )
        )  # fmt: skip

    def _make_printing(self) -> Printing:
        kiosk, pages = self._kiosk, PdfPrinting(self._kiosk.printer, parent=self)
        making = HandoutMaking(_LateMaker(self._new_maker), kiosk.tasks, self)
        printing = Printing(pages, making, self._handout, kiosk.settings.paper, self)
        kiosk.closing.callback(pages.close)
        kiosk.closing.callback(printing.reset)
        return printing

    def _handout(self, paper: Paper) -> Handout:
        """Return the open article for *paper*, in its language and in text as large as on the screen."""
        points = TEXT_SIZES[self._kiosk.theme.text_size]
        return Handout((self.visit.here.name,), HandoutLook(points=points, paper=paper))

    def _new_maker(self) -> HandoutMaker:
        from reader.handouts.handout_maker import handout_maker

        kiosk = self._kiosk
        return handout_maker(
            self._make_pages(), lambda: self.visit.library, kiosk.clinic_settings, kiosk.paths.resources, text_fonts()
        )

    def _make_guard(self) -> Guard:
        kiosk = self._kiosk
        guard = Guard(
            kiosk.window, kiosk.lock, kiosk.theme, kiosk.icons, kiosk.settings, self._greeting,
            keeper=PinKeeper(kiosk.paths.pin_file, kiosk.paths.pin_tries), notifier=Notifier(), tasks=kiosk.tasks,
            failures=kiosk.failures, invitations=self.invitations, is_busy=self._is_read_aloud,
        )  # fmt: skip
        kiosk.closing.callback(guard.close)
        guard.staff_exit.watch(kiosk.window.logo)
        guard.watch_view(self.view, self.articles.words_of)
        guard.left.connect(lambda: kiosk.left.emit(0))
        guard.restart_requested.connect(lambda: kiosk.left.emit(1))
        return guard

    def _make_desk(self) -> StaffDesk:
        kiosk, guard = self._kiosk, self.guard
        means = StaffMeans(
            kiosk.paths, kiosk.settings, kiosk.languages, kiosk.open_engine, kiosk.printer, doctor_command(kiosk.arguments),
            lambda: kiosk.language.current,
        )  # fmt: skip
        desk = StaffDesk(kiosk.theme, kiosk.icons, kiosk.window, means)
        kiosk.closing.callback(desk.close)
        guard.take_corner(desk.corner, desk.open)
        guard.sleep.woke.connect(desk.check)
        desk.corner.leave.clicked.connect(guard.leave)
        desk.corner.restart.clicked.connect(guard.restart)
        self.visit.beginning = desk.begin_with
        return desk

    def _is_read_aloud(self) -> bool:
        return self.aloud.is_active or (self.speech is not None and self.speech.narrator.is_reading)

    def _make_speech(self) -> SpeechOutput:
        kiosk = self._kiosk
        listening = PrivateListening(sink_here(kiosk.settings.headphones), self)
        engine = kiosk.open_engine or (listening.open_engine if listening.sink else open_engine)
        speech = SpeechOutput(
            SpeechParts(
                self.visit, kiosk.window, self.guard, self._greeting, kiosk.searching, self.screens.of(SearchScreen), self.article,
                self.panels, self.printing, self.aloud, Speaker(engine, self), PageSentences(self.view, self.articles.words_of),
                listening, kiosk.settings.speaks_letters,
            )
        )  # fmt: skip
        kiosk.closing.callback(speech.close)
        return speech

    def _prepare_speech(self) -> None:
        if self.speech is not None:
            self.speech.prepare()

    def _connect(self) -> None:
        kiosk, reading, page = self._kiosk, self.article.reading, self.article.page
        self.visit.was_reset.connect(self._tidy)
        reading.left.connect(self.panels.close)
        reading.failed.connect(self.guard.recovery.leave_page)
        self.view.link_clicked.connect(self.panels.show_link)
        page.take_home_requested.connect(self.panels.show_take_home)
        page.code_shown.connect(self.panels.follow_code)
        page.print_requested.connect(lambda: reading.when_there(self.printing.start))
        self.printing.news.connect(self._tell_of_printing)
        self.printing.looked.connect(page.bar.show_print)
        kiosk.keeper.library_changed.connect(lambda library: self.visit.offer_library(kiosk.curating.curated(library)))
        for step in (self.screens.of(SearchScreen).try_again, self._warm_search, self._warm_page):
            kiosk.keeper.finished.connect(step)
        self._looking.timeout.connect(self.look_again)
        self._looking.timeout.connect(self.desk.look)
        self.view.page_shown.connect(self._settle, Qt.ConnectionType.SingleShotConnection)

    def begin(self) -> None:
        """Guard the kiosk from now on. It settles once the page is there, and waits for no renderer that does not come."""
        self._kiosk.failures.install()
        if self.desk.begin_with() != DayChoice(self._kiosk.languages[0]):
            self._kiosk.window.reset()  # staff chose otherwise, and the kiosk was started anew since
        self.guard.start()
        if self.speech is not None:
            self.speech.start()
        self._kiosk.later(AT_LAST_MS, self._settle)

    def _settle(self, *_: object) -> None:
        kiosk = self._kiosk
        # An engine takes seconds to wake, for which the first visitor would have to wait.
        kiosk.settle(
            self._warm_search, self._warm_page, self.aloud.prepare, self._look_for_printer,
            self._prepare_speech, kiosk.check, self._looking.start, self.desk.start,
        )  # fmt: skip

    def take_home(self, article_id: str) -> TakeHome:
        """Return what the code of the article holds; nothing where it is not shown.

        May be called in any thread. Raises ArticleBrokenError.
        """
        kiosk, library = self._kiosk, self.visit.library
        entry = library.entry(article_id) if library is not None else None
        if library is None or entry is None:
            return TakeHome()
        crisis = self.articles.pages.help(entry.language).away
        return take_home(library.article(entry), kiosk.settings.take_home, kiosk.clinic, crisis)

    def invitations(self) -> Sequence[Category]:
        """Return the categories to invite people to."""
        library = self.visit.library
        if library is None:
            return ()
        return [one.category for one in library.snapshot.categories(self.visit.language)]

    def look_again(self) -> None:
        """Find out whether anything changed: articles, reviews, the day, or the printer."""
        kiosk = self._kiosk
        if not kiosk.keeper.is_working:
            kiosk.keeper.check()
        self._look_for_printer()
        library = kiosk.curating.renewed()
        if library is not None:
            self.visit.offer_library(library)

    def _look_for_printer(self) -> None:
        if self._kiosk.policy.may_print:
            self.printing.look()

    def _tell_of_printing(self, news: News) -> None:
        is_closed = news == "printing" and not self.panels.print.isVisible()
        if self._may_say() and not is_closed:
            self.panels.show_print(news)

    def _may_say(self) -> bool:
        """Tell whether a panel may come by itself: not over a question or the covers."""
        return not (self.guard.is_asking or self.guard.is_curtain_down)

    def _warm_search(self, *_: object) -> None:
        library = self.visit.library
        self._kiosk.searching.warm_up(library.has if library is not None else None)

    def _warm_page(self, *_: object) -> None:
        """Make one article for nobody, any that there is."""
        library = self.visit.library
        rows = library.snapshot.rows(self._kiosk.languages[0]) if library is not None else ()
        self.article.reading.warm_up(
            self.articles, library.snapshot.ids[rows[0]] if library is not None and rows else ""
        )

    def _tidy(self) -> None:
        """After a visit: nothing of it stays on the screen, in the ears or at the printer."""
        self.panels.close()
        self.aloud.reset()
        self.printing.reset()
        self._warm_search()


class _LateMaker:
    """Makes its maker, which imports typst, when the first pages are wanted; called in a thread."""

    def __init__(self, new_maker: Callable[[], HandoutMaker]) -> None:
        self._new_maker = new_maker

    @cached_property
    def _maker(self) -> HandoutMaker:
        return self._new_maker()

    def make(self, handout: Handout, progress: Progress, is_cancelled: Callable[[], bool]) -> HandoutPdf:
        return self._maker.make(handout, progress, is_cancelled)

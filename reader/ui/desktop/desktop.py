"""The composition root of the desktop window: every object is made here, once, upon the shell."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication

from reader.errors import ArticleNotFoundError, ReaderError
from reader.options import Options
from reader.pages.tokens import read_tokens
from reader.paths import text_fonts
from reader.settings.clinic_settings import Settings
from reader.system.files import is_there
from reader.ui.desktop.desktop_window import DesktopWindow
from reader.ui.desktop.navigation import Navigation
from reader.ui.look.widget_theme import Theme
from reader.ui.message_text import say_error
from reader.ui.search_thread import Searching
from reader.ui.shell import SETTLE_MS, Shell
from reader.ui.window_state import read_state, write_state

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from reader.authoring.article_store import ArticleStore
    from reader.handouts.handout import HandoutLook
    from reader.handouts.handout_maker import HandoutMaker
    from reader.importers.import_source import ImportSource
    from reader.library.library import Library
    from reader.pages.crisis_sentence import Help
    from reader.pages.pages import Pages
    from reader.pages.take_home import TakeHome
    from reader.reviews.review_store import ReviewStore
    from reader.ui.article_room import ArticleRoom
    from reader.ui.desktop.backups.backup_flow import BackupFlow
    from reader.ui.desktop.editor.article_editor import ArticleEditor
    from reader.ui.desktop.editor.article_filing import ArticleFiling
    from reader.ui.desktop.handouts.article_papers import ArticlePapers
    from reader.ui.desktop.handouts.handout_desk import HandoutDesk
    from reader.ui.desktop.handouts.handout_offers import HandoutOffers
    from reader.ui.desktop.handouts.paper_tools import PaperTools
    from reader.ui.desktop.handouts.pdf_saving import PdfSaving
    from reader.ui.desktop.handouts.print_flow import PrintFlow
    from reader.ui.desktop.handouts.take_home_dialog import TakeHomeCode
    from reader.ui.desktop.help.help_window import HelpWindow
    from reader.ui.desktop.imports.import_flow import ImportFlow
    from reader.ui.desktop.quality.quality import Quality
    from reader.ui.desktop.settings.settings_dialog import SettingsDialog
    from reader.ui.speech.speech_engine import OpenEngine
    from reader.web.article_view import ArticleView


class Desktop(Shell):
    """The desktop window and all that it needs."""

    def __init__(
        self, application: QApplication, options: Options, settings: Settings, open_engine: OpenEngine | None = None,
        sources: Sequence[ImportSource] = (), make_paper_tools: Callable[[Desktop], PaperTools] | None = None,
        greets: bool = False, fault: ReaderError | None = None,
    ) -> None:  # fmt: skip
        """*open_engine* makes the speech engine (default: the system's); *sources* are what articles come in from (default: all);
        *make_paper_tools* makes what prints (default: pages by typst, and the system's printers).

        Where nobody was here before, one that *greets* shows the first steps once it has settled. *fault* is what was wrong
        with the settings' files, and is said instead.
        """
        super().__init__(application, options)
        self._options = options
        self.policy, self._settings, self._open_engine = settings.policy, settings, open_engine
        self._sources, self._make_paper_tools = sources, make_paper_tools
        self._settings_fault = fault
        self._greets = greets and fault is None and settings.policy.may_import and not is_there(self.paths.window_state)
        self.room: ArticleRoom | None = None
        """Made once the window is painted."""
        self.paper: HandoutOffers
        """Made with the menus."""
        self._article = ""
        state = self._state = read_state(self.paths.window_state)
        self.language.speak(self.language.best(state.language, settings.language))
        self.tokens = read_tokens(self.paths.resources)
        self.theme = Theme(application, self.tokens, self.system, state.theme, state.scale)
        self.window = DesktopWindow(
            self.theme, self.icons, self.policy, settings.clinic, self.language.available, self._help
        )
        self.take(self.window)
        self.browsing = Navigation(self.window, self.theme, self.language, self.searching, self.policy)
        self._connect()

    def _connect(self) -> None:
        window, column = self.window, self.window.column
        self.first_painted.connect(self._open_room)
        window.closing.connect(self._remember)
        self.keeper.library_changed.connect(self.browsing.show_library)
        self.keeper.progressed.connect(self._show_progress)
        self.keeper.finished.connect(self._work_finished)
        column.activity.cancel_requested.connect(self.keeper.cancel)
        self.instance.raise_requested.connect(window.raise_window)
        self.instance.article_requested.connect(self._open_requested)
        for problem in (self.failures.happened, self.fault_found):
            problem.connect(lambda error: window.notice.say(say_error(error), problem=True))
        self.browsing.link_clicked.connect(self._ask_about_link)
        window.menu_actions.about.triggered.connect(self._show_about)
        window.menu_actions.shortcuts.triggered.connect(self._show_shortcuts)
        window.menu_actions.refresh.triggered.connect(self._refresh)
        self.browsing.article_removed.connect(self._say_removed)
        # Not the methods themselves, here and below: the parts are made when somebody asks for them.
        window.menu_actions.help.triggered.connect(lambda: self.help.open_page())  # noqa: PLW0108
        if self.policy.may_check:
            window.menu_actions.quality.triggered.connect(lambda: self.quality.toggle_article())  # noqa: PLW0108
            window.menu_actions.overview.triggered.connect(lambda: self.quality.show_overview())  # noqa: PLW0108

    def start(self, article: str = "") -> None:
        """Take the data folder and show the window, with the article called *article* or the first page.

        Raises AlreadyOpenError and ArticleNotFoundError.
        """
        library = self.open()
        if article and library is not None:
            self._article = library.find(article, self.language.current).id
        elif article:
            # Nothing is read yet: the page waits, and is made again once the library is there.
            self._article = article if "/" in article else f"{self.language.current}/{article}"
        self.window.restore(self._state)
        self.browsing.show_library(library)
        self.window.show()

    def _open_requested(self, name: str) -> None:
        library = self.browsing.library
        try:
            if library is not None:
                self._show_article(library.find(name, self.language.current).id)
        except ArticleNotFoundError as error:
            self.window.notice.say(say_error(error), problem=True)

    def _show_article(self, article: str) -> None:
        """Open *article* in sight, whatever has its place."""
        self.window.uncover()
        self.browsing.open_article(article)

    def _open_room(self) -> None:
        """Make the web view, now that the window is on the screen, and show the first page in it."""
        from reader.ui.article_room import ArticleRoom

        room = self.room = ArticleRoom(
            self._make_pages, lambda: self.browsing.look, self.theme.colours["paper"], animations=not self.theme.reduces_motion
        )  # fmt: skip
        self.closing.callback(room.close)
        room.view.page_shown.connect(lambda *_: self._settle(room), Qt.ConnectionType.SingleShotConnection)
        self.browsing.attach_view(room.view, self._article)
        room.prepare(self.browsing.address)
        self.later(0, self._complete_menus)

    def _complete_menus(self) -> None:
        self.window.menu_actions.complete()
        self._say_settings_fault()
        if self.policy.may_edit:
            self.window.menu_actions.settings.triggered.connect(self.show_settings)
        if self.policy.may_import:
            self.importing.files_changed.connect(self.keeper.work)
            self.importing.show_requested.connect(self._show_article)
            self.backups.files_changed.connect(self.keeper.work)
            self.backups.undo_requested.connect(self.importing.undo)
        self._offer_paper()
        self.window.pane.show_keys()
        if self.policy.may_keep:
            from reader.ui.desktop.shelf.shelf_menus import ShelfMenus

            ShelfMenus(self.window, self.browsing, self.paths.shelf)

    def _say_settings_fault(self) -> None:
        if self._settings_fault is not None:
            from reader.ui.desktop.settings.settings_notice import say_fault

            say_fault(self.window.notice, self._settings_fault, self.show_settings if self.policy.may_edit else None)

    def show_settings(self) -> None:
        """Open the dialog of the clinic's settings."""
        from reader.pages.crisis_sentence import help_in
        from reader.pages.page_words import read_words
        from reader.ui.desktop.settings.settings_desk import settings_context
        from reader.ui.desktop.settings.settings_dialog import SettingsDialog

        language = self.language.current
        own = {
            one: help_in(one, {}, read_words(self.paths.resources, one).translated).words
            for one in self.language.available
        }
        context = settings_context(self.paths, self.browsing.library, language, own)
        dialog = SettingsDialog(context, self.theme, self.icons, self.window)
        dialog.changed.connect(self._take_settings)
        dialog.changed.connect(lambda _: self._count_for_kiosk(dialog))
        dialog.finished.connect(self._say_settings_fault)
        self._count_for_kiosk(dialog)
        dialog.open()

    def _count_for_kiosk(self, dialog: SettingsDialog) -> None:
        from reader.ui.desktop.settings.settings_desk import kiosk_counts

        library = self.browsing.library
        if library is not None:
            kiosk = self._options.settings_in_force()[0].kiosk
            task = self.tasks.run(
                kiosk_counts, self.paths, library, kiosk, done=dialog.show_counts, failed=self.failures.happened.emit
            )
            for over in (dialog.changed, dialog.finished):
                over.connect(task.cancel)

    def _take_settings(self) -> None:
        """Follow the settings as they are now, as far as an open window can."""
        before, (self._settings, fault) = self._settings, self._options.settings_in_force()
        if fault is None:
            self._options.keep_settings()
            if self._settings_fault is not None:
                self._settings_fault = None
                self.window.notice.hide()
        self.window.show_clinic(self._settings.clinic)
        said = (self._settings.clinic, self._settings.kiosk.crisis)
        if self.room is not None and said != (before.clinic, before.kiosk.crisis):
            self.room.renew()
            self.browsing.show_again()
        self._offer_writing()

    def _offer_writing(self) -> None:
        if self.policy.may_edit:
            from reader.ui.desktop.editor.editing_offers import EditingOffers

            self.writing = EditingOffers(
                self.window, self.theme, self.icons, self.tasks, self.browsing, lambda: self._article_store, lambda: self.editor,
                lambda: self.filing,
            )  # fmt: skip

    @cached_property
    def _article_store(self) -> ArticleStore:
        from reader.authoring.article_store import ArticleStore

        return ArticleStore(self.paths, self.upkeep.folders)

    @cached_property
    def editor(self) -> ArticleEditor:
        """What articles are written with, made when somebody first writes one."""
        from reader.ui.desktop.editor.article_editor import ArticleEditor, EditorContext

        assert self.room is not None
        context = EditorContext(
            self.window, self.theme, self.icons, self.tasks, self.browsing, self.keeper, self.room, self._article_store,
            self._make_pages,
        )  # fmt: skip
        editor = ArticleEditor(context)
        self.closing.callback(editor.leave)  # while the view is there that it has to give back
        return editor

    @cached_property
    def filing(self) -> ArticleFiling:
        """What copies, translates and deletes articles, made when somebody first wants it."""
        from reader.ui.desktop.editor.article_filing import ArticleFiling

        return ArticleFiling(
            self.window, self.theme, self.tasks, self.browsing, self.keeper, self._article_store, lambda: self.editor
        )

    def _offer_paper(self) -> None:
        from reader.ui.desktop.handouts.handout_offers import HandoutOffers

        self.paper = HandoutOffers(
            self.window, self.theme, self.icons, self.policy, self.browsing, lambda: self.handouts, lambda: self._papers,
            lambda article: self._take_home.show(article),  # noqa: PLW0108 - made when somebody first wants it
        )  # fmt: skip
        if self.room is not None and self.policy.may_print:
            self.paper.attach(self.room.view)

    @cached_property
    def paper_tools(self) -> PaperTools:
        """What makes and prints pages, made when somebody first wants one."""
        tools = (self._make_paper_tools or default_paper_tools)(self)
        self.closing.callback(tools.printing.close)
        return tools

    def new_handout_maker(self) -> HandoutMaker:
        """Return what sets the pages of handouts, for one caller at a time."""
        from reader.handouts.handout_maker import handout_maker

        library = lambda: self.browsing.library  # noqa: E731 - the one of that moment
        return handout_maker(self._make_pages(), library, self._settings, self.paths.resources, text_fonts())

    def write_chart_note(self, library: Library, articles: Iterable[str], look: HandoutLook, day: date) -> str:
        """Return the note for the chart on *articles*; may be called in any thread. Raises ArticleBrokenError."""
        from reader.handouts.chart_note import ChartNotes
        from reader.pages.page_words import read_words

        language = self.browsing.look.language
        words = read_words(self.paths.resources, language)
        return ChartNotes(library, words, language, self._reviews.sign_off).note(articles, look, day)

    @cached_property
    def _print_flow(self) -> PrintFlow:
        from reader.ui.desktop.handouts.print_flow import PrintFlow

        flow = PrintFlow(self.window, self.paper_tools.printing, self.paper_tools.ask_ticket)
        flow.said.connect(lambda words, problem: self.window.notice.say(words, problem=problem))
        return flow

    @cached_property
    def _pdf_saving(self) -> PdfSaving:
        from reader.ui.desktop.handouts.pdf_saving import PdfSaving

        return PdfSaving(self.window, self.tasks)

    @cached_property
    def _papers(self) -> ArticlePapers:
        from reader.ui.desktop.handouts.article_papers import ArticlePapers

        papers = ArticlePapers(
            self.window,
            self.tasks,
            self.paper_tools.new_maker(),
            self._print_flow,
            self._pdf_saving,
            self._settings.paper,
        )
        self.closing.callback(papers.close)
        return papers

    @cached_property
    def handouts(self) -> HandoutDesk:
        """What the patient takes home, made when somebody first wants it."""
        from PySide6.QtCore import QLocale

        from reader.handouts.handout import HandoutLook
        from reader.handouts.paper import default_paper
        from reader.ui.desktop.handouts.handout_desk import HandoutContext, HandoutDesk

        searching = Searching(self.keeper.open_engine, self)
        self.keeper.index_moved.connect(searching.renew)
        context = HandoutContext(
            self.window, self.theme, self.icons, self.tasks, self.browsing, self.paper_tools, self._print_flow, self._pdf_saving,
            searching, self._reviews,
        )  # fmt: skip
        desk = HandoutDesk(context, HandoutLook(paper=default_paper(self._settings.paper, QLocale.system().name())))
        if self.paper.button is not None:
            desk.draft.changed.connect(lambda: self.paper.show_count(len(desk.draft.handout.articles)))
        self.keeper.library_changed.connect(lambda _: desk.show_library())
        self.closing.callback(desk.close)
        return desk

    @cached_property
    def _take_home(self) -> TakeHomeCode:
        from reader.ui.desktop.handouts.take_home_dialog import TakeHomeCode

        return TakeHomeCode(self.window, self.tasks, self._held_by_code)

    def _held_by_code(self, article: str) -> TakeHome:
        """Return what the code of *article* holds; called in a thread. Raises ArticleNotFoundError and ArticleBrokenError."""
        from reader.pages.take_home import take_home

        library = self.browsing.library
        if library is None:
            raise ArticleNotFoundError(article=article)
        entry = library.find(article)
        crisis = self._help(entry.language).away
        return take_home(library.article(entry), self._settings.kiosk.take_home, self._settings.clinic, crisis)

    @cached_property
    def importing(self) -> ImportFlow:
        """What the menus' imports do, made with the menus."""
        from reader.importers.sources import SOURCES
        from reader.ui.desktop.imports.import_flow import ImportFlow

        return ImportFlow(
            self.window, self.theme, self.icons, self.tasks, self.paths, self._sources or SOURCES, lambda: self.browsing.library,
            lambda: self.language.current,
        )  # fmt: skip

    @cached_property
    def help(self) -> HelpWindow:
        """The pages about the program, made when somebody first wants them."""
        from reader.ui.desktop.help.help_window import HelpWindow

        window = HelpWindow(self.paths.resources / "help", self.tasks, lambda: self.language.current, self.window)
        window.import_requested.connect(self.window.menu_actions.bring_in.trigger)
        self.closing.callback(window.close_search)
        return window

    @cached_property
    def backups(self) -> BackupFlow:
        """What the menu's backups do, made with the menus."""
        from reader.ui.desktop.backups.backup_flow import BackupFlow

        return BackupFlow(self.window, self.tasks, self.paths)

    def _help(self, language: str, kind: str = "") -> Help:
        from reader.pages.crisis_sentence import help_in
        from reader.pages.page_words import read_words

        say = read_words(self.paths.resources, language).translated
        return help_in(language, self._settings.kiosk.crisis, say, kind)

    def _make_pages(self) -> Pages:
        from reader.pages.pages import Pages

        return Pages(
            self.paths.resources, text_fonts(), self.tokens, lambda: self.browsing.library, self._settings.clinic,
            self.policy.shows_broken, sign_off=self._reviews.sign_off, crisis=self._settings.kiosk.crisis, leads_on=True,
        )  # fmt: skip

    @cached_property
    def _reviews(self) -> ReviewStore:
        from reader.reviews.review_store import ReviewStore

        return ReviewStore(self.paths.reviews)

    def _settle(self, room: ArticleRoom) -> None:
        self.settle(
            self.searching.warm_up, self._follow_folders, self.check, self._remove_left_prints,
            partial(self._load_the_rest, room), *([self.help.open_page] if self._greets else []),
        )  # fmt: skip

    def _follow_folders(self) -> None:
        from reader.ui.desktop.folder_watch import FolderWatch

        watch = FolderWatch(self.window, self.upkeep.folders, self.keeper, self.tasks, lambda: self.browsing.library)
        watch.lost.connect(self._say_lost)
        watch.back.connect(lambda: self.window.notice.say(self.tr("All folders with articles can be reached again.")))

    def _say_lost(self, folder: Path) -> None:
        words = self.tr("The folder {folder} cannot be reached. The list stays as it was until the folder is back.")
        self.window.notice.say(words.format(folder=folder), problem=True)

    def _say_removed(self, title: str) -> None:
        words = self.tr("“{title}” is no longer in its folder. The page stays until you open another one.")
        self.window.notice.say(words.format(title=title))

    def _refresh(self) -> None:
        """Look for changes as somebody asked, and say so when there were none."""
        before = self.browsing.library

        def say(done: bool) -> None:
            if done and self.browsing.library is before:
                self.window.notice.say(self.tr("Nothing has changed. The list is up to date."))

        self.keeper.finished.connect(say, Qt.ConnectionType.SingleShotConnection)
        self.keeper.check()

    def _remove_left_prints(self) -> None:
        from reader.ui.printing.print_folder import remove_left_prints

        self.tasks.run(remove_left_prints, done=lambda _: None, failed=self.failures.happened.emit)

    def _load_the_rest(self, room: ArticleRoom) -> None:
        """Import in a thread what reads aloud and what signs off: on the window's own it would stand still so long."""
        from reader.ui.plain_page import PlainPage

        PlainPage(room.view, self.theme, room.words_of)

        def offer(_: object) -> None:
            self._offer_reading_aloud(room.view)
            if self.policy.may_review:
                self.later(SETTLE_MS, self._offer_reviewing)

        self.tasks.run(_import, self._offered(), done=offer, failed=self.failures.happened.emit)

    def _offered(self) -> tuple[str, ...]:
        reviewing = ("reader.ui.desktop.reviews.review_desk",) if self.policy.may_review else ()
        return ("reader.ui.desktop.article.read_aloud_button", "reader.ui.speech.speaker", *reviewing)

    def _offer_reading_aloud(self, view: ArticleView) -> None:
        from reader.ui.desktop.article.read_aloud_button import ReadAloudControls
        from reader.ui.speech.process_engine import open_engine
        from reader.ui.speech.speaker import Speaker
        from reader.ui.speech.voice_memory import VoiceMemory

        speaker = Speaker(self._open_engine or open_engine, self, VoiceMemory(self.paths.voices))
        reading_aloud = ReadAloudControls(self.window, view, self.theme, self.icons, speaker)
        self.closing.callback(reading_aloud.close)
        self.browsing.article_shown.connect(reading_aloud.prepare)
        reading_aloud.prepare(self.browsing.address.article)

    def _offer_reviewing(self) -> None:
        from reader.ui.desktop.reviews.review_desk import ReviewDesk

        reviewing = ReviewDesk(
            self.window, self.theme, self.icons, self.tasks, self.browsing, self._reviews, self.keeper.check
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

    def _ask_about_link(self, url: QUrl) -> None:
        if self.policy.may_open_links:
            from reader.ui.desktop.article.external_links import ExternalLinks

            ExternalLinks(self.window).ask(url)

    @cached_property
    def quality(self) -> Quality:
        """The Quality panel, made when somebody first asks for it."""
        from reader.ui.desktop.quality.quality import Quality
        from reader.ui.desktop.quality.quality_context import QualityContext

        quality = Quality(
            QualityContext(
                self.window, self.theme, self.icons, self.policy, self.tasks, self.upkeep, self.browsing, self.keeper
            )
        )
        self.closing.callback(quality.close)
        self.closing.callback(self.tasks.close)  # before that: it might bring back an older state
        return quality

    def _show_shortcuts(self) -> None:
        from reader.ui.desktop.shortcut_sheet import ShortcutSheet, shortcuts_of

        ShortcutSheet(shortcuts_of(self.window.menuBar()), self.theme, self.window).show()

    def _show_about(self) -> None:
        from reader.system.own_program import module_command
        from reader.ui.desktop.about import AboutDialog

        examine = module_command("reader", *self._options.arguments(), "doctor", "--report")
        AboutDialog(self.paths, self.browsing.library, examine, self.window).open()

    def _remember(self) -> None:
        if self.policy.remembers:
            state = self._state._replace(
                theme=self.theme.choice, scale=self.theme.scale, language=self.language.current
            )
            write_state(self.paths.window_state, self.window.remembered(state))


def default_paper_tools(desktop: Desktop) -> PaperTools:
    """Return what makes pages with typst and prints them on the system's printers."""
    from reader.handouts.handout_templates import HandoutTemplates
    from reader.ui.desktop.handouts.paper_tools import PaperTools
    from reader.ui.printing.pdf_printing import PdfPrinting

    paths = desktop.paths
    templates = HandoutTemplates(paths.resources / "handouts" / "templates", paths.handout_templates)
    printing = PdfPrinting(keeps_jobs=True, parent=desktop)
    return PaperTools(desktop.new_handout_maker, printing, templates, desktop.write_chart_note)


def _import(modules: tuple[str, ...]) -> None:
    for module in modules:
        importlib.import_module(module)

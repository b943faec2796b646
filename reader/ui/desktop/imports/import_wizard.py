"""The Import wizard: source, choose, look it over, done. Long work runs in threads, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QToolButton, QWidget

from reader.importers.import_source import ImportSource
from reader.importers.wordpress.known_sites import KnownSite, read_sites
from reader.library.library import Library
from reader.paths import Paths
from reader.ui.desktop.imports.choice_page import ChoicePage
from reader.ui.desktop.imports.import_done_page import ImportDonePage
from reader.ui.desktop.imports.import_work import ImportRequest, PlanReading, read_plan, read_site, write_plan
from reader.ui.desktop.imports.look_over_page import LookOverPage
from reader.ui.desktop.imports.source_page import SourcePage
from reader.ui.desktop.imports.wizard_frame import WizardFrame
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import column, plain_label
from reader.ui.look.widget_theme import Theme
from reader.ui.message_text import say_error
from reader.ui.tasks import CancelledError, Tasks

if TYPE_CHECKING:
    from reader.errors import Message
    from reader.importers.plan.writer import Receipt
    from reader.importers.wordpress.site_contents import SiteContents


class ImportTools(NamedTuple):
    """What the wizard works with. ``library`` and ``language`` give those of the moment."""

    theme: Theme
    icons: Icons
    tasks: Tasks
    paths: Paths
    sources: Sequence[ImportSource]
    library: Callable[[], Library | None]
    language: Callable[[], str]


class ImportWizard(WizardFrame):
    """Goes from page to page. Nothing is written before the last step, and that can be taken back."""

    files_changed = Signal()
    show_requested = Signal(str)
    undo_requested = Signal(str)
    """The record of the import to take back. Whoever does it outlives the wizard, which may be closed meanwhile."""

    def __init__(self, tools: ImportTools, parent: QWidget) -> None:
        super().__init__(tools.theme, parent)
        self._tools = tools
        self._request = ImportRequest()
        self._contents: SiteContents | None = None
        self._stopped: list[bool] = [False]
        """Set for the work under way: a new list for each."""
        self._wait = QFrame(self)
        self._wait.setObjectName("wizardPage")
        self._wait_words, self._bar = plain_label(self._wait, "emptyTitle"), QProgressBar(self._wait)
        self._bar.setTextVisible(False)
        lines = column(self._wait_words, self._bar, of=self._wait, margins=(20, 60, 20, 20), spacing=16)
        lines.addStretch(1)
        self.source = SourcePage(tools.sources, read_sites(tools.paths.sites), self)
        self.source.chosen.connect(self._begin)
        self.source.changed.connect(self._show_buttons)
        self.choice: ChoicePage | None = None
        self.review: LookOverPage | None = None
        self.done_page: ImportDonePage | None = None
        for page in (self.source, self._wait):
            self.pages.addWidget(page)
        self.next_button.clicked.connect(self._next)
        self.back_button.clicked.connect(self._back)
        self.cancel_button.clicked.connect(self.reject)
        self._show_page(self.source)
        self.source.address.setFocus()

    @property
    def is_working(self) -> bool:
        """Whether something is being read or written."""
        return self._page is self._wait

    def update_from(self, sites: Sequence[KnownSite]) -> None:
        """Read the only one of *sites* again; of several, a person chooses one, and where there is none, types its address."""
        if len(sites) == 1:
            self.source.update_from(sites[0])
        elif not sites:
            self.say_problem(self.tr("No website was brought in before. Type its address."))

    def take(self, names: Sequence[str], source: ImportSource | None = None) -> None:
        """Read what is called *names*: an address, else files or a folder."""
        if names[0].lower().startswith(("http://", "https://")):
            self.source.show_address(names[0])
            self.source.ask_site()
        else:
            self.source.take(names, source)

    @property
    def _page(self) -> QWidget:
        return self.pages.currentWidget() or self.source

    # From page to page

    def _begin(self, request: ImportRequest) -> None:
        self._request, self._contents = request, None
        if request.address and request.source and request.source.read_contents and not request.is_update:
            self._work(self.tr("Reading what {name} has"), read_site, request, done=self._show_contents)
        else:
            self._plan(request)

    def _show_contents(self, contents: SiteContents) -> None:
        self._contents = contents
        self.choice = ChoicePage(contents, self._tools.theme, self)
        self.choice.changed.connect(self._show_buttons)
        self._show_page(self.choice)
        self.choice.tree.setFocus()

    def _plan(self, request: ImportRequest) -> None:
        self._request = request
        tools = self._tools
        self._work(
            self.tr("Reading {name}"), read_plan, request, tools.sources, tools.paths, tools.library(),
            done=self._show_plan,
        )  # fmt: skip

    def _show_plan(self, reading: PlanReading) -> None:
        tools = self._tools
        self.review = LookOverPage(reading, tools.language(), tools.theme, tools.icons, tools.tasks, self)
        self.review.changed.connect(self._show_buttons)
        self.review.language_told.connect(self._plan_in)
        self._show_page(self.review)
        self.review.list.setFocus()

    def _plan_in(self, language: str) -> None:
        self._plan(replace(self._request, language=language))

    def _next(self) -> None:
        page = self._page
        if page is self.source:
            self.source.ask_site()
        elif page is self.choice and self.choice:
            categories, posts = self.choice.choice()
            self._plan(replace(self._request, category=categories, post=posts))
        elif page is self.review and self.review:
            self._write(self.review)
        elif page is self.done_page:
            self.accept()

    def _back(self) -> None:
        if self._page is self.review and self._contents and self.choice:
            self._show_page(self.choice)
        else:
            self._show_page(self.source)

    def _write(self, review: LookOverPage) -> None:
        chosen = frozenset(review.ticked)
        self._work(
            self.tr("Importing articles"), write_plan, review.plan, chosen, self._request, self._tools.paths,
            done=self._show_done,
        )  # fmt: skip

    def _show_done(self, receipt: Receipt) -> None:
        self.files_changed.emit()
        self.done_page = ImportDonePage(receipt, self)
        self.done_page.show_requested.connect(self._show_article)
        self.done_page.undo_requested.connect(self.undo_requested)
        self._show_page(self.done_page)
        self.next_button.setFocus()

    def _show_article(self, article: str) -> None:
        self.show_requested.emit(article)
        self.accept()

    def show_undone(self, left: Sequence[Message]) -> None:
        """Say that the import was taken back, but for what is *left*."""
        if self.done_page:
            self.done_page.show_undone(left)
        self.next_button.setFocus()

    # Work that takes its time

    def _work(self, words: str, work: Callable[..., Any], *arguments: Any, done: Callable[[Any], None]) -> None:
        """Run *work* in a thread; show *done* its result, unless somebody stops it."""
        before = self._page
        stopped = self._stopped = [False]
        self._wait_words.setText(words.format(name=self._request.name))
        self._bar.setAccessibleName(self._wait_words.text())
        self._bar.setRange(0, 0)
        self._show_page(self._wait)

        def may_stop(*given: Any) -> Any:
            *rest, progress = given

            def tell(count: int, total: int) -> None:
                if stopped[0]:
                    raise CancelledError
                progress(count, total)

            return work(*rest, tell)

        def end(result: Any) -> None:
            # What was written although somebody had said stop is written: that is to be seen.
            if not stopped[0] or work is write_plan:
                done(result)

        def fail(error: Exception) -> None:
            if stopped[0] and work is not write_plan:
                return
            self._show_page(before if before is not self._wait else self.source)
            if isinstance(error, CancelledError):
                self.say_problem(self.tr("Stopped. Nothing was imported: the articles are as they were."))
            else:
                self.say_problem(say_error(error))

        def show(count: int, total: int) -> None:
            if not stopped[0]:
                self._show_progress(count, total)

        self._stop_goes_to = before
        self._writes = work is write_plan
        self._tools.tasks.run(may_stop, *arguments, done=end, failed=fail, progressed=show)

    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def reject(self) -> None:
        """Stop the work that is under way; else close. What is being written is first put back."""
        if not self.is_working:
            super().reject()
            return
        self._stopped[0] = True
        if self._writes:
            self._wait_words.setText(self.tr("Stopping"))
        else:
            self._show_page(self._stop_goes_to)

    def done(self, result: int) -> None:
        """Close, with nothing under way that has a page to be shown in."""
        if self.review:
            self.review.stop()
        super().done(result)

    # What stands around the pages

    def _show_page(self, page: QWidget) -> None:
        self.say_problem("")
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        for old in (self.pages.widget(number) for number in range(self.pages.count())):
            if old is not None and old not in (page, self.source, self._wait, self.choice, self.review, self.done_page):
                self.pages.removeWidget(old)
                if isinstance(old, LookOverPage):
                    old.stop()
                old.deleteLater()
        self._name_page()
        self._show_buttons()

    def _name_page(self) -> None:
        page, request = self._page, self._request
        is_site = page is self.source or bool(request.address)
        title = self.tr("Import from your website") if request.address else self.tr("Import articles")
        about = request.name if request.address or request.paths else ""
        if page is self.review:
            now = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
            about = self.tr("{name} · read at {time}").format(name=about, time=now)
        self.show_title(title, about if page is not self.source else "")
        names = [self.tr("Source"), self.tr("Choose"), self.tr("Look it over"), self.tr("Done")]
        places: dict[QWidget | None, int] = {self.source: 0, self.choice: 1, self.review: 2, self.done_page: 3}
        at = places.get(page, 2 if self._contents is not None or not is_site else 1)
        if not is_site:
            del names[1]
            at = max(0, at - 1)
        self.show_steps(tuple(names), at)

    def _show_buttons(self) -> None:
        page = self._page
        self.back_button.setText(self.tr("Back"))
        self.back_button.setVisible(page in (self.choice, self.review))
        self.cancel_button.setText(self.tr("Stop") if page is self._wait else self.tr("Cancel"))
        self.cancel_button.setVisible(page is not self.done_page)
        self.next_button.setVisible(page is not self._wait)
        words, enabled, said = self._next_step(page)
        self.next_button.setText(words)
        self.next_button.setEnabled(enabled)
        self.say(said)

    def _next_step(self, page: QWidget) -> tuple[str, bool, str]:
        """Return what the button to go on says, whether it works, and what stands beside it, on *page*."""
        if page is self.choice and self.choice:
            ticked = len(self.choice.ticked)
            words = self.tr("{count} of {total} will be read.").format(count=ticked, total=self.choice.count)
            if not self.choice.count:
                words = self.tr("There is nothing to bring in.")
            return self.tr("Go on"), ticked > 0, words
        if page is self.review and self.review:
            count = len(self.review.ticked)
            if not self.review.plan.articles:
                return self.tr("Import"), False, self.tr("There is nothing to bring in.")
            said = self.tr("%n article(s) will be added or changed. Nothing is written yet.", "", count)
            if not count and all(one.status == "unchanged" for one in self.review.plan.articles):
                said = self.tr("Everything is here already, and nothing has changed.")
            return self.tr("Import %n article(s)", "", count), count > 0, said
        if page is self.done_page and self.done_page:
            return self.tr("Close"), True, ""
        return self.tr("Read the site"), self.source.can_ask_site, ""

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802
        """Enter presses the button that has the focus, and goes on only from a field: in the list it would write unseen."""
        focus = self.focusWidget()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(focus, (QPushButton, QToolButton)):
            focus.click()
        elif self._page is not self.review:
            super().keyPressEvent(event)

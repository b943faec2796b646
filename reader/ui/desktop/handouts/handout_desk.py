"""Putting a handout together in the window: the draft, its page, what is made of it, and when it is cleared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QDate, QLocale, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.handouts.handout import Handout, HandoutLook, HandoutPdf
from reader.handouts.handout_templates import SavedTemplate, articles_of
from reader.library.library import Library
from reader.reviews.journal_record import SignOff
from reader.reviews.review_dates import today
from reader.reviews.review_store import ReviewStore
from reader.reviews.signed_text import compared
from reader.reviews.standing import standing_of
from reader.ui.desktop.desktop_window import DesktopWindow
from reader.ui.desktop.handouts.handout_draft import HandoutDraft, StepName
from reader.ui.desktop.handouts.handout_watch import HandoutWatch
from reader.ui.desktop.handouts.panel.chosen_articles import ChosenCard
from reader.ui.desktop.handouts.panel.handout_page import HandoutPage
from reader.ui.desktop.handouts.paper_tools import PaperTools
from reader.ui.desktop.handouts.pdf_saving import PdfSaving
from reader.ui.desktop.handouts.print_flow import PrintFlow
from reader.ui.desktop.handouts.screen_lock import ScreenLock
from reader.ui.desktop.handouts.template_menu import TemplateMenu
from reader.ui.desktop.navigation import Navigation
from reader.ui.desktop.notice import announce
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme
from reader.ui.message_text import say, say_error
from reader.ui.printing.handout_making import HandoutMaking, Made
from reader.ui.search_thread import Searching
from reader.ui.tasks import Tasks


class HandoutContext(NamedTuple):
    """What the desk gets from the window's composition root."""

    window: DesktopWindow
    theme: Theme
    icons: Icons
    tasks: Tasks
    navigation: Navigation
    tools: PaperTools
    flow: PrintFlow
    saving: PdfSaving
    searching: Searching
    """Answers the desk alone."""
    store: ReviewStore


class HandoutDesk(QObject):
    """Owns the handout of one window, which is in memory alone. Made when somebody first wants it."""

    def __init__(self, context: HandoutContext, look: HandoutLook) -> None:
        """*look* is how a handout begins."""
        window = self._window = context.window
        super().__init__(window)
        self._context, self._tasks, self._navigation = context, context.tasks, context.navigation
        self._tools, self._flow, self._saving = context.tools, context.flow, context.saving
        self._signed: Mapping[str, SignOff] = {}
        self._titles: dict[str, str] = {}
        """What articles were called that are in the library no more."""
        self.draft = HandoutDraft(look, today(), self)
        self.making = HandoutMaking(self._tools.new_maker(), self._tasks, self)
        self.watch = HandoutWatch(window, self)
        self._lock = ScreenLock(self)
        self.made: Made | None = None
        """The pages that were made last, and of what."""
        self._waiting: list[tuple[Callable[[HandoutPdf], None], Callable[[], None]]] = []
        """What is done once the pages are there that are being made, and what where they will not be."""
        self.draft.changed.connect(self._follow_draft)
        self.making.made.connect(self._take)
        self.making.failed.connect(self._say_failure)
        self.watch.warned.connect(self._warn)
        self.watch.kept.connect(window.notice.hide)
        self.watch.expired.connect(self._expire)
        self._lock.locked.connect(self._lock_up)
        self._flow.busy_changed.connect(self._show_buttons)

    @cached_property
    def page(self) -> HandoutPage:
        """The page, made when it is first opened."""
        page = HandoutPage(
            self._context.theme, self._context.icons, self._context.searching, today(), self._window.centralWidget()
        )
        form = page.form
        templates = TemplateMenu(
            page.template_menu, self._tools.templates, lambda: self.draft.handout, lambda: self._navigation.look.language,
            self._window.notice, self._window,
        )  # fmt: skip
        templates.chosen.connect(self._use_template)
        page.left.connect(self.leave)
        page.undo_requested.connect(self._undo)
        page.print_requested.connect(self.print)
        page.save_requested.connect(self.save)
        page.note_requested.connect(self._copy_note)
        page.retranslated.connect(self._retranslate)
        page.picker.picked.connect(self._pick)
        page.preview.stop_requested.connect(self.making.stop)
        page.preview.make_requested.connect(lambda: self._make(at_once=True))
        form.add_requested.connect(self._open_picker)
        form.undo_requested.connect(self._undo)
        form.clear_requested.connect(lambda: self.draft.clear(today(), lambda: self.tr("clear all")))
        form.typed.connect(lambda typed: self.draft.write(**typed))
        form.look_chosen.connect(self.draft.show_as)
        form.articles.moved.connect(self._move)
        form.articles.removed.connect(self._remove)
        form.articles.dropped.connect(self._add_at)
        form.articles.activated.connect(lambda index: page.preview.go_to(self._first_page(index.row())))
        self.making.begun.connect(lambda: page.preview.show_progress(0, 0))
        self.making.progressed.connect(page.preview.show_progress)
        self.making.stopped.connect(self._say_stopped)
        self._window.more_parts.extend((page.side, page.preview))
        self._window.column.list.clicked.connect(lambda _: self.leave())
        self._window.column.list.activated.connect(lambda _: self.leave())
        return page

    @property
    def is_open(self) -> bool:
        """Whether the page is in the window."""
        return "page" in self.__dict__ and self.page.isVisible()

    def toggle(self) -> None:
        """Open the page, or go back to the articles."""
        if self.is_open:
            self.leave()
        else:
            self.open()

    def open(self) -> None:
        """Show the handout in the window."""
        page = self.page
        self._window.cover(page)
        self._look_at_library()
        self._follow_draft()
        first = page.form.articles if self.draft.handout.articles else page.form.add
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def leave(self) -> None:
        """Go back to the articles; the handout waits."""
        if self.is_open:
            self._window.uncover()
            (self._window.pane.view or self._window.column.list).setFocus()

    def close(self) -> None:
        """The window closes: nothing is made any more, and nothing is left."""
        self.making.drop()
        self._context.searching.close()

    # What is on it

    def add(self, ids: Iterable[str]) -> None:
        """Put the articles *ids* on the handout, and say so."""
        ids = tuple(ids)
        new = self.draft.add(ids, self._adding(ids))
        if self.is_open:
            return
        title = self._title(ids[0]) if ids else ""
        words = self.tr("“{title}” is on the handout.") if new else self.tr("“{title}” is on the handout already.")
        self._window.notice.say(words.format(title=title), (self.tr("Open the handout"), self.open))

    def _pick(self, article: str) -> None:
        new = self.draft.add((article,), self._adding((article,)))
        words = self.tr("Added: {title}") if new else self.tr("“{title}” is on the handout already.")
        self.page.picker.say(words.format(title=self._title(article)))

    def _add_at(self, ids: tuple[str, ...], row: int) -> None:
        self.draft.add(ids, self._adding(ids), row)

    def _move(self, row: int, to: int) -> None:
        articles = self.draft.handout.articles

        def name() -> str:
            return self._named(self.tr("move {title}"), (articles[row],))

        if self.draft.move(row, to, name):
            self.page.form.articles.choose(to)
            words = self.tr("{title}, now {number} of {total}")
            said = words.format(title=self._title(articles[row]), number=to + 1, total=len(articles))
            announce(self.page.form.articles, said)

    def _remove(self, row: int) -> None:
        article = self.draft.handout.articles[row]
        self.draft.remove(row, lambda: self._named(self.tr("remove {title}"), (article,)))
        announce(self.page.form.articles, self.tr("Removed: {title}").format(title=self._title(article)))
        if not self.draft.handout.articles and QApplication.focusWidget() in (None, self.page.form.articles):
            self.page.form.add.setFocus(Qt.FocusReason.TabFocusReason)

    def _use_template(self, saved: SavedTemplate) -> None:
        library, now = self._navigation.library, self.draft.handout.look
        if library is not None:
            template, spoken = saved.template, self._navigation.look.language
            look = replace(template.look, paper=now.paper)

            def name() -> str:
                return self.tr("use {title}").format(title=template.named(self._navigation.look.language))

            self.draft.take(articles_of(template, library, look.language or spoken), look, name)

    def _undo(self) -> None:
        name = self.draft.undo_name
        if name:
            self.draft.undo()
            announce(self.page, self.tr("Undone: {step}").format(step=name))

    def _adding(self, ids: tuple[str, ...]) -> StepName:
        return lambda: self._named(self.tr("add {title}"), ids)

    def _named(self, words: str, ids: tuple[str, ...]) -> str:
        more = len(ids) - 1
        title = self._title(ids[0]) if ids else ""
        return words.format(title=title) + (f" + {more}" if more > 0 else "")

    def _title(self, article: str) -> str:
        library = self._navigation.library
        entry = library.entry(article) if library else None
        if entry is not None:
            self._titles[article] = entry.title
        return self._titles.get(article, article.partition("/")[2])

    # What is shown

    def show_library(self) -> None:
        """The library is another one: articles may have come, gone or changed."""
        self.made = None
        if self.is_open:
            self._look_at_library()
            self._make()

    def _retranslate(self) -> None:
        self.page.form.show_handout(self.draft.handout, self.draft.undo_name)
        self._show_cards()
        self._look_at_library()

    def _look_at_library(self) -> None:
        library = self._navigation.library
        if library is not None:
            languages = library.snapshot.languages
            self.page.form.show_languages(languages, self._navigation.look.language)
            self._tasks.run(_signed, self._context.store, library, done=self._take_signed, failed=lambda _: None)

    def _take_signed(self, signed: Mapping[str, SignOff]) -> None:
        self._signed = signed
        self._show_cards()

    def _follow_draft(self) -> None:
        self.watch.watch(not self.draft.is_empty)
        if "page" in self.__dict__:
            self.page.form.show_handout(self.draft.handout, self.draft.undo_name)
            self._show_cards()
            self._show_buttons()
            self._make()

    def _make(self, at_once: bool = False) -> None:
        """Have the pages made that are not there yet, if somebody sees them."""
        handout = self.draft.handout
        if not handout.articles:
            self.making.drop()
            self._lose_pages()  # nor is printed or saved later what somebody has cleared
            self.page.show_pages(None)
            self.page.preview.say(
                self.tr("The pages will be shown here"), self.tr("Add an article to begin.")
            )  # fmt: skip
        elif at_once or self.made is None or self.made.handout != handout:
            self.page.show_pages(None)
            if self.is_open:
                self.making.ask(handout, at_once)
            else:  # nobody sees them; and a name that was cleared is on them
                self.made = None
                self.page.preview.say("")

    def _take(self, made: Made) -> None:
        self.made = made
        page = self.page
        page.show_pages(made.pdf.pages)
        page.preview.show_pdf(made.pdf.pdf)
        for remark in made.pdf.remarks:
            self._window.notice.say(say(remark), problem=True)
        if made.pdf.missing:
            words = self.tr("“{title}” is no longer in the library, and is left out.")
            titles = "”, “".join(map(self._title, made.pdf.missing))
            self._window.notice.say(words.format(title=titles), problem=True)
        self._show_cards()
        waiting, self._waiting = self._waiting, []
        for then, _ in waiting:
            then(made.pdf)

    def _lose_pages(self) -> None:
        self.made = None
        waiting, self._waiting = self._waiting, []
        for _, lost in waiting:
            lost()

    def _say_failure(self, error: Exception) -> None:
        self._lose_pages()
        self.page.show_pages(None)
        self.page.preview.say(self.tr("There are no pages"), say_error(error), can_retry=True)

    def _say_stopped(self) -> None:
        self._lose_pages()
        self.page.preview.say(self.tr("Stopped"), self.tr("The pages are not made."), can_retry=True)

    def _show_cards(self) -> None:
        if "page" in self.__dict__:
            pages = self._pages_by_slug()
            self.page.form.articles.show_cards([self._card(one, pages) for one in self.draft.handout.articles])

    def _card(self, article: str, pages: Mapping[str, int]) -> ChosenCard:
        library = self._navigation.library
        entry = library.entry(article) if library else None
        if entry is None or entry.problem:
            return ChosenCard(article, self._title(article), self.tr("no longer in the library"), is_problem=True)
        count = pages.get(entry.slug, 0)
        facts = [self.tr("%n page(s)", "", count)] if count else []
        standing = standing_of(entry, self._signed.get(article), today())
        if standing.state == "reviewed" and standing.on:
            month = QLocale().toString(QDate(standing.on.year, standing.on.month, 1), "MMM yyyy")
            facts.append(self.tr("reviewed {month}").format(month=month))
        else:
            facts.append({
                "reviewed": self.tr("reviewed"), "due": self.tr("review due soon"), "overdue": self.tr("review overdue"),
                "changed": self.tr("changed since its review"), "unreviewed": self.tr("not yet reviewed"),
            }[standing.state])  # fmt: skip
        return ChosenCard(article, self._title(article), " · ".join(facts))

    def _pages_by_slug(self) -> Counter[str]:
        """Return how many pages each article has, both languages together."""
        pages: Counter[str] = Counter()
        if self.made is not None:
            begins = [*self.made.pdf.first_pages, ("", self.made.pdf.pages + 1)]
            for (article, first), (_, after) in pairwise(begins):
                pages[article.partition("/")[2]] += max(1, after - first)
        return pages

    def _first_page(self, row: int) -> int:
        slug = self.draft.handout.articles[row].partition("/")[2]
        first = self.made.pdf.first_pages if self.made else ()
        return next((page for article, page in first if article.partition("/")[2] == slug), 0)

    def _show_buttons(self) -> None:
        if "page" in self.__dict__:
            self.page.offer(bool(self.draft.handout.articles), self._flow.is_busy)

    def _open_picker(self) -> None:
        library = self._navigation.library
        if library is not None:
            self.page.open_picker()
            self.page.picker.open_on(library, self._navigation.look.language)

    # What is made of it

    def _with_pages(self, then: Callable[[HandoutPdf], None], lost: Callable[[], None]) -> None:
        """Call *then* with the pages of what is on the handout now, once they are there; or *lost* where they will not be."""
        if (
            not self.draft.handout.articles
        ):  # somebody was asked about a printer or a file, and it was cleared meanwhile
            lost()
        elif self.made is not None and self.made.handout == self.draft.handout:
            then(self.made.pdf)
        else:
            self._waiting.append((then, lost))
            self.making.ask(self.draft.handout, at_once=True)

    def print(self) -> None:
        """Print what is on the handout."""
        if not self.draft.handout.articles:
            return
        handout = self.draft.handout

        def hand_over(pages: HandoutPdf) -> None:
            self._flow.hand_over(pages, handout.look.paper, lambda: self._forget_printed(handout))

        self._flow.look(lambda _: self._with_pages(hand_over, self._flow.give_up))

    def _forget_printed(self, handout: Handout) -> None:
        """Forget whose handout it was, unless it has become somebody else's."""
        if self.draft.handout == handout and (handout.patient or handout.note):
            self.draft.forget_patient(today())
            self._window.notice.say(
                self.tr("Printed. The name and the note are cleared."), (self.tr("New handout"), self._begin_anew)
            )
        elif self.draft.handout == handout:
            self._window.notice.say(self.tr("Printed."), (self.tr("New handout"), self._begin_anew))

    def _begin_anew(self) -> None:
        self.draft.wipe(today())

    def save(self) -> None:
        """Save what is on the handout as a PDF."""
        if not self.draft.handout.articles:
            return

        def write(path: Path) -> None:
            self._with_pages(lambda pages: self._saving.write(path, pages.pdf), lambda: None)

        self._saving.ask("handout", write)

    def _copy_note(self) -> None:
        library = self._navigation.library
        if library is None:
            return

        def copy(note: str) -> None:
            QGuiApplication.clipboard().setText(note)
            self._window.notice.say(self.tr("The note is copied. Paste it into the chart."))

        def failed(error: Exception) -> None:
            self._window.notice.say(say_error(error), problem=True)

        handout = self.draft.handout
        is_made = self.made is not None and self.made.handout == handout
        printed = [article for article, _ in self.made.pdf.first_pages] if self.made and is_made else handout.articles
        day = handout.day or today()
        self._tasks.run(self._tools.write_note, library, printed, handout.look, day, done=copy, failed=failed)

    # When it is cleared

    def _warn(self) -> None:
        self._window.notice.say(
            self.tr("This handout will be cleared in 1 minute."),
            (self.tr("Keep it"), lambda: self.watch.watch(True)),
            problem=True,
        )

    def _expire(self) -> None:
        self._clear_away()
        self._window.notice.say(self.tr("The handout was cleared, because nobody used it for 30 minutes."))

    def _lock_up(self) -> None:
        if not self.draft.is_empty:
            self._clear_away()
            self._window.notice.say(self.tr("The handout was cleared, because the screen was locked."))

    def _clear_away(self) -> None:
        self._flow.drop_dialog()
        self.draft.wipe(today())


def _signed(store: ReviewStore, library: Library) -> Mapping[str, SignOff]:
    return compared(store.read().current, library)

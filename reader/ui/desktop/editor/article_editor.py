"""Writing an article in the window: what is typed is kept, shown as its page, checked, and saved when somebody wants it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLocale, QObject, QTime, QTimer
from PySide6.QtWidgets import QFileDialog

from reader.authoring.article_pictures import add_picture
from reader.authoring.article_store import ArticleStore, EditConflict, SavedArticle
from reader.authoring.article_text import ArticleText, read_article_text
from reader.authoring.drafts import ArticleDraft, moment
from reader.authoring.live_check import LiveCheck, live_check
from reader.authoring.markdown_marks import MarkEdit, block, bold, heading, link, list_items
from reader.errors import ReaderError
from reader.languages import language_of
from reader.library.entry import Place
from reader.library.front_matter import FrontMatterError
from reader.pages.addresses import Address, article_address
from reader.pages.pages import Pages
from reader.pages.response import Response
from reader.pages.tokens import PageLook
from reader.reviews.review_dates import today
from reader.system.files import is_there
from reader.ui.article_room import ArticleRoom
from reader.ui.desktop.desktop_window import DesktopWindow
from reader.ui.desktop.editor.conflict_dialog import MINE, THEIRS, ConflictDialog
from reader.ui.desktop.editor.editor_page import ORIGINAL, EditorPage
from reader.ui.desktop.editor.latest_task import LatestTask
from reader.ui.desktop.navigation import Navigation
from reader.ui.library_watch import Keeper
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme
from reader.ui.message_text import say, say_error
from reader.ui.tasks import Tasks

KEEP_MS, SHOW_MS, CHECK_MS = 1500, 250, 600
"""So long after the last letter what is written is kept, shown and checked."""

UNNAMED = "new-article"
"""The name of an article on its page until it has one of its own."""

_PICTURES = "*.png *.jpg *.jpeg *.gif *.webp *.bmp *.tif *.tiff"


class EditorContext(NamedTuple):
    """What the editor gets from the window's composition root."""

    window: DesktopWindow
    theme: Theme
    icons: Icons
    tasks: Tasks
    navigation: Navigation
    keeper: Keeper
    room: ArticleRoom
    store: ArticleStore
    make_pages: Callable[[], Pages]


class ArticleEditor(QObject):
    """Owns the page on which one article is written. Made when somebody first wants it."""

    def __init__(self, context: EditorContext) -> None:
        super().__init__(context.window)
        self._context, self._window, self._store = context, context.window, context.store
        self._draft: ArticleDraft | None = None
        self._left: ArticleDraft | None = None
        """What was on the page when it was left while it was being saved."""
        self._asked: ArticleDraft | None = None
        """What is being saved."""
        self._began = ArticleText("", {}, "")
        self._is_changed = self._is_saving = False
        self._came_from = Address("unknown")
        self._shown: tuple[str, Response] | None = None
        self.dialog: ConflictDialog | QFileDialog | None = None
        tasks = context.tasks
        self.keeping = LatestTask(tasks, self._store.drafts.keep, self._say_kept, self._say_failure)
        self.showing = LatestTask(tasks, self._rendered, self._take_page, self._say_failure)
        self.checking = LatestTask(tasks, live_check, self._take_check, self._say_failure)
        self._timers = tuple(
            self._timer(pause, do)
            for pause, do in ((KEEP_MS, self._keep), (SHOW_MS, self._show), (CHECK_MS, self._look))
        )
        context.room.stand_in = self._stand_in
        self._window.cover_changed.connect(self._follow_cover)
        context.keeper.library_changed.connect(self._forget_page)
        context.theme.changed.connect(self._show)

    def _timer(self, pause: int, do: Callable[[], object]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=pause)
        timer.timeout.connect(do)
        return timer

    @cached_property
    def page(self) -> EditorPage:
        """The page, made when it is first opened."""
        page = EditorPage(self._context.theme, self._context.icons, self._window.centralWidget())
        page.hide()
        page.left.connect(self.leave)
        page.done_requested.connect(lambda: self.save(leaves=True))
        page.save_requested.connect(lambda: self.save(leaves=False))
        page.edited.connect(self._note_edit)
        page.retranslated.connect(self._retranslate)
        page.tool_chosen.connect(self._use_tool)
        page.view_chosen.connect(self._show_view)
        page.text.pictures_dropped.connect(self.add_pictures)
        self._window.more_parts.append(page.side)
        for chosen in (self._window.column.list.clicked, self._window.column.list.activated):
            chosen.connect(lambda _: self.leave())
        return page

    @cached_property
    def _pages(self) -> Pages:
        """For the thread that renders."""
        return self._context.make_pages()

    @property
    def is_open(self) -> bool:
        """Whether the page is in the window."""
        return self._draft is not None

    # Beginning and ending

    def edit(self, place: Place) -> None:
        """Open the article at *place*; of a bundled one, the clinic's own version."""
        try:
            draft = self._store.open(place)
        except FrontMatterError as error:
            words = self.tr("This article cannot be opened here: {reason} (line {line}).")
            reason = say(error.problem.message)
            self._window.notice.say(words.format(reason=reason, line=error.problem.line or 1), problem=True)
        except ReaderError as error:
            self._say_failure(error)
        else:
            self.open(draft)

    def open(self, draft: ArticleDraft) -> None:
        """Show *draft* in the window."""
        if self.is_open:
            self._window.uncover()
        self._came_from = self._context.navigation.address
        page = self.page
        self._take(draft)
        self._is_changed = bool(draft.when)
        page.open_views(has_original=bool(draft.original))
        self._window.cover(page)
        view = self._window.pane.lend()
        if view is not None:
            page.place_of_view.addWidget(view)
            view.show()
        if draft.original:
            self._context.navigation.open_article(draft.original)
        self._show()
        self._look()
        page.begin()
        if draft.when:
            self._offer_saved(draft)

    def _offer_saved(self, draft: ArticleDraft) -> None:
        """Say that a draft goes on, and offer to begin with the article as it is saved."""
        words = self.tr("You go on with what was not saved.")
        choices = [(self.tr("Start again from the saved article"), self._start_again)] if draft.file else []
        self._window.notice.say(words, *choices)

    def _start_again(self) -> None:
        if self._draft is not None:
            place = self._place_of_file(self._draft)
            self._set_aside(self._draft)
            self._reopen(place)

    def _take(self, draft: ArticleDraft) -> None:
        self._draft, self._began, self._shown = draft, read_article_text(draft.text), None
        self._is_changed = self._is_saving = False
        page = self.page
        page.form.show_article(self._began, self._topics(), draft.place.category)
        page.text.show_body(self._began.body)
        self._name_kind()
        page.title.say(self._title())
        page.say_state(self.tr("Not saved yet") if draft.when else "")

    def _topics(self) -> list[tuple[str, str]]:
        library, spoken = self._context.navigation.library, self._context.navigation.look.language
        return [(one.id, one.named(spoken)) for one in library.snapshot.all_categories()] if library else []

    def _name_kind(self) -> None:
        """Say in the bar what is written, in the language of the interface."""
        if self._draft is not None:
            language = language_of(self._draft.place.language).name
            names = {
                "own": self.tr("Our own version"), "new": self.tr("New article"), "edit": "",
                "translation": self.tr("Translation: {language}").format(language=language),
            }  # fmt: skip
            badge = self.page.badge
            badge.setText(names[self._draft.kind])
            badge.setVisible(bool(badge.text()))

    def _retranslate(self) -> None:
        if self._draft is not None:
            self._name_kind()
            self.page.form.name_topics(self._topics())
            self.page.say_state(self.tr("Not saved yet") if self._is_changed else "")
            self._look()

    def leave(self) -> None:
        """Go back to the articles; what is not saved is kept as a draft."""
        if self.is_open:
            self._window.uncover()
            (self._window.pane.view or self._window.column.list).setFocus()

    def _follow_cover(self) -> None:
        if self.is_open and self._window.cover_name != self.page.objectName():
            self._end()

    def _end(self) -> None:
        """The page has gone from the window, for whatever reason."""
        draft, self._draft = self._draft, None
        for timer in self._timers:
            timer.stop()
        for task in (self.keeping, self.showing, self.checking):
            task.forget()
        view = self._window.pane.view
        if view is not None:
            self.page.place_of_view.removeWidget(view)
            self._window.pane.take_back()
        if draft is not None and self._is_changed:
            now = self._now(draft)
            if self._is_saving and self._asked is not None:
                self._left = self._asked if _is_same(now, self._asked) else now
                self._kept(self._left)
            else:
                self._leave_draft(now)
                self._shown = None
        navigation = self._context.navigation
        if navigation.address == self._came_from or self._came_from.kind == "unknown":
            navigation.show_again()
        else:
            navigation.open_address(self._came_from)

    def _leave_draft(self, draft: ArticleDraft) -> None:
        article = read_article_text(draft.text)
        if not draft.file and not article.values and not article.body.strip():
            self._store.drafts.drop(draft.key)
            return
        go_on = (self.tr("Go on writing"), lambda: self.open(draft))
        try:
            self._store.drafts.keep(draft)
        except ReaderError as error:  # it is in this window alone
            self._window.notice.say(say_error(error), go_on, problem=True)
            return
        self._window.notice.say(
            self.tr("What you wrote is kept, and not saved yet."),
            go_on,
            (self.tr("Throw it away"), lambda: self._throw_away(draft)),
        )

    def _kept(self, draft: ArticleDraft) -> bool:
        try:
            self._store.drafts.keep(draft)
        except ReaderError as error:
            self._say_failure(error)
            return False
        return True

    def _throw_away(self, draft: ArticleDraft) -> None:
        if self._set_aside(draft):
            self._window.notice.say(self.tr("It is with the deleted articles now."))

    def _set_aside(self, draft: ArticleDraft) -> bool:
        try:
            self._store.set_aside(draft)
        except ReaderError as error:
            self._say_failure(error)
            return False
        return True

    # What is written

    def _title(self) -> str:
        return self.page.form.lines["title"].text().strip() or self.tr("New article")

    def _article(self) -> ArticleText:
        """Return the article as it is on the page now."""
        return self._began.with_fields(self.page.form.fields).with_body(self.page.text.body)

    def _now(self, draft: ArticleDraft) -> ArticleDraft:
        place = draft.place._replace(category=self.page.form.topic.value or draft.place.category)
        return replace(draft, text=self._article().text, place=place, when=moment())

    def _note_edit(self) -> None:
        if self._draft is not None:
            self._is_changed = True
            self.page.title.say(self._title())
            self.page.say_state(self.tr("Not saved yet"))
            for timer in self._timers:
                timer.start()

    def _keep(self) -> None:
        if self._draft is not None and self._is_changed:
            self.keeping.ask(self._now(self._draft))

    def _say_kept(self, _: object) -> None:
        if self._draft is not None and self._is_changed and not self._is_saving:
            now = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
            self.page.say_state(self.tr("Kept at {time}, not saved yet").format(time=now))

    def _look(self) -> None:
        if self._draft is not None:
            self.checking.ask(self._article(), self._draft.place)

    def _take_check(self, check: LiveCheck) -> None:
        if self._draft is not None:
            self.page.show_check(check)

    # Its page

    def _place_shown(self, draft: ArticleDraft) -> Place:
        place = draft.place._replace(category=self.page.form.topic.value or draft.place.category)
        return place if place.slug else place._replace(slug=UNNAMED)

    def _show(self) -> None:
        if self._draft is not None:
            self.showing.ask(self._article(), self._place_shown(self._draft), self._context.navigation.look)

    def _rendered(self, article: ArticleText, place: Place, look: PageLook) -> tuple[str, Response]:
        return place.id, self._pages.draft(article.previewed(place), look)

    def _take_page(self, shown: tuple[str, Response]) -> None:
        if self._draft is not None:
            self._shown = shown
            if self.page.seen != ORIGINAL:
                self._load(shown[0])
        else:  # it was saved, and the library is about to have it
            self._shown = shown
            view = self._window.pane.view
            if view is not None and self._context.navigation.address.article in (shown[0], _unnamed(shown[0])):
                # Asked for by name: a reload would take the page that was on its way while somebody wrote.
                view.open_address(article_address(shown[0]))

    def _load(self, article: str) -> None:
        navigation = self._context.navigation
        if navigation.address == article_address(article):
            navigation.show_again()
        else:
            navigation.open_article(article)

    def _show_view(self, view: str) -> None:
        if self._draft is not None:
            self._load(self._draft.original if view == ORIGINAL else self._place_shown(self._draft).id)

    def _stand_in(self, address: Address) -> Response | None:
        """Give the page of what is written, and its pictures, while it is not in the library."""
        if self._shown is None or address.article != self._shown[0]:
            return None
        if address.kind == "article":
            return self._shown[1]
        if address.kind == "media" and self._draft is not None:
            place = self._draft.place
            roots = (place.root, *filter(None, [self._draft.pictures]))
            found = (self._context.room.pages.picture(root, place.language, address.name) for root in roots)
            return next(filter(None, found), None)
        return None

    def _forget_page(self, _: object) -> None:
        if not self.is_open:
            self._shown = None
            self.showing.forget()

    # Saving

    def save(self, *, leaves: bool, over: str | None = None) -> None:
        """Save the article, and go back to the others if *leaves*. *over* is the other text that it may replace."""
        draft = self._draft
        if draft is None or self._is_saving:
            return
        article = self._article()
        for missing, field, words in (
            (
                not article.values.get("title"),
                self.page.form.lines["title"],
                self.tr("Give the article a title first."),
            ),
            (not article.body.strip(), self.page.text, self.tr("Write the text of the article first.")),
        ):
            if missing:
                self._window.notice.say(words, problem=True)
                field.setFocus()
                return
        if not self._is_changed and draft.file:
            self._after_save(draft, leaves)
            return
        self._is_saving = True
        self._timers[0].stop()
        self.keeping.forget()
        self.page.say_state(self.tr("Saving…"))
        asked = self._asked = self._now(draft)
        self._context.tasks.run(
            partial(self._store.save, asked, today(), over=over),
            done=partial(self._take_saved, draft, asked, leaves), failed=partial(self._say_unsaved, draft),
        )  # fmt: skip

    def _take_saved(
        self, began: ArticleDraft, asked: ArticleDraft, leaves: bool, result: SavedArticle | EditConflict
    ) -> None:
        if isinstance(result, SavedArticle):
            self._context.keeper.work()
        if self._draft is not began:  # the page was left meanwhile, or shows another article
            left, self._left = self._left, None
            if left is not None and isinstance(result, EditConflict):
                self._leave_draft(left)
            elif left is not None and isinstance(result, SavedArticle) and left is not asked:
                done = result.draft
                place = done.place._replace(category=left.place.category)
                self._leave_draft(replace(done, key=left.key, place=place, text=left.text, when=moment()))
            return
        self._is_saving = False
        if isinstance(result, EditConflict):
            self._ask_which(asked, leaves, result)
            return
        written = self._now(began)
        self._draft, self._began = result.draft, read_article_text(result.draft.text)
        self._is_changed = not _is_same(written, asked)
        if self._is_changed:  # somebody typed on
            self._note_edit()
        else:
            self._after_save(result.draft, leaves)

    def _after_save(self, draft: ArticleDraft, leaves: bool) -> None:
        self.page.say_state(self.tr("Saved"))
        self._window.notice.hide()
        if leaves:
            self._came_from = article_address(draft.place.id)
            self._shown = (draft.place.id, self._shown[1]) if self._shown else None
            title, article = self._title(), self._began
            self.leave()
            self.showing.ask(article, draft.place, self._context.navigation.look)
            self._window.notice.say(self.tr("“{title}” is saved.").format(title=title))
        else:
            self._show()

    def _say_unsaved(self, began: ArticleDraft, error: Exception) -> None:
        if self._draft is began:
            self._is_saving = False
            self.page.say_state(self.tr("Not saved yet"))
            self._keep()
            self._say_failure(error)
        elif self._left is not None:
            left, self._left = self._left, None
            self._leave_draft(left)
        else:
            self._say_failure(error)

    def _ask_which(self, asked: ArticleDraft, leaves: bool, conflict: EditConflict) -> None:
        self.page.say_state(self.tr("Not saved yet"))
        dialog = self.dialog = ConflictDialog(asked.text, conflict.theirs, self._context.theme, self._window)
        dialog.finished.connect(partial(self._decide, leaves, conflict))
        dialog.open()

    def _decide(self, leaves: bool, conflict: EditConflict, answer: int) -> None:
        self.dialog = None
        if self._draft is None:
            return
        if answer == MINE:
            self.save(leaves=leaves, over=conflict.theirs)
        elif answer == THEIRS and self._set_aside(self._now(self._draft)):
            self._reopen(self._place_of_file(self._now(self._draft)))
        else:
            self._keep()

    def _place_of_file(self, draft: ArticleDraft) -> Place:
        if draft.file is None or (is_there(draft.place.path) and draft.place.path != draft.file):
            return draft.place
        return draft.place._replace(category=draft.file.parent.name)

    def _reopen(self, place: Place) -> None:
        """Show the article at *place* as its file has it."""
        try:
            draft = self._store.reopened(place)
        except (ReaderError, FrontMatterError) as error:
            self._say_failure(error)
            return
        self._take(draft)
        self._show()
        self._look()

    def _say_failure(self, error: Exception) -> None:
        self._window.notice.say(say_error(error), problem=True)

    # The buttons above the text

    def _use_tool(self, name: str) -> None:
        if name == "picture":
            self._choose_picture()
            return
        text, (start, end) = self.page.text.body, self.page.text.selected
        words = self.tr("words")
        edits: dict[str, Callable[[], MarkEdit]] = {
            "heading": lambda: heading(text, start, end), "list": lambda: list_items(text, start, end),
            "bold": lambda: bold(text, start, end, words), "link": lambda: link(text, start, end, words),
            "table": lambda: block(text, end, self._table()),
        }  # fmt: skip
        self.page.text.change(edits[name]())

    def _table(self) -> str:
        head = self.tr("Heading")
        return f"| {head} 1 | {head} 2 |\n| --- | --- |\n|  |  |\n|  |  |"

    def _choose_picture(self) -> None:
        dialog = self.dialog = QFileDialog(self._window, self.tr("Choose a picture"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        kind = self.tr("Pictures")
        dialog.setNameFilters([f"{kind} ({_PICTURES})"])
        dialog.filesSelected.connect(lambda names: self.add_pictures([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add_pictures(self, files: list[Path]) -> None:
        """Put the pictures in *files* into the article, made small, where the cursor is."""
        if self._draft is not None:
            root = self._draft.place.root
            self._context.tasks.run(
                _added, self._store, files, root, done=partial(self._insert, self._draft.key), failed=self._say_failure
            )

    def _insert(self, key: str, addresses: list[str]) -> None:
        if self._draft is None or self._draft.key != key:
            return
        sample = self.tr("what the picture shows")
        text = self.page.text
        for address in addresses:
            edit = block(text.body, text.selected[1], f"![{sample}]({address})")
            first = edit.first + 2
            text.change(edit._replace(first=first, last=first + len(sample)))


def _unnamed(article: str) -> str:
    """Return the id that *article* had on its page before it was saved for the first time."""
    return f"{article.partition('/')[0]}/{UNNAMED}"


def _is_same(one: ArticleDraft, other: ArticleDraft) -> bool:
    return (one.text, one.place.category) == (other.text, other.place.category)


def _added(store: ArticleStore, files: list[Path], root: Path) -> list[str]:
    store.prepare(root)
    return [add_picture(file, root) for file in files]

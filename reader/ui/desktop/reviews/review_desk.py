"""Reviewing from the window: sign the article off that is shown, take that back, and keep the worklist."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from reader.errors import QT_TRANSLATE_NOOP, Message, ReaderError
from reader.library.article_file import read_content
from reader.library.entry import Entry
from reader.library.library import Library
from reader.reviews.journal_record import Event, SignOff
from reader.reviews.review_dates import today
from reader.reviews.review_store import NO_REVIEWS, Reviews, ReviewStore
from reader.reviews.sign_off import new_sign_off
from reader.reviews.signed_text import compared
from reader.reviews.standing import TO_REVIEW, State, standing_of
from reader.reviews.worklist import WorkItem, Worklist, make_worklist, work_items
from reader.system.files import fingerprint
from reader.ui.desktop.desktop_window import DesktopWindow
from reader.ui.desktop.listing.list_column import ToReview
from reader.ui.desktop.navigation import Navigation
from reader.ui.desktop.reviews.review_changes import ReviewChanges
from reader.ui.desktop.reviews.review_dialog import ReviewDialog
from reader.ui.desktop.reviews.review_words import said_day, said_event, said_standing
from reader.ui.desktop.reviews.worklist_desk import SignedTogether, WorklistDesk
from reader.ui.look.icon_button import IconButton
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme
from reader.ui.message_text import say, say_error
from reader.ui.tasks import Tasks

Recorded = TypeVar("Recorded")


class _Seen(NamedTuple):
    """What one look at the file and the library gave."""

    library: Library
    reviews: Reviews
    holding: Mapping[str, SignOff]
    """The sign-offs in force, compared with the articles' files."""
    worklist: Worklist
    items: tuple[WorkItem, ...]
    """All articles with how they stand, in the order of the worklist."""
    mended: Message | None


class ReviewDesk(QObject):
    """Everything about reviews in one window. Made when the window has settled, for staff only."""

    def __init__(
        self, window: DesktopWindow, theme: Theme, icons: Icons, tasks: Tasks, navigation: Navigation, store: ReviewStore,
        check_files: Callable[[], None],
    ) -> None:  # fmt: skip
        """*check_files* has the library look at its folders again."""
        super().__init__(window)
        self._window, self._theme, self._icons, self._tasks = window, theme, icons, tasks
        self._navigation, self._store, self._check_files = navigation, store, check_files
        # Who signed last is kept there for this window only: the next person at this desk may be another one.
        self._worklist = WorklistDesk(window, theme, icons, tasks, navigation, store)
        self.changes = ReviewChanges(window, theme, tasks, store.texts)
        self._goes_on = False
        self._items: tuple[WorkItem, ...] = ()
        self._number = 0
        self._told: Message | None = None
        self.reviews = NO_REVIEWS
        self._holding: Mapping[str, SignOff] = {}
        self.has_listed = False
        """Whether the worklist was made, or could not be."""
        self.dialog: ReviewDialog | None = None
        actions = window.menu_actions
        button = IconButton(
            theme, icons, "check-circle", QT_TRANSLATE_NOOP("IconButton", "Mark as reviewed"), window.pane
        )
        button.setObjectName("review")
        window.pane.add_tool(button, actions.review)
        actions.review.triggered.connect(self.ask)
        actions.withdraw.triggered.connect(self.withdraw)
        actions.changes.triggered.connect(lambda: self._show_changes(window))
        actions.worklist.triggered.connect(self._worklist.open)
        window.column.worklist_requested.connect(self._worklist.open)
        self._worklist.signed.connect(self._say_together)
        navigation.article_shown.connect(lambda _: self._show_actions())
        navigation.to_review_chosen.connect(self.look)
        self._show_actions()

    def look(self) -> None:
        """Read the sign-offs and make the worklist anew, in the background."""
        library = self._navigation.library
        if library is not None:
            self._number += 1
            number = self._number
            self._tasks.run(
                _look, self._store, library, done=lambda seen: self._take(number, seen), failed=self._say_failure
            )

    def ask(self) -> None:
        """Ask who reviewed the article that is shown, and when."""
        entry = self._navigation.entry
        if entry is None or entry.problem or self._navigation.library is None:
            return
        try:
            content = read_content(self._navigation.library.place(entry))
        except ReaderError as error:
            self._window.notice.say(say_error(error), problem=True)
            return
        text = fingerprint(content)
        if text != entry.stamp:  # the file was saved a moment ago: what is signed must be what is seen
            self._navigation.show_again()
            self._check_files()
        day, sign_off = today(), self.reviews.current.get(entry.id)
        standing = standing_of(entry._replace(stamp=text), sign_off, day)
        history = [said_event(event) for event in self.reviews.history(entry.id)]
        changes = QPushButton(self.tr("What &changed since…"))
        changes.setAutoDefault(False)
        changes.setVisible(standing.state == "changed")
        then_next = QCheckBox(self.tr("Then open the next ar&ticle to review"))
        then_next.setChecked(self._goes_on)
        self.dialog = dialog = ReviewDialog(
            entry.title, said_standing(standing), history, self._worklist.name, day, self._theme, self._icons, self._window,
            more=[*([changes] if standing.state == "changed" else []), then_next],
        )  # fmt: skip
        changes.clicked.connect(lambda: self._show_changes(dialog))

        def sign() -> None:
            self._goes_on = then_next.isChecked()
            self._sign(entry, content, dialog.name, dialog.on, dialog.due)

        dialog.accepted.connect(sign)
        dialog.finished.connect(self._forget_dialog)
        dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _show_changes(self, parent: QWidget) -> None:
        entry, library = self._navigation.entry, self._navigation.library
        sign_off = self.reviews.current.get(entry.id) if entry else None
        if entry is not None and library is not None and sign_off is not None:
            self.changes.show(entry, library.place(entry), sign_off, parent)

    def _sign(self, entry: Entry, content: str, name: str, on: date, due: date) -> None:
        try:
            sign_off = new_sign_off(entry.id, fingerprint(content), name, today(), on=on, due=due)
        except ReaderError as error:
            self._window.notice.say(say_error(error), problem=True)
            return
        self._worklist.name = sign_off.by
        following = self._next(entry.id) if self._goes_on else None

        def done(_: object) -> None:
            self._say_signed(entry, sign_off)
            if following is not None:
                self._window.uncover()
                self._navigation.open_article(following)

        self._record(lambda: self._store.sign(sign_off, texts=[content]), done)

    def _next(self, article: str) -> str | None:
        """Return the article that comes after *article* in the worklist, or else its first; None where there is no other."""
        waiting = [item.id for item in self._items if item.standing.state in TO_REVIEW]
        begin = waiting.index(article) + 1 if article in waiting else 0
        return next((one for one in (*waiting[begin:], *waiting[:begin]) if one != article), None)

    def _say_together(self, signed: SignedTogether) -> None:
        said = [self.tr("%n article(s) are marked as reviewed.", "", len(signed.sign_offs))] if signed.sign_offs else []
        if signed.left:
            said.append(
                self.tr(
                    "%n article(s) were left: their text changed a moment ago. Read them again.", "", len(signed.left)
                )
            )
            self._check_files()
        if signed.sign_offs:
            self._offer_undo(" ".join(said), *signed.sign_offs)
        else:
            self._window.notice.say(" ".join(said), problem=True)
        self.look()

    def _say_signed(self, entry: Entry, sign_off: SignOff) -> None:
        words = self.tr("“{title}” is marked as reviewed. The next review is due by {date}.")
        self._offer_undo(words.format(title=entry.title, date=said_day(sign_off.due)), sign_off)

    def withdraw(self) -> None:
        """Take the clinic's sign-off of the article that is shown back."""
        entry = self._navigation.entry
        if entry is not None:
            words = self.tr("The sign-off of “{title}” is withdrawn.").format(title=entry.title)
            self._record(lambda: self._store.withdraw(entry.id), lambda event: self._offer_undo(words, event))

    def _offer_undo(self, words: str, *events: Event) -> None:
        def undo() -> None:
            undone = self.tr("That was undone.")
            self._record(lambda: self._store.undo(*events), lambda _: self._window.notice.say(undone))

        self._window.notice.say(words, (self.tr("Undo"), undo))

    def _record(self, write: Callable[[], Recorded], done: Callable[[Recorded], None]) -> None:
        """Write in the background, then bring list, page and menu up to date."""

        def finish(result: Recorded) -> None:
            done(result)
            self.look()

        self._tasks.run(write, done=finish, failed=self._say_failure)

    def _take(self, number: int, seen: _Seen) -> None:
        if seen.mended and seen.mended != self._told:
            self._told = seen.mended
            self._window.notice.say(say(seen.mended), problem=True)
        if number != self._number or seen.library is not self._navigation.library:
            return
        article = self._navigation.address.article
        before, now = self.reviews.current.get(article), seen.reviews.current.get(article)
        self.reviews, self._holding = seen.reviews, seen.holding
        self._items = seen.items
        self._worklist.show_items(seen.items)
        day = today()
        self._navigation.show_to_review(
            ToReview(
                seen.library, seen.worklist.rows, lambda: self._said_counts(seen.worklist.counts),
                lambda entry: said_standing(standing_of(entry, seen.holding.get(entry.id), day)),
            )
        )  # fmt: skip
        if before != now:
            self._navigation.show_again()
        self._show_actions()
        self.has_listed = True

    def _said_counts(self, counts: Mapping[State, int]) -> str:
        """Return how many articles wait for what, the most pressing first; states that no article is in are left out."""
        overdue, changed, due, unreviewed = (counts[state] for state in TO_REVIEW)
        said = (
            (overdue, self.tr("%n overdue", "", overdue)), (changed, self.tr("%n with a changed text", "", changed)),
            (due, self.tr("%n due soon", "", due)), (unreviewed, self.tr("%n never reviewed", "", unreviewed)),
        )  # fmt: skip
        return " · ".join(words for count, words in said if count)

    def _show_actions(self) -> None:
        entry = self._navigation.entry
        actions = self._window.menu_actions
        actions.review.setEnabled(entry is not None and not entry.problem)
        sign_off = self._holding.get(entry.id) if entry is not None else None
        actions.withdraw.setEnabled(sign_off is not None)
        actions.changes.setEnabled(entry is not None and sign_off is not None and sign_off.text != entry.stamp)
        actions.worklist.setEnabled(bool(self._items))

    def _say_failure(self, error: Exception) -> None:
        self.has_listed = True
        self._window.notice.say(say_error(error), problem=True)


def _look(store: ReviewStore, library: Library) -> _Seen:
    """Read the sign-offs, mended if need be, and make the worklist of *library*."""
    mended = None
    try:
        mended = store.mend()
    except ReaderError:
        mended = store.read().damage
    reviews = store.read()
    holding = compared(reviews.current, library)
    day = today()
    items = work_items(library, holding, day)
    return _Seen(library, reviews, holding, make_worklist(library, holding, day), items, mended)

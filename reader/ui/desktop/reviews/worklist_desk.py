"""The worklist beside the window: several articles signed at once, each for its own text, and the list as a table."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from reader.errors import ReaderError
from reader.languages import language_of
from reader.library.article_file import read_content
from reader.library.library import Library
from reader.reviews.journal_record import SignOff
from reader.reviews.review_dates import today
from reader.reviews.review_store import ReviewStore
from reader.reviews.sign_off import new_sign_off
from reader.reviews.worklist import WorkItem
from reader.reviews.worklist_csv import as_csv
from reader.system.files import fingerprint, with_ending, write_private
from reader.ui.desktop.desktop_window import DesktopWindow
from reader.ui.desktop.navigation import Navigation
from reader.ui.desktop.reviews.review_dialog import ReviewDialog
from reader.ui.desktop.reviews.worklist_dialog import WorklistDialog
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme
from reader.ui.message_text import say_error
from reader.ui.tasks import Tasks

SUFFIX = "csv"
MOST_TITLES = 8
"""So many titles are named again where several articles are signed."""


class SignedTogether(NamedTuple):
    """What was signed in one step, and which articles were left, because their text is another than the one that is listed."""

    sign_offs: tuple[SignOff, ...]
    left: tuple[str, ...]


class WorklistDesk(QObject):
    """Made when somebody opens the worklist."""

    signed = Signal(object)
    """A SignedTogether."""

    def __init__(
        self, window: DesktopWindow, theme: Theme, icons: Icons, tasks: Tasks, navigation: Navigation, store: ReviewStore
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._theme, self._icons, self._tasks = window, theme, icons, tasks
        self._navigation, self._store = navigation, store
        self._items: tuple[WorkItem, ...] = ()
        self.name = ""
        """Who signed last in this window."""
        self.dialog: WorklistDialog | None = None
        self.question: ReviewDialog | None = None
        self.file_dialog: QFileDialog | None = None

    def open(self) -> None:
        """Show the worklist, or bring it to the front."""
        if self.dialog is None:
            dialog = self.dialog = WorklistDialog(self._theme, self._icons, today(), self._said_facts, self._window)
            dialog.article_requested.connect(self._open_article)
            dialog.sign_requested.connect(self._ask)
            dialog.save_requested.connect(self._ask_target)
            dialog.finished.connect(self._forget)
        self.dialog.show_items(self._items)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.list.setFocus()

    def show_items(self, items: tuple[WorkItem, ...]) -> None:
        """Take *items* as the worklist of now."""
        self._items = items
        if self.dialog is not None:
            self.dialog.show_items(items)

    def _open_article(self, article: str) -> None:
        self._window.uncover()
        self._navigation.open_article(article)

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _said_facts(self, item: WorkItem) -> str:
        library = self._navigation.library
        named = library.snapshot.category(item.category).named(self._navigation.look.language) if library else ""
        return " · ".join(filter(None, (named, language_of(item.language).name)))

    # Several at once

    def _ask(self, articles: tuple[str, ...]) -> None:
        titles = [item.title for item in self._items if item.id in articles]
        if len(titles) > MOST_TITLES:
            titles[MOST_TITLES:] = [self.tr("and %n more", "", len(titles) - MOST_TITLES)]
        means = self.tr(
            "You confirm that you have read each of these articles whole and that your patients may have them. Each is signed for "
            "its own text: when that changes, its sign-off no longer counts, and the article is back in “To review”."
        )
        heading = self.tr("%n article(s)", "", len(articles))
        confirm = self.tr("I have read all of them.")
        self.question = question = ReviewDialog(
            heading, "\n".join(titles), (), self.name, today(), self._theme, self._icons, self.dialog or self._window,
            means=means, confirm=confirm,
        )  # fmt: skip
        question.accepted.connect(lambda: self._sign(articles, question.name, question.on, question.due))
        question.finished.connect(self._forget_question)
        question.open()

    def _forget_question(self) -> None:
        self.question = None

    def _sign(self, articles: Sequence[str], name: str, on: date, due: date) -> None:
        library = self._navigation.library
        if library is not None:
            self.name = name
            self._tasks.run(
                sign_together, self._store, library, articles, lambda article, text: new_sign_off(
                    article, text, name, today(), on=on, due=due
                ),
                done=self.signed.emit, failed=self._say_failure,
            )  # fmt: skip

    # As a table

    def _ask_target(self, items: tuple[WorkItem, ...]) -> None:
        dialog = self.file_dialog = QFileDialog(self.dialog or self._window, self.tr("Save the worklist"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Table (*.csv)")])
        dialog.setDefaultSuffix(SUFFIX)
        name = self.tr("reviews")
        dialog.selectFile(f"{name}-{today().isoformat()}.{SUFFIX}")
        dialog.fileSelected.connect(lambda path: self._save(with_ending(Path(path), SUFFIX), items))
        dialog.finished.connect(self._forget_file_dialog)
        dialog.open()

    def _forget_file_dialog(self) -> None:
        if self.file_dialog is not None:
            self.file_dialog.deleteLater()
            self.file_dialog = None

    def _save(self, path: Path, items: Sequence[WorkItem]) -> None:
        head = (
            self.tr("Article"), self.tr("Language"), self.tr("Category"), self.tr("State"), self.tr("Reviewed by"),
            self.tr("Reviewed on"), self.tr("Next review by"), self.tr("Address"),
        )  # fmt: skip
        table = as_csv([head, *map(self._cells, items)])
        said = self.tr("Saved as {name}.").format(name=path.name)
        self._tasks.run(
            write_private, path, table, done=lambda _: self._window.notice.say(said), failed=self._say_failure
        )

    def _cells(self, item: WorkItem) -> tuple[str, ...]:
        states = {
            "overdue": self.tr("overdue"), "changed": self.tr("text changed"), "due": self.tr("due soon"),
            "unreviewed": self.tr("never reviewed"), "reviewed": self.tr("reviewed"),
        }  # fmt: skip
        library, standing = self._navigation.library, item.standing
        category = library.snapshot.category(item.category).named(self._navigation.look.language) if library else ""
        days = (day.isoformat() if day else "" for day in (standing.on, standing.due))
        return (
            item.title,
            language_of(item.language).name,
            category,
            states[standing.state],
            standing.by,
            *days,
            item.id,
        )

    def _say_failure(self, error: Exception) -> None:
        self._window.notice.say(say_error(error), problem=True)


def sign_together(
    store: ReviewStore, library: Library, articles: Sequence[str], new: Callable[[str, str], SignOff]
) -> SignedTogether:
    """Sign those of *articles* whose files still have the text that *library* lists, in one step; *new* makes a sign-off of an
    article's id and its text's fingerprint.

    Raises ReviewError for a name or a day that cannot be right, and what ``ReviewStore.sign`` raises; nothing is signed then.
    """
    texts: dict[str, str] = {}
    for article in articles:
        entry = library.entry(article)
        try:
            text = read_content(library.place(entry)) if entry is not None and not entry.problem else None
        except ReaderError:
            text = None
        if entry is not None and text is not None and fingerprint(text) == entry.stamp:
            texts[article] = text
    sign_offs = tuple(new(article, fingerprint(text)) for article, text in texts.items())
    if sign_offs:
        store.sign(*sign_offs, texts=texts.values())
    return SignedTogether(sign_offs, tuple(article for article in articles if article not in texts))

"""Copying, translating, deleting articles in the window, and bringing them back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from reader.authoring.article_store import ArticleStore
from reader.authoring.drafts import ArticleDraft
from reader.authoring.trash import TrashedArticle
from reader.errors import ReaderError
from reader.library.entry import Place
from reader.library.front_matter import FrontMatterError
from reader.ui.desktop.desktop_window import DesktopWindow
from reader.ui.desktop.editor.article_editor import ArticleEditor
from reader.ui.desktop.editor.trash_dialog import TrashDialog
from reader.ui.desktop.navigation import Navigation
from reader.ui.library_watch import Keeper
from reader.ui.look.widget_theme import Theme
from reader.ui.message_text import say_error
from reader.ui.tasks import Tasks


class ArticleFiling(QObject):
    """Does with whole articles what needs no page of its own."""

    def __init__(
        self, window: DesktopWindow, theme: Theme, tasks: Tasks, navigation: Navigation, keeper: Keeper, store: ArticleStore,
        editor: Callable[[], ArticleEditor],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._theme, self._tasks, self._navigation = window, theme, tasks, navigation
        self._keeper, self._store, self._editor = keeper, store, editor
        self.dialog: TrashDialog | None = None

    def duplicate(self, place: Place, title: str) -> None:
        """Open a copy of the article at *place*, called *title*."""
        self._open(lambda: self._store.duplicate(place, title))

    def translate(self, place: Place, language: str) -> None:
        """Open the translation of the article at *place* into *language*, the original beside it."""
        library = self._navigation.library
        there = library.entry(f"{language}/{place.slug}") if library else None
        if library is not None and there is not None and not there.problem:
            known = library.place(there)
            self._open(lambda: replace(self._store.open(known), original=place.id))
        else:
            self._open(lambda: self._store.translation(place, language))

    def _open(self, made: Callable[[], ArticleDraft]) -> None:
        try:
            draft = made()
        except (ReaderError, FrontMatterError) as error:
            self._say_failure(error)
        else:
            self._editor().open(draft)

    def delete(self, place: Place) -> None:
        """Put the article at *place* into the trash, and say how it comes back."""
        self._tasks.run(self._store.delete, place, done=self._say_deleted, failed=self._say_failure)

    def _say_deleted(self, trashed: TrashedArticle) -> None:
        self._navigation.open_home()
        self._keeper.work()
        words = self.tr("“{title}” is deleted.").format(title=trashed.title)
        self._window.notice.say(words, (self.tr("Undo"), lambda: self.restore(trashed)))

    def show_trash(self) -> None:
        """Show what was deleted, and bring back what somebody chooses."""
        dialog = self.dialog = TrashDialog(self._store.trash.articles(), self._theme, self._window)
        dialog.restored.connect(self.restore)
        dialog.finished.connect(self._forget_dialog)
        dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def restore(self, trashed: TrashedArticle) -> None:
        """Bring *trashed* back to where it was."""
        self._tasks.run(
            self._store.restore,
            trashed,
            done=lambda place: self._say_restored(trashed.title, place),
            failed=self._say_failure,
        )

    def _say_restored(self, title: str, place: Place) -> None:
        self._keeper.work()
        show = (self.tr("Show it"), lambda: self._navigation.open_article(place.id))
        self._window.notice.say(self.tr("“{title}” is back.").format(title=title), show)

    def _say_failure(self, error: Exception) -> None:
        self._window.notice.say(say_error(error), problem=True)

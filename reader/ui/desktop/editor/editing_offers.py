"""What staff do with articles themselves, where they are offered: menus, a button, and what was left unfinished. Light to import."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QCursor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from reader.errors import QT_TRANSLATE_NOOP
from reader.languages import INTERFACE_LANGUAGES, language_of
from reader.library.entry import Place
from reader.ui.desktop.actions import EDIT, OWN_VERSION
from reader.ui.desktop.desktop_window import DesktopWindow
from reader.ui.desktop.navigation import Navigation
from reader.ui.look.icon_button import IconButton
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme
from reader.ui.tasks import Tasks

if TYPE_CHECKING:
    from reader.authoring.article_store import ArticleStore
    from reader.authoring.drafts import ArticleDraft
    from reader.ui.desktop.editor.article_editor import ArticleEditor
    from reader.ui.desktop.editor.article_filing import ArticleFiling


class EditingOffers(QObject):
    """Puts them into the window once it is painted; what does the work is made when somebody first wants it."""

    def __init__(
        self, window: DesktopWindow, theme: Theme, icons: Icons, tasks: Tasks, navigation: Navigation,
        store: Callable[[], ArticleStore], editor: Callable[[], ArticleEditor], filing: Callable[[], ArticleFiling],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._tasks, self._navigation = window, tasks, navigation
        self._store, self._editor, self._filing = store, editor, filing
        self.menu = QMenu(window)
        """The languages that an article can be translated into, where there are several."""
        actions = window.menu_actions
        words = QT_TRANSLATE_NOOP("IconButton", "Edit this article")
        self.button = IconButton(theme, icons, "pencil-simple", words, window.pane)
        self.button.setObjectName("edit")
        window.pane.add_tool(self.button, actions.edit, goes_first=False)
        for action, do in (
            (actions.new_article, self._begin), (actions.edit, self._edit), (actions.duplicate, self._duplicate),
            (actions.translate, self._translate), (actions.delete, self._delete), (actions.trash, self._show_trash),
        ):  # fmt: skip
            action.triggered.connect(lambda _=False, do=do: do())
        navigation.article_shown.connect(lambda _: self._show_actions())
        window.cover_changed.connect(self._show_actions)
        window.header.search.installEventFilter(self)
        self._show_actions()
        tasks.run(lambda: store().unfinished(), done=self._offer_unfinished, failed=lambda _: None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep the search field from taking Ctrl+E for itself: on Linux it is the way to the end of a line, as End is."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence(event.keyCombination())
            if keys in self._window.menu_actions.edit.shortcuts():
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _place(self) -> Place | None:
        library, entry = self._navigation.library, self._navigation.entry
        return library.place(entry) if library and entry else None

    def _is_bundled(self, place: Place) -> bool:
        library = self._navigation.library
        return library is not None and place.root == library.folders.bundled

    def _show_actions(self) -> None:
        """Let be done what can be done with what is shown."""
        actions, entry, place = self._window.menu_actions, self._navigation.entry, self._place()
        is_free = not self._window.cover_name
        is_bundled = place is not None and self._is_bundled(place)
        actions.rename(actions.edit, OWN_VERSION if is_bundled else EDIT)
        actions.edit.setEnabled(is_free and place is not None)
        for action in (actions.duplicate, actions.translate):
            action.setEnabled(is_free and entry is not None and not entry.problem)
        actions.delete.setEnabled(is_free and place is not None and not is_bundled)
        for action in (actions.new_article, actions.trash):
            action.setEnabled(is_free and self._navigation.library is not None)

    def _offer_unfinished(self, drafts: tuple[ArticleDraft, ...]) -> None:
        """Offer what was not saved the last time, the newest of it."""
        if drafts and not self._window.cover_name and not self._window.notice.text:
            words = self.tr("%n article(s) were not saved the last time.", "", len(drafts))
            self._window.notice.say(words, (self.tr("Go on writing"), lambda: self._editor().open(drafts[0])))

    def _begin(self) -> None:
        topic, library = self._window.sidebar.topic, self._navigation.library
        if library is not None:
            known = [one.id for one in library.snapshot.all_categories()]
            category = topic if topic in known else next(iter(known), "general")
            self._editor().open(self._store().begun(self._navigation.look.language, category))

    def _edit(self) -> None:
        if place := self._place():
            self._editor().edit(place)

    def _duplicate(self) -> None:
        entry, place = self._navigation.entry, self._place()
        if entry is not None and place is not None:
            self._filing().duplicate(place, self.tr("{title} (copy)").format(title=entry.title))

    def _translate(self) -> None:
        place, library = self._place(), self._navigation.library
        if place is None or library is None:
            return
        known = dict.fromkeys((*INTERFACE_LANGUAGES, *library.snapshot.languages))
        languages = [language for language in known if language != place.language]
        if len(languages) == 1:
            self._filing().translate(place, languages[0])
            return
        self.menu.clear()
        for language in languages:
            self.menu.addAction(language_of(language).name).triggered.connect(
                partial(self._translate_into, place, language)
            )
        self.menu.popup(QCursor.pos())

    def _translate_into(self, place: Place, language: str, *_: object) -> None:
        self._filing().translate(place, language)

    def _delete(self) -> None:
        if place := self._place():
            self._filing().delete(place)

    def _show_trash(self) -> None:
        self._filing().show_trash()

"""Favorites and recent articles in the menu Go. For staff: the policy of the kiosk makes none of this."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from reader.ui.desktop.desktop_window import DesktopWindow
from reader.ui.desktop.navigation import Navigation
from reader.ui.desktop.shelf.article_shelf import ArticleShelf, read_shelf, write_shelf


class ShelfMenus(QObject):
    """Fills the two menus when they are opened, and follows which articles are shown."""

    def __init__(self, window: DesktopWindow, navigation: Navigation, path: Path) -> None:
        super().__init__(window)
        self._window, self._navigation, self._path = window, navigation, path
        self.shelf = read_shelf(path)
        actions = window.menu_actions
        actions.favorite.triggered.connect(self._toggle)
        actions.favorites.aboutToShow.connect(self._fill_favorites)
        actions.recent.aboutToShow.connect(self._fill_recent)
        navigation.article_shown.connect(self._note_shown)
        navigation.article_removed.connect(lambda _: self._show_action())
        self._show_action()

    def _note_shown(self, article: str) -> None:
        library = self._navigation.library
        if article and library is not None and library.has(article):
            self._keep(self.shelf.with_opened(article))
        self._show_action()

    def _toggle(self) -> None:
        entry = self._navigation.entry
        if entry is not None:
            self._keep(self.shelf.with_toggled(entry.id))
            is_one = entry.id in self.shelf.favorites
            added = self.tr("“{title}” is now a favorite: see the menu Go.")
            words = added if is_one else self.tr("“{title}” is no longer a favorite.")
            self._window.notice.say(words.format(title=entry.title))
            self._show_action()

    def _show_action(self) -> None:
        entry, action = self._navigation.entry, self._window.menu_actions.favorite
        action.setEnabled(entry is not None and not entry.problem)
        self._window.menu_actions.show_favorite(entry is not None and entry.id in self.shelf.favorites)

    def _keep(self, shelf: ArticleShelf) -> None:
        if shelf != self.shelf:
            self.shelf = shelf
            write_shelf(self._path, shelf)

    def _fill_favorites(self) -> None:
        clear = partial(self._clear, "favorites")
        self._fill(self._window.menu_actions.favorites, self.shelf.favorites, self.tr("&Clear the favorites"), clear)

    def _fill_recent(self) -> None:
        clear = partial(self._clear, "recent")
        self._fill(self._window.menu_actions.recent, self.shelf.recent, self.tr("&Clear this list"), clear)

    def _fill(self, menu: QMenu, articles: Sequence[str], clearing: str, clear: Callable[[], None]) -> None:
        menu.clear()
        library = self._navigation.library
        for entry in filter(None, map(library.entry, articles) if library is not None else ()):
            menu.addAction(entry.title.replace("&", "&&")).triggered.connect(partial(self._open, entry.id))
        if menu.isEmpty():
            menu.addAction(self.tr("Nothing here yet")).setEnabled(False)
        if articles:
            menu.addSeparator()
            menu.addAction(clearing).triggered.connect(clear)

    def _open(self, article: str, *_: object) -> None:
        self._window.uncover()
        self._navigation.open_article(article)

    def _clear(self, which: str, *_: object) -> None:
        before = self.shelf
        self._keep(before._replace(**{which: ()}))
        self._show_action()

        def undo() -> None:
            self._keep(before)
            self._show_action()

        self._window.notice.say(self.tr("The list is empty now."), (self.tr("Undo"), undo))

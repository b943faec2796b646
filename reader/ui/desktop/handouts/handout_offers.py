"""What can be done with an article towards paper, where articles are: menus, buttons, and places to drop one. Light to import."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QWidget

from reader.errors import QT_TRANSLATE_NOOP
from reader.settings.policy import Policy
from reader.ui.desktop.desktop_window import DesktopWindow
from reader.ui.desktop.navigation import Navigation
from reader.ui.lists.article_drag import dragged_articles
from reader.ui.look.icon_button import IconButton
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme

if TYPE_CHECKING:
    from reader.ui.desktop.handouts.article_papers import ArticlePapers
    from reader.ui.desktop.handouts.handout_desk import HandoutDesk
    from reader.web.article_view import ArticleView

HANDOUT = "handout"
"""The name of the page of the handout."""

ROOMY = 1.5
"""The text size from which the header has no room for the button's words."""


class HandoutButton(IconButton):
    """Opens the handout, says how many articles it has, and takes those that are dropped on it."""

    dropped = Signal(tuple)
    """Ids of articles."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(theme, icons, "files", "", parent)
        self.setObjectName("handoutButton")
        self._count = 0
        self.setAcceptDrops(True)
        theme.changed.connect(self._name)
        self._name()

    def show_count(self, count: int) -> None:
        """Say that the handout has *count* articles."""
        self._count = count
        self._name()

    def retranslate(self) -> None:
        if hasattr(self, "_count"):
            self._name()

    def _name(self) -> None:
        words = self.tr("Handout")
        self.caption(f"{words} · {self._count}" if self._count else words, ROOMY)
        self.describe(self.tr("Open the handout: %n article(s)", "", self._count))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if dragged_articles(event.mimeData()):
            event.acceptProposedAction()
            self.setDown(True)

    def dragLeaveEvent(self, event: object) -> None:  # noqa: N802
        self.setDown(False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        self.setDown(False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(dragged_articles(event.mimeData()))


class HandoutOffers(QObject):
    """Puts them into the window once it is painted; what does the work is made when somebody first wants it."""

    def __init__(
        self, window: DesktopWindow, theme: Theme, icons: Icons, policy: Policy, navigation: Navigation,
        desk: Callable[[], HandoutDesk], papers: Callable[[], ArticlePapers], take_home: Callable[[str], None],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._policy, self._navigation = window, policy, navigation
        self._desk, self._papers, self._take_home = desk, papers, take_home
        actions, pane, entries = window.menu_actions, window.pane, window.column.list
        self._of_article = (actions.print, actions.save_pdf, actions.take_home, actions.add_to_handout)
        self._offered = [action for action in self._of_article if action.isVisible()]
        for action, do in zip(self._of_article, (self._print, self._save, self._take_home, self._add), strict=True):
            action.triggered.connect(partial(self._with_open, do))
        tools = (
            (actions.take_home, "qr-code", QT_TRANSLATE_NOOP("IconButton", "Take it home on a phone")),
            (actions.print, "printer", QT_TRANSLATE_NOOP("IconButton", "Print")),
            (actions.add_to_handout, "list-plus", QT_TRANSLATE_NOOP("IconButton", "Add to handout")),
        )
        for action, icon, words in tools:
            if action in self._offered:
                button = IconButton(theme, icons, icon, words, pane)
                button.setObjectName(icon)
                pane.add_tool(button, action, goes_first=False)
        self.button: HandoutButton | None = None
        if policy.may_hand_out:
            self.button = HandoutButton(theme, icons, window.header)
            self.button.clicked.connect(actions.handout.trigger)
            self.button.dropped.connect(lambda ids: self._desk().add(ids))
            actions.handout.triggered.connect(lambda: self._desk().toggle())
            window.header.add_tool(self.button)
            entries.offer_drag()
        entries.menu_requested.connect(self._open_menu)
        window.cover_changed.connect(self._show_actions)
        for moved in (navigation.article_shown, navigation.article_removed):
            moved.connect(lambda _: self._show_actions())
        self._show_actions()

    def attach(self, view: ArticleView) -> None:
        """Offer the same in the menu of the page itself."""
        actions = self._window.menu_actions
        more = (actions.review, actions.changes, actions.favorite, actions.find, actions.back, actions.forward)
        view.offered = (*self._offered, *(action for action in more if action.isVisible()))

    def show_count(self, count: int) -> None:
        """Say that the handout has *count* articles."""
        if self.button is not None:
            self.button.show_count(count)

    def _show_actions(self) -> None:
        entry, actions = self._navigation.entry, self._window.menu_actions
        is_article = entry is not None and not entry.problem and not self._window.cover_name
        for action in (actions.take_home, actions.add_to_handout):
            action.setEnabled(is_article)
        for action in (actions.print, actions.save_pdf):
            action.setEnabled(is_article or self._window.cover_name == HANDOUT)

    def _with_open(self, do: Callable[[str], None], *_: object) -> None:
        if self._window.cover_name == HANDOUT:
            (self._desk().print if do == self._print else self._desk().save)()
            return
        entry = self._navigation.entry
        if entry is not None and not entry.problem:
            do(entry.id)

    def _open_menu(self, article: str, place: QPoint) -> None:
        actions, menu = self._window.menu_actions, QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open")).triggered.connect(partial(_call, self._open, article))
        menu.addSeparator()
        does = {
            actions.add_to_handout: self._add, actions.print: self._print, actions.save_pdf: self._save,
            actions.take_home: self._take_home,
        }  # fmt: skip
        for action, do in does.items():
            if action in self._offered:
                menu.addAction(action.text()).triggered.connect(partial(_call, do, article))
        menu.popup(place)

    def _open(self, article: str) -> None:
        self._window.uncover()
        self._navigation.open_article(article)

    def _print(self, article: str) -> None:
        self._papers().print(article)

    def _save(self, article: str) -> None:
        self._papers().save(article)

    def _add(self, article: str) -> None:
        self._desk().add((article,))


def _call(do: Callable[[str], None], article: str, *_: object) -> None:
    do(article)

"""The desktop window: its parts in their places. What they do together is in ``navigation``."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QSplitter, QVBoxLayout, QWidget

from reader.settings.policy import Policy
from reader.ui.desktop.actions import Actions
from reader.ui.desktop.article.article_pane import ArticlePane
from reader.ui.desktop.header import Header
from reader.ui.desktop.listing.list_column import ListColumn
from reader.ui.desktop.listing.topics import Sidebar
from reader.ui.desktop.notice import Notice
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import UNBOUNDED
from reader.ui.look.widget_theme import Theme
from reader.ui.window_state import WindowState

if TYPE_CHECKING:
    from reader.pages.crisis_sentence import HelpIn

TITLE = "Patient Reader"
SIZE = (1280, 832)
COLUMNS = (248, 372, 660)
ROOMY = 1800
"""The width of the window, at normal text size, in which topics and list stay beside what has the article's place."""


class DesktopWindow(QMainWindow):
    """Header on top, then topics, articles and the article side by side."""

    closing = Signal()
    cover_changed = Signal()
    """Something came into the article's place, or left it."""

    def __init__(
        self, theme: Theme, icons: Icons, policy: Policy, clinic: str, languages: tuple[str, ...], help_: HelpIn
    ) -> None:  # fmt: skip
        """*help_* tells where help is in a crisis."""
        super().__init__()
        self._policy = policy
        self._theme = theme
        self._clinic = clinic
        self.more_parts: list[QWidget] = []
        """Parts that come to the right of the article, while they are visible."""
        self._cover: QWidget | None = None
        self._lists_width = sum(COLUMNS[:2])
        self.menu_actions = Actions(self, theme, policy, languages)
        # Each part is made where it stays: Qt works out fonts and styles of all that is in one which changes its place.
        middle = QWidget(self)
        self._splitter = QSplitter(middle)
        self.header = Header(theme, icons, clinic, self.menu_actions.language_menu, middle)
        self.sidebar = Sidebar(theme, icons, self._splitter)
        self.column = ListColumn(theme, icons, help_, self._splitter)
        self.pane = ArticlePane(theme, icons, self.menu_actions.looks, self._splitter)
        self.notice = Notice(theme, icons, middle)
        for part in (self.sidebar, self.column, self.pane):
            self._splitter.addWidget(part)
        for number, stretch in enumerate((0, 0, 1)):
            self._splitter.setStretchFactor(number, stretch)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.setSizes(list(COLUMNS))
        self._lay_out(middle)
        self._connect()
        self.setAcceptDrops(policy.may_import)
        self.resize(*SIZE)
        self.show_title("")

    def _lay_out(self, middle: QWidget) -> None:
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        self._parts = QHBoxLayout()
        self._parts.addWidget(self._splitter)
        layout.addLayout(self._parts, 1)
        layout.addWidget(self.notice)
        self.setCentralWidget(middle)
        order = (
            self.header.search, self.header.search.chip, self.header.language, self.sidebar, self.column.list,
            self.pane.back, self.pane.forward, self.pane.home, self.pane.translation, self.pane.looks, self.pane.find_button,
        )  # fmt: skip
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        actions = self.menu_actions
        actions.quit.triggered.connect(self.close)
        actions.full_screen.triggered.connect(self._toggle_full_screen)
        actions.search.triggered.connect(self.focus_search)
        self._theme.changed.connect(self._fit_if_covered)
        actions.find.triggered.connect(lambda: self.pane.find_bar.open_bar())  # noqa: PLW0108 - it is made with the view
        actions.find_next.triggered.connect(lambda: self.pane.find_bar.find_next())  # noqa: PLW0108 - as above
        actions.find_previous.triggered.connect(lambda: self.pane.find_bar.find_again(backwards=True))
        actions.next_part.triggered.connect(lambda: self._go_to_part(1))
        actions.previous_part.triggered.connect(lambda: self._go_to_part(-1))
        self.pane.connect_actions(actions.back, actions.forward, actions.home, actions.find)

    @property
    def is_loading(self) -> bool:
        """Whether the view is on its way to a page."""
        return self.pane.view is None or self.pane.view.page().isLoading()

    @property
    def cover_name(self) -> str:
        """The name of what has the article's place; empty where the article has it."""
        return "" if self._cover is None else self._cover.objectName()

    def cover(self, part: QWidget) -> None:
        """Give *part* the article's place, and that of the lists too where the window is too narrow for both."""
        if self._parts.indexOf(part) < 0:
            self._parts.addWidget(part, 1)
        if self._cover is None:
            self._lists_width = sum(self._splitter.sizes()[:2]) + 1
        elif self._cover is not part:
            self._cover.hide()
        self._cover = part
        self._fit_cover()
        part.show()
        self.notice.hide()
        self.cover_changed.emit()

    def uncover(self) -> None:
        """Show the article again; what was said is not of it."""
        if self._cover is not None:
            self._cover.hide()
            self._cover = None
            self._fit_cover()
            self.notice.hide()
            self.cover_changed.emit()

    def _fit_if_covered(self) -> None:
        if self._cover is not None:
            self._fit_cover()

    def _fit_cover(self) -> None:
        is_covered = self._cover is not None
        roomy = self.width() >= ROOMY * self._theme.scale
        self._splitter.setMinimumWidth(self._lists_width if is_covered and roomy else 0)
        self._splitter.setMaximumWidth(self._lists_width if is_covered and roomy else UNBOUNDED)
        self.pane.setVisible(not is_covered)
        for part in (self._splitter, self.header):
            part.setVisible(not is_covered or roomy)

    def show_title(self, article: str) -> None:
        """Have the window's title name *article*, if any."""
        name = self._clinic or TITLE
        self.setWindowTitle(f"{article} – {name}" if article else name)

    def show_clinic(self, clinic: str) -> None:
        """Bear the name *clinic* from now on."""
        if clinic != self._clinic:
            title = self.windowTitle().removesuffix(self._clinic or TITLE).removesuffix(" – ")
            self._clinic = clinic
            self.header.show_clinic(clinic)
            self.show_title(title)

    def focus_search(self) -> None:
        if self.header.isHidden():
            self.uncover()
        self.header.search.setFocus()
        self.header.search.selectAll()

    def focus_list(self) -> None:
        """Go to the list: to the first result of a search; in a topic to the row that is chosen, or else the first."""
        entries = self.column.list
        if not entries.entries.total:
            return
        stays = entries.currentIndex().isValid() and not entries.entries.is_found
        entries.setFocus(Qt.FocusReason.TabFocusReason)
        if not stays:
            entries.open_row(0)

    def _go_to_part(self, step: int) -> None:
        parts: list[QWidget] = [self.header.search, self.sidebar, self.column.list]
        if self.pane.view:
            parts.append(self.pane.view)
        parts = [part for part in (*parts, *self.more_parts) if part.isVisible()]
        focus = QApplication.focusWidget()
        here = next(
            (n for n, part in enumerate(parts) if focus and (part is focus or part.isAncestorOf(focus))),
            -1 if step > 0 else 0,
        )
        parts[(here + step) % len(parts)].setFocus(Qt.FocusReason.TabFocusReason)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.menu_actions.full_screen.setChecked(self.isFullScreen())

    def restore(self, state: WindowState) -> None:
        """Go to where the window was the last time, if that is still on a screen."""
        geometry = state.packed("geometry")
        if not geometry or not self.restoreGeometry(QByteArray(geometry)):
            room = QGuiApplication.primaryScreen().availableSize()
            # Room for the title bar that the window manager adds.
            self.resize(min(SIZE[0], room.width()), min(SIZE[1], room.height() - 40))
        if splitter := state.packed("splitter"):
            self._splitter.restoreState(QByteArray(splitter))
        if not any(screen.availableGeometry().intersects(self.frameGeometry()) for screen in QGuiApplication.screens()):
            self.resize(*SIZE)
            self.move(QGuiApplication.primaryScreen().availableGeometry().topLeft())

    def remembered(self, state: WindowState) -> WindowState:
        """Return *state* with this window's geometry and splitter in it."""
        self.uncover()
        with_geometry = state.with_packed("geometry", bytes(self.saveGeometry().data()))
        return with_geometry.with_packed("splitter", bytes(self._splitter.saveState().data()))

    def raise_window(self) -> None:
        """Come to the front, as when somebody starts the program a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def retranslate(self) -> None:
        """Have every part speak the language of the interface as it is now."""
        self.menu_actions.retranslate()
        for part in (self.header.search, self.header, self.sidebar, self.column.list, self.column.activity, self.pane.find_bar,
                     self.pane):  # fmt: skip
            part.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit_if_covered()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self.closing.emit()
        super().closeEvent(event)

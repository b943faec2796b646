"""The right side of the window: a bar of what can be done with an article, and the article below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from reader.languages import language_of
from reader.ui.desktop.article.find_bar import FindBar
from reader.ui.desktop.article.roomy_row import RoomyRow
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme

if TYPE_CHECKING:
    from reader.web.article_view import ArticleView

ROOMY = 1.5
"""The text size from which the bar has no room for a language's whole name."""


class ArticlePane(QFrame):
    """Bar, find bar and the place of the view, which is made after the window is shown."""

    translation_requested = Signal(str)
    """The id of the same article in another language."""

    def __init__(self, theme: Theme, icons: Icons, looks: QMenu, parent: QWidget) -> None:
        """*looks* is the menu of text sizes and themes behind the button "Aa"."""
        super().__init__(parent)
        self.setObjectName("articlePane")
        self._theme, self._icons = theme, icons
        self.view: ArticleView | None = None
        self._bar = QFrame(self)
        self._bar.setObjectName("articleBar")
        self.back, self.forward, self.home, self.find = (QToolButton(self._bar) for _ in range(4))
        self.looks = QToolButton(self._bar)
        self.looks.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.looks.setMenu(looks)
        self.translation = QToolButton(self._bar)
        self.translation.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.translation.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.translation.clicked.connect(self._request_only_translation)
        self.translation.hide()
        self._translations: tuple[str, ...] = ()
        self.find_bar = FindBar(theme, icons, self)
        self._lay_out()
        theme.changed.connect(self._show_icons)
        self.retranslate()

    def _lay_out(self) -> None:
        bar = self._row = RoomyRow(self._bar)
        bar.setContentsMargins(18, 5, 18, 5)
        bar.setSpacing(8)
        for button in (self.back, self.forward, self.home):
            bar.addWidget(button)
        bar.spare = (self.home, self.forward)
        bar.addStretch(1)
        for button in (self.translation, self.looks, self.find):
            bar.addWidget(button)
        wait = QFrame(self)
        wait.setObjectName("articleWait")
        self._stack = QStackedLayout()
        self._stack.addWidget(wait)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self.find_bar)
        layout.addLayout(self._stack, 1)

    def attach(self, view: ArticleView) -> None:
        """Put the web view in its place; it takes over from the empty page at its first article."""
        self.view = view
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        view.setAccessibleName(self.tr("Article"))
        self.find_bar.find_requested.connect(view.find_in_page)
        self.find_bar.closed.connect(view.setFocus)
        view.found.connect(self.find_bar.show_found)

    def add_tool(self, button: QToolButton, action: QAction) -> None:
        """Take *button* into the bar, while there is room; it does, and is enabled as, *action*."""
        button.hide()  # the row shows it, if there is room
        self._row.insertWidget(self._row.indexOf(self.looks), button)
        self._row.spare = (button, *self._row.spare)
        self._obey(button, action)
        QWidget.setTabOrder(self.translation, button)
        QWidget.setTabOrder(button, self.looks)

    def add_reading(self, button: QToolButton, bar: QWidget) -> None:
        """Take in the button that reads the article aloud, and the bar that is there while it is read."""
        self._row.insertWidget(self._row.indexOf(self.find), button)
        self._column.insertWidget(self._column.indexOf(self.find_bar), bar)
        QWidget.setTabOrder(self.looks, button)
        QWidget.setTabOrder(button, self.find)

    def connect_actions(self, back: QAction, forward: QAction, home: QAction, find: QAction) -> None:
        """Have the buttons do, and be enabled as, the actions of the menus."""
        for button, action in ((self.back, back), (self.forward, forward), (self.home, home), (self.find, find)):
            self._obey(button, action)

    def _obey(self, button: QToolButton, action: QAction) -> None:
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        button.setEnabled(action.isEnabled())

    def show_translations(self, ids: tuple[str, ...]) -> None:
        """Offer the article in other languages: one button for one, a menu for more, none for none."""
        self._translations = ids
        self.translation.setVisible(bool(ids))
        menu = None
        if len(ids) > 1:
            menu = QMenu(self.translation)
            for article_id in ids:
                name = language_of(article_id.partition("/")[0]).name
                menu.addAction(name, lambda one=article_id: self.translation_requested.emit(one))
        self.translation.setMenu(menu)
        self._name_translation()
        self.retranslate()

    def _name_translation(self) -> None:
        """Name the language on the button; by its code where large text leaves no room for its name."""
        codes = [article_id.partition("/")[0] for article_id in self._translations]
        roomy = self._theme.scale < ROOMY
        style = Qt.ToolButtonStyle
        self.translation.setToolButtonStyle(style.ToolButtonTextBesideIcon if roomy else style.ToolButtonTextOnly)
        names = [language_of(code).name if roomy else code.upper() for code in codes]
        self.translation.setText(" " + (names[0] if len(names) == 1 else self.tr("Other languages") if roomy else "…"))

    def _request_only_translation(self) -> None:
        if len(self._translations) == 1:
            self.translation_requested.emit(self._translations[0])

    def _show_icons(self) -> None:
        colours = self._theme.colours
        rtl = self.isRightToLeft()
        named = (
            (self.back, "arrow-right" if rtl else "arrow-left"), (self.forward, "arrow-left" if rtl else "arrow-right"),
            (self.home, "house"), (self.looks, "text-aa"), (self.find, "magnifying-glass"), (self.translation, "translate"),
        )  # fmt: skip
        size = QSize(self._theme.pixels(20), self._theme.pixels(20))
        for button, name in named:
            button.setIcon(self._icons.icon(name, colours["ink"], colours["edge"]))
            button.setIconSize(size)
        self._name_translation()

    def retranslate(self) -> None:
        self._show_icons()
        for button, words in (
            (self.back, self.tr("Back")),
            (self.forward, self.tr("Forward")),
            (self.home, self.tr("First page")),
            (self.looks, self.tr("Text size and colors")),
            (self.find, self.tr("Find in this article")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        names = ", ".join(language_of(article_id.partition("/")[0]).name for article_id in self._translations)
        words = self.tr("Read this in {language}").format(language=names)
        self.translation.setToolTip(words)
        self.translation.setAccessibleName(words)
        if self.view:
            self.view.setAccessibleName(self.tr("Article"))

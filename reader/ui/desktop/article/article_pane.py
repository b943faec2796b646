"""The right side of the window: a bar of what can be done with an article, and the article below it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedLayout, QToolButton, QWidget

from reader.errors import QT_TRANSLATE_NOOP
from reader.languages import language_of
from reader.ui.look.icon_button import IconButton
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import column, framed
from reader.ui.look.widget_theme import Theme

if TYPE_CHECKING:
    from reader.ui.desktop.article.find_bar import FindBar
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
        bar = framed("articleBar", self)
        self.back = IconButton(theme, icons, "arrow-left", QT_TRANSLATE_NOOP("IconButton", "Back"), bar)
        self.forward = IconButton(theme, icons, "arrow-right", QT_TRANSLATE_NOOP("IconButton", "Forward"), bar)
        self.home = IconButton(theme, icons, "house", QT_TRANSLATE_NOOP("IconButton", "Home"), bar)
        self.translation = IconButton(theme, icons, "translate", "", bar)
        self.looks = IconButton(theme, icons, "text-aa", QT_TRANSLATE_NOOP("IconButton", "Text size and colors"), bar)
        find = QT_TRANSLATE_NOOP("IconButton", "Find in this article")
        self.find_button = IconButton(theme, icons, "magnifying-glass", find, bar)
        self.looks.setMenu(looks)
        for button in (self.looks, self.translation):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._translations: tuple[str, ...] = ()
        self._tools: list[tuple[IconButton, QAction]] = []
        self._menu = QMenu(self.translation)
        self._menu.triggered.connect(lambda action: self.translation_requested.emit(action.data()))
        self.translation.clicked.connect(self._open_only_translation)
        self.translation.hide()
        self._row = _RoomyRow(bar)
        self._row.setContentsMargins(18, 5, 18, 5)
        self._row.setSpacing(8)
        for button in (self.back, self.forward, self.home):
            self._row.addWidget(button)
        self._row.spare = (self.home, self.forward)
        self._row.addStretch(1)
        for button in (self.translation, self.looks, self.find_button):
            self._row.addWidget(button)
        self._stack = QStackedLayout()
        self._stack.addWidget(framed("articleWait", self))
        self._column = column(bar, self._stack, of=self, grows=self._stack)
        theme.changed.connect(self._name_translation)
        self.retranslate()

    @cached_property
    def find_bar(self) -> FindBar:
        """Made with the view in which it finds."""
        from reader.ui.desktop.article.find_bar import FindBar  # noqa: PLC0415 - nobody looks for it before the first paint

        bar = FindBar(self._theme, self._icons, self)
        self._column.insertWidget(1, bar)
        return bar

    def attach(self, view: ArticleView) -> None:
        """Put the web view in its place; it takes over from the empty page at its first article."""
        self.view = view
        self._stack.setCurrentIndex(self._stack.addWidget(view))
        view.setAccessibleName(self.tr("Article"))
        self.find_bar.find_requested.connect(view.find_in_page)
        self.find_bar.closed.connect(view.setFocus)
        view.found.connect(self.find_bar.show_found)

    def lend(self) -> ArticleView | None:
        """Give the view away, to be shown elsewhere in the window for a while."""
        if self.view is not None:
            self._stack.removeWidget(self.view)
        return self.view

    def take_back(self) -> None:
        """Have the view here again."""
        if self.view is not None:
            self._stack.setCurrentIndex(self._stack.addWidget(self.view))
            self.view.show()

    def add_tool(self, button: QToolButton, action: QAction, *, goes_first: bool = True) -> None:
        """Take *button* into the bar, while there is room; it does, and is enabled as, *action*.

        Where room is short it goes before the others, or with *goes_first* False after them.
        """
        button.hide()  # the row shows it, if there is room
        self._row.insertWidget(self._row.indexOf(self.looks), button)
        self._row.spare = (button, *self._row.spare) if goes_first else (*self._row.spare, button)
        if isinstance(button, IconButton):  # one that shows its words has no tip
            self._tools.append((button, action))
            self.show_keys()
        _obey(button, action)
        QWidget.setTabOrder(self.translation, button)
        QWidget.setTabOrder(button, self.looks)

    def add_reading(self, button: QToolButton, bar: QWidget) -> None:
        """Take in the button that reads the article aloud, and the bar that is there while it is read."""
        self._row.insertWidget(self._row.indexOf(self.find_button), button)
        self._column.insertWidget(self._column.indexOf(self.find_bar), bar)
        QWidget.setTabOrder(self.looks, button)
        QWidget.setTabOrder(button, self.find_button)

    def connect_actions(self, back: QAction, forward: QAction, home: QAction, find: QAction) -> None:
        """Have the buttons do, and be enabled as, the actions of the menus."""
        for button, action in ((self.back, back), (self.forward, forward), (self.home, home), (self.find_button, find)):
            self._tools.append((button, action))
            _obey(button, action)

    def show_keys(self) -> None:
        """Have the tips of the buttons name the keys of their actions, which get these once the window is on the screen."""
        for button, action in self._tools:
            button.show_key(action.shortcut().toString(action.shortcut().SequenceFormat.NativeText))

    def show_translations(self, ids: tuple[str, ...]) -> None:
        """Offer the article in other languages: one button for one, a menu for more, none for none."""
        self._translations = ids
        self.translation.setVisible(bool(ids))
        self._menu.clear()
        for article_id in ids:
            self._menu.addAction(_language(article_id)).setData(article_id)
        self.translation.setMenu(self._menu if len(ids) > 1 else None)  # type: ignore[arg-type] # Qt takes None
        self._name_translation()

    def _open_only_translation(self) -> None:
        if len(self._translations) == 1:
            self.translation_requested.emit(self._translations[0])

    def _name_translation(self) -> None:
        """Name the language on the button; large text leaves room for its icon alone."""
        ids = self._translations
        self.translation.caption(_language(ids[0]) if len(ids) == 1 else self.tr("Other languages"), ROOMY)
        self.translation.describe(self.tr("Read this in {language}").format(language=", ".join(map(_language, ids))))

    def retranslate(self) -> None:
        back, forward = ("arrow-right", "arrow-left") if self.isRightToLeft() else ("arrow-left", "arrow-right")
        self.back.draw(back)
        self.forward.draw(forward)
        self._name_translation()
        if self.view:
            self.view.setAccessibleName(self.tr("Article"))


class _RoomyRow(QHBoxLayout):
    """A row in which the first buttons of ``spare`` go where it is too narrow: what they do, menus and keys do, too."""

    spare: tuple[QToolButton, ...] = ()

    def minimumSize(self) -> QSize:  # noqa: N802
        # Without those that go: a splitter makes nothing narrower than this, and they would stay.
        least = super().minimumSize()
        going = sum(self._width(one) for one in self.spare if not one.isHidden())
        return QSize(least.width() - going, least.height())

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        self._fit(rect.width())
        super().setGeometry(rect)

    def _fit(self, room: int) -> None:
        margins = self.contentsMargins()
        items = (self.itemAt(number) for number in range(self.count()))
        shown = [widget for item in items if item and (widget := item.widget())]
        taken = margins.left() + margins.right() - self.spacing()
        taken += sum(self._width(one) for one in shown if not (one in self.spare or one.isHidden()))
        for button in reversed(self.spare):
            taken += self._width(button)
            fits = taken <= room
            if fits == button.isHidden():
                button.setVisible(fits)

    def _width(self, widget: QWidget) -> int:
        return widget.sizeHint().width() + self.spacing()


def _obey(button: QToolButton, action: QAction) -> None:
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    button.setEnabled(action.isEnabled())


def _language(article_id: str) -> str:
    return language_of(article_id.partition("/")[0]).name

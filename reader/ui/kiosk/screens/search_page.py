"""What is seen of the search: the field, our own keyboard, and the results as one types; none of them ever covers another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from reader.library.snapshot import Snapshot
from reader.pages.crisis_sentence import HelpIn
from reader.ui.kiosk.screens.search_results import Found
from reader.ui.kiosk.widgets.keyboard import Keyboard
from reader.ui.kiosk.widgets.kiosk_button import KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.search_field import KioskSearchField
from reader.ui.look.icons import Icons

if TYPE_CHECKING:
    from reader.search.answers import SearchAnswer

WORDS = 600
"""How much room there is above low keys for what is said where nothing is listed, in pixels of a 1080p screen."""


class SearchPage(QWidget):
    """Field on top; below it the keyboard, and beside that (above it on a portrait screen) what was found."""

    query_changed = Signal(str)
    literal_requested = Signal(str)
    """Search for just this, without mending it."""
    category_chosen = Signal(str)

    def __init__(self, theme: KioskTheme, icons: Icons, help_in: HelpIn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field = KioskSearchField(theme, icons, self)
        self.show_keyboard = KioskButton(theme, icons, "keyboard", parent=self)
        self.keyboard = Keyboard(theme, icons, self)
        self.keyboard.setFocusProxy(self.field)
        self.found = Found(theme, icons, help_in, self)
        self.is_keyboard_open = False
        self._connect()

    def _connect(self) -> None:
        field, keyboard = self.field, self.keyboard
        field.textChanged.connect(self.query_changed)
        field.entered.connect(lambda: self.open_keyboard(True))
        field.search_requested.connect(lambda: self.open_keyboard(False))
        self.show_keyboard.clicked.connect(self._return_to_typing)
        keyboard.typed.connect(field.insert)
        keyboard.erase_requested.connect(field.backspace)
        keyboard.search_requested.connect(lambda: self.open_keyboard(False))
        keyboard.hide_requested.connect(lambda: self.open_keyboard(False))
        self.found.filled.connect(self._place)
        self.found.query_requested.connect(field.setText)
        self.found.literal_requested.connect(self.literal_requested)
        self.found.category_chosen.connect(self.category_chosen)
        self._theme.changed.connect(self._place)

    def enter(self, text: str = "", keyboard: bool = True) -> None:
        """Begin a search with *text*, the keyboard open for a finger and the cursor in the field for a real one."""
        self.open_keyboard(keyboard)
        self.field.setFocus()
        if text:
            self.field.setText(text)

    def type(self, text: str) -> None:
        """Put *text* where the cursor is, and the focus into the field."""
        self.field.setFocus()
        self.field.insert(text)

    def open_keyboard(self, wanted: bool) -> None:
        """Show the keyboard, or hide it where *wanted* is False: at once, because keys that move are missed."""
        if wanted != self.is_keyboard_open:
            self.is_keyboard_open = wanted
            self._place()

    def _return_to_typing(self) -> None:
        self.open_keyboard(True)
        self.field.setFocus()

    def show_answer(self, snapshot: Snapshot, answer: SearchAnswer, language: str) -> None:
        """Show what a search found."""
        self.found.show_answer(snapshot, answer, language)

    def add_answer(self, answer: SearchAnswer) -> None:
        """Show what the same search found besides."""
        self.found.add_answer(answer)

    def show_failure(self) -> None:
        """Say that a search could not be done."""
        self.found.show_failure()

    def wipe(self) -> None:
        """Forget what was typed and found, and put the keyboard away."""
        self.field.wipe()
        self.found.clear()
        self.open_keyboard(False)

    def speak(self, language: str) -> None:
        """Say everything in *language*, and show the letters of it."""
        self.field.retranslate()
        self.keyboard.speak(language)
        self.found.speak(language)
        self.show_keyboard.set_words("", self.tr("Show the keyboard"))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Place everything: the field on top, or low where the controls are; what was found has the room that is left."""
        theme = self._theme
        gap, edge = max(theme.metrics.gap, theme.px(20)), theme.metrics.edge
        area = self.rect().adjusted(edge, gap, -edge, -gap)
        place: Callable[[QWidget, QRect], None] = partial(_put, self.layoutDirection(), self.rect())
        high, is_open, is_low = self.field.height(), self.is_keyboard_open, theme.reach_top > 0
        rest = area.adjusted(0, high + gap, 0, 0)
        self.show_keyboard.setVisible(not is_open)
        self.keyboard.setVisible(is_open)
        top, keys, found = area.top(), QRect(rest), QRect(rest)
        if is_low:
            keys.setTop(area.bottom() + 1 - self.keyboard.height_for(area.bottom() - theme.reach_top - high - gap))
            top = keys.top() - gap - high
            found = QRect(area.topLeft(), QPoint(area.right(), top - gap)) if is_open else keys
            if not self.found.paged.isVisibleTo(self.found):
                # A few words, and what can be asked instead: near the field, and not at the upper edge.
                found.setTop(max(found.top(), found.bottom() - theme.px(WORDS)))
        elif self._is_stacked(rest):
            keys.setTop(area.bottom() + 1 - self.keyboard.height_for(rest.height() // 2))
            if is_open:
                found.setBottom(keys.top() - gap)
        else:
            wide = max(self.keyboard.least_width(), round(rest.width() * 0.55))
            keys.setSize(QSize(wide, self.keyboard.height_for(rest.height())))
            if is_open:
                found.setLeft(keys.right() + 1 + theme.px(40))
        place(self.show_keyboard, QRect(area.right() + 1 - high, top, high, high))
        place(self.field, QRect(area.left(), top, area.width() - (0 if is_open else high + gap), high))
        place(self.keyboard, keys)
        place(self.found, found)

    def _is_stacked(self, rest: QRect) -> bool:
        """Tell whether the results stand above the keyboard: where there is no room for them beside it."""
        return self._theme.metrics.is_portrait or rest.width() - self.keyboard.least_width() < self._theme.px(560)


def _put(direction: Qt.LayoutDirection, bounds: QRect, widget: QWidget, rect: QRect) -> None:
    widget.setGeometry(QStyle.visualRect(direction, bounds, rect))

"""What is seen of the search: the field, our own keyboard, and the results as one types; none of them ever covers another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from reader.library.snapshot import Snapshot
from reader.pages.crisis_sentence import HelpIn
from reader.ui.kiosk.screens.search_results import Found
from reader.ui.kiosk.widgets.keyboard import Keyboard
from reader.ui.kiosk.widgets.kiosk_button import KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.search_field import KioskSearchField
from reader.ui.kiosk.widgets.slide import Sliding
from reader.ui.look.icons import Icons

if TYPE_CHECKING:
    from reader.search.answers import SearchAnswer


class SearchPage(QWidget):
    """Field on top; below it the keyboard, and beside that (below it on a portrait screen) what was found."""

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
        self._sliding = Sliding(theme, self)
        self._connect()
        self.keyboard.hide()

    def _connect(self) -> None:
        field, keyboard = self.field, self.keyboard
        field.textChanged.connect(self.query_changed)
        field.entered.connect(lambda: self.open_keyboard(True))
        field.search_requested.connect(lambda: self.open_keyboard(False))
        self.show_keyboard.clicked.connect(self._return_to_typing)
        keyboard.typed.connect(field.insert)
        keyboard.erase_requested.connect(field.backspace)
        keyboard.clear_requested.connect(field.clear)
        keyboard.search_requested.connect(lambda: self.open_keyboard(False))
        keyboard.hide_requested.connect(lambda: self.open_keyboard(False))
        self.found.query_requested.connect(field.setText)
        self.found.literal_requested.connect(self.literal_requested)
        self.found.category_chosen.connect(self.category_chosen)
        self._sliding.moved.connect(self._place)
        self._theme.changed.connect(self._place)

    @property
    def is_keyboard_open(self) -> bool:
        """Whether the keyboard is there, or on its way."""
        return self._sliding.is_wanted

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

    def open_keyboard(self, wanted: bool, at_once: bool = False) -> None:
        """Have the keyboard slide in, or out where *wanted* is False."""
        if wanted != self._sliding.is_wanted:
            self._sliding.want(wanted, at_once)

    def _return_to_typing(self) -> None:
        self.open_keyboard(True)
        self.field.setFocus()

    def show_answer(self, snapshot: Snapshot, answer: SearchAnswer, language: str) -> None:
        """Show what a search found."""
        self.found.show_answer(snapshot, answer, language)

    def add_answer(self, answer: SearchAnswer) -> None:
        """Show what the same search found besides."""
        self.found.add_answer(answer)

    def show_failure(self, text: str) -> None:
        """Say that a search could not be done."""
        self.found.show_failure(text)

    def wipe(self) -> None:
        """Forget what was typed and found, and put the keyboard away."""
        self.field.wipe()
        self.found.clear()
        self._sliding.want(wanted=False, at_once=True)

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

    def _place(self, *_: object) -> None:
        """Place everything for the moment: the keyboard pushes what was found as it slides in."""
        theme, share = self._theme, self._sliding.share
        gap = max(theme.metrics.gap, theme.px(20))
        edge = theme.metrics.edge
        area = self.rect().adjusted(edge, gap, -edge, -gap)
        place: Callable[[QWidget, QRect], None] = partial(_put, self.layoutDirection(), self.rect())
        high, side = self.field.height(), self.field.height()
        is_open = share > 0
        self.show_keyboard.setVisible(not self._sliding.is_wanted)
        self.keyboard.setVisible(is_open)
        wide = area.width() if self._sliding.is_wanted else area.width() - side - gap
        place(self.show_keyboard, QRect(area.right() + 1 - side, area.top(), side, high))
        place(self.field, QRect(area.left(), area.top(), wide, high))
        rest = area.adjusted(0, high + gap, 0, 0)
        if self._is_stacked(rest):
            keys = self.keyboard.height_for(rest.height() // 2)
            hidden = round((keys + gap) * (1 - share))
            place(self.keyboard, QRect(rest.left(), rest.top() - hidden, rest.width(), keys))
            place(self.found, rest.adjusted(0, round((keys + gap) * share), 0, 0))
        else:
            gap = theme.px(40)
            keys = max(self.keyboard.least_width(), round(rest.width() * 0.55))
            hidden = round((keys + gap) * (1 - share))
            tall = self.keyboard.height_for(rest.height())
            place(self.keyboard, QRect(rest.left() - hidden, rest.top(), keys, tall))
            place(self.found, rest.adjusted(round((keys + gap) * share), 0, 0, 0))
        # What slides does so behind what stands.
        self.keyboard.lower()

    def _is_stacked(self, rest: QRect) -> bool:
        """Tell whether the results stand below the keyboard: where there is no room for them beside it."""
        return self._theme.metrics.is_portrait or rest.width() - self.keyboard.least_width() < self._theme.px(560)


def _put(direction: Qt.LayoutDirection, bounds: QRect, widget: QWidget, rect: QRect) -> None:
    widget.setGeometry(QStyle.visualRect(direction, bounds, rect))

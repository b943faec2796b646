"""One visitor's way through the kiosk, from stop to stop and back; and forgetting all of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.library.library import Library
from reader.pages.tokens import LIGHT
from reader.settings.day_choice import DayChoice
from reader.ui.interface_language import InterfaceLanguage
from reader.ui.kiosk.history import HOME, Stop, Trail
from reader.ui.kiosk.kiosk_window import KioskWindow
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme

if TYPE_CHECKING:
    from reader.ui.kiosk.screens.screen import Screen
    from reader.ui.kiosk.screens.screen_stack import Screens


class Visit(QObject):
    """Holds where the visitor is and how they came there. What is at a stop is the business of its screen."""

    arrived = Signal()
    """Another stop is shown, or the same one in another language."""
    library_changed = Signal()
    """Another library is shown from now on."""
    was_reset = Signal()
    """Everything was wiped."""

    def __init__(
        self,
        window: KioskWindow,
        theme: KioskTheme,
        language: InterfaceLanguage,
        first_language: str,
        library: Library | None,
        make_screens: Callable[[Visit], Screens],
    ) -> None:
        """*first_language* is the one that visits begin with; *library* is shown already."""
        super().__init__(window)
        self._theme, self._language = theme, language
        self.beginning: Callable[[], DayChoice] = lambda: DayChoice(first_language)
        """What a visit begins with; it is asked for at each."""
        self.library, self._next_library = library, library
        self.trail = Trail()
        self.screens = screens = make_screens(self)
        window.home.looks.language_requested.connect(self.speak)
        window.home_requested.connect(self.go_home)
        window.reset_requested.connect(self.reset)
        window.help_requested.connect(self._show_help)
        screens.top.back_requested.connect(self.go_back)
        screens.top.home_requested.connect(self.go_home)
        screens.top.clear_requested.connect(self.reset)
        screens.top.looks.language_requested.connect(self.speak)

    @property
    def language(self) -> str:
        return self._language.current

    @property
    def here(self) -> Stop:
        """Where the visitor is."""
        return self.trail.here

    @property
    def screen(self) -> Screen:
        """The screen that is shown."""
        return self.screens[self.here.kind]

    def offer_library(self, library: Library | None) -> None:
        """Show *library*: at once where nobody is on the way through the old one, else as soon as somebody is at home."""
        self._next_library = library
        if self.library is None or self.here == HOME:
            self._change_library()

    def _change_library(self) -> None:
        if self._next_library is not self.library:
            self.library = self._next_library
            self.library_changed.emit()

    def go(self, stop: Stop) -> None:
        """Go on to *stop*; a link may lead to one at which there is nothing, and leads nowhere."""
        if self.screens[stop.kind].has(stop):
            scroll = self.screen.scroll
            self.screen.leave()
            self.trail.go(stop, scroll)
            self._show()

    def _show_help(self) -> None:
        if self.here.kind != "crisis":
            self.go(Stop("crisis"))

    def go_back(self) -> None:
        """Show the screen that the visitor came from, as it was left."""
        self.screen.leave()
        if self.trail.back() == HOME:
            self.go_home()
        else:
            self._show()

    def go_home(self) -> None:
        """Show the first screen; look and language stay as the visitor chose them."""
        self.screen.leave()
        self.trail.clear()
        self.screens.forget()
        self._show()
        self._change_library()

    def _show(self) -> None:
        self.screens.bring(self.screen)
        self.screen.show(self.here)
        self.arrived.emit()

    def speak(self, language: str) -> None:
        """Have everything on the screen speak *language*, the open article too where it is translated."""
        if language != self.language:
            self.turn_to(language)
            self.screen.renew(self.here)
            self.arrived.emit()

    def turn_to(self, language: str) -> None:
        """Have everything speak *language* from now on but what the screen shows, which does so already."""
        self._language.speak(language)
        self.screens.speak(language)
        self.trail.change(lambda stop: self.screens[stop.kind].translated(stop))

    def reset(self) -> None:
        """Forget the visitor: where they were, what they typed and found, how they liked it. At home, at once."""
        self.trail.clear()
        self.screens.bring(self.screen)
        self.screens.forget()
        self.screens.wipe()  # now that nobody sees a page: Chromium forgets no other
        first = self.beginning()
        self._theme.set_look(LIGHT, first.text_size)
        self._theme.set_low(False)
        self._change_library()
        if self.language != first.language:
            self.turn_to(first.language)
        self.was_reset.emit()

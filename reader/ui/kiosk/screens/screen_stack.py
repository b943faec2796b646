"""Every screen of the kiosk, by the kind of stop that it shows; those below the first one with their bar and the strip for a crisis."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from reader.ui.kiosk.article.article_screen import ArticleScreen
from reader.ui.kiosk.screens.category_screen import CategoryScreen
from reader.ui.kiosk.screens.crisis_panel import CrisisPanel
from reader.ui.kiosk.screens.crisis_screen import CrisisScreen
from reader.ui.kiosk.screens.home_screen import HomeScreen
from reader.ui.kiosk.screens.reach_bar import ReachBar
from reader.ui.kiosk.screens.screen import Screen, Surroundings
from reader.ui.kiosk.screens.search_screen import SearchScreen
from reader.ui.kiosk.screens.top_bar import TopBar

SCREENS: dict[str, Callable[[Surroundings], Screen]] = {
    "home": HomeScreen,
    "category": CategoryScreen,
    "search": SearchScreen,
    "article": ArticleScreen,
    "crisis": CrisisScreen,
}

AnyScreen = TypeVar("AnyScreen", bound=Screen)


class Screens(QWidget):
    """One of them at a time. The first one lies in the window itself, and the others here."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._window = around.window
        self._screens = {kind: make(around) for kind, make in SCREENS.items()}
        self._theme = around.theme
        self.top = TopBar(around.theme, around.icons, around.languages, self)
        self.reach = ReachBar(around.theme, around.icons, self)
        self.crisis = CrisisPanel(around.theme, around.icons, around.help_in, self, strip=True)
        self.crisis.clicked.connect(around.window.help_requested)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._stack = QStackedLayout()
        self._column.addLayout(self._stack, 1)
        self._column.addWidget(self.reach)
        self._column.addWidget(self.crisis)
        around.theme.follow(self._place_top)
        below = [screen for screen in self if screen.page is not self._window.home]
        for screen in below:
            self._stack.addWidget(screen.page)
        self._window.take_in(self)
        # The first screen is in front, and speaks already.
        self._speak(around.visit.language, below)

    def _place_top(self) -> None:
        """Have the bar above what is shown, or below it where the controls are low."""
        self._column.removeWidget(self.top)
        self._column.insertWidget(1 if self._theme.reach_top else 0, self.top)

    def __getitem__(self, kind: str) -> Screen:
        return self._screens[kind]

    def __iter__(self) -> Iterator[Screen]:
        return iter(self._screens.values())

    def of(self, kind: type[AnyScreen]) -> AnyScreen:
        """Return the screen that is a *kind*."""
        return next(screen for screen in self if isinstance(screen, kind))

    @property
    def page(self) -> QWidget | None:
        """What is in front of those that lie here."""
        return self._stack.currentWidget()

    def bring(self, screen: Screen) -> None:
        """Have *screen* be what is seen; nothing keeps the keyboard's focus."""
        if screen.page is self._window.home:
            self._window.bring(self._window.home)
        else:
            self._stack.setCurrentWidget(screen.page)
            self._window.bring(self)

    def speak(self, language: str) -> None:
        """Say everything in *language*."""
        self._speak(language, self)

    def _speak(self, language: str, screens: Iterable[Screen]) -> None:
        self.top.looks.show_language(language)
        self.top.retranslate()
        self.reach.button.follow()
        self.crisis.speak(language)
        for screen in screens:
            screen.speak(language)

    def forget(self) -> None:
        """The visitor begins anew at home."""
        for screen in self:
            screen.forget()

    def wipe(self) -> None:
        """Keep nothing of what was typed, found and shown, now that the first screen is in front."""
        self._stack.setCurrentIndex(0)
        for screen in self:
            screen.wipe()

"""The first screen, as the visit knows it: where its tiles and its field lead."""

from __future__ import annotations

from reader.ui.kiosk.history import Stop
from reader.ui.kiosk.screens.home_page import HomePage
from reader.ui.kiosk.screens.screen import Screen, Surroundings


class HomeScreen(Screen):
    """Where every visit begins and Home leads. The window has its page from the start."""

    page: HomePage

    def __init__(self, around: Surroundings) -> None:
        self._visit = visit = around.visit
        self.page = around.window.home
        self.page.tiles.category_chosen.connect(lambda category: visit.go(Stop("category", category)))
        self.page.search_requested.connect(lambda text: visit.go(Stop("search", text)))
        visit.library_changed.connect(self._show_library)

    def _show_library(self) -> None:
        self.page.show_library(self._visit.library, self._visit.language)

    def forget(self) -> None:
        self.page.wipe()

    def speak(self, language: str) -> None:
        self.page.speak(language)
        self._show_library()

"""The first screen, as the visit knows it: where its tiles and its field lead."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from reader.ui.kiosk.history import Stop
from reader.ui.kiosk.screens.home_page import HomePage
from reader.ui.kiosk.screens.screen import Screen, Surroundings
from reader.ui.kiosk.speech_output.spoken_description import SpokenItem, SpokenScreen

translate = QCoreApplication.translate


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

    def spoken(self) -> SpokenScreen:
        page, library = self.page, self._visit.library
        counts = library.snapshot.categories(self._visit.language) if library is not None else ()
        words = translate("SpeechOutput", "Topic {number} of {count}: {name}. Articles: {articles}.")
        topics = []
        for number, (category, articles) in enumerate(counts, 1):
            name = category.named(self._visit.language)
            said = words.format(number=number, count=len(counts), name=name, articles=articles)
            topics.append(SpokenItem(said, partial(self._visit.go, Stop("category", category.id))))
        search = SpokenItem(translate("SpeechOutput", "Search"), partial(self._visit.go, Stop("search")))
        about = page.question.text() if counts else page.wait.text()
        return SpokenScreen(translate("SpeechOutput", "First page."), about, (search, *topics))

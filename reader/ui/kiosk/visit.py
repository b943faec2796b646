"""One visitor's way through the kiosk: home, categories, search, articles, and back; and forgetting all of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.library.library import Library
from reader.pages.addresses import FIRST_MATCH, article_address, read_address
from reader.pages.tokens import LIGHT
from reader.search.answers import SearchRequest
from reader.ui.interface_language import InterfaceLanguage
from reader.ui.kiosk.history import Stop, Trail, after
from reader.ui.kiosk.kiosk_window import KioskWindow
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.message_text import say_error
from reader.ui.search_thread import Searching

if TYPE_CHECKING:
    from reader.search.answers import SearchAnswer
    from reader.ui.kiosk.article.open_article import Reading
    from reader.ui.kiosk.screens.screen_stack import Screens
    from reader.ui.lists.entry_model import Card

RESULTS = 50


class Visit(QObject):
    """Connects window, library and search. Holds where the visitor is and how he came there."""

    article_opened = Signal(str)
    """The id of the article that is shown, or on its way."""
    was_reset = Signal()
    """Everything was wiped."""

    def __init__(
        self,
        window: KioskWindow,
        theme: KioskTheme,
        language: InterfaceLanguage,
        searching: Searching,
        first_language: str,
        library: Library | None = None,
    ) -> None:
        """*first_language* is the one that every visit begins with; *library* is shown already."""
        super().__init__(window)
        self._window, self._theme, self._language, self._searching = window, theme, language, searching
        self._first_language = first_language
        self.library = library
        self._next_library: Library | None = None
        self._reading: Reading | None = None
        self.trail = Trail()
        self._answer: SearchAnswer | None = None
        self._literal = self._asked_in = ""
        self._order: list[str] = []
        home = window.home
        home.tiles.category_chosen.connect(self.open_category)
        home.search_requested.connect(self.open_search)
        home.looks.language_requested.connect(self.speak)
        window.typed.connect(self._type)
        window.home_requested.connect(self.go_home)
        window.reset_requested.connect(self.reset)
        searching.answered.connect(self._show_answer)
        searching.failed.connect(self._show_failure)

    def connect_screens(self, screens: Screens) -> None:
        """Take the other screens into use; called once they are made."""
        screens.top.back_requested.connect(self.go_back)
        screens.top.home_requested.connect(self.go_home)
        screens.top.clear_requested.connect(self.reset)
        screens.top.looks.language_requested.connect(self.speak)
        screens.category.cards.card_chosen.connect(self._open_listed)
        screens.search.query_changed.connect(self._search)
        screens.search.literal_requested.connect(self._search_literally)
        screens.search.category_chosen.connect(self.open_category)
        screens.search.found.cards.card_chosen.connect(self._open_found)
        screens.article.bar.next_requested.connect(self.open_next)
        screens.speak(self._language.current)

    def connect_reading(self, reading: Reading) -> None:
        """Take what shows articles into use; called once there is a web view."""
        self._reading = reading
        here = self.trail.here
        if here and here.kind == "article":
            reading.open(here.address or article_address(here.name))

    @property
    def answered_for(self) -> str:
        """The words whose results are shown; "" while there are none."""
        return self._answer.query if self._answer else ""

    @property
    def language(self) -> str:
        return self._language.current

    @property
    def _screens(self) -> Screens:
        if self._window.screens is None:
            self.connect_screens(self._window.complete())
        assert self._window.screens is not None
        return self._window.screens

    # The library

    def offer_library(self, library: Library | None) -> None:
        """Show *library*: at once where nobody is on the way through the old one, else as soon as somebody is at home."""
        self._next_library = library
        if self.library is None or self._window.is_at_home:
            self._swap()

    def _swap(self) -> None:
        library, self._next_library = self._next_library, None
        if library is not None:
            self.library = library
        if self._reading:
            self._reading.forget_code()
        self._show_home()

    def _show_home(self) -> None:
        self._window.home.show_library(self.library, self.language)

    # Where to go

    def go_home(self) -> None:
        """Show the first screen; look and language stay as the visitor chose them."""
        self._leave_page()
        self.trail.clear()
        self._forget_search()
        self._window.home.wipe()
        if self._window.screens:
            self._window.screens.search.wipe()
        self._window.show_home()
        if self._next_library is not None:
            self._swap()

    def go_back(self) -> None:
        """Show the screen that the visitor came from, as it was left."""
        self._leave_page()
        stop = self.trail.back()
        if stop is None:
            self.go_home()
        else:
            self._show(stop)

    def open_category(self, category: str) -> None:
        """Show the articles of *category*; a link may name one that has none, and leads nowhere."""
        if self.library is not None and self.library.snapshot.rows(self.language, category):
            self._go(Stop("category", category))

    def open_search(self, text: str = "") -> None:
        """Begin a search with *text*, which may be empty."""
        self._go(Stop("search", text))

    def open_article(self, article_id: str, address: str = "") -> None:
        """Show the article *article_id*; at *address*, where that says more than its id."""
        self._go(Stop("article", article_id, address=address))

    def open_next(self) -> None:
        """Show the article that follows."""
        here = self.trail.here
        following = after(self._order, here.name) if here else ""
        if following:
            self._leave_page()
            self.trail.replace(Stop("article", following))
            self._show_article(Stop("article", following), covered=False)

    def _go(self, stop: Stop) -> None:
        here = self.trail.here
        scroll = self._scroll()
        self._leave_page()
        self.trail.go(stop, scroll)
        self._show(stop, covered=here is None or here.kind != "article")

    def _scroll(self) -> float:
        here, screens = self.trail.here, self._window.screens
        if here is None or screens is None:
            return 0.0
        if here.kind == "article":
            return self._reading.scroll if self._reading else 0.0
        cards = screens.category.cards if here.kind == "category" else screens.search.found.cards
        return float(cards.verticalScrollBar().value())

    def _leave_page(self) -> None:
        here = self.trail.here
        if here and here.kind == "article" and self._reading:
            self._reading.leave()

    def _show(self, stop: Stop, covered: bool = True) -> None:
        if stop.kind == "category":
            self._show_category(stop)
        elif stop.kind == "search":
            self._show_search(stop)
        else:
            self._show_article(stop, covered)

    def _show_category(self, stop: Stop) -> None:
        if self.library is None:
            return
        snapshot, screens = self.library.snapshot, self._screens
        rows = snapshot.rows(self.language, stop.name)
        screens.category.show_category(snapshot, snapshot.category(stop.name), rows, self.language)
        screens.category.cards.verticalScrollBar().setValue(round(stop.scroll))
        self._bring(screens, screens.category)
        self._window.setFocus()

    def _show_search(self, stop: Stop) -> None:
        screens = self._screens
        self._bring(screens, screens.search)
        # Since it was left another search may have been made, from an article, and the language may have changed.
        is_new, is_another = self._answer is None, screens.search.field.text() != stop.name
        screens.search.enter(stop.name if is_another else "", keyboard=is_new)
        if not is_new and not is_another and self._asked_in != self.language:
            self._search()
        screens.search.found.cards.verticalScrollBar().setValue(round(stop.scroll))

    def _show_article(self, stop: Stop, covered: bool = True) -> None:
        screens = self._screens
        if covered:
            screens.article.cover()
        self._bring(screens, screens.article)
        self._window.setFocus()
        self._offer_next(stop.name)
        if self._reading:
            self._reading.open(stop.address or article_address(stop.name), stop.scroll)
        self.article_opened.emit(stop.name)

    def _bring(self, screens: Screens, page: object) -> None:
        screens.show_page(page)  # type: ignore[arg-type]
        self._window.show_screens()

    # Articles

    def _open_listed(self, card: Card) -> None:
        here = self.trail.here
        if self.library is not None and here is not None:
            rows = self.library.snapshot.rows(self.language, here.name)
            self._order = _ids(self.library, rows)
        self.open_article(card.id)

    def _open_found(self, card: Card) -> None:
        terms = self._answer.terms if self._answer else ()
        self._order = [hit.id for hit in self._answer.hits] if self._answer else []
        self.open_article(card.id, article_address(card.id, terms, card.anchor or (FIRST_MATCH if terms else "")))

    def follow_address(self, url: str, scroll: float) -> None:
        """Keep in step with the page: somebody followed a link in it, when it was scrolled to *scroll*."""
        address, here = read_address(url), self.trail.here
        if address.kind != "article" or here is None or here.kind != "article":
            return
        if address.article != here.name:
            self.trail.go(Stop("article", address.article, address=url), scroll)
            self._offer_next(address.article)
            self.article_opened.emit(address.article)
        else:
            self.trail.replace(here._replace(address=url))

    def _offer_next(self, article_id: str) -> None:
        entry = self.library.entry(article_id) if self.library else None
        if self.library is not None and entry is not None and article_id not in self._order:
            # Reached by a link: what follows is what follows in its category.
            self._order = _ids(self.library, self.library.snapshot.rows(self.language, entry.category))
        following = after(self._order, article_id)
        found = self.library.entry(following) if self.library and following else None
        self._screens.article.bar.show_next(found.title if found else "")

    # Search

    def _type(self, text: str) -> None:
        """Take what a real keyboard typed outside the field: on with the search that is shown, or begin one."""
        here = self.trail.here
        if here is not None and here.kind == "search":
            self._screens.search.type(text)
        else:
            self._forget_search()
            if self._window.screens:
                self._window.screens.search.wipe()
            self.open_search(text)

    def _search(self, text: str = "") -> None:
        screens = self._window.screens
        here = self.trail.here
        if screens is None or self.library is None or here is None or here.kind != "search":
            return
        text = screens.search.field.text()
        self.trail.replace(here._replace(name=text))
        if not text.strip():
            self._forget_search()
            screens.search.found.clear()
            return
        self._asked_in = self.language
        correct = text.strip() != self._literal
        self._searching.ask(SearchRequest(text, self.language, "", RESULTS, correct=correct, shown=self.library.has))

    def _search_literally(self, text: str) -> None:
        self._literal = text
        self._search()

    def _forget_search(self) -> None:
        self._searching.forget()
        self._answer, self._literal = None, ""

    def _show_answer(self, answer: SearchAnswer) -> None:
        if self.library is None or self._window.screens is None:
            return
        self._answer = answer
        self._window.screens.search.show_answer(self.library.snapshot, answer, self.language)

    def _show_failure(self, error: Exception) -> None:
        if self._window.screens:
            self._window.screens.search.show_failure(say_error(error))

    # Language and look

    def speak(self, language: str) -> None:
        """Have everything on the screen speak *language*, the open article too where it is translated."""
        if language == self.language:
            return
        self._language.speak(language)
        self._window.speak(language)
        self._show_home()
        self.trail.change(self._translated)
        here = self.trail.here
        if here is None:
            return
        if here.kind == "search":
            self._search()
        elif here.kind == "category":
            self._show_category(here)
        else:
            self._order = []
            self._show_translation(here, language)

    def _translated(self, stop: Stop) -> Stop:
        """Return *stop* in the language that is spoken now, from its top; as it is where there is no such article."""
        same = f"{self.language}/{stop.name.partition('/')[2]}"
        if stop.kind != "article" or stop.name == same or self.library is None or not self.library.entry(same):
            return stop
        return Stop("article", same)

    def _show_translation(self, here: Stop, language: str) -> None:
        if here.name.startswith(f"{language}/"):
            self._leave_page()
            self._show_article(here, covered=False)
        else:
            self._offer_next(here.name)
            if self._reading:
                self._reading.reload()

    def reset(self) -> None:
        """Forget the visitor: where he was, what he typed and found, how he liked it. At home, at once."""
        self.trail.clear()
        self._order = []
        self._forget_search()
        self._searching.wipe()
        if self._window.screens:
            self._window.screens.wipe()
        self._window.home.wipe()
        self._window.show_home()
        if self._reading:
            self._reading.wipe()  # now that nobody sees the page: Chromium forgets no other
        self._theme.set_look(LIGHT, 0)
        changed = self.language != self._first_language
        if changed:
            self._language.speak(self._first_language)
            self._window.speak(self._first_language)
        if self._next_library is not None:
            self._swap()
        elif changed:
            self._show_home()
        self.was_reset.emit()


def _ids(library: Library, rows: Iterable[int]) -> list[str]:
    ids = library.snapshot.ids
    return [ids[row] for row in rows]

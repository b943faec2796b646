"""The search screen: asks what a visitor types, shows what is found, and opens it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.pages.addresses import FIRST_MATCH, article_address
from reader.search.answers import QUOTED, SearchRequest
from reader.ui.kiosk.history import Stop
from reader.ui.kiosk.screens.screen import Screen, Surroundings
from reader.ui.kiosk.screens.search_page import SearchPage
from reader.ui.kiosk.speech_output.spoken_description import SpokenItem, SpokenScreen, TypedText

if TYPE_CHECKING:
    from reader.search.answers import SearchAnswer

translate = QCoreApplication.translate

RESULTS = 50


class SearchScreen(Screen):
    """A stop of it names the words that were typed."""

    page: SearchPage

    def __init__(self, around: Surroundings) -> None:
        self._visit, self._searching, self._help_in = around.visit, around.searching, around.help_in
        self._answer: SearchAnswer | None = None
        self._literal = self._asked_in = ""
        self._failed_for = self._tried_again = ""
        self._limit = RESULTS
        self._is_growing = False
        self._scroll = 0.0
        """Where the results are to be scrolled to when they are there."""
        self.page = page = SearchPage(around.theme, around.icons, around.help_in)
        page.query_changed.connect(self._ask)
        page.literal_requested.connect(self._ask_literally)
        page.category_chosen.connect(lambda category: self._visit.go(Stop("category", category)))
        page.found.cards.card_chosen.connect(lambda card: self._open(card.id, card.anchor))
        page.found.cards.more_wanted.connect(self._show_more)
        around.window.typed.connect(self._type)
        around.searching.answered.connect(self._show_answer)
        around.searching.failed.connect(self._fail)

    def _fail(self, error: Exception) -> None:
        del error
        self._failed_for = self.page.field.text()
        self.page.show_failure()

    def try_again(self) -> None:
        """Ask once more what could not be answered, now that the index was looked after; each question once."""
        again, self._failed_for = self._failed_for, ""
        if again and again == self.page.field.text() != self._tried_again:
            self._tried_again = again
            self._ask()

    @property
    def answered_for(self) -> str:
        """The words whose results are shown; "" while there are none."""
        return self._answer.query if self._answer else ""

    @property
    def _is_shown(self) -> bool:
        return self._visit.screen is self

    def show(self, stop: Stop) -> None:
        # Since it was left another search may have been made, from an article, and the language may have changed.
        is_new, is_another = self._answer is None, self.page.field.text() != stop.name
        self.page.enter(stop.name if is_another else "", keyboard=is_new)
        if is_another and stop.scroll:
            self._return_to(stop.scroll)
        elif not is_new and not is_another and self._asked_in != self._visit.language:
            self._ask()
        self.page.found.cards.verticalScrollBar().setValue(round(stop.scroll))

    def _return_to(self, scroll: float) -> None:
        """Ask for as many results as there were when somebody had scrolled as far as *scroll*."""
        cards = self.page.found.cards
        while self._limit * cards.grid.line_height < scroll + cards.height():
            self._limit *= 2
        self._scroll = scroll
        self._ask_again(is_growing=False)

    @property
    def scroll(self) -> float:
        return float(self.page.found.cards.verticalScrollBar().value())

    def forget(self) -> None:
        self._drop_answer()
        self.page.wipe()

    def wipe(self) -> None:
        self._searching.wipe()

    def speak(self, language: str) -> None:
        self.page.speak(language)

    def renew(self, stop: Stop) -> None:
        self._ask()

    def _type(self, text: str) -> None:
        """Take what a real keyboard typed outside the field: on with the search that is shown, or begin one."""
        if self._is_shown:
            self.page.type(text)
        else:
            self.forget()
            self._visit.go(Stop("search", text))

    def _ask(self, *_: object) -> None:
        library, text = self._visit.library, self.page.field.text()
        if library is None or not self._is_shown:
            return
        self._visit.trail.replace(self._visit.here._replace(name=text))
        if not text.strip():
            self._drop_answer()
            self.page.found.clear()
            return
        self._limit, self._scroll = RESULTS, 0.0
        self._ask_again(is_growing=False)

    def _ask_again(self, *, is_growing: bool) -> None:
        library, text = self._visit.library, self.page.field.text()
        if library is None:
            return
        self._is_growing = is_growing
        self._asked_in = self._visit.language
        correct = text.strip() != self._literal
        self._searching.ask(
            SearchRequest(
                text,
                self._asked_in,
                limit=self._limit,
                correct=correct,
                shown=library.has,
                mixed=False,
                quoted=QUOTED if self._limit == RESULTS else self._limit,
            )
        )

    def _show_more(self) -> None:
        """The list comes to its end: ask for as many results again."""
        if not self._searching.is_waiting and self._answer is not None and self._is_shown:
            self._limit *= 2
            self._ask_again(is_growing=True)

    def _ask_literally(self, text: str) -> None:
        self._literal = text
        self._ask()

    def _drop_answer(self) -> None:
        self._searching.forget()
        self._answer, self._literal = None, ""
        self._failed_for = self._tried_again = ""

    def _show_answer(self, answer: SearchAnswer) -> None:
        if self._visit.library is None:
            return
        self._answer = answer
        if self._is_growing:
            self.page.add_answer(answer)
        else:
            self.page.show_answer(self._visit.library.snapshot, answer, self._visit.language)
            self.page.found.cards.verticalScrollBar().setValue(round(self._scroll))

    def spoken(self) -> SpokenScreen:
        field = self.page.field
        return SpokenScreen(
            translate("SpeechOutput", "Search."),
            self._spoken_count(),
            (*self._spoken_hints(), *self._spoken_hits()),
            TypedText(field.text, field.insert, field.backspace),
        )

    def _spoken_count(self) -> str:
        answer = self._answer
        if answer is None:
            return translate("SpeechOutput", "Type a word, a feeling, or a medicine.")
        if not answer.hits:
            count = translate("SpeechOutput", "Nothing found. Try another word, or ask the front desk.")
        elif answer.searched_for:
            count = translate("SpeechOutput", "Results for another spelling: {count}.").format(count=answer.total)
        else:
            count = translate("SpeechOutput", "Results: {count}.").format(count=answer.total)
        if answer.danger is None:
            return count
        usual, help_ = (self._help_in(self._visit.language, kind) for kind in ("", answer.danger.kind))
        # Without the question in its title, or the name of a hotline: others may hear it.
        return " ".join(filter(None, (help_.first, usual.words, usual.here, count)))

    def _spoken_hints(self) -> Iterator[SpokenItem]:
        answer = self._answer
        if answer is None:
            return
        meant = answer.choices or tuple(filter(None, (answer.suggestion,)))
        for one in () if answer.searched_for else meant:
            words = translate("SpeechOutput", "Did you mean {words}?").format(words=one)
            yield SpokenItem(words, partial(self.page.field.setText, one), tells_typed=True)
        if answer.searched_for and answer.hits:
            words = translate("SpeechOutput", "Search for just what was typed.")
            yield SpokenItem(words, partial(self._ask_literally, answer.query.strip()))

    def _spoken_hits(self) -> Iterator[SpokenItem]:
        answer, library = self._answer, self._visit.library
        if answer is None or library is None:
            return
        for number, hit in enumerate(answer.hits, 1):
            category = library.snapshot.category(hit.category).named(self._visit.language)
            words = translate("SpeechOutput", "Result {number} of {count}: {title}. {topic}.")
            said = words.format(number=number, count=answer.total, title=hit.title, topic=category)
            yield SpokenItem(said, partial(self._open, hit.id, hit.anchor))
        if answer.total > len(answer.hits):
            yield SpokenItem(translate("SpeechOutput", "More results."), self._show_more)

    def _open(self, article_id: str, anchor: str) -> None:
        terms, hits = (self._answer.terms, self._answer.hits) if self._answer else ((), ())
        address = article_address(article_id, terms, anchor or (FIRST_MATCH if terms else ""))
        self._visit.go(Stop("article", article_id, address=address, order=tuple(hit.id for hit in hits)))

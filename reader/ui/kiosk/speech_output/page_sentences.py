"""The sentences of the open article: as the page shows them, or from its words alone where Chromium draws no pages."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from reader.pages.addresses import Address
from reader.pages.spoken_sentences import SpokenSentence, read_sentences
from reader.pages.spoken_text import say
from reader.web.article_view import ArticleView
from reader.web.spoken_mark import ShownPage, SpokenMark

ANSWER_MS = 3000
"""A page that has not told its words after so long hangs, or its renderer is gone."""

Take = Callable[[Sequence[SpokenSentence]], object]


class PageSentences(QObject):
    """Reads one view's page; only the last question is answered."""

    page_shown = Signal()
    """The view shows another page, or the same one anew."""

    def __init__(self, view: ArticleView, words_of: Callable[[Address], str]) -> None:
        """*words_of* gives the page at an address as plain text."""
        super().__init__(view)
        self._view, self._words_of = view, words_of
        self._mark = SpokenMark(view.page())
        view.page_shown.connect(self.page_shown)
        self._token = 0
        self._language = ""
        self._take: Take = _drop
        self._patience = QTimer(self, singleShot=True, interval=ANSWER_MS)
        self._patience.timeout.connect(self._do_without)

    def read(self, language: str, take: Take) -> None:
        """Call *take* with the sentences, once; *language* is that of a page that does not say its own."""
        self.stop()
        token = self._token
        self._language, self._take = language, take
        self._patience.start()

        def tell(shown: ShownPage | None) -> None:
            if token != self._token:
                return
            sentences = read_sentences(shown.html, shown.language or language) if shown else ()
            if sentences:
                self._answer(sentences)
            else:
                self._do_without()

        self._mark.read(tell)

    def stop(self) -> None:
        """Answer no more, and mark nothing in the page."""
        self._token += 1
        self._patience.stop()
        self._take = _drop

    def show(self, sentence: SpokenSentence) -> None:
        """Mark *sentence* in the page, for whoever sees a little, or sits beside."""
        self._mark.show(sentence, smooth=False)

    def clear(self) -> None:
        """Take the mark away."""
        self._mark.clear()

    def _do_without(self) -> None:
        lines = self._words_of(self._view.wanted).splitlines()
        said = [say(line, self._language) for line in lines if any(letter.isalnum() for letter in line)]
        self._answer([SpokenSentence(line, self._language, 0, 0, opens=True) for line in said])

    def _answer(self, sentences: Sequence[SpokenSentence]) -> None:
        take = self._take
        self.stop()
        take(sentences)


def _drop(_: object) -> None:
    """Nobody asks any more."""

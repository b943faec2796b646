"""Reads the page of a view aloud, and marks in it the sentence that is spoken."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, QUrl, Signal

from reader.pages.addresses import read_address
from reader.pages.spoken_sentences import SpokenSentence, read_sentences
from reader.ui.speech.speaker import Speaker
from reader.web.article_view import ArticleView
from reader.web.spoken_mark import ShownPage, SpokenMark

ANSWER_MS = 3000
"""A page that has not told its words after so long hangs, or its renderer is gone: nothing will be read."""


class ReadAloud(QObject):
    """Page, sentences and voice together. It stops by itself when another page is shown.

    A shell that hides the view without going to another page calls ``stop``.
    """

    changed = Signal()
    """Reading, paused or silent, another speed, or available or not: whoever shows buttons looks again."""
    failed = Signal()
    """The voice stopped working while it read."""

    def __init__(
        self, view: ArticleView, speaker: Speaker, animates: Callable[[], bool] = lambda: True,
        parent: QObject | None = None, when_there: Callable[[Callable[[], None]], None] = lambda then: then(),
    ) -> None:  # fmt: skip
        """*animates* tells whether the page may scroll smoothly (``not theme.reduces_motion``).

        *when_there* calls what it is given as soon as the view shows the page that somebody asked for.
        """
        super().__init__(parent or view)
        self.speaker, self._animates, self._when_there = speaker, animates, when_there
        self._mark = SpokenMark(view.page())
        self._address = self._language = ""
        self._sentences: tuple[SpokenSentence, ...] = ()
        self._shown: SpokenSentence | None = None
        self._token = 0
        """Answers of the page to questions asked before it changed are dropped."""
        self._has_failed = False
        self._patience = QTimer(self, singleShot=True, interval=ANSWER_MS)
        """Runs while the page is asked for its words."""
        self._patience.timeout.connect(self.stop)
        self._patience.timeout.connect(self.changed)
        self._follow(view.url())
        view.urlChanged.connect(self._follow)
        view.page_shown.connect(self._look_again)
        speaker.sentence_started.connect(self._show)
        speaker.finished.connect(self._end)
        speaker.failed.connect(self._give_up)
        speaker.state_changed.connect(self.changed)
        speaker.voices_changed.connect(self.changed)

    @property
    def is_available(self) -> bool:
        """Whether the page shown is an article, and there is a voice for its language. The button is absent otherwise."""
        return bool(self._language) and self.speaker.is_available(self._language)

    @property
    def has_failed(self) -> bool:
        """Whether the voice stopped working over the page shown, and is not back."""
        return self._has_failed and not self.is_available

    @property
    def _is_starting(self) -> bool:
        return self._patience.isActive()

    @property
    def is_active(self) -> bool:
        """Whether something is being spoken at this moment, which counts as activity; a pause does not."""
        return self._is_starting or self.speaker.is_speaking

    @property
    def is_on(self) -> bool:
        """Whether an article is being read, paused or not."""
        return self.is_active or self.speaker.is_paused

    def expect(self) -> None:
        """Wake the voice: somebody's hand is on the way to the button."""
        if self.is_available:
            self.speaker.open()

    def toggle(self) -> None:
        """Start at what is in view, or pause, or go on: what the one large button does."""
        if self._is_starting:
            self.stop()
        elif self.speaker.is_speaking:
            self.speaker.pause()
        elif self.speaker.is_paused:
            self.speaker.resume()
        else:
            self._when_there(self.start)

    def start(self) -> None:
        """Read from the title, or from the first paragraph in view where the page is scrolled."""
        if not self.is_available:
            return
        self.stop()
        token = self._token
        self._patience.start()
        self.changed.emit()

        def read(shown: ShownPage | None) -> None:
            if token == self._token:
                self._sentences = self._sentences_of(shown)
                if self._sentences:
                    self._mark.first_in_view(self._sentences, speak)
                else:
                    speak(0)

        def speak(first: int) -> None:
            if token == self._token:
                self._patience.stop()
                self.speaker.speak(self._sentences, self._language, first)
                self.changed.emit()

        self._mark.read(read)

    def stop(self) -> None:
        """Be silent, and take the mark away."""
        self.speaker.stop()
        self._end()

    def reset(self) -> None:
        """Be silent and back at the normal speed, as for the next visitor."""
        self.stop()
        self.speaker.reset_speed()

    def _sentences_of(self, shown: ShownPage | None) -> tuple[SpokenSentence, ...]:
        return read_sentences(shown.html, shown.language or self._language) if shown else ()

    def _follow(self, url: QUrl) -> None:
        """Stop when the page goes to another address; going to a place on the same page is none."""
        plain = url.toString().partition("#")[0]
        if plain != self._address:
            address = read_address(plain)
            self._address, self._has_failed = plain, False
            self._language = address.article.partition("/")[0] if address.kind == "article" else ""
            self.stop()
            self.changed.emit()

    def _look_again(self, url: QUrl, ok: bool) -> None:
        """Mark the sentence again in a page that was loaded anew, as when the colours changed; stop if its text did."""
        if self._is_starting:
            self.start()  # the page that was asked may have gone without an answer
        elif self.is_on:
            token = self._token

            def compare(shown: ShownPage | None) -> None:
                if token != self._token:
                    return
                if self._sentences_of(shown) != self._sentences:
                    self.stop()
                elif self._shown:
                    self._mark.show(self._shown, smooth=False)

            self._mark.read(compare)

    def _show(self, sentence: SpokenSentence) -> None:
        self._shown = sentence
        self._mark.show(sentence, smooth=self._animates())

    def _end(self) -> None:
        was_starting = self._is_starting
        self._patience.stop()
        self._token += 1
        if self._shown:
            self._shown = None
            self._mark.clear()
        self._sentences = ()
        if was_starting:
            self.changed.emit()

    def _give_up(self) -> None:
        self._end()
        self._has_failed = True
        self.changed.emit()
        self.failed.emit()

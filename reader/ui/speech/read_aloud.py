"""Reads the page of a view aloud, and marks in it the sentence that is spoken."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, QUrl, Signal

from reader.pages.addresses import read_address
from reader.pages.spoken_sentences import SpokenSentence, read_sentences
from reader.ui.speech.speaker import NORMAL, SPEEDS, Speaker
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
        self._speaker, self._animates, self._when_there = speaker, animates, when_there
        self._view = view
        self._mark = SpokenMark(view.page())
        self._address = ""
        self._sentences: tuple[SpokenSentence, ...] = ()
        self._shown: SpokenSentence | None = None
        self._token = 0
        """Answers of the page to questions asked before it changed are dropped."""
        self._is_starting = self._starts_at_top = self._has_failed = False
        self._patience = QTimer(self, singleShot=True, interval=ANSWER_MS)
        self._patience.timeout.connect(self.stop)
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
        return bool(self._language) and self._speaker.is_available(self._language)

    @property
    def has_failed(self) -> bool:
        """Whether the voice stopped working over the page shown, and is not back."""
        return self._has_failed and not self.is_available

    @property
    def is_active(self) -> bool:
        """Whether something is being spoken at this moment, which counts as activity; a pause does not."""
        return self._is_starting or self._speaker.is_speaking

    @property
    def is_on(self) -> bool:
        """Whether an article is being read, paused or not."""
        return self.is_active or self._speaker.is_paused

    @property
    def is_paused(self) -> bool:
        return self._speaker.is_paused

    @property
    def speed(self) -> int:
        """The step of speed in use, from 1."""
        return self._speaker.speed + 1

    @property
    def speeds(self) -> int:
        """How many steps of speed there are."""
        return len(SPEEDS)

    @property
    def is_at_normal_speed(self) -> bool:
        return self._speaker.speed == NORMAL

    def expect(self) -> None:
        """Wake the voice: somebody's hand is on the way to the button."""
        if self.is_available:
            self._speaker.open()

    def toggle(self) -> None:
        """Start at what is in view, or pause, or go on: what the one large button does."""
        if self.is_active:
            self.pause()
        elif self.is_paused:
            self.resume()
        else:
            self._when_there(self.start)

    def start(self, from_top: bool = False) -> None:
        """Read from the title; unless *from_top*, from the first paragraph in view where the page is scrolled."""
        if not self.is_available:
            return
        self.stop()
        token, self._is_starting, self._starts_at_top = self._token, True, from_top
        self._patience.start()
        self.changed.emit()

        def read(shown: ShownPage | None) -> None:
            if token != self._token:
                return
            self._sentences = read_sentences(shown.html, shown.language or self._language) if shown else ()
            if from_top or not self._sentences:
                speak(0)
            else:
                self._mark.first_in_view(self._sentences, speak)

        def speak(first: int) -> None:
            if token == self._token:
                self._is_starting = False
                self._patience.stop()
                self._speaker.speak(self._sentences, self._language, first)
                self.changed.emit()

        self._mark.read(read)

    def pause(self) -> None:
        """Be silent, and keep the place."""
        if self._is_starting:
            self.stop()
        self._speaker.pause()

    def resume(self) -> None:
        """Go on with the sentence that was interrupted."""
        self._speaker.resume()

    def stop(self) -> None:
        """Be silent, and take the mark away."""
        self._speaker.stop()
        self._end()

    def slower(self) -> None:
        self._speaker.slower()

    def faster(self) -> None:
        self._speaker.faster()

    def reset(self) -> None:
        """Be silent and back at the normal speed, as for the next visitor."""
        self.stop()
        self._speaker.reset_speed()

    @property
    def _language(self) -> str:
        address = read_address(self._address)
        return address.article.partition("/")[0] if address.kind == "article" else ""

    def _follow(self, url: QUrl) -> None:
        """Stop when the page goes to another address; going to a place on the same page is none."""
        plain = url.toString().partition("#")[0]
        if plain != self._address:
            self._address, self._has_failed = plain, False
            self.stop()
            self.changed.emit()

    def _look_again(self, url: QUrl, ok: bool) -> None:
        """Mark the sentence again in a page that was loaded anew, as when the colours changed; stop if its text did."""
        if self._is_starting:
            self.start(self._starts_at_top)  # the page that was asked may have gone without an answer
        if not self.is_on or self._is_starting:
            return
        token, language = self._token, self._language

        def compare(shown: ShownPage | None) -> None:
            if token != self._token:
                return
            now = read_sentences(shown.html, shown.language or language) if shown else ()
            if now != self._sentences:
                self.stop()
            elif self._shown:
                self._mark.show(self._shown, smooth=False)

        self._mark.read(compare)

    def _show(self, position: int) -> None:
        self._shown = self._sentences[position]
        self._mark.show(self._shown, smooth=self._animates())

    def _end(self) -> None:
        was_starting, self._is_starting = self._is_starting, False
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

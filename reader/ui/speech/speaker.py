"""Speaks sentences one after the other: pause, go on, slower, faster, stop."""

import logging
from collections.abc import Sequence
from time import monotonic
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from reader.languages import base_of
from reader.pages.spoken_sentences import SpokenSentence
from reader.ui.speech.process_engine import open_engine
from reader.ui.speech.speech_engine import OpenEngine, SpeechEngine
from reader.ui.speech.voice_memory import VoiceMemory

log = logging.getLogger(__name__)

SPEEDS = (-0.5, -0.25, 0.0, 0.2, 0.4)
"""Rates of Qt TextToSpeech, slowest first: with espeak-ng 125, 147, 170, 226 and 282 words a minute."""
NORMAL = 2
BREATH_MS = 250
"""The rest before a heading, paragraph or item."""
RETRY_MS = 7000
"""A server whose voice has died makes no other, and ends by itself 5 seconds after the last who was connected has gone."""
TRIES = 3
REST_SECONDS = 60
"""After so many tries, and for so long, no engine is looked for; then the next article does so again."""

State = Literal["silent", "speaking", "paused"]


class Speaker(QObject):
    """The voice of one window. It has none until ``prepare`` was called and ``voices_changed`` came.

    With a memory of voices the engine is made only when there is something to say.
    """

    sentence_started = Signal(SpokenSentence)
    """This one of what was given to ``speak`` is spoken now."""
    finished = Signal()
    """The last sentence was spoken to its end."""
    failed = Signal()
    """The voice stopped working, and speech has ended."""
    state_changed = Signal()
    """Speaking, paused or silent, or another speed."""
    voices_changed = Signal()
    """``is_available`` may answer otherwise than before."""

    def __init__(
        self, open_engine: OpenEngine = open_engine, parent: QObject | None = None,
        memory: VoiceMemory | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._open_engine = open_engine
        self._memory = memory
        self._engine: SpeechEngine | None = None
        self._languages: frozenset[str] | None = None
        """What the engine speaks; None until it is ready."""
        self._tries, self._last_try = 0, 0.0
        self._is_closed = False
        self._sentences: Sequence[SpokenSentence] = ()
        self._language = ""
        self._position = 0
        self._state: State = "silent"
        self.speed = NORMAL
        """The step of SPEEDS in use."""
        self._breath = QTimer(self, singleShot=True, interval=BREATH_MS)
        self._breath.timeout.connect(self._say)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self.open)

    def prepare(self, language: str = "") -> None:
        """Find out which voices there are, without keeping anybody waiting: ``voices_changed`` follows if there are any.

        The engine is left alone when *language* (BCP 47) had a voice the last time.
        """
        if self._engine is None and self.is_available(language):
            self.voices_changed.emit()
        else:
            self.open()

    def open(self) -> None:
        """Make the engine, if there is none: somebody is about to listen."""
        if monotonic() - self._last_try > REST_SECONDS:
            self._tries = 0
        if self._engine is None and self._tries < TRIES and not self._is_closed:
            self._tries, self._last_try = self._tries + 1, monotonic()
            engine = self._engine = self._open_engine(self)
            if engine is not None:
                engine.ready.connect(self._meet)
                engine.begun.connect(lambda: self.sentence_started.emit(self._sentences[self._position]))
                engine.ended.connect(self._go_on)
                engine.failed.connect(self._fail)

    def is_available(self, language: str) -> bool:
        """Tell whether there is a voice for *language* (BCP 47), as far as is known."""
        known = self._languages
        if known is None:
            known = self._memory.languages if self._memory else frozenset()
        return base_of(language) in known

    @property
    def is_speaking(self) -> bool:
        return self._state == "speaking"

    @property
    def is_paused(self) -> bool:
        return self._state == "paused"

    def speak(self, sentences: Sequence[SpokenSentence], language: str, start: int = 0) -> None:
        """Speak *sentences*, from the one at *start*, instead of anything else.

        Each is read by a voice of its own language, or by that of *language* where there is none.
        """
        self._silence()
        if not 0 <= start < len(sentences) or not self.is_available(language):
            self._become("silent")
            return
        self._sentences, self._language, self._position = tuple(sentences), language, start
        self._become("speaking")
        self._say()

    def pause(self) -> None:
        """Be silent; ``resume`` says the sentence again that was interrupted."""
        if self._state == "speaking":
            self._silence()
            self._become("paused")

    def resume(self) -> None:
        """Go on with the sentence that ``pause`` interrupted."""
        if self._state == "paused":
            self._become("speaking")
            self._say()

    def stop(self) -> None:
        """Be silent, and forget what there was to say."""
        self._silence()
        self._sentences = ()
        self._become("silent")

    def slower(self) -> None:
        """Speak one step slower, the sentence under way from its beginning."""
        self._set_speed(self.speed - 1)

    def faster(self) -> None:
        """Speak one step faster, the sentence under way from its beginning."""
        self._set_speed(self.speed + 1)

    def reset_speed(self) -> None:
        """Speak at the normal speed."""
        self._set_speed(NORMAL)

    def renew(self) -> None:
        """Be silent, and let go of the engine: the next one may be heard elsewhere."""
        self.stop()
        self._retry.stop()
        self._tries = 0
        self._drop_engine()
        self.voices_changed.emit()

    def close(self) -> None:
        """Be silent for good."""
        self.blockSignals(True)
        self._is_closed = True
        self._retry.stop()
        self.stop()
        self._drop_engine()

    def _meet(self, languages: frozenset[str]) -> None:
        if not languages:
            self._fail("no voices")
            return
        self._languages = languages
        if self._memory:
            self._memory.keep(languages)
        if self._state == "speaking":  # what has waited; whoever hears of the voices may ask for something else
            self._say()
        self.voices_changed.emit()

    def _become(self, state: State) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit()

    def _silence(self) -> None:
        self._breath.stop()
        if self._engine and self._languages and self._state == "speaking":
            self._engine.stop()

    def _say(self) -> None:
        self.open()
        if self._engine is None or (self._languages and not self.is_available(self._language)):
            self._fail("no voice")
        elif self._languages:
            sentence = self._sentences[self._position]
            self._engine.say(sentence.text, (sentence.language, self._language), SPEEDS[self.speed])

    def _go_on(self) -> None:
        self._tries = 0
        if self._state != "speaking":
            return
        if self._position + 1 == len(self._sentences):
            self._sentences = ()
            self._become("silent")
            self.finished.emit()
            return
        self._position += 1
        if self._sentences[self._position].opens:
            self._breath.start()
        else:
            self._say()

    def _set_speed(self, speed: int) -> None:
        speed = min(max(speed, 0), len(SPEEDS) - 1)
        if speed == self.speed:
            return
        self.speed = speed
        self.state_changed.emit()
        if self._state == "speaking" and not self._breath.isActive():
            self._say()

    def _fail(self, why: str) -> None:
        """End calmly: there is no voice any more, until another engine has been found."""
        was_on = self._state != "silent"
        log.log(logging.WARNING if was_on else logging.INFO, "speech failed: %s", why)
        self._breath.stop()
        self._sentences = ()
        self._drop_engine()
        if self._memory:
            self._memory.keep(())
        self._become("silent")
        self.voices_changed.emit()
        if was_on:
            self.failed.emit()
        self._retry.start()

    def _drop_engine(self) -> None:
        engine, self._engine = self._engine, None
        self._languages = None
        if engine is not None:
            engine.close()
            engine.deleteLater()

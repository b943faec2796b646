"""A speech engine that says nothing and remembers everything."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer

from reader.ui.speech.speech_engine import SpeechEngine
from reader.ui.speech.voice_choice import Voice, choose_voice


class Said(NamedTuple):
    text: str
    voice: str
    rate: float


class FakeEngine(SpeechEngine):
    """Speaks *languages*. A text lasts until the test calls ``end``, or *pace* milliseconds."""

    def __init__(self, parent: QObject, languages: Sequence[str] = ("en-US", "es-419"), pace: int = 0) -> None:
        super().__init__(parent)
        self._voices = [Voice(f"Voice {language}", language) for language in languages]
        self.said: list[Said] = []
        self.is_speaking = False
        self.is_closed = False
        self.stops = 0
        self._pace = QTimer(self, singleShot=True, interval=pace)
        self._pace.timeout.connect(self.end)
        self._is_paced = pace > 0
        spoken = frozenset(language.partition("-")[0] for language in languages)
        QTimer.singleShot(0, self, lambda: self.ready.emit(spoken))

    def say(self, text: str, languages: Sequence[str], rate: float) -> None:
        assert not self.is_closed
        voice = next(filter(None, (choose_voice(language, self._voices) for language in languages)))
        self.said.append(Said(text, voice.language, rate))
        self.is_speaking = True
        self.begun.emit()
        if self._is_paced:
            self._pace.start()

    def stop(self) -> None:
        self.stops += 1
        self.is_speaking = False
        self._pace.stop()

    def close(self) -> None:
        self.stop()
        self.is_closed = True

    def end(self) -> None:
        """Come to the end of the text."""
        assert self.is_speaking
        self.is_speaking = False
        self.ended.emit()

    @property
    def texts(self) -> list[str]:
        return [one.text for one in self.said]


class Workshop:
    """Makes fake engines and keeps them; ``None`` when there is no speech on this system."""

    def __init__(self, languages: Sequence[str] = ("en-US", "es-419"), pace: int = 0, engines: int = 99) -> None:
        self.languages, self.pace, self.engines = languages, pace, engines
        self.made: list[FakeEngine] = []

    def __call__(self, parent: QObject) -> FakeEngine | None:
        if len(self.made) >= self.engines:
            return None
        self.made.append(FakeEngine(parent, self.languages, self.pace))
        return self.made[-1]

    @property
    def engine(self) -> FakeEngine:
        """The engine in use."""
        return self.made[-1]

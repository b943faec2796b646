"""One sentence read aloud, so that staff hear whether the loudspeaker works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.pages.spoken_sentences import SpokenSentence
from reader.ui.speech.speaker import Speaker

if TYPE_CHECKING:
    from reader.ui.speech.speech_engine import OpenEngine


class VoiceTrial(QObject):
    """Has a voice of its own, made when it is first asked for."""

    failed = Signal()
    """There is no voice for the sentence, or it stopped."""

    def __init__(self, open_engine: OpenEngine | None, parent: QObject) -> None:
        super().__init__(parent)
        self._speaker = Speaker(open_engine, self) if open_engine else Speaker(parent=self)
        self._speaker.voices_changed.connect(self._meet)
        self._speaker.failed.connect(self.failed)
        self._waiting: SpokenSentence | None = None

    def say(self, text: str, language: str) -> None:
        """Say *text*, which is in *language* (BCP 47), as soon as there is a voice."""
        self._waiting = SpokenSentence(text, language, 0, len(text), True)
        self._speaker.open()
        if self._speaker.is_available(language):
            self._meet()

    def _meet(self) -> None:
        sentence, self._waiting = self._waiting, None
        if sentence is None:
            return
        if self._speaker.is_available(sentence.language):
            self._speaker.speak([sentence], sentence.language)
        else:
            self.failed.emit()

    def stop(self) -> None:
        """Be silent."""
        self._waiting = None
        self._speaker.stop()

    def close(self) -> None:
        """Be silent for good."""
        self._waiting = None
        self._speaker.close()

"""A visit by ear with a real voice: espeak-ng writes what is said into files. Left out where it is not installed."""

from __future__ import annotations

import array
import shutil
import subprocess
import wave
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from tests.ui.kiosk.speech_output.conftest import Key, MakeListener
from tests.ui.speech.fakes import FakeEngine, Workshop

ESPEAK = shutil.which("espeak-ng")
SECONDS_A_LETTER = (0.02, 0.25)
"""Of the fastest and the slowest speech that is still one."""
LOUD = 1000


class WritingEngine(FakeEngine):
    """Says each text into a file of *folder*, and remembers how long that sounds."""

    def __init__(self, parent: QObject, folder: Path) -> None:
        super().__init__(parent)
        self._folder = folder
        self.sounds: list[tuple[str, float, int]] = []

    def say(self, text: str, languages: Sequence[str], rate: float) -> None:
        path = self._folder / f"{len(self.said)}.wav"
        voice = languages[0].partition("-")[0]
        subprocess.run([str(ESPEAK), "-v", voice, "-w", str(path), "--", text], check=True)
        with wave.open(str(path)) as sound:
            samples = array.array("h", sound.readframes(sound.getnframes()))
            self.sounds.append((text, sound.getnframes() / sound.getframerate(), max(samples, default=0)))
        super().say(text, languages, rate)


class WritingWorkshop(Workshop):
    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def __call__(self, parent: QObject) -> FakeEngine:
        engine = WritingEngine(parent, self.folder)
        self.made.append(engine)
        return engine


@pytest.mark.skipif(ESPEAK is None, reason="espeak-ng is not installed")
def test_everything_that_is_said_can_be_heard(make_listener: MakeListener, tmp_path: Path) -> None:
    listener = make_listener(workshop=WritingWorkshop(tmp_path), headphones="usb")
    listener.begin()
    listener.seek("Topic 1")
    listener.enter()
    listener.strike(Key.Key_Return)
    listener.hear_reading()
    while listener.speech.narrator.is_reading:
        listener.hear_on()
    listener.seek("Español")
    listener.strike(Key.Key_Return)
    assert listener.hear_reading()[-1] == "Dormir bien"
    sounds = [sound for engine in listener.engines for sound in engine.sounds]  # type: ignore[attr-defined]
    assert len(sounds) > 20
    low, high = SECONDS_A_LETTER
    for text, seconds, loudest in sounds:
        assert loudest > LOUD, text
        assert low * len(text) < seconds < high * len(text) + 1, text

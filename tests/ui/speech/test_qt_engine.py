"""Qt's own speech in its process, by the engine that Qt has for tests: it says nothing, and takes its time for it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QProcess
from PySide6.QtWidgets import QApplication

from reader.paths import import_path
from reader.system.own_program import module_command
from reader.ui.speech.process_engine import ProcessEngine
from tests.patience import PatientBot

pytest.importorskip("PySide6.QtTextToSpeech", reason="Qt's speech needs libpulse0", exc_type=ImportError)

from reader.ui.speech.qt_engine import SystemVoice

MODULE = "reader.ui.speech.qt_engine"
TEXT = "One two three four five six"


class Stand:
    """An engine and what it reported."""

    def __init__(self, qtbot: PatientBot, name: str = "mock") -> None:
        self.qtbot = qtbot
        self.owner = QObject()
        self.engine = ProcessEngine(self.owner, module_command(MODULE, name))
        self.begun = self.ended = 0
        self.failures: list[str] = []
        self.engine.begun.connect(self._count_begun)
        self.engine.ended.connect(self._count)
        self.engine.failed.connect(self.failures.append)
        with qtbot.waitSignal(self.engine.ready) as ready:
            pass
        self.languages = ready.args[0]

    def _count(self) -> None:
        self.ended += 1

    def _count_begun(self) -> None:
        self.begun += 1

    def say(self, text: str = TEXT, rate: float = 0) -> None:
        self.engine.say(text, ["en"], rate)

    def say_until_it_speaks(self) -> None:
        before = self.begun
        self.say()
        self.qtbot.waitUntil(lambda: self.begun == before + 1)

    def say_to_its_end(self, text: str) -> None:
        """Have *text* spoken: an engine that had more to report of an earlier one would have done so by its end."""
        before = self.ended
        self.say(text)
        self.qtbot.waitUntil(lambda: self.ended > before)
        assert self.ended == before + 1

    def close(self) -> None:
        self.engine.close()
        self.owner.deleteLater()


@pytest.fixture
def stand(qtbot: PatientBot) -> Iterator[Stand]:
    made = Stand(qtbot)
    yield made
    made.close()


def test_it_knows_the_languages_it_has_voices_for(stand: Stand) -> None:
    assert "en" in stand.languages
    assert not {"es", "C", ""} & stand.languages


def test_a_text_ends_once_when_it_was_spoken(stand: Stand) -> None:
    stand.say_to_its_end("One two")
    stand.say_to_its_end("Three")

    assert (stand.begun, stand.ended) == (2, 2)
    assert stand.failures == []


def test_a_language_without_a_voice_is_read_with_that_of_the_next(stand: Stand) -> None:
    stand.engine.say("Uno", ["tlh", "es", "en-US"], 0)

    stand.qtbot.waitUntil(lambda: stand.ended == 1)


def test_a_language_without_any_voice_fails(stand: Stand) -> None:
    stand.engine.say("Uno", ["es"], 0)

    stand.qtbot.waitUntil(lambda: stand.failures == ["no voice"])


def test_a_stopped_text_never_ends(stand: Stand) -> None:
    stand.say_until_it_speaks()
    stand.engine.stop()
    stand.say_to_its_end("One")

    assert stand.ended == 1


def test_however_often_a_text_is_replaced_only_the_last_one_ends(stand: Stand) -> None:
    for _ in range(3):
        stand.say_until_it_speaks()
    for _ in range(3):
        stand.say()
    stand.say_to_its_end("One two")
    stand.say_to_its_end("Three")

    assert stand.ended == 2


def test_a_text_right_after_a_stop_is_spoken(stand: Stand) -> None:
    stand.say_until_it_speaks()
    stand.engine.stop()
    stand.say_to_its_end("One")


def test_a_rate_reaches_the_engine(qapp: QApplication, qtbot: PatientBot) -> None:
    voice = SystemVoice("mock", qapp)
    speech = voice._speech
    qtbot.waitUntil(lambda: speech.engine() == "mock" and bool(speech.availableLocales()))
    for rate in (0.4, -0.5):
        voice.told.emit({"say": 1, "text": "One two", "languages": ["en"], "rate": rate})
        qtbot.waitUntil(lambda rate=rate: abs(speech.rate() - rate) < 0.001)  # type: ignore[misc]


def test_closing_while_it_speaks_says_nothing_more_and_ends_the_process(stand: Stand) -> None:
    stand.say_until_it_speaks()
    stand.engine.close()

    assert (stand.ended, stand.failures) == (0, [])
    process = stand.engine.findChild(QProcess)
    assert process is not None
    assert process.state() == QProcess.ProcessState.NotRunning


def test_the_end_of_its_input_ends_the_process(qtbot: PatientBot) -> None:
    environment = {**os.environ, "PYTHONPATH": import_path()}
    command = module_command(MODULE, "mock")
    done = subprocess.run(command, input=b"", capture_output=True, timeout=30, env=environment)

    assert done.returncode == 0


def test_an_engine_that_does_not_exist_is_ready_without_voices(qtbot: PatientBot) -> None:
    stand = Stand(qtbot, "none-such")

    assert not stand.languages
    stand.close()


def test_the_engine_for_tests_is_never_offered(qtbot: PatientBot) -> None:
    from reader.ui.speech.qt_engine import ENGINES

    assert "mock" not in ENGINES

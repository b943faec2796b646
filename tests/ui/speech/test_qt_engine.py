"""Qt's own speech, by the engine that Qt has for tests: it says nothing, and takes its time for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.ui.speech import qt_engine
from reader.ui.speech.qt_engine import QtEngine, open_engine
from reader.ui.speech.voices import choose_voice

pytest.importorskip("PySide6.QtTextToSpeech", reason="Qt's speech needs libpulse0", exc_type=ImportError)

TEXT = "One two three four five six"


class Stand:
    """An engine and what it reported."""

    def __init__(self, qtbot: QtBot, name: str = "mock") -> None:
        self.qtbot = qtbot
        self.owner = QObject()
        self.engine = QtEngine(name, self.owner)
        self.ended = 0
        self.failures: list[str] = []
        self.engine.ended.connect(self._count)
        self.engine.failed.connect(self.failures.append)
        with qtbot.waitSignal(self.engine.ready, timeout=10_000):
            pass

    def _count(self) -> None:
        self.ended += 1

    def say(self, text: str = TEXT, rate: float = 0) -> None:
        voice = choose_voice("en", self.engine.voices("en"))
        assert voice is not None
        self.engine.say(text, voice, rate)


@pytest.fixture(params=[False, True], ids=["in the window's thread", "in a thread of its own"])
def stand(request: pytest.FixtureRequest, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stand]:
    if request.param:
        monkeypatch.setattr(qt_engine, "SLOW", {"mock"})
    made = Stand(qtbot)
    yield made
    made.engine.close(3000)
    made.owner.deleteLater()


def test_it_knows_its_voices_by_language(stand: Stand) -> None:
    assert {one.language.partition("-")[0] for one in stand.engine.voices("en")} == {"en"}
    assert stand.engine.voices("en-US"), "in any country"
    assert not stand.engine.voices("es")
    assert not stand.engine.voices("tlh")
    assert not stand.engine.voices("")


def test_a_text_ends_once_when_it_was_spoken(stand: Stand) -> None:
    stand.say("One two")
    stand.qtbot.waitUntil(lambda: stand.ended == 1, timeout=5000)
    stand.qtbot.wait(300)

    assert stand.ended == 1
    assert stand.failures == []


def test_one_text_after_the_other_ends_each_time(stand: Stand) -> None:
    for number in range(1, 4):
        stand.say("One")
        stand.qtbot.waitUntil(lambda number=number: stand.ended == number, timeout=5000)


def test_a_stopped_text_never_ends(stand: Stand) -> None:
    stand.say()
    stand.qtbot.wait(150)
    stand.engine.stop()
    stand.qtbot.wait(1000)

    assert stand.ended == 0


def test_however_often_a_text_is_replaced_only_the_last_one_ends(stand: Stand) -> None:
    for _ in range(5):
        stand.say()
        stand.qtbot.wait(40)
    stand.say("One two")
    stand.qtbot.waitUntil(lambda: stand.ended == 1, timeout=8000)
    stand.qtbot.wait(800)

    assert stand.ended == 1


def test_a_text_right_after_a_stop_is_spoken(stand: Stand) -> None:
    stand.say()
    stand.qtbot.wait(100)
    stand.engine.stop()
    stand.say("One")

    stand.qtbot.waitUntil(lambda: stand.ended == 1, timeout=5000)


def test_a_higher_rate_takes_less_time(stand: Stand) -> None:
    def seconds(rate: float) -> float:
        before, start = stand.ended, monotonic()
        stand.say(rate=rate)
        stand.qtbot.waitUntil(lambda: stand.ended == before + 1, timeout=10_000)
        return monotonic() - start

    assert seconds(0.4) < seconds(-0.5)


def test_an_engine_that_never_begins_has_failed(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qt_engine, "BEGIN_MS", 50)
    stand.engine._wire.text.disconnect()
    stand.say()

    stand.qtbot.waitUntil(lambda: stand.failures == ["no answer"], timeout=3000)


def test_an_engine_that_goes_away_while_it_speaks_has_failed(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qt_engine, "BEGIN_MS", 300)
    monkeypatch.setattr(qt_engine, "LETTER_MS", 1)
    stand.say("word " * 40)

    stand.qtbot.waitUntil(lambda: stand.failures == ["no answer"], timeout=3000)


def test_closing_while_it_speaks_says_nothing_more(stand: Stand) -> None:
    stand.say()
    stand.qtbot.wait(100)
    stand.engine.close(3000)
    stand.qtbot.wait(800)

    assert (stand.ended, stand.failures) == (0, [])
    stand.engine = QtEngine("mock", stand.owner)


def test_an_engine_that_does_not_exist_is_ready_without_voices(qtbot: QtBot, capfd: pytest.CaptureFixture[str]) -> None:
    stand = Stand(qtbot, "none-such")

    assert not stand.engine.voices("en")
    stand.engine.close()


@pytest.mark.parametrize("missing", [["libspeechd2"], ["libpulse0", "libspeechd2"]])
def test_without_its_libraries_no_engine_is_tried(
    missing: list[str], monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    monkeypatch.setattr(qt_engine, "missing_libraries", lambda: missing)

    assert open_engine(QObject()) is None


def test_the_engine_for_tests_is_never_offered(monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    from PySide6.QtTextToSpeech import QTextToSpeech

    class OnlyMock(QTextToSpeech):
        availableEngines: Callable[[], list[str]] = staticmethod(lambda: ["mock"])  # noqa: N815

    monkeypatch.setattr("PySide6.QtTextToSpeech.QTextToSpeech", OnlyMock)
    monkeypatch.setattr(qt_engine, "missing_libraries", list)

    assert open_engine(QObject()) is None

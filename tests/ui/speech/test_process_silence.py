"""How soon silence is noticed, by a watchdog whose ticks the test gives: within two seconds, and never in a word that goes on."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer

from reader.ui.speech.process_engine import BEGIN_MS, IDLE_MS, ProcessEngine
from reader.ui.speech.watchdog import TICK_MS, Watchdog
from tests.patience import PatientBot, fire

REPORTS = """
import json, sys
print('{"languages": ["en"]}', flush=True)
for line in sys.stdin:
    order = json.loads(line)
    for report in order.get("text", "").split():
        kind, _, letters = report.partition(":")
        print(json.dumps({kind: order["say"], **({"letters": int(letters)} if letters else {})}), flush=True)
"""
"""Reports what it is given to say: "begun", "going:5" (five letters until the next report) and "ended"."""

LONGEST_WORD = 20
"""Letters that take so long themselves, 1.3 seconds, that two are just enough."""
FOREVER = 1 << 30


class Clock:
    """An engine, what it told, and the ticks of its watchdog."""

    def __init__(self, qtbot: PatientBot) -> None:
        self.qtbot = qtbot
        self.owner = QObject()
        self.engine = ProcessEngine(self.owner, [sys.executable, "-S", "-c", REPORTS])
        self.begun = self.ended = self.failed = 0
        self.is_ready = False
        self.engine.ready.connect(lambda _: setattr(self, "is_ready", True))
        self.engine.begun.connect(lambda: setattr(self, "begun", self.begun + 1))
        self.engine.ended.connect(lambda: setattr(self, "ended", self.ended + 1))
        self.engine.failed.connect(lambda _: setattr(self, "failed", self.failed + 1))
        self.watchdog = self.engine.findChild(Watchdog)
        self.timer = self.watchdog.findChild(QTimer)
        self.timer.setInterval(FOREVER)  # no tick but ours
        (self.recent,) = (one for one in self.engine.findChildren(QTimer) if one.interval() == IDLE_MS)
        self.recent.setInterval(FOREVER)
        qtbot.waitUntil(lambda: self.is_ready)

    def say(self, reports: str) -> None:
        """Say what makes *reports*, and wait for the last of them."""
        begun, ended = self.begun, self.ended
        marks: list[int] = []
        start = self.watchdog.start
        self.watchdog.start = lambda milliseconds: (marks.append(milliseconds), start(milliseconds))
        self.engine.say(reports, ("en",), 0)
        self.qtbot.waitUntil(
            lambda: (
                self.begun - begun >= reports.count("begun")
                and self.ended - ended >= reports.count("ended")
                and len(marks) > reports.count("going")
            )
        )
        self.watchdog.start = start

    def silence(self) -> int:
        """Return after how many milliseconds without any report the engine gives up."""
        ticks = 0
        while not self.failed:
            fire(self.timer)
            ticks += 1
        return ticks * TICK_MS


@pytest.fixture
def clock(qtbot: PatientBot) -> Iterator[Clock]:
    one = Clock(qtbot)
    yield one
    one.engine.close()
    one.owner.deleteLater()


@pytest.mark.parametrize("letters", [0, 1, 4, 9, 13, 16, LONGEST_WORD])
def test_silence_in_a_sentence_is_noticed_within_two_seconds(letters: int, clock: Clock) -> None:
    clock.say("begun going:5 ended")
    clock.say(f"begun going:7 going:{letters}")
    assert clock.silence() <= 2000


@pytest.mark.parametrize("letters", [0, 4, 13, LONGEST_WORD, 40, 80])
def test_no_word_is_taken_for_silence_that_is_said_more_slowly_than_reckoned(letters: int, clock: Clock) -> None:
    """Marks came 0.6 seconds late at most, on a processor with ten times the work it can do."""
    clock.say("begun going:5 ended")
    clock.say(f"begun going:7 going:{letters}")
    assert clock.silence() >= 65 * letters + 600


def test_silence_between_sentences_is_noticed_within_a_second(clock: Clock) -> None:
    """The rest at the end of the one and the breath before the other, a second together, come on top of it."""
    clock.say("begun going:5 ended")
    clock.say("")
    assert clock.silence() <= 1000


def test_a_beginning_without_a_word_is_no_reason_to_wait_longer(clock: Clock) -> None:
    """Where a voice is killed, the server has another one begin that says nothing: two waits were added up."""
    clock.say("begun going:5 ended")
    clock.say("begun")
    assert clock.silence() <= 1000


@pytest.mark.parametrize("how", ["stop", "replace"])
def test_who_interrupts_a_voice_waits_no_longer_for_its_silence(how: str, clock: Clock) -> None:
    clock.say("begun going:5 going:5")
    if how == "stop":
        clock.engine.stop()
    clock.say("begun going:5")
    assert clock.silence() <= 2000


def test_a_sound_card_that_sleeps_has_time_to_wake(clock: Clock) -> None:
    """The first word came 1.2 seconds late, and with wireless headphones it is more."""
    clock.say("begun going:2")
    assert 2000 <= clock.silence() <= 2900


def test_a_sound_card_that_went_to_sleep_has_time_to_wake_again(clock: Clock) -> None:
    clock.say("begun going:5 ended")
    fire(clock.recent)
    clock.say("begun going:2")
    assert clock.silence() >= 2000


def test_only_the_first_word_wakes_it(clock: Clock) -> None:
    clock.say("begun going:5 going:5")
    assert clock.silence() <= 2000


def test_a_voice_that_tells_of_no_words_is_not_hurried(clock: Clock) -> None:
    """Speech Dispatcher starts some for each text anew."""
    clock.say("begun ended")
    clock.say("")
    assert clock.silence() == BEGIN_MS

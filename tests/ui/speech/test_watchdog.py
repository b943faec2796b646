"""Waiting for what has to come in time, on a machine that may be too busy to wait by the clock."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer

from reader.ui.speech.watchdog import TICK_MS, Watchdog
from tests.patience import PatientBot, fire


class Kennel:
    """A watchdog whose ticks the test gives, and how often it has barked."""

    def __init__(self) -> None:
        self.owner = QObject()
        self.dog = Watchdog(self.owner)
        self.barks = 0
        self.dog.expired.connect(self._hear)
        (self.timer,) = self.dog.findChildren(QTimer)

    def _hear(self) -> None:
        self.barks += 1

    def tick(self, times: int) -> None:
        for _ in range(times):
            fire(self.timer)


@pytest.fixture
def kennel(qtbot: PatientBot) -> Iterator[Kennel]:
    one = Kennel()
    yield one
    one.dog.stop()


def test_it_barks_once_when_all_its_ticks_were_given(kennel: Kennel) -> None:
    kennel.dog.start(3 * TICK_MS)
    kennel.tick(2)
    assert not kennel.barks
    kennel.tick(1)
    assert kennel.barks == 1
    assert not kennel.timer.isActive()


def test_part_of_a_tick_is_a_whole_one(kennel: Kennel) -> None:
    kennel.dog.start(2 * TICK_MS + 1)
    kennel.tick(2)
    assert not kennel.barks
    kennel.dog.start(0)
    kennel.tick(1)
    assert kennel.barks == 1


def test_a_start_begins_the_wait_anew_and_a_stop_ends_it(kennel: Kennel) -> None:
    kennel.dog.start(2 * TICK_MS)
    kennel.tick(1)
    kennel.dog.start(2 * TICK_MS)
    kennel.tick(1)
    assert not kennel.barks
    kennel.dog.stop()
    assert not kennel.timer.isActive()


def test_its_ticks_come_by_themselves(kennel: Kennel, qtbot: PatientBot) -> None:
    with qtbot.waitSignal(kennel.dog.expired):
        kennel.dog.start(TICK_MS)

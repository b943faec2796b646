"""Two fingers that rest on the screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QTest

from reader.ui.kiosk.speech_output.two_finger_hold import SLOP, TwoFingerHold
from tests.patience import PatientBot, fire
from tests.ui.kiosk.stage import Stage

HERE, THERE = QPoint(300, 300), QPoint(700, 400)


class Hand:
    """Fingers on a stage."""

    def __init__(self, stage: Stage, qtbot: PatientBot) -> None:
        self.stage, self.qtbot = stage, qtbot
        self.device = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
        assert isinstance(self.device, QPointingDevice)
        self.hold = TwoFingerHold(stage)
        self.hold.start()
        self.held = self.lifted = 0
        self.hold.held.connect(self._hold)
        self.hold.lifted.connect(self._lift)

    def _hold(self) -> None:
        self.held += 1

    def _lift(self) -> None:
        self.lifted += 1

    def _touch(self, do: Callable[[QTest.QTouchEventSequence], object]) -> None:
        sequence = QTest.touchEvent(self.stage.windowHandle(), self.device, autoCommit=False)
        do(sequence)
        sequence.commit()

    def put(self, first: QPoint = HERE, second: QPoint = THERE) -> None:
        window = self.stage.windowHandle()
        self._touch(lambda touch: touch.press(0, first, window))
        self._touch(lambda touch: touch.move(0, first, window).press(1, second, window))

    def move(self, first: QPoint) -> None:
        window = self.stage.windowHandle()
        self._touch(lambda touch: touch.move(0, first, window).move(1, THERE, window))

    def lift(self) -> None:
        window = self.stage.windowHandle()
        self._touch(lambda touch: touch.release(0, HERE, window).move(1, THERE, window))
        self._touch(lambda touch: touch.release(1, THERE, window))
        self.qtbot.settle()

    @property
    def is_timed(self) -> bool:
        return self.hold._timer.isActive()


@pytest.fixture
def hand(stage: Stage, qtbot: PatientBot) -> Hand:
    return Hand(stage, qtbot)


def test_two_fingers_that_rest_are_told_once_and_again_when_they_are_up(hand: Hand) -> None:
    hand.put()
    fire(hand.hold._timer)
    hand.move(HERE + QPoint(1, 1))
    assert (hand.held, hand.lifted, hand.is_timed) == (1, 0, False)
    hand.lift()
    assert (hand.held, hand.lifted) == (1, 1)


def test_two_fingers_that_are_lifted_at_once_mean_nothing(hand: Hand) -> None:
    hand.put()
    hand.lift()
    assert (hand.held, hand.lifted, hand.is_timed) == (0, 0, False)


def test_one_finger_means_nothing(hand: Hand) -> None:
    hand._touch(lambda touch: touch.press(0, HERE, hand.stage.windowHandle()))
    assert not hand.is_timed


def test_fingers_that_move_begin_anew(hand: Hand) -> None:
    hand.put()
    places = hand.hold._places
    hand.move(HERE + QPoint(5, 5))
    assert hand.hold._places is places
    hand.move(HERE + QPoint(SLOP, SLOP))
    assert hand.hold._places is not places
    assert hand.is_timed


def test_the_touches_reach_the_window_all_the_same(hand: Hand) -> None:
    hand.put()
    fire(hand.hold._timer)
    hand.lift()
    assert hand.stage.pressed


def test_nothing_is_watched_any_more_after_the_end(hand: Hand) -> None:
    hand.hold.stop()
    hand.put()
    assert not hand.is_timed

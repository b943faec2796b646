"""Swipes and taps on a screen that nobody sees."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QTest

from reader.ui.kiosk.speech_output.key_moves import Move
from reader.ui.kiosk.speech_output.swipe_gestures import REACH, SwipeGestures, swipe_of
from tests.patience import PatientBot, fire
from tests.ui.kiosk.stage import Stage

HERE = QPoint(500, 500)
FAR = 3 * REACH


class Finger:
    """One or two fingers on a stage, where swipes are taken."""

    def __init__(self, stage: Stage, qtbot: PatientBot) -> None:
        self.stage, self.qtbot = stage, qtbot
        device = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
        assert isinstance(device, QPointingDevice)
        self._device = device
        self.pauses = False
        self.gestures = SwipeGestures(stage, lambda: self.pauses)
        self.gestures.start()
        self.gestures.turn(on=True)
        self.made: list[Move] = []
        self.given_up = 0
        self.gestures.made.connect(self.made.append)
        self.gestures.given_up.connect(self._give_up)

    def _give_up(self) -> None:
        self.given_up += 1

    def swipe(self, x: int, y: int) -> None:
        window, end = self.stage.windowHandle(), HERE + QPoint(x, y)
        QTest.touchEvent(window, self._device).press(0, HERE, window)
        QTest.touchEvent(window, self._device).move(0, end, window)
        QTest.touchEvent(window, self._device).release(0, end, window)

    def tap(self) -> None:
        self.swipe(0, 0)

    def tap_with_two(self) -> None:
        window, beside = self.stage.windowHandle(), HERE + QPoint(90, 0)
        QTest.touchEvent(window, self._device).press(0, HERE, window)
        QTest.touchEvent(window, self._device).move(0, HERE, window).press(1, beside, window)
        QTest.touchEvent(window, self._device).release(0, HERE, window).release(1, beside, window)


@pytest.fixture
def finger(stage: Stage, qtbot: PatientBot) -> Finger:
    return Finger(stage, qtbot)


@pytest.mark.parametrize(("way", "move"), [
    ((FAR, 9), Move.NEXT), ((-FAR, 9), Move.PREVIOUS), ((9, FAR), Move.RIGHT), ((9, -FAR), Move.LEFT),
])  # fmt: skip
def test_a_swipe_goes_on_or_back_and_presses_nothing(finger: Finger, way: tuple[int, int], move: Move) -> None:
    finger.swipe(*way)
    assert finger.made == [move]
    assert finger.stage.pressed == []


def test_a_finger_that_hardly_moves_has_tapped() -> None:
    assert swipe_of(QPointF(REACH - 1, 1 - REACH)) is None


def test_two_taps_choose(finger: Finger) -> None:
    finger.tap()
    assert finger.made == []
    finger.tap()
    assert finger.made == [Move.CHOOSE]
    assert finger.stage.pressed == []


def test_two_fingers_ask_for_help(finger: Finger) -> None:
    finger.tap_with_two()
    assert finger.made == [Move.HELP]


def test_a_single_tap_says_it_again_and_another_one_is_of_somebody_who_sees(finger: Finger) -> None:
    finger.tap()
    fire(finger.gestures._twice)
    assert (finger.made, finger.given_up) == ([Move.REPEAT], 0)
    finger.tap()
    fire(finger.gestures._twice)
    assert (finger.made, finger.given_up) == ([Move.REPEAT], 1)


def test_who_swipes_between_two_single_taps_does_not_see(finger: Finger) -> None:
    for _ in range(3):
        finger.tap()
        fire(finger.gestures._twice)
        finger.swipe(FAR, 0)
    assert finger.given_up == 0


def test_where_a_pin_is_typed_touches_press(finger: Finger) -> None:
    finger.pauses = True
    finger.tap()
    finger.qtbot.settle()
    assert finger.made == []
    assert finger.stage.pressed == ["press", "release"]


def test_turned_off_touches_press(finger: Finger) -> None:
    finger.gestures.turn(on=False)
    finger.tap()
    finger.qtbot.settle()
    assert finger.stage.pressed == ["press", "release"]

"""The hidden way out: the gesture, the keys, and the PIN pad."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.settings.pin import Attempt, PinKeeper, set_pin
from reader.ui.kiosk.covers.pin_pad import PinPad
from reader.ui.kiosk.guard import staff_exit
from reader.ui.kiosk.guard.staff_exit import StaffExit
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.look.icons import Icons
from reader.ui.tasks import Tasks
from tests.patience import PatientBot, fire
from tests.ui.kiosk.conftest import SIZES
from tests.ui.kiosk.stage import Clock, Stage

PIN = "2468"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def keeper(tmp_path: Path, clock: Clock) -> PinKeeper:
    set_pin(tmp_path / "pin", PIN)
    return PinKeeper(tmp_path / "pin", tmp_path / "tries", clock)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()


@pytest.fixture
def staff(theme: KioskTheme, icons: Icons, stage: Stage, keeper: PinKeeper, tasks: Tasks) -> StaffExit:
    return StaffExit(theme, icons, stage, keeper, tasks)


@pytest.fixture
def logo(staff: StaffExit, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    logo = QWidget(stage)
    logo.setGeometry(40, 40, 200, 100)
    logo.show()
    staff.watch(logo)
    return logo


def test_the_logo_is_held_for_five_seconds() -> None:
    assert staff_exit.HOLD_MS == 5000


def test_holding_the_logo_with_the_mouse_asks_for_the_pin(staff: StaffExit, stage: Stage, logo: QWidget) -> None:
    QTest.mousePress(stage.windowHandle(), LEFT, pos=QPoint(100, 80))
    assert not staff.pad.isVisible()
    fire(staff._timer)
    QTest.mouseRelease(stage.windowHandle(), LEFT, pos=QPoint(100, 80))
    assert staff.pad.isVisible()


def test_holding_the_logo_with_a_finger_asks_for_the_pin(
    staff: StaffExit, stage: Stage, logo: QWidget, qtbot: PatientBot
) -> None:
    device = QTest.createTouchDevice()
    QTest.touchEvent(stage.windowHandle(), device).press(0, QPoint(100, 80)).commit()
    qtbot.waitUntil(staff._timer.isActive)
    fire(staff._timer)
    QTest.touchEvent(stage.windowHandle(), device).release(0, QPoint(100, 80)).commit()
    assert staff.pad.isVisible()


@pytest.mark.parametrize("how", ["lifted", "moved off", "hidden"])
def test_a_hold_that_ends_too_early_is_nothing(how: str, staff: StaffExit, stage: Stage, logo: QWidget) -> None:
    window = stage.windowHandle()
    QTest.mousePress(window, LEFT, pos=QPoint(100, 80))
    if how == "lifted":
        QTest.mouseRelease(window, LEFT, pos=QPoint(100, 80))
    elif how == "moved off":
        QTest.mouseMove(window, QPoint(600, 600))
    else:
        logo.hide()
    assert not staff._timer.isActive()
    assert not staff.pad.isVisible()
    QTest.mouseRelease(window, LEFT, pos=QPoint(600, 600))


def test_a_hold_that_trembles_counts(staff: StaffExit, stage: Stage, logo: QWidget) -> None:
    window = stage.windowHandle()
    QTest.mousePress(window, LEFT, pos=QPoint(100, 80))
    QTest.mouseMove(window, QPoint(106, 84))
    QTest.mouseMove(window, QPoint(97, 79))
    fire(staff._timer)
    assert staff.pad.isVisible()
    QTest.mouseRelease(window, LEFT, pos=QPoint(100, 80))


def type_pin(pad: PinPad, digits: str) -> None:
    for digit in digits:
        QTest.mouseClick(pad.digits[digit], LEFT)
    QTest.mouseClick(pad.enter, LEFT)


def test_the_right_pin_lets_staff_out(staff: StaffExit, qtbot: PatientBot) -> None:
    staff.ask()
    with qtbot.waitSignal(staff.left):
        type_pin(staff.pad, PIN)
    assert not staff.pad.isVisible()


def test_the_pin_can_be_typed_on_a_keyboard(staff: StaffExit, qtbot: PatientBot) -> None:
    staff.ask()
    QTest.keyClicks(QApplication.focusWidget(), "2467")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    QTest.keyClicks(QApplication.focusWidget(), "8")
    with qtbot.waitSignal(staff.left):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_what_is_typed_is_never_shown(staff: StaffExit) -> None:
    staff.ask()
    for digit in "1357":
        QTest.mouseClick(staff.pad.digits[digit], LEFT)

    assert staff.pad.dots.count == 4
    assert "4" in staff.pad.dots.accessibleName()
    words = [label.text() for label in (staff.pad.title, staff.pad.message)]
    assert not any(digits in text for text in words for digits in ("1357", "13"))


def test_a_wrong_pin_says_how_many_tries_are_left_and_begins_anew(staff: StaffExit, qtbot: PatientBot) -> None:
    staff.ask()
    assert "5 tries" in staff.pad.message.text() or "5" in staff.pad.message.text()

    type_pin(staff.pad, "1111")

    qtbot.waitUntil(lambda: "not the PIN" in staff.pad.message.text())
    assert "4" in staff.pad.message.text()
    assert staff.pad.dots.count == 0


def test_a_short_pin_cannot_be_entered(staff: StaffExit) -> None:
    staff.ask()
    for digit in "123":
        QTest.mouseClick(staff.pad.digits[digit], LEFT)
    assert not staff.pad.enter.isEnabled()


class SlowKeeper:
    """Says what it is told to, and takes as long as it is told to."""

    def __init__(self, *attempts: Attempt, first: Attempt = Attempt(False)) -> None:
        self._attempts, self._state = list(attempts), first
        self.let_go = threading.Event()
        self.let_go.set()

    def state(self) -> Attempt:
        return self._state

    def attempt(self, pin: str) -> Attempt:
        self.let_go.wait()
        self._state = self._attempts.pop(0)
        return self._state


def make_pad(keeper: object, theme: KioskTheme, icons: Icons, stage: Stage, tasks: Tasks, clock: Clock) -> PinPad:
    return PinPad(theme, icons, stage, keeper, tasks, clock)  # type: ignore[arg-type]


def test_after_too_many_tries_the_wait_is_counted_down_and_nothing_can_be_typed(
    theme: KioskTheme, icons: Icons, stage: Stage, tasks: Tasks, clock: Clock, qtbot: PatientBot
) -> None:
    keeper = SlowKeeper(Attempt(False, 0, 30.0))
    pad = make_pad(keeper, theme, icons, stage, tasks, clock)
    pad.ask()
    type_pin(pad, "1234")
    qtbot.waitUntil(lambda: "0:30" in pad.message.text())
    assert not any(key.isEnabled() for key in pad.digits.values())
    QTest.keyClicks(pad, "1234")
    assert pad.dots.count == 0

    clock.pass_(11)
    fire(pad._tick)
    assert "0:19" in pad.message.text()
    keeper._state = Attempt(False, 1)
    clock.pass_(19)
    fire(pad._tick)
    assert pad.digits["1"].isEnabled()
    assert "1" in pad.message.text()


def test_the_wait_is_there_again_after_a_restart(
    theme: KioskTheme, icons: Icons, stage: Stage, tasks: Tasks, keeper: PinKeeper, clock: Clock, tmp_path: Path
) -> None:
    for _ in range(5):
        keeper.attempt("9999")
    again = PinKeeper(tmp_path / "pin", tmp_path / "tries", clock)
    pad = make_pad(again, theme, icons, stage, tasks, clock)

    pad.ask()

    assert pad.is_waiting
    assert "0:30" in pad.message.text()


def test_the_pad_does_not_stand_still_while_the_pin_is_hashed(
    theme: KioskTheme, icons: Icons, stage: Stage, tasks: Tasks, clock: Clock, qtbot: PatientBot
) -> None:
    keeper = SlowKeeper(Attempt(True))
    keeper.let_go.clear()
    pad = make_pad(keeper, theme, icons, stage, tasks, clock)
    pad.ask()
    type_pin(pad, "1234")

    assert "Checking" in pad.message.text()
    with qtbot.waitSignal(pad.accepted):
        keeper.let_go.set()


def test_an_answer_that_comes_after_cancel_opens_nothing(
    theme: KioskTheme, icons: Icons, stage: Stage, tasks: Tasks, clock: Clock, qtbot: PatientBot
) -> None:
    keeper = SlowKeeper(Attempt(True))
    keeper.let_go.clear()
    pad = make_pad(keeper, theme, icons, stage, tasks, clock)
    accepted: list[int] = []
    pad.accepted.connect(lambda: accepted.append(1))
    pad.ask()
    type_pin(pad, "1234")
    QTest.mouseClick(pad.cancel, LEFT)
    pad.ask()
    keeper.let_go.set()
    qtbot.waitUntil(lambda: not tasks.is_running)

    assert accepted == []


def test_the_pad_goes_away_by_itself_and_forgets_what_was_typed(staff: StaffExit) -> None:
    staff.ask()
    (patience,) = (timer for timer in staff.pad.findChildren(QTimer) if timer.isActive())
    for key in (staff.pad.digits["7"], staff.pad.digits["7"], staff.pad.backspace):
        patience.stop()
        QTest.mouseClick(key, LEFT)
        assert patience.isActive(), "its time begins anew while somebody types"
    assert patience.interval() == 30_000

    fire(patience)
    assert not staff.pad.isVisible()
    staff.ask()
    assert staff.pad.dots.count == 0


def test_nothing_below_is_pressed_or_typed_into(staff: StaffExit, stage: Stage) -> None:
    stage.setFocus()
    staff.ask()
    QTest.mouseClick(stage.windowHandle(), LEFT, pos=QPoint(5, 5))
    QTest.keyClicks(QApplication.focusWidget(), "abc")
    assert stage.pressed == []


@pytest.mark.parametrize("size", SIZES)
def test_every_key_of_the_pad_is_large_with_space_between(
    size: tuple[int, int], staff: StaffExit, stage: Stage
) -> None:
    stage.resize(*size)
    staff.ask()
    QApplication.processEvents()
    keys = [*staff.pad.digits.values(), staff.pad.backspace, staff.pad.enter, staff.pad.cancel]

    assert all(min(key.width(), key.height()) >= 72 for key in keys)
    boxes = [key.geometry() for key in keys]
    assert not any(
        one.adjusted(-4, -4, 4, 4).intersects(other.adjusted(-4, -4, 4, 4))
        for one in boxes
        for other in boxes
        if one != other
    )
    assert staff.pad.rect().contains(staff.pad.card.geometry())

"""All guards together: one visit after the other, nights, staff, and things that break."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.library.category import Category
from reader.settings.hours import read_hours
from reader.settings.kiosk_settings import KioskSettings
from reader.settings.pin import PinKeeper, set_pin
from reader.system.systemd import Notifier
from reader.ui.failures import Failures
from reader.ui.kiosk.covers.greetings import Greeting
from reader.ui.kiosk.guard.guard import Guard
from reader.ui.kiosk.guard.idle_rules import Idleness
from reader.ui.kiosk.guard.lock import Lock
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.look.icons import Icons
from reader.ui.tasks import Tasks
from tests.patience import PatientBot, pass_time
from tests.ui.kiosk.stage import Clock, Stage

PIN = "2468"
OPEN = KioskSettings(idle=30)
HOURS = read_hours({"mon": "08:00-18:00", "tue": "08:00-18:00"})
NOON, NIGHT = datetime(2026, 11, 23, 12, tzinfo=UTC), datetime(2026, 11, 23, 23, tzinfo=UTC)


class House:
    """A guarded window, and hands that use it."""

    def __init__(
        self, application: QApplication, stage: Stage, theme: KioskTheme, icons: Icons, greeting: Greeting,
        settings: KioskSettings, folder: Path, clock: Clock,
    ) -> None:  # fmt: skip
        set_pin(folder / "pin", PIN)
        self.stage, self.clock = stage, clock
        self.lock = Lock(application, stage, settings.policy, settings.screen)
        self.lock.show()
        self.tasks, self.failures = Tasks(), Failures()
        self.guard = Guard(
            stage, self.lock, theme, icons, settings, greeting,  # type: ignore[arg-type]
            keeper=PinKeeper(folder / "pin", folder / "tries"), notifier=Notifier({}), tasks=self.tasks,
            failures=self.failures, invitations=lambda: (Category("sleep", {"en": "Sleep"}),),
        )  # fmt: skip
        self.guard.idle._idleness = Idleness(settings.idle, 20, clock)
        self.guard.sleep._now = lambda: self.time
        self.time = NOON

    def wait_for_warning(self) -> None:
        self.clock.pass_(30)
        pass_time(self.guard.idle)
        assert self.guard.still_here.isVisible()

    def leave(self) -> None:
        """Let the time of a whole visit pass without a touch."""
        self.wait_for_warning()
        self.clock.pass_(20)
        pass_time(self.guard.idle)
        assert not self.guard.still_here.isVisible()

    def touch(self) -> None:
        QTest.mouseClick(self.stage.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(700, 500))


@pytest.fixture
def settings() -> KioskSettings:
    return OPEN


@pytest.fixture
def house(
    qapp: QApplication, stage: Stage, theme: KioskTheme, icons: Icons, greeting: Greeting, settings: KioskSettings,
    tmp_path: Path, clock: Clock,
) -> Iterator[House]:  # fmt: skip
    house = House(qapp, stage, theme, icons, greeting, settings, tmp_path, clock)
    yield house
    house.guard.close()
    house.tasks.close()


def test_a_visit_that_nobody_ends_is_wiped_and_the_next_one_is_invited(house: House) -> None:
    house.guard.start()
    house.leave()

    assert house.stage.resets == 1
    assert house.guard.attract.isVisible()
    assert house.guard.idle.is_resting

    house.touch()
    assert not house.guard.attract.isVisible()
    assert house.stage.homes == 1
    assert house.stage.pressed == []
    assert not house.guard.idle.is_resting


def test_whoever_answers_goes_on_where_they_were(house: House) -> None:
    house.guard.start()
    house.wait_for_warning()
    house.touch()

    assert house.stage.resets == 0
    assert not house.guard.still_here.isVisible()


def test_visit_after_visit(house: House) -> None:
    house.guard.start()
    for number in range(1, 5):
        house.leave()
        assert (house.stage.resets, house.guard.attract.isVisible()) == (number, True)
        house.touch()


def test_what_was_put_into_the_clipboard_is_gone_after_the_visit(house: House) -> None:
    house.guard.start()
    QApplication.clipboard().setText("words")
    house.leave()
    assert QApplication.clipboard().text() == ""


class TestWithHours:
    @pytest.fixture
    def settings(self) -> KioskSettings:
        return OPEN._replace(hours=HOURS)

    def test_closing_time_waits_for_the_end_of_the_visit(self, house: House) -> None:
        house.guard.start()
        house.time = NIGHT
        house.guard.sleep.look()
        assert not house.guard.sleep.isVisible()

        house.leave()
        assert house.guard.sleep.isVisible()
        assert not house.guard.attract.isVisible()
        assert house.stage.resets == 1

    def test_the_attract_screen_gives_way_to_sleep_and_comes_back(self, house: House) -> None:
        house.guard.start()
        house.leave()
        house.time = NIGHT
        house.guard.sleep.look()
        assert house.guard.sleep.isVisible()
        assert not house.guard.attract.isVisible()

        house.time = datetime(2026, 11, 24, 8, tzinfo=UTC)
        house.guard.sleep.look()
        assert not house.guard.sleep.isVisible()
        assert house.guard.attract.isVisible()

    def test_a_touch_at_night_leads_to_no_question(self, house: House) -> None:
        house.time = NIGHT
        house.guard.start()
        assert house.guard.sleep.isVisible()
        house.touch()
        house.clock.pass_(40)
        pass_time(house.guard.idle)
        assert not house.guard.still_here.isVisible()
        assert house.guard.sleep.isVisible()
        assert house.guard.idle.is_resting

    def test_staff_get_out_at_night_too(self, house: House, qtbot: PatientBot) -> None:
        house.time = NIGHT
        house.guard.start()
        logo = house.guard.sleep.logo
        spot = logo.mapTo(house.stage, logo.rect().center())
        QTest.mousePress(house.stage.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
        pass_time(house.guard.staff_exit)
        assert house.guard.staff_exit.pad.isVisible()
        QTest.mouseRelease(house.stage.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
        leave_with_pin(house, qtbot)


def leave_with_pin(house: House, qtbot: PatientBot) -> None:
    pad = house.guard.staff_exit.pad
    for digit in PIN:
        QTest.mouseClick(pad.digits[digit], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(house.guard.left):
        QTest.mouseClick(pad.enter, Qt.MouseButton.LeftButton)
    assert not house.lock.is_engaged
    assert house.stage.close()


@pytest.mark.parametrize("curtain", [False, True])
def test_the_chord_and_the_pin_lead_out(curtain: bool, house: House, qtbot: PatientBot) -> None:
    house.guard.start()
    if curtain:
        house.leave()
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(house.stage.windowHandle(), Qt.Key.Key_Q, held)
    assert house.guard.staff_exit.pad.isVisible()
    leave_with_pin(house, qtbot)


def test_a_pad_that_somebody_left_open_is_closed_with_the_visit(house: House) -> None:
    house.guard.start()
    house.guard.staff_exit.ask()
    house.leave()
    assert not house.guard.staff_exit.pad.isVisible()


def test_errors_without_end_open_the_lock_for_a_new_start(house: House, qtbot: PatientBot) -> None:
    house.guard.start()
    with qtbot.waitSignal(house.guard.restart_requested):
        for _ in range(5):
            house.failures.happened.emit(ValueError())
    assert not house.lock.is_engaged


def test_a_renderer_that_is_no_good_any_more_is_a_new_start_once_nobody_is_there(
    house: House, qtbot: PatientBot
) -> None:
    asked: list[int] = []
    house.guard.restart_requested.connect(lambda: asked.append(1))
    house.guard.start()
    house.guard.recovery.restart_advised.emit()
    qtbot.settle()
    assert asked == []
    house.leave()
    assert asked == [1]

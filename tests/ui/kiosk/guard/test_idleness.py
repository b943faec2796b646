"""When a visit is over, told without Qt and without waiting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.kiosk.guard.idle_rules import Idleness, Phase, Step
from tests.ui.kiosk.stage import Clock

IDLE, COUNTDOWN = 90.0, 20.0


@pytest.fixture
def idleness(clock: Clock) -> Idleness:
    return Idleness(IDLE, COUNTDOWN, clock)


def looks(idleness: Idleness, clock: Clock, seconds: float, is_busy: bool = False) -> list[Step]:
    """Let *seconds* pass, looking whenever it is asked for; return what happened."""
    end, steps = clock.seconds + seconds, []
    while (wait := idleness.next_look) is not None and clock.seconds + wait <= end:
        clock.pass_(wait)
        steps.append(idleness.look(is_busy))
    clock.seconds = end
    return [step for step in steps if step is not Step.NOTHING]


def test_an_untouched_kiosk_rests(idleness: Idleness, clock: Clock) -> None:
    assert idleness.next_look is None
    clock.pass_(10_000)
    assert idleness.look() is Step.NOTHING


def test_the_warning_comes_after_the_idle_time_and_not_before(idleness: Idleness, clock: Clock) -> None:
    idleness.touch()

    assert looks(idleness, clock, IDLE - 0.1) == []
    assert looks(idleness, clock, 0.1) == [Step.WARNED]
    assert idleness.seconds_left == 20


def test_the_countdown_is_twenty_seconds_told_one_by_one_and_then_it_is_over(idleness: Idleness, clock: Clock) -> None:
    idleness.touch()
    looks(idleness, clock, IDLE)
    left = []
    while idleness.phase is Phase.WARNED:
        left.append(idleness.seconds_left)
        clock.pass_(idleness.next_look or 0)
        step = idleness.look()

    assert left == list(range(20, 0, -1))
    assert step is Step.EXPIRED
    assert clock.seconds == pytest.approx(1000 + IDLE + COUNTDOWN)
    assert idleness.phase is Phase.RESTING


def test_a_touch_during_the_countdown_gives_the_whole_time_again_as_often_as_wanted(
    idleness: Idleness, clock: Clock
) -> None:
    idleness.touch()
    for _ in range(50):
        assert looks(idleness, clock, IDLE + 19)[0] is Step.WARNED
        assert idleness.touch() is Step.RESUMED
    assert looks(idleness, clock, IDLE - 0.1) == []


def test_reading_aloud_keeps_the_visit_and_its_end_starts_the_time(idleness: Idleness, clock: Clock) -> None:
    idleness.touch()
    assert looks(idleness, clock, 1000, is_busy=True) == []
    assert looks(idleness, clock, IDLE - 3) == []
    assert looks(idleness, clock, 3) == [Step.WARNED]


def test_reading_aloud_that_begins_in_the_countdown_ends_it(idleness: Idleness, clock: Clock) -> None:
    idleness.touch()
    looks(idleness, clock, IDLE + 5)
    assert idleness.look(is_busy=True) is Step.RESUMED


def test_a_late_look_still_gives_the_whole_countdown(idleness: Idleness, clock: Clock) -> None:
    idleness.touch()
    clock.pass_(IDLE + 15)
    assert idleness.look() is Step.WARNED
    assert idleness.seconds_left == 20


def test_after_a_long_gap_whoever_comes_is_somebody_else(idleness: Idleness, clock: Clock) -> None:
    idleness.touch()
    clock.pass_(8 * 3600)
    assert idleness.touch() is Step.EXPIRED
    assert idleness.phase is Phase.ACTIVE


def test_a_long_gap_that_nobody_ends_is_over_without_a_warning(idleness: Idleness, clock: Clock) -> None:
    idleness.touch()
    clock.pass_(8 * 3600)
    assert idleness.look() is Step.EXPIRED


@given(st.lists(st.tuples(st.sampled_from(["touch", "look", "busy", "rest"]), st.floats(0, 200)), max_size=60))
def test_whatever_happens_nobody_is_sent_away_without_twenty_seconds_of_warning(
    happenings: list[tuple[str, float]],
) -> None:
    clock = Clock()
    idleness = Idleness(IDLE, COUNTDOWN, clock)
    active = warned = clock.seconds
    for what, wait in happenings:
        clock.pass_(wait)
        phase = idleness.phase
        if what == "rest":
            idleness.rest()
            continue
        step = idleness.touch() if what == "touch" else idleness.look(what == "busy")
        if step is Step.WARNED and phase is Phase.ACTIVE:
            warned = clock.seconds
            assert clock.seconds - active >= IDLE
        if step is Step.EXPIRED:
            gone = clock.seconds - active > IDLE + COUNTDOWN
            assert gone
            assert phase is Phase.ACTIVE or what != "look" or clock.seconds - warned >= COUNTDOWN - 0.001
        if (what in ("touch", "busy") and phase is not Phase.RESTING) or what == "touch":
            active = clock.seconds
        assert (idleness.next_look is None) == (idleness.phase is Phase.RESTING)
        assert 0 <= idleness.seconds_left <= COUNTDOWN

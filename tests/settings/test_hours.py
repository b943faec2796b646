"""Opening hours: when it is open, and when that changes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.settings.hours import WEEKDAYS, Hours, HoursError, read_hours
from tests.fakes import steady

WORKDAYS = {"mon": "08:00-18:00", "tue": "08:00-12:00, 13:00-18:00", "sat": "20:00-02:00"}


def at(text: str) -> datetime:
    """Return a moment of the week of Monday 2026-11-23: "mon 08:00"."""
    day, clock = text.split()
    hour, minute = clock.split(":")
    return datetime(2026, 11, 23 + WEEKDAYS.index(day), int(hour), int(minute), tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("mon 07:59", False), ("mon 08:00", True), ("mon 17:59", True), ("mon 18:00", False), ("tue 12:30", False), ("tue 13:00", True),
        ("wed 12:00", False), ("sat 19:59", False), ("sat 23:59", True), ("sun 00:00", True), ("sun 01:59", True), ("sun 02:00", False),
    ],
)  # fmt: skip
def test_it_is_open_within_a_range_and_a_day_left_out_is_closed(moment: str, is_open: bool) -> None:
    assert read_hours(WORKDAYS).is_open(at(moment)) is is_open


@pytest.mark.parametrize(
    ("moment", "change"),
    [
        ("mon 07:00", "mon 08:00"), ("mon 08:00", "mon 18:00"), ("mon 18:00", "tue 08:00"), ("tue 12:00", "tue 13:00"),
        ("wed 00:00", "sat 20:00"), ("sat 21:00", "sun 02:00"), ("sun 01:00", "sun 02:00"),
    ],
)  # fmt: skip
def test_the_next_change_is_the_next_end_of_a_range(moment: str, change: str) -> None:
    assert read_hours(WORKDAYS).next_change(at(moment)) == at(change)


def test_after_the_last_range_of_a_week_comes_the_first_of_the_next() -> None:
    assert read_hours(WORKDAYS).next_change(at("sun 02:00")) == at("mon 08:00") + timedelta(weeks=1)


def test_hours_of_sunday_go_on_into_monday() -> None:
    hours = read_hours({"sun": "22:00-06:00"})
    assert hours.is_open(at("mon 05:59"))
    assert not hours.is_open(at("mon 06:00"))
    assert hours.next_change(at("mon 03:00")) == at("mon 06:00")
    assert hours.next_change(at("sun 23:00")) == at("mon 06:00") + timedelta(weeks=1)


def test_ranges_that_touch_are_one() -> None:
    hours = read_hours({"mon": "08:00-12:00, 12:00-24:00", "tue": "00:00-09:00"})
    assert hours.next_change(at("mon 09:00")) == at("tue 09:00")


def test_a_week_without_a_gap_never_changes() -> None:
    hours = read_hours(dict.fromkeys(WEEKDAYS, "00:00-24:00"))
    assert hours.is_open(at("sun 23:59"))
    assert hours.next_change(at("wed 12:34")) is None


def test_the_change_has_the_time_zone_of_the_moment_and_follows_the_clock_on_the_wall() -> None:
    # The night to 2026-11-01 has 25 hours in New York.
    zone = ZoneInfo("America/New_York")
    saturday = datetime(2026, 10, 31, 19, 0, tzinfo=zone)
    change = read_hours({"sun": "08:00-18:00"}).next_change(saturday)
    assert change == datetime(2026, 11, 1, 8, 0, tzinfo=zone)
    assert change is not None
    assert change.utcoffset() == timedelta(hours=-5)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ({"monday": "08:00-18:00"}, "“monday” is not a day; there are mon, tue"),
        ({"mon": "8-18"}, "“8-18” on “mon”"),
        ({"mon": ""}, "on “mon”"),
        ({"mon": "08:00-18:00,"}, "on “mon”"),
        ({"mon": "08:60-18:00"}, "on “mon”"),
        ({"mon": "08:00-24:01"}, "on “mon”"),
        ({"mon": "24:00-08:00"}, "on “mon”"),
        ({"mon": "08:00-08:00"}, "on “mon”"),
        ({"mon": "٠٨:00-18:00"}, "on “mon”"),
        ({}, "at least one day"),
    ],
)
def test_what_is_no_hours_is_said(days: dict[str, str], words: str) -> None:
    with pytest.raises(HoursError) as caught:
        read_hours(days)
    assert words in str(caught.value)


clock = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))
ranges = st.tuples(clock, clock).filter(lambda pair: pair[0] != pair[1]).map("-".join)
weeks = st.dictionaries(st.sampled_from(WEEKDAYS), st.lists(ranges, min_size=1, max_size=3).map(", ".join), min_size=1)
moments = st.integers(0, 2 * 7 * 86_400).map(lambda seconds: at("mon 00:00") + timedelta(seconds=seconds))


@steady
@given(weeks, moments)
def test_until_the_next_change_nothing_changes_and_then_it_does(week: dict[str, str], moment: datetime) -> None:
    hours: Hours = read_hours(week)
    change = hours.next_change(moment)
    is_open = hours.is_open(moment)
    end = change or moment + timedelta(weeks=1)
    assert moment < end <= moment + timedelta(weeks=1)
    minutes = int((end - moment).total_seconds() // 60)
    assert all(hours.is_open(moment + timedelta(minutes=one)) is is_open for one in range(0, minutes, 7))
    if change:
        assert hours.is_open(change) is not is_open
        assert hours.is_open(change - timedelta(minutes=1)) is is_open or change - timedelta(minutes=1) < moment


@steady
@given(st.dictionaries(st.sampled_from((*WEEKDAYS, "day")), st.text(alphabet="0123456789:-–, ", max_size=20)))
def test_any_text_is_hours_or_refused(week: dict[str, str]) -> None:
    try:
        hours = read_hours(week)
    except HoursError:
        return
    hours.next_change(at("mon 00:00"))

"""Opening hours: ranges of clock time for each day of the week, and when they next begin or end.

A day's text is one or more ranges, such as "08:00-18:00" or "08:00-12:00, 13:00-17:00". A range
that ends no later than it begins goes on into the next day ("20:00-02:00"); "24:00" is a day's end.
All is wall-clock time, as on the sign at the door: a day of 23 or 25 hours opens when its clock says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from datetime import datetime

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""Names of the days in the order of ``datetime.weekday``."""

_DAY = 24 * 60
_WEEK = 7 * _DAY
_RANGE = r"([0-9]{1,2}):([0-9]{2})\s*[-–]\s*([0-9]{1,2}):([0-9]{2})"
"""Compiled when there are hours to read: most starts have none."""

_NOT_A_DAY = QT_TRANSLATE_NOOP("messages", "“{day}” is not a day; there are {days}")
_NOT_A_RANGE = QT_TRANSLATE_NOOP("messages", "“{text}” on “{day}” are no hours such as 08:00-18:00")
_NEVER_OPEN = QT_TRANSLATE_NOOP("messages", "there must be hours for at least one day")


class HoursError(ValueError):
    """Some text says no opening hours; ``message`` tells which and why."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class Hours(NamedTuple):
    """The hours of a week: ranges in minutes since Monday 00:00, each [start, end) with start below one week.

    An end may lie in the next week, when Sunday's hours go on after midnight.
    """

    ranges: tuple[tuple[int, int], ...]

    def is_open(self, moment: datetime) -> bool:
        """Tell whether *moment*, in local time, lies within the hours."""
        return self._covers(_minute_of(moment))

    def next_change(self, moment: datetime) -> datetime | None:
        """Return the first moment after *moment* at which it opens or closes; None when it is always open.

        The result has the time zone of *moment*, or none when that has none.
        """
        from datetime import timedelta  # noqa: PLC0415 - most starts ask for no hours

        now = _minute_of(moment)
        is_open = self._covers(now)
        monday = moment.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=moment.weekday())
        marks = {mark % _WEEK for ends in self.ranges for mark in ends}
        for mark in sorted((*marks, *(mark + _WEEK for mark in marks))):
            if mark > now and self._covers(mark % _WEEK) != is_open:
                return monday + timedelta(minutes=mark)
        return None

    def _covers(self, minute: int) -> bool:
        return any(start <= minute < end or start <= minute + _WEEK < end for start, end in self.ranges)


def _minute_of(moment: datetime) -> int:
    return moment.weekday() * _DAY + moment.hour * 60 + moment.minute


def read_hours(days: Mapping[str, str]) -> Hours:
    """Return the hours that *days* says: a name of WEEKDAYS to the ranges of that day; a day that is left out is closed.

    Raises HoursError.
    """
    ranges = []
    for day, text in days.items():
        if day not in WEEKDAYS:
            raise HoursError(Message(_NOT_A_DAY, {"day": day, "days": ", ".join(WEEKDAYS)}))
        start_of_day = WEEKDAYS.index(day) * _DAY
        for start, end in _ranges(day, text):
            ranges.append((start_of_day + start, start_of_day + end))
    if not ranges:
        raise HoursError(Message(_NEVER_OPEN))
    return Hours(tuple(sorted(ranges)))


def _ranges(day: str, text: str) -> list[tuple[int, int]]:
    """Return the ranges in *text* in minutes since the start of *day*."""
    found = []
    for part in text.split(","):
        match = re.fullmatch(_RANGE, part.strip())
        if not match:
            raise HoursError(Message(_NOT_A_RANGE, {"text": text, "day": day}))
        first_hour, first_minute, last_hour, last_minute = map(int, match.groups())
        start, end = first_hour * 60 + first_minute, last_hour * 60 + last_minute
        if max(first_minute, last_minute) > 59 or start >= _DAY or end > _DAY or start == end:
            raise HoursError(Message(_NOT_A_RANGE, {"text": text, "day": day}))
        found.append((start, end if end > start else end + _DAY))
    return found

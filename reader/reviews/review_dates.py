"""Days of a review: today where the clinic is, and the day on which an article is looked at again."""

from datetime import UTC, date, datetime, timedelta

from reader.errors import QT_TRANSLATE_NOOP, Message, ReviewError

SOON = timedelta(days=60)
"""A review that is due within this time stands in the worklist."""

_NOT_A_DATE = QT_TRANSLATE_NOOP("messages", "“{text}” is not a date such as 2027-11-23")


def today() -> date:
    """Return the day it is in the system's time zone."""
    return datetime.now(UTC).astimezone().date()


def a_year_after(day: date) -> date:
    """Return the same day of the next year; 28 February for 29 February, 31 December 9999 at the calendar's end."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28) if day.year < date.max.year else date.max


def read_day(text: str) -> date:
    """Return the day that *text* names as ISO 8601 has it ("2027-11-23"). Raises ReviewError for any other text."""
    text = text.strip()
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:  # the standard's other forms are read by nobody else
        raise ReviewError(reason=Message(_NOT_A_DATE, {"text": text}))
    return day

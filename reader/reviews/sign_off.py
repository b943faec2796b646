"""Making a sign-off: what a person must say for one, and what cannot be right."""

from datetime import UTC, date, datetime

from reader.errors import QT_TRANSLATE_NOOP, Message, ReviewError
from reader.reviews.journal_record import SignOff
from reader.reviews.review_dates import a_year_after

LONGEST_NAME = 120

_NO_NAME = QT_TRANSLATE_NOOP("messages", "say who reviewed the article, with at least one letter")
_LONG_NAME = QT_TRANSLATE_NOOP("messages", "the name is longer than {limit} letters")
_FUTURE = QT_TRANSLATE_NOOP("messages", "the day of the review, {day}, has not come yet")
_PAST = QT_TRANSLATE_NOOP("messages", "the next review, {day}, must be after today and after the review itself")


def moment() -> str:
    """Return this moment in UTC, to the second, as ISO 8601 has it ("2026-11-23T10:15:00Z")."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def clean_name(name: str) -> str:
    """Return *name* on one line. Raises ReviewError where it names nobody or is too long to be shown."""
    name = " ".join("".join(one if one.isprintable() else " " for one in name).split())
    if not any(one.isalpha() for one in name):
        raise ReviewError(reason=Message(_NO_NAME))
    if len(name) > LONGEST_NAME:
        raise ReviewError(reason=Message(_LONG_NAME, {"limit": LONGEST_NAME}))
    return name


def new_sign_off(
    article: str, text: str, by: str, today: date, *, on: date | None = None, due: date | None = None
) -> SignOff:
    """Return the sign-off by *by* of the article *article* whose file has the fingerprint *text*.

    *on* is the day of the review (default: *today*), *due* that of the next one (default: a year
    after *on*). Raises ReviewError for a name that is none, or a day that cannot be right.
    """
    by = clean_name(by)
    on = today if on is None else on
    if on > today:
        raise ReviewError(reason=Message(_FUTURE, {"day": on.isoformat()}))
    due = a_year_after(on) if due is None else due
    if due <= max(on, today):
        raise ReviewError(reason=Message(_PAST, {"day": due.isoformat()}))
    return SignOff(article, by, on, due, text, moment())

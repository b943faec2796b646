"""How an article stands: reviewed or not, by whom, and whether that still holds. Decided without reading a file."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Literal, NamedTuple

from reader.library.article import Review
from reader.library.entry import Entry
from reader.reviews.journal_record import SignOff
from reader.reviews.review_dates import SOON

State = Literal["unreviewed", "changed", "reviewed", "due", "overdue"]

TO_REVIEW: tuple[State, ...] = ("overdue", "changed", "due", "unreviewed")
"""The states that ask for somebody's time, the most pressing first."""

STATES: tuple[State, ...] = (*TO_REVIEW, "reviewed")


class Standing(NamedTuple):
    """A state, and the review it comes from: the clinic's own, or the one that the article's file names.

    Where it comes from the file and the file was not read, ``by`` is empty and ``on`` is None.
    """

    state: State
    by: str = ""
    on: date | None = None
    due: date | None = None


def state_of(entry: Entry, sign_off: SignOff | None, today: date) -> State:
    """Return how the article of *entry* stands on the day *today*.

    The clinic's *sign_off* wins over the review that the article's own file names. It holds for the
    text that was signed: any other text makes the article "changed". A review is "due" within
    60 days of its day, that day included, and "overdue" after it.
    """
    if sign_off is None:
        return _by_day(_day(entry.review_due), today) if entry.reviewed else "unreviewed"
    return _by_day(sign_off.due, today) if sign_off.text == entry.stamp else "changed"


def standing_of(entry: Entry, sign_off: SignOff | None, today: date, named: Review | None = None) -> Standing:
    """Return how the article of *entry* stands, and by whom; *named* is the review that its file names."""
    state = state_of(entry, sign_off, today)
    if sign_off is not None:
        return Standing(state, sign_off.by, sign_off.on, sign_off.due)
    if state == "unreviewed":
        return Standing(state)
    by, on = (named.by, named.on) if named else ("", None)
    return Standing(state, by, on, _day(entry.review_due))


def hidden_by_review(
    current: Mapping[str, SignOff], today: date, *, unreviewed: bool, overdue: bool
) -> Callable[[Entry], bool] | None:
    """Return what tells of an entry whether the kiosk leaves it out for its review; None when nothing is left out.

    *current* are the clinic's sign-offs in force, *today* is the day it is. With *unreviewed* articles
    are left out that nobody reviewed, or whose text changed since; with *overdue* those whose review is overdue.
    """
    hidden: set[State] = set()
    if unreviewed:
        hidden |= {"unreviewed", "changed"}
    if overdue:
        hidden.add("overdue")
    return (lambda entry: state_of(entry, current.get(entry.id), today) in hidden) if hidden else None


def _by_day(due: date | None, today: date) -> State:
    if due is None or due > today + SOON:
        return "reviewed"
    return "overdue" if due < today else "due"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

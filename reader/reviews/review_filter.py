"""Leaving articles out of the kiosk for how their review stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from reader.library.entry import Entry
from reader.reviews.journal_record import SignOff
from reader.reviews.standing import State, state_of


def hidden_by_review(
    current: Mapping[str, SignOff], today: date, *, unreviewed: bool, overdue: bool
) -> Callable[[Entry], bool] | None:
    """Return what tells of an entry whether it is left out; None when nothing is.

    *current* are the clinic's sign-offs in force, *today* is the day it is. With *unreviewed* articles
    are left out that nobody reviewed, or whose text changed since; with *overdue* those whose review is overdue.
    """
    hidden: frozenset[State] = frozenset(
        (*(("unreviewed", "changed") if unreviewed else ()), *(("overdue",) if overdue else ()))
    )
    if not hidden:
        return None
    return lambda entry: state_of(entry, current.get(entry.id), today) in hidden

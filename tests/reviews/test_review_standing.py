"""How an article stands: whose word counts, for which text, and until when."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from reader.library.article import Review
from reader.library.entry import Entry
from reader.reviews.journal_record import SignOff
from reader.reviews.standing import STATES, TO_REVIEW, Standing, standing_of, state_of
from tests.fakes import day

TODAY = day("2026-11-23")


def entry(stamp: str = "text", *, reviewed: bool = False, review_due: str = "") -> Entry:
    return Entry("en/naps", "Naps", "", "sleep", 1, 0, stamp, review_due=review_due, reviewed=reviewed)


def signed(due: date, text: str = "text") -> SignOff:
    return SignOff("en/naps", "Dr. Ruiz", day("2026-03-02"), due, text)


def test_an_article_that_nobody_signed_is_unreviewed_even_where_its_file_plans_a_review() -> None:
    assert state_of(entry(), None, TODAY) == "unreviewed"
    assert state_of(entry(review_due="2020-01-01"), None, TODAY) == "unreviewed"


@pytest.mark.parametrize(
    ("days", "state"), [(61, "reviewed"), (60, "due"), (1, "due"), (0, "due"), (-1, "overdue"), (-900, "overdue")]
)
def test_a_review_is_due_within_60_days_and_overdue_after_its_day(days: int, state: str) -> None:
    due = TODAY + timedelta(days=days)
    assert state_of(entry(), signed(due), TODAY) == state
    assert state_of(entry(reviewed=True, review_due=due.isoformat()), None, TODAY) == state


@pytest.mark.parametrize("due", ["2027-11-23", "2026-12-01", "2020-01-01"])
def test_another_text_than_the_one_that_was_signed_is_changed_whatever_the_day(due: str) -> None:
    assert state_of(entry("other"), signed(day(due)), TODAY) == "changed"


def test_the_clinics_word_wins_over_the_one_in_the_file() -> None:
    published = entry(reviewed=True, review_due="2030-01-01")
    assert state_of(published, signed(day("2026-11-01")), TODAY) == "overdue"
    assert state_of(published._replace(stamp="other"), signed(day("2030-01-01")), TODAY) == "changed"


@pytest.mark.parametrize("due", ["", "soon", "2026-99-99"])
def test_a_review_in_the_file_without_a_next_one_holds(due: str) -> None:
    assert state_of(entry(reviewed=True, review_due=due), None, TODAY) == "reviewed"


def test_a_standing_names_who_and_when() -> None:
    assert standing_of(entry(), None, TODAY) == Standing("unreviewed")
    due = day("2027-11-23")
    assert standing_of(entry(), signed(due), TODAY) == Standing("reviewed", "Dr. Ruiz", day("2026-03-02"), due)
    named = Review(day("2026-01-05"), "The publisher")
    published = standing_of(entry(reviewed=True, review_due="2027-03-05"), None, TODAY, named)
    assert published == Standing("reviewed", "The publisher", day("2026-01-05"), day("2027-03-05"))


def test_the_worklist_has_every_state_but_reviewed() -> None:
    assert set(TO_REVIEW) == set(STATES) - {"reviewed"}

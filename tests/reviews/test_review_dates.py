"""Days of a review: a year on, and dates as people write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ReviewError
from reader.reviews.review_dates import a_year_after, read_day, today
from tests.fakes import day


@pytest.mark.parametrize(
    ("of", "then"),
    [("2026-11-23", "2027-11-23"), ("2028-02-29", "2029-02-28"), ("2027-02-28", "2028-02-28"), ("9999-05-01", "9999-12-31")],
)  # fmt: skip
def test_a_year_later_is_the_same_day_where_there_is_one(of: str, then: str) -> None:
    assert a_year_after(day(of)) == day(then)


@given(st.dates())
def test_a_year_later_is_never_before(of: date) -> None:
    assert a_year_after(of) >= of


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_date_is_read_as_it_is_written(of: date) -> None:
    assert read_day(f" {of.isoformat()} ") == of


@pytest.mark.parametrize(
    "text", ["", "soon", "1/2/2027", "2027-13-01", "2027-02-30", "20270101", "2027-W01-1", "2027-1-1"]
)
def test_what_is_no_date_is_named_with_an_example(text: str) -> None:
    with pytest.raises(ReviewError, match="is not a date such as 2027-11-23") as refused:
        read_day(text)
    assert f"“{text}”" in str(refused.value)


def test_today_is_a_day() -> None:
    assert abs((today() - date.today()).days) <= 1  # noqa: DTZ011 - the other clock

"""Making a sign-off: what is asked for, and what is refused."""

from __future__ import annotations

import pytest

from reader.errors import ReviewError
from reader.reviews.journal_record import SignOff
from reader.reviews.sign_off import LONGEST_NAME, clean_name, moment, new_sign_off
from tests.fakes import day

TODAY = day("2026-11-23")


def test_a_sign_off_is_for_today_and_for_a_year_unless_it_says_otherwise() -> None:
    made = new_sign_off("en/naps", "text", " Dr.  Ana\nRuiz ", TODAY)
    assert made._replace(at="") == SignOff("en/naps", "Dr. Ana Ruiz", TODAY, day("2027-11-23"), "text")
    assert made.at.endswith("Z")
    earlier = new_sign_off("en/naps", "text", "A", TODAY, on=day("2026-11-01"))
    assert (earlier.on, earlier.due) == (day("2026-11-01"), day("2027-11-01"))
    assert new_sign_off("en/naps", "text", "A", TODAY, due=day("2026-11-24")).due == day("2026-11-24")


@pytest.mark.parametrize("name", ["", "  ", "\t\n", "-", "123", "\u200b\x07"])
def test_somebody_must_sign(name: str) -> None:
    with pytest.raises(ReviewError, match="say who reviewed the article"):
        new_sign_off("en/naps", "text", name, TODAY)


def test_a_name_must_fit_on_a_page() -> None:
    assert clean_name("A" * LONGEST_NAME)
    with pytest.raises(ReviewError, match="longer than 120 letters"):
        clean_name("A" * (LONGEST_NAME + 1))


def test_a_name_keeps_its_letters_and_loses_what_nobody_sees() -> None:
    assert clean_name("Dra. María\u202e Núñez-O’Hara\x00, 李") == "Dra. María Núñez-O’Hara , 李"


def test_a_review_cannot_lie_in_the_future() -> None:
    with pytest.raises(ReviewError, match="2026-11-24, has not come yet"):
        new_sign_off("en/naps", "text", "A", TODAY, on=day("2026-11-24"))


@pytest.mark.parametrize("due", ["2026-11-23", "2026-11-22", "1999-01-01"])
def test_the_next_review_must_lie_ahead(due: str) -> None:
    with pytest.raises(ReviewError, match=f"{due}, must be after today"):
        new_sign_off("en/naps", "text", "A", TODAY, due=day(due))


def test_a_review_of_long_ago_is_not_signed_as_if_it_still_held() -> None:
    with pytest.raises(ReviewError, match="2021-01-01, must be after today"):
        new_sign_off("en/naps", "text", "A", TODAY, on=day("2020-01-01"))


def test_a_moment_is_in_utc_to_the_second() -> None:
    assert len(moment()) == len("2026-11-23T10:15:00Z")

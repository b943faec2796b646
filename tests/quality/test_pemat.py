"""The PEMAT-P form and its scores."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.quality.pemat import ANSWERS, BY_NUMBER, ITEMS, Answer, allows, score
from tests.fakes import steady

NOT_ALWAYS = {6, 8, 9, 11, 16, 17, 18, 19, 24, 25}
"""The items for which the form of AHRQ offers N/A."""


def test_the_form_has_the_items_of_the_printed_one() -> None:
    numbers = [item.number for item in ITEMS]

    assert numbers == [*range(1, 13), *range(15, 27)]
    assert sum(item.part == "understandability" for item in ITEMS) == 17
    assert sum(item.part == "actionability" for item in ITEMS) == 7
    assert {item.number for item in ITEMS if item.skip} == NOT_ALWAYS


@pytest.mark.parametrize(
    ("number", "answer", "allowed"),
    [(1, "agree", True), (1, "not-applicable", False), (6, "not-applicable", True), (13, "agree", False), (2, "perhaps", False)],
)  # fmt: skip
def test_an_answer_must_be_one_of_the_item(number: int, answer: str, allowed: bool) -> None:
    assert allows(number, answer) is allowed


def test_the_percentage_is_of_what_applies() -> None:
    found = score("understandability", {1: "agree", 2: "agree", 3: "disagree", 6: "not-applicable", 20: "disagree"})

    assert (found.agreed, found.applicable, found.answered, found.items) == (2, 3, 4, 17)
    assert found.percent == pytest.approx(66.667, abs=0.001)
    assert not found.is_complete


def test_nothing_answered_has_no_percentage() -> None:
    assert score("actionability", {}).percent is None
    assert score("actionability", {24: "not-applicable"}).percent is None


@pytest.mark.parametrize(("agreed", "reaches"), [(5, True), (4, False)])
def test_seventy_percent_of_a_full_form_reach_the_mark(agreed: int, reaches: bool) -> None:
    numbers = [20, 21, 22, 23, 24, 25, 26]
    answers: dict[int, Answer] = {
        number: "agree" if place < agreed else "disagree" for place, number in enumerate(numbers)
    }

    assert score("actionability", answers).reaches_mark is reaches


def test_a_form_that_is_not_full_reaches_no_mark() -> None:
    assert not score("actionability", {20: "agree", 21: "agree"}).reaches_mark


@steady
@given(st.dictionaries(st.sampled_from(sorted(BY_NUMBER)), st.sampled_from(ANSWERS)))
def test_a_score_lies_between_none_and_all(answers: dict[int, Answer]) -> None:
    for part in ("understandability", "actionability"):
        found = score(part, answers)
        assert 0 <= found.agreed <= found.applicable <= found.answered <= found.items
        assert found.percent is None or 0 <= found.percent <= 100

"""Results for a question about two things."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.search.ranking.name_coverage import NOT_SAID, Said
from reader.search.ranking.order import take_turns

LUPUS, ROSACEA, LUPUS_KIND = Said(0b0011, 0.5), Said(0b1000, 0.4), Said(0b0111, 0.5)


def test_the_two_things_that_a_question_names_come_in_turn() -> None:
    results = ["lupus", "lupus of the skin", "lupus nephritis", "rosacea", "ocular rosacea"]
    said = [LUPUS, LUPUS_KIND, LUPUS_KIND, ROSACEA, ROSACEA]
    turns = ["lupus", "rosacea", "lupus of the skin", "ocular rosacea", "lupus nephritis"]
    assert take_turns(results, said) == turns


def test_what_bears_no_name_of_the_question_stays_in_its_place() -> None:
    results = ["lupus", "skin", "lupus nephritis", "rosacea"]
    assert take_turns(results, [LUPUS, NOT_SAID, LUPUS, ROSACEA]) == ["lupus", "skin", "rosacea", "lupus nephritis"]


def test_a_name_that_is_little_of_the_question_does_not_take_turns() -> None:
    results = ["lupus", "lupus nephritis", "women"]
    assert take_turns(results, [LUPUS, LUPUS, Said(0b1000, 0.1)]) == results


@given(st.lists(st.tuples(st.integers(0, 7), st.floats(0, 1)), max_size=20))
def test_no_result_is_lost_and_the_best_one_stays_first(drawn: list[tuple[int, float]]) -> None:
    said = [Said(*one) for one in drawn]
    ordered = take_turns(range(len(said)), said)
    assert sorted(ordered) == list(range(len(said)))
    assert ordered[:1] == [0][: len(said)]

"""Distances between words, and which words of the index are near a mistyped one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.distance import common_start, distance, within_one
from reader.search.spelling import LONGEST, Vocabulary, allowance, vocabulary_of_words

WORD = st.text(alphabet="abcé", min_size=1, max_size=9)


def test_one_error_is_a_letter_more_less_other_or_swapped() -> None:
    for other in ("zolof", "zolofft", "zoloff", "zoolft", "zoloft"):
        assert within_one(other, "zoloft")
    for other in ("zolf", "zofolt", "sertraline", ""):
        assert not within_one(other, "zoloft")


@given(WORD, WORD)
def test_within_one_agrees_with_the_distance(one: str, other: str) -> None:
    assert within_one(one, other) == (distance(one, other, 3) <= 1)
    assert distance(one, other, 9) == distance(other, one, 9)


@given(WORD, WORD)
def test_the_common_start_is_common(one: str, other: str) -> None:
    size = common_start(one, other)
    assert one[:size] == other[:size]
    assert one[size : size + 1] != other[size : size + 1] or size == min(len(one), len(other))


@settings(max_examples=60, deadline=None)
@given(st.sets(st.text(alphabet="abcdef", min_size=3, max_size=12), min_size=1, max_size=40), st.data())
def test_nearness_agrees_with_the_distance_word_by_word(words: set[str], data: st.DataObject) -> None:
    word = data.draw(st.text(alphabet="abcdef", min_size=3, max_size=12))
    vocabulary = vocabulary_of_words(words)
    for most in (1, 2, 3):
        found = {one.form: one.distance for one in vocabulary.near(word, most)}
        assert found == {one: distance(word, one, most) for one in words if distance(word, one, most) <= most}


def test_words_too_long_or_empty_have_no_neighbours() -> None:
    vocabulary: Vocabulary = vocabulary_of_words({"word"})
    assert vocabulary.near("", 2) == []
    assert vocabulary.near("w" * (LONGEST + 1), 2) == []


def test_short_words_are_not_guessed_at() -> None:
    assert [allowance(word) for word in ("the", "heart", "sertraline")] == [0, 1, 2]

"""Distances between words, and which words of the index are near a mistyped one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.spelling.vocabulary import LONGEST, Vocabulary, allowance


def distance(one: str, other: str) -> int:
    """Return the distance between two words, reckoned slowly: Damerau (1964), no stretch edited twice."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        rows.append([i])
        for j, b in enumerate(other, 1):
            cost = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, rows[i - 2][j - 2] + 1)
            rows[i].append(cost)
    return rows[-1][-1]


@settings(max_examples=60, deadline=None)
@given(st.sets(st.text(alphabet="abcdeñ", min_size=3, max_size=12), min_size=1, max_size=40), st.data())
def test_nearness_agrees_with_the_distance_word_by_word(words: set[str], data: st.DataObject) -> None:
    word = data.draw(st.text(alphabet="abcdeñ", min_size=3, max_size=12))
    vocabulary = Vocabulary(sorted(words), [1] * len(words))
    for most in (1, 2, 3):
        found = {one.form: one.distance for one in vocabulary.near(word, most)}
        assert found == {one: size for one in words if (size := distance(word, one)) <= most}


def test_words_too_long_or_empty_have_no_neighbours() -> None:
    vocabulary = Vocabulary(["word"], [1])
    assert vocabulary.near("", 2) == []
    assert vocabulary.near("w" * (LONGEST + 1), 2) == []


def test_short_words_are_not_guessed_at() -> None:
    assert [allowance(word) for word in ("the", "heart", "sertraline")] == [0, 1, 2]

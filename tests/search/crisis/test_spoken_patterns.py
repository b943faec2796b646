"""How sayings are written, and what they match."""

from __future__ import annotations

import pytest

from reader.search.crisis.spoken_patterns import END, Patterns

CLASSES = {"bird": "robin blue_tit", "sings": "sings is_singing", "any": "{bird} frog"}


def found(saying: str, text: str) -> bool:
    heard = [frozenset({word}) for word in text.split()]
    return bool(Patterns([("yes", saying)], CLASSES).labels([*heard, frozenset({END})]))


@pytest.mark.parametrize(
    ("saying", "text", "is_found"),
    [
        ("a b", "a b", True),
        ("a b", "x a y y b x", True),
        ("a b", "a y y y b", False),
        ("a b", "b a", False),
        ("a ... b", "a y y y y y y y b", True),
        ("a ... b", "a y y y y y y y y b", False),
        ("a_b", "a y b", False),
        ("a|c b", "c b", True),
        ("a b_$", "a b", True),
        ("a b_$", "a b x", False),
        ("a $", "a x", False),
        ("a b|$", "a", True),
        ("{bird} {sings}", "blue tit now is singing", True),
        ("{bird} {sings}", "blue now tit sings", False),
        ("the_{any}_{sings}", "the frog sings", True),
        ("the_{any}_{sings}", "the robin is singing", True),
        ("a b c", "a b b c", True),
    ],
)
def test_a_saying_matches_its_places_in_order_with_few_words_between(saying: str, text: str, is_found: bool) -> None:
    assert found(saying, text) is is_found


def test_a_word_may_be_several_of_those_of_the_sayings() -> None:
    patterns = Patterns([("one", "a b"), ("other", "a c")], {})
    assert patterns.labels([frozenset({"a"}), frozenset({"b", "c"}), frozenset({END})]) == {"one", "other"}
    assert patterns.words == {"a", "b", "c"}


def test_a_class_that_is_missing_is_an_error() -> None:
    with pytest.raises(KeyError):
        Patterns([("one", "{none}")], CLASSES)

"""How words sound."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.spelling.sounds import sounds


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("exofthalmyc", "exophthalmic"),
        ("distrofy", "dystrophy"),
        ("sykosis", "psychosis"),
        ("hemmorage", "hemorrhage"),
        ("esquisofrenia", "esquizofrenia"),
        ("diarea", "diarrhea"),
        ("keso", "queso"),
    ],
)
def test_words_that_sound_alike_become_one(written: str, meant: str) -> None:
    [one, other] = sounds([written, meant])
    assert one == other


def test_words_that_do_not_stay_apart() -> None:
    assert len(set(sounds(["tic", "tick", "stick", "panic", "manic", "hip", "lip"]))) == 6


@given(st.lists(st.text(alphabet="abcehipstyz", max_size=8), max_size=8))
def test_words_beside_one_another_do_not_touch(words: list[str]) -> None:
    assert sounds(words) == [one for word in words for one in sounds([word])] or not words

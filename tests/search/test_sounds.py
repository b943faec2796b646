"""How words sound."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.sounds import sound, sounding


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("exofthalmyc", "exophthalmic"),
        ("distrofy", "dystrophy"),
        ("sykosis", "psychosis"),
        ("hemmorage", "hemorrhage"),
        ("esquisofrenia", "esquizofrenia"),
        ("diarea", "diarrhea"),
    ],
)
def test_words_that_sound_alike_become_one(written: str, meant: str) -> None:
    assert sound(written) == sound(meant)


def test_words_that_do_not_stay_apart() -> None:
    assert len({sound(word) for word in ("tic", "tick", "stick", "panic", "manic", "hip", "lip")}) == 6


@given(st.lists(st.text(alphabet="abcehipstyz", max_size=8), max_size=8))
def test_words_laid_end_to_end_do_not_touch(words: list[str]) -> None:
    data = "".join(words).encode()
    at = np.cumsum([0, *(len(word) for word in words)])
    said, places = sounding(np.frombuffer(data, dtype=np.uint8), at)
    found = [said[start:end].tobytes().decode() for start, end in pairwise(places)]
    assert found == [sound(word) for word in words]

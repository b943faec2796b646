"""Which words of a list a word may be that was typed in haste or spelled by ear."""

from __future__ import annotations

import pytest

from reader.search.crisis.likeness import Likeness, sound

LIST = Likeness(("window", "door", "glass*", "quiero", "vivir", "hacer", "vela", "bela"), {"widow", "dor"}.__contains__)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("window", {"window"}),
        ("windw", {"window"}),
        ("wnidow", {"window"}),
        ("winddddow", {"window"}),
        ("widow", set()),
        ("indow", set()),
        ("wandew", set()),
        ("doro", {"door"}),
        ("dorr", {"door"}),
        ("dooz", set()),
        ("dor", set()),
        ("glasses", {"glass*"}),
        ("glsases", {"glass*"}),
        ("kiero", {"quiero"}),
        ("qiero", {"quiero"}),
        ("bibir", {"vivir"}),
        ("aser", {"hacer"}),
        ("vela", {"vela"}),
    ],
)
def test_one_slip_or_the_same_sound_is_forgiven(word: str, meant: set[str]) -> None:
    assert LIST.meant_by(word) == meant


def test_a_word_may_be_taken_only_as_it_is_written() -> None:
    assert LIST.exactly("windw") == frozenset()
    assert LIST.exactly("window") == {"window"}
    assert LIST.exactly("glasses") == {"glass*"}
    assert [LIST.is_listed(word) for word in ("window", "windw", "glasses")] == [True, False, False]


def test_words_that_are_said_alike_sound_alike() -> None:
    for one, other in (("quiero", "kiero"), ("voy", "boi"), ("hasta", "asta"), ("cielo", "sielo"), ("lluvia", "yubia")):
        assert sound(one) == sound(other)
    assert sound("chico") != sound("cico")

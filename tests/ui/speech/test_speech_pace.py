"""How long a word is waited for: as long as it takes to say, and hardly longer."""

from __future__ import annotations

import pytest

from reader.ui.speech.speech_pace import LAST, REST, letters_of, letters_until_next


@pytest.mark.parametrize(("short", "long"), [("take", "medicine"), ("call", "988"), ("maoi", "MAOI")])
def test_what_is_long_to_say_is_given_time(short: str, long: str) -> None:
    assert letters_of(long) >= 2 * letters_of(short)


def test_a_capital_that_begins_a_word_is_not_spelled() -> None:
    assert letters_of("Take") == letters_of("take")


def until_next(text: str, place: int, rate: float = 0) -> int:
    return letters_until_next(text.split(), place, rate)


def test_a_word_within_a_sentence_is_waited_for_alone() -> None:
    assert until_next("Drink water daily now", 1) == len("water")


def test_a_comma_is_a_rest_and_the_word_after_it_is_not_waited_for() -> None:
    assert until_next("Drink water, preferably cold", 1) == len("water,") + REST


@pytest.mark.parametrize("end", [".", "?", "!", "…", '."', ".)"])
def test_after_the_end_of_a_sentence_the_next_word_is_waited_for_too(end: str) -> None:
    assert until_next(f"Drink water{end} Preferably cold", 1) == len(f"water{end}Preferably") + REST


def test_the_last_word_has_the_rest_at_the_end() -> None:
    assert until_next("Drink water.", 1) == len("water.") + LAST


def test_a_slow_voice_takes_longer_and_a_fast_one_less() -> None:
    assert until_next("Drink water now", 1, -0.5) == 7
    assert until_next("Drink water now", 1, 0.4) == 3


def test_a_mark_that_is_not_there_is_no_error() -> None:
    assert until_next("Drink", 7) == LAST

"""Which voice reads which language."""

from __future__ import annotations

import pytest

from reader.ui.speech.voice_choice import Voice, choose_voice

ESPEAK = [
    Voice("English (Caribbean)", "en-US"), Voice("English (Caribbean)+Adam", "en-US"),
    Voice("English (America)+Adam", "en-US"), Voice("English (America, New York City)", "en-US"),
    Voice("English (America)", "en-US"), Voice("English (Great Britain)", "en-GB"),
    Voice("Spanish (Spain)", "es-ES"), Voice("Spanish (Latin America)", "es-419"), Voice("Klingon", "tlh"),
]  # fmt: skip
"""As Qt gives the voices of espeak-ng: the Caribbean one is taken for one of the US."""


@pytest.mark.parametrize(
    ("language", "country", "name"),
    [
        ("en", "US", "English (America)"),
        ("en", "", "English (America)"),
        ("en", "GB", "English (Great Britain)"),
        ("en", "CA", "English (America)"),
        ("en-GB", "US", "English (Great Britain)"),
        ("es", "US", "Spanish (Latin America)"),
        ("es", "ES", "Spanish (Spain)"),
        ("es-MX", "US", "Spanish (Latin America)"),
        ("ES", "US", "Spanish (Latin America)"),
    ],
)
def test_the_locale_counts_first_then_the_country_then_the_language(language: str, country: str, name: str) -> None:
    voice = choose_voice(language, ESPEAK, country)

    assert voice is not None
    assert voice.name == name


@pytest.mark.parametrize("language", ["fr", "e", "", "t"])
def test_a_language_that_nobody_speaks_has_no_voice(language: str) -> None:
    assert choose_voice(language, ESPEAK, "US") is None


def test_a_variant_is_better_than_nothing() -> None:
    assert choose_voice("en", [Voice("English (America)+Adam", "en-US")], "US") == Voice(
        "English (America)+Adam", "en-US"
    )


def test_voices_without_a_country_in_their_name_are_as_good_as_any() -> None:
    found = choose_voice("en", [Voice("English (Caribbean)", "en-US"), Voice("Samantha", "en-US")], "US")

    assert found == Voice("Samantha", "en-US")


def test_the_voice_that_says_that_there_is_no_voice_is_none() -> None:
    assert choose_voice("en", [Voice("dummy", "en-US")], "US") is None

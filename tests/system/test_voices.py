"""What the system lacks for reading aloud, found without Qt."""

from __future__ import annotations

import sys

import pytest

from reader.system.speech_dispatcher import SpeechServerError
from reader.system.voices import VoiceRow, find_voices, spoken_languages

LISTED: list[VoiceRow] = [
    ("English (Caribbean)", "en-029", "none"), ("Hebrew+Half-LifeAnnouncementSystem", "he", "Half-LifeAnnouncementSystem"),
    ("English (America)", "en-US", "none"), ("Spanish (Latin America)", "es-419", "none"),
    ("Cherokee", "chr-US-QAAA-X-WEST", "none"),
]  # fmt: skip

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Speech Dispatcher is Linux's")


def heard() -> str:
    return ""


def test_languages_are_those_of_plain_voices() -> None:
    assert spoken_languages(LISTED) == ("chr", "en", "es")


@pytest.mark.parametrize("listed", [[], [("dummy", "en", "none")], [("One", "", "none")], [("One", "x-1", "none")]])
def test_nothing_but_voices_is_taken_for_one(listed: list[VoiceRow]) -> None:
    assert spoken_languages(listed) == ()


@linux
def test_a_system_with_voices_lacks_nothing() -> None:
    found = find_voices(lambda: LISTED, heard)

    assert (found.packages, found.silence) == ((), "")
    assert not found.lacks("es-MX")
    assert found.lacks("fr")


@linux
def test_without_voices_the_package_that_has_some_is_named() -> None:
    found = find_voices(lambda: [("dummy", "en", "none")], heard)

    assert found.packages == ("speech-dispatcher-espeak-ng",)
    assert found.lacks("en")


@linux
def test_a_server_that_does_not_answer_is_no_voice() -> None:
    def hang() -> list[VoiceRow]:
        raise SpeechServerError("timed out")

    found = find_voices(hang, heard)

    assert found.languages == ()
    assert "speech-dispatcher-espeak-ng" in found.packages


@linux
def test_voices_that_nothing_plays_are_told_from_voices() -> None:
    found = find_voices(lambda: LISTED, lambda: "no sound server and no sound card")

    assert not found.lacks("en")
    assert found.silence == "no sound server and no sound card"


def test_elsewhere_the_system_has_its_own_voices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")

    found = find_voices()
    assert found.languages is None
    assert not found.lacks("es")

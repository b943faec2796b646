"""What the system lacks for reading aloud, found without Qt."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reader.system import voices
from reader.system.voices import find_voices, missing_libraries, spoken_languages

LISTED = """                     NAME                 LANGUAGE                  VARIANT
      English (Caribbean)                   en-029                     none
English (Caribbean)+Half-LifeAnnouncementSystem                   en-029Half-LifeAnnouncementSystem
        English (America)                    en-US                     none
  Spanish (Latin America)                   es-419                     none
                 Cherokee        chr-US-QAAA-X-WEST                     none
"""

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Speech Dispatcher is Linux's")


def test_languages_are_read_from_what_speech_dispatcher_lists() -> None:
    assert spoken_languages(LISTED.splitlines()) == ("chr", "en", "es")


@pytest.mark.parametrize("listed", ["", "NAME LANGUAGE VARIANT\n", "dummy  en  none\n", "one\ntwo words\n"])
def test_nothing_but_voices_is_taken_for_one(listed: str) -> None:
    assert spoken_languages(listed.splitlines()) == ()


@linux
def test_a_system_with_voices_lacks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voices, "missing_libraries", list)
    found = find_voices(lambda command: LISTED)

    assert found.packages == ()
    assert not found.lacks("es-MX")
    assert found.lacks("fr")


@linux
def test_without_voices_the_package_that_has_some_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voices, "missing_libraries", list)
    found = find_voices(lambda command: "dummy en none")

    assert found.packages == ("speech-dispatcher-espeak-ng",)
    assert found.lacks("en")


@linux
@pytest.mark.parametrize("error", [FileNotFoundError(), subprocess.TimeoutExpired("spd-say", 20)])
def test_a_server_that_does_not_answer_is_no_voice(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(command: list[str]) -> str:
        raise error

    monkeypatch.setattr(voices, "missing_libraries", list)
    found = find_voices(run)

    assert found.languages == ()
    assert "speech-dispatcher-espeak-ng" in found.packages


@linux
def test_a_missing_library_is_named_by_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voices, "LIBRARIES", {"libnone.so.9": "libnone9", "libc.so.6": "libc6"})

    assert missing_libraries() == ["libnone9"]
    found = find_voices(lambda command: LISTED)
    assert found.packages == ("libnone9",)
    assert found.lacks("en"), "without the library Qt cannot reach the voices"


def test_elsewhere_the_system_has_its_own_voices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")

    found = find_voices()
    assert found.languages is None
    assert not found.lacks("es")

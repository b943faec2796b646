"""What is remembered of voices from one start to the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.ui.speech.voice_memory import VALID_SECONDS, VoiceMemory


class Calendar:
    """Seconds since 1970 that pass when they are told to."""

    def __init__(self) -> None:
        self.seconds = 1_800_000_000.0

    def __call__(self) -> float:
        return self.seconds


def test_the_next_start_knows_the_languages_of_this_one(tmp_path: Path) -> None:
    VoiceMemory(tmp_path / "cache" / "voices.json").keep(["en", "es"])
    memory = VoiceMemory(tmp_path / "cache" / "voices.json")

    assert "en" in memory.languages
    assert "es" in memory.languages
    assert "fr" not in memory.languages


def test_a_voice_that_failed_is_forgotten_for_good(tmp_path: Path) -> None:
    memory = VoiceMemory(tmp_path / "voices.json")
    memory.keep(["en"])
    memory.keep([])

    assert "en" not in memory.languages
    assert "en" not in VoiceMemory(tmp_path / "voices.json").languages


def test_a_computer_without_voices_writes_nothing_at_each_start(tmp_path: Path) -> None:
    VoiceMemory(tmp_path / "voices.json").keep([])

    assert not (tmp_path / "voices.json").exists()


def test_after_a_week_the_engine_is_asked_again(tmp_path: Path) -> None:
    calendar = Calendar()
    VoiceMemory(tmp_path / "voices.json", calendar).keep(["en"])
    calendar.seconds += VALID_SECONDS - 2
    assert "en" in VoiceMemory(tmp_path / "voices.json", calendar).languages
    calendar.seconds += 3
    assert "en" not in VoiceMemory(tmp_path / "voices.json", calendar).languages


def test_a_clock_that_was_set_back_is_no_reason_to_trust_for_longer(tmp_path: Path) -> None:
    calendar = Calendar()
    VoiceMemory(tmp_path / "voices.json", calendar).keep(["en"])
    calendar.seconds -= 60
    assert "en" not in VoiceMemory(tmp_path / "voices.json", calendar).languages


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{", "null", '{"languages": "en", "asked": 0}', '{"languages": ["en"], "asked": "x"}', "[" * 200_000],
    ids=range(7),
)
def test_a_damaged_memory_is_none(content: str, tmp_path: Path) -> None:
    path = tmp_path / "voices.json"
    path.write_text(content, "utf-8")

    assert "en" not in VoiceMemory(path).languages


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    memory = VoiceMemory(tmp_path / "file" / "voices.json")
    memory.keep(["en"])

    assert "en" in memory.languages
    memory.keep([])
    assert "en" not in memory.languages

"""What staff chose for a day holds for that day."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from reader.settings.day_choice import DayChoice, keep_choice, read_choice

TODAY, TOMORROW = date(2026, 11, 30), date(2026, 12, 1)


def test_a_choice_holds_for_its_day_and_is_its_owners(tmp_path: Path) -> None:
    path = tmp_path / "data" / "today.json"
    keep_choice(path, DayChoice("es", 2), TODAY)
    assert read_choice(path, TODAY) == DayChoice("es", 2)
    assert read_choice(path, TOMORROW) == DayChoice()
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("", DayChoice()), ("[]", DayChoice()), ("{", DayChoice()), ("[" * 100_000, DayChoice()),
        ('{"day": "2026-11-30"}', DayChoice()), ('{"day": "2026-11-30", "language": 7, "text_size": 9}', DayChoice()),
        ('{"day": "2026-11-30", "language": "es", "text_size": "x"}', DayChoice("es")),
    ],
)  # fmt: skip
def test_a_file_that_is_none_chooses_nothing(text: str, choice: DayChoice, tmp_path: Path) -> None:
    path = tmp_path / "today.json"
    path.write_text(text)
    assert read_choice(path, TODAY) == choice

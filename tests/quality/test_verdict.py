"""What a score means."""

from __future__ import annotations

import pytest

from reader.checks.reading_level.readability import Readability, TextCounts
from reader.quality.verdict import verdict

COUNTS = TextCounts(40, 500, 700, 30)


@pytest.mark.parametrize(
    ("found", "level", "part"),
    [
        (Readability(COUNTS, grade=6.0, smog=8), "good", "Easy"),
        (Readability(COUNTS, grade=6.1, smog=8), "fair", "grade 6 is better"),
        (Readability(COUNTS, grade=8.0, smog=8), "fair", "grade 6 is better"),
        (Readability(COUNTS, grade=8.1, smog=8), "hard", "grade 8 is the limit"),
        (Readability(COUNTS, inflesz=65.0), "good", "Easy"),
        (Readability(COUNTS, inflesz=60.0), "fair", "65 or more"),
        (Readability(COUNTS, inflesz=59.9), "hard", "60 is the least"),
        (Readability(COUNTS), "none", "no formula"),
        (Readability(TextCounts()), "none", "no whole sentence"),
    ],
)
def test_a_score_has_a_plain_sentence(found: Readability, level: str, part: str) -> None:
    said = verdict(found)

    assert said.level == level
    assert part in str(said.said)
    assert said.caution is None


def test_the_score_of_a_short_text_is_called_a_guess() -> None:
    assert "rough guess" in str(verdict(Readability(TextCounts(5, 99, 120, 2), grade=5)).caution)

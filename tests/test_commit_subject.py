"""What the hook says of a commit's message."""

from __future__ import annotations

import pytest

from tests.commit_subject import complaint


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("Mend the list", ""),
        ("Mend the list\n\nBecause it was broken.\n", ""),
        ("x" * 72, ""),
        ("x" * 73, "73 letters"),
        ("", "says nothing"),
        ("Mend the list\nBecause.", "second line"),
    ],
)
def test_a_subject_is_short_and_stands_alone(message: str, words: str) -> None:
    assert words in complaint(message)
    assert bool(words) == bool(complaint(message))

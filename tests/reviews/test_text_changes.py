"""What changed between two texts, as a person reads it."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from reader.reviews.text_changes import ChangedLine, changed_lines


def said(lines: tuple[ChangedLine, ...]) -> list[str]:
    marks = {"same": "{}", "removed": "[-{}]", "added": "[+{}]"}
    return ["".join(marks[piece.kind].format(piece.text) for piece in line.pieces) for line in lines]


def test_equal_texts_have_no_changes() -> None:
    assert changed_lines("a\n\nb\n", "a\nb  \r\n") == ()


def test_a_changed_dose_is_seen_as_words_within_its_line() -> None:
    before = "## Dose\n\nTake 25 mg each morning with food.\n\nCall us."
    now = "## Dose\n\nTake 50 mg each evening with food.\n\nCall us."
    assert said(changed_lines(before, now)) == [
        "## Dose", "Take[- 25][+ 50] mg each[- morning][+ evening] with food.", "Call us.",
    ]  # fmt: skip


def test_lines_that_came_and_went_are_whole() -> None:
    assert said(changed_lines("a\nb\nc", "a\nc")) == ["a", "[-b]", "c"]
    assert said(changed_lines("a\nc", "a\nb\nc")) == ["a", "[+b]", "c"]
    assert said(changed_lines("Sleep in the dark.", "Milk may make a difference.")) == [
        "[-Sleep in the dark.]", "[+Milk may make a difference.]",
    ]  # fmt: skip


def test_what_is_far_from_a_change_is_left_out_and_the_gap_is_told() -> None:
    lines = [f"Line {number}." for number in range(20)]
    shown = changed_lines("\n".join(lines), "\n".join([*lines[:3], "New here.", *lines[3:15], *lines[16:]]))
    assert said(shown) == ["Line 2.", "[+New here.]", "Line 3.", "Line 14.", "[-Line 15.]", "Line 16."]
    assert [line.follows for line in shown] == [False, True, True, False, True, True]


@given(st.lists(st.sampled_from(["a", "b b", "c d e"])), st.lists(st.sampled_from(["a", "b b", "c x e"])))
def test_without_what_went_and_with_what_came_one_text_is_the_other(old: list[str], new: list[str]) -> None:
    pieces = [piece for line in changed_lines("\n".join(old), "\n".join(new)) for piece in line.pieces]

    def words(kind: str) -> Counter[str]:
        return Counter(word for piece in pieces if piece.kind == kind for word in piece.text.split())

    before, now = (Counter(" ".join(lines).split()) for lines in (old, new))
    assert before + words("added") == now + words("removed")
    assert bool(words("added") + words("removed")) == (old != new)


def test_a_long_line_is_not_compared_word_by_word() -> None:
    before, now = " ".join(map(str, range(30_000))), " ".join(map(str, range(1, 30_000)))
    assert [line.pieces[0].kind for line in changed_lines(before, now)] == ["removed", "added"]

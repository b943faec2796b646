"""One article as the panel shows it: findings with their place on the page, and the answers."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.checks.prose_blocks import prose
from reader.library.entry import Place
from reader.quality.assessments import Assessment, AssessmentStore
from reader.quality.inspection import Inspection, inspect
from reader.quality.quotation import fold, quote, quote_line
from tests.fakes import SOURCE, Clinic, steady

LONG = (
    "When you take **this medicine** every day at the same time, you will feel better after a while, and then you can talk "
    "with us about how long you want to go on with it."
)


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return Clinic(tmp_path)


def look(clinic: Clinic, body: str, **front: object) -> Inspection:
    clinic.bundled.add("en/sleep/naps", body, sources=[SOURCE], **front)
    return again(clinic)


def again(clinic: Clinic) -> Inspection:
    place = Place(clinic.bundled.root, "en", "sleep", "naps")
    return inspect(clinic.folders(), place, clinic.data / "reviews.jsonl", clinic.data / "pemat.json")


def test_long_sentences_come_with_line_and_place_the_longest_first(clinic: Clinic) -> None:
    found = look(clinic, f"## Why\n\nShort. {LONG}\n\n- {LONG.replace('better', 'much, much better')}\n")

    assert [one.words for one in found.long] == [37, 35]
    longest = found.long[0]
    assert longest.text.startswith("When you take this medicine")
    lines = found.place.path.read_text("utf-8").splitlines()
    assert "much, much better" in lines[longest.line - 1]
    assert longest.quote
    assert longest.quote.text == fold(longest.text)
    assert "long-sentence" not in {remark.finding.rule for remark in found.remarks}


def test_a_finding_in_the_text_has_a_place_and_one_on_the_whole_has_none(clinic: Clinic) -> None:
    hard = "Comprehensive pharmacotherapy necessitates individualized evaluation. " * 20
    found = look(clinic, f"## Why\n\nGo [here](article:no-such-article). The pill was taken by him.\n\n{hard}\n")
    quotes = {remark.finding.rule: remark.quote for remark in found.remarks}

    assert quotes["passive"]
    assert "taken" in quotes["passive"].text
    assert quotes["dead-link"]
    assert quotes["dead-link"].text.startswith("gohere")
    assert quotes["reading-grade"] is None
    assert quotes["not-reviewed"] is None


def test_a_file_that_cannot_be_used_is_one_finding(clinic: Clinic) -> None:
    clinic.bundled.put("en/sleep/naps.md", "---\ntitle: [\n---\n")

    found = again(clinic)

    assert not found.report.facts.usable
    assert [remark.finding.rule for remark in found.remarks] == ["front-matter"]
    assert found.stamp


def test_a_file_that_is_gone_is_one_finding(clinic: Clinic) -> None:
    found = again(clinic)

    assert [remark.finding.level for remark in found.remarks] == ["error"]
    assert found.stamp == ""


def test_stored_answers_come_with_it_and_a_newer_file_is_told_of(clinic: Clinic) -> None:
    one = Assessment("en/naps", "Dr. Ruiz", "old", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", {1: "agree"})
    AssessmentStore(clinic.data / "pemat.json").save(one)

    assert look(clinic, "Nap.\n").assessments.of("en/naps") == (one,)

    (clinic.data / "pemat.json").write_text('{"format": 9, "articles": {}}')
    assert "newer Patient Reader" in str(again(clinic).trouble)


def test_the_same_words_are_told_apart_by_what_stands_around_them() -> None:
    found = prose("Take it. Then rest.\n\nWalk. Take it. Eat.\n")
    first, second = found.text.index("Take"), found.text.rindex("Take")

    one, other = (quote(found, start, start + 8) for start in (first, second))

    assert one
    assert other
    assert one.text == other.text == "takeit"
    assert (one.before, one.after[:8]) == ("", "thenrest")
    assert other.before.endswith("walk")


def test_a_line_without_text_has_no_place() -> None:
    found = prose("Words here.\n\n---\n\nMore.\n")

    assert quote_line(found, 1)
    assert quote_line(found, 3) is None
    assert quote(found, 11, 13) is None


@steady
@given(st.text(), st.integers(0, 80), st.integers(0, 80))
def test_any_stretch_of_any_text_is_letters_or_nothing(body: str, start: int, length: int) -> None:
    found = quote(prose(body), start, start + length)

    assert found is None or (found.text and found.text == fold(found.text))

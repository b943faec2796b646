"""The note for the chart: what was given, in which version, and a place for what the patient said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reader.handouts.chart_note import ChartNotes
from reader.handouts.handout import HandoutLook, Level
from reader.library.library import Library
from reader.pages.page_words import read_words
from reader.reviews.journal_record import SignOff
from tests.fakes import RESOURCES, Clinic

DAY = date(2026, 11, 30)
ENGLISH = read_words(RESOURCES, "en")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    clinic = Clinic(tmp_path)
    clinic.bundled.add("en/sleep/naps", updated="2026-11-20", teach_back=["When will you nap?", "For how long?"])
    clinic.bundled.add("es/sleep/naps", title="Siestas", published="2026-10-01", teach_back=["¿Cuándo?", "¿Cuánto?"])
    clinic.bundled.add("en/sleep/tea", reviewed={"on": "2026-09-01", "by": "Dr. Ruiz"})
    return clinic.library()


def test_it_says_what_was_given_when_and_in_which_version(library: Library) -> None:
    assert ChartNotes(library, ENGLISH, "en").note(("en/naps", "en/tea"), HandoutLook(), DAY) == (
        "Patient education given on 2026-11-30\n"
        "- Naps; English; version of 2026-11-20; not reviewed by the clinic\n"
        "- Tea; English; reviewed 2026-09-01 by Dr. Ruiz\n"
        "\n"
        "Teach-back, in the patient's own words:\n"
        "- When will you nap?\n  Answer: ________________________________________\n"
        "- For how long?\n  Answer: ________________________________________\n"
        "\n"
        "Result: [ ] understood  [ ] explained again, then understood  [ ] to repeat at the next visit\n"
    )


def test_staff_read_the_title_and_the_questions_in_their_own_language_too(library: Library) -> None:
    note = ChartNotes(library, ENGLISH, "en").note(("es/naps",), HandoutLook(beside="en"), DAY)
    assert "- Siestas (Naps); Español with English; version of 2026-10-01; not reviewed by the clinic\n" in note
    assert "- When will you nap?\n" in note
    assert "¿Cuándo?" not in note


def test_a_second_language_is_told_of_only_where_there_is_one(library: Library) -> None:
    assert "; English;" in ChartNotes(library, ENGLISH, "en").note(("en/tea",), HandoutLook(beside="es"), DAY)


def test_it_is_in_spanish_for_staff_who_read_spanish(library: Library) -> None:
    note = ChartNotes(library, read_words(RESOURCES, "es"), "es").note(("en/naps",), HandoutLook(), DAY)
    assert "- Naps (Siestas); English; " in note
    assert "¿Cuándo?" in note
    for english in ("Patient", "version", "Teach", "Answer", "Result:", "understood", "not reviewed"):
        assert english not in note


def test_what_is_brief_is_called_so(library: Library) -> None:
    assert "; in brief;" in ChartNotes(library, ENGLISH, "en").note(("en/naps",), HandoutLook(level=Level.BRIEF), DAY)


def test_the_clinics_own_review_counts_and_a_changed_text_is_told(library: Library) -> None:
    entry = library.entry("en/naps")
    assert entry

    def note(text: str) -> str:
        sign_off = SignOff("en/naps", "Dr. Lee", date(2026, 11, 1), date(2027, 11, 1), text, "2026-11-01T10:00:00Z")
        return ChartNotes(library, ENGLISH, "en", {"en/naps": sign_off}.get).note(("en/naps",), HandoutLook(), DAY)

    assert "; reviewed 2026-11-01 by Dr. Lee\n" in note(entry.stamp)
    assert "; reviewed 2026-11-01 by Dr. Lee, text changed since\n" in note("another text")


def test_without_questions_there_is_still_a_place_for_the_result(library: Library) -> None:
    note = ChartNotes(library, ENGLISH, "en").note(("en/tea",), HandoutLook(), DAY)
    assert "Teach-back" not in note
    assert "Result:" in note


def test_nothing_given_is_no_note_and_what_is_gone_is_left_out(library: Library) -> None:
    assert ChartNotes(library, ENGLISH, "en").note((), HandoutLook(), DAY) == ""
    assert ChartNotes(library, ENGLISH, "en").note(("en/gone",), HandoutLook(), DAY) == ""
    assert "gone" not in ChartNotes(library, ENGLISH, "en").note(("en/gone", "en/tea"), HandoutLook(), DAY)

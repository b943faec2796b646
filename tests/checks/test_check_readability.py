"""Readability: counts that a person made, the formulas on them, and how text is prepared."""

from __future__ import annotations

import pytest

from reader.checks.reading_level.readability import TextCounts, flesch_kincaid, inflesz, smog
from tests.checks.counted import CountedText, counted_texts, measure_text

ENGLISH, SPANISH = counted_texts("en"), counted_texts("es")


def test_there_are_forty_english_texts_counted_by_hand_and_some_spanish_ones() -> None:
    assert len(ENGLISH) >= 40
    assert len(SPANISH) >= 14
    assert len({text.title for text in (*ENGLISH, *SPANISH)}) == len(ENGLISH) + len(SPANISH)


@pytest.mark.parametrize("text", [*ENGLISH, *SPANISH], ids=lambda text: text.title)
def test_sentences_and_words_are_those_a_person_counted(text: CountedText) -> None:
    counts = measure_text(text.markdown, text.language).counts
    assert (counts.sentences, counts.words) == (text.sentences, text.words)


@pytest.mark.parametrize("text", ENGLISH, ids=lambda text: text.title)
def test_english_grades_are_within_half_a_grade_of_the_hand_count(text: CountedText) -> None:
    found = measure_text(text.markdown, "en")
    assert found.grade == pytest.approx(text.grade, abs=0.5)
    assert found.smog == pytest.approx(text.smog, abs=0.5)


@pytest.mark.parametrize("text", SPANISH, ids=lambda text: text.title)
def test_spanish_scores_are_those_of_the_hand_count(text: CountedText) -> None:
    found = measure_text(text.markdown, "es")
    assert found.counts.syllables == sum(text.syllables)
    assert found.inflesz == pytest.approx(text.inflesz, abs=0.01)
    assert found.fernandez_huerta == pytest.approx(text.fernandez_huerta, abs=0.01)


def test_the_formulas_give_published_values() -> None:
    # Kincaid et al. 1975: 20 words a sentence and 1.5 syllables a word are just under grade 10.
    assert flesch_kincaid(TextCounts(5, 100, 150)) == pytest.approx(9.91)
    # McLaughlin 1969: in 30 sentences, the grade is near 3 and the square root of the long words.
    assert smog(TextCounts(30, 500, 800, 49)) == pytest.approx(10.43, abs=0.01)
    assert smog(TextCounts(30, 500, 500, 0)) == pytest.approx(3.1291)
    assert inflesz(TextCounts(5, 100, 200)) == pytest.approx(62.235)


def test_smog_of_fewer_than_thirty_sentences_is_an_estimate() -> None:
    assert measure_text("It works. " * 29, "en").smog_is_estimate
    assert not measure_text("It works. " * 30, "en").smog_is_estimate


@pytest.mark.parametrize("body", ["", "## Only a heading\n", "- dizzy\n- tired\n", "![A bed](media/bed.png)\n"])
def test_a_text_without_a_sentence_has_no_score(body: str) -> None:
    for language in ("en", "es"):
        found = measure_text(body, language)
        assert found.counts == TextCounts()
        assert {found.grade, found.smog, found.inflesz, found.fernandez_huerta} == {None}


def test_other_languages_are_counted_and_not_scored() -> None:
    found = measure_text("Das ist gut.", "de")
    assert (found.counts.sentences, found.counts.words, found.grade, found.inflesz) == (1, 3, None, None)


def test_a_region_counts_as_its_language() -> None:
    assert measure_text("Es un día.", "es-MX") == measure_text("Es un día.", "es")

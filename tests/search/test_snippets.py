"""Passages: the best one, whole sentences, escaped, marked, and from the right section."""

from __future__ import annotations

from reader.search.marking import Sought, mark
from reader.search.page import Page
from reader.search.record import Part, Record
from reader.search.snippets import LENGTH, snippet


def page_of(*sections: tuple[str, str, str], summary: str = "About it.") -> Page:
    parts, text = [Part("", "", 0)], summary + "\n"
    for heading, anchor, words in sections:
        parts.append(Part(heading, anchor, len(text)))
        text += words + "\n"
    return Page(Record("en/x", "Title", "c", (), (), (), tuple(parts), text))


def sought(*words: str) -> list[Sought]:
    return [Sought(frozenset({word}), "", 1.0) for word in words]


def test_the_section_with_all_words_close_together_wins() -> None:
    page = page_of(("One", "one", "Dry skin. " * 30), ("Two", "two", "A dry mouth is common. It passes."))
    found = snippet(page, sought("dry", "mouth"))
    assert found.anchor == "two"
    assert found.html == "A <mark>dry</mark> <mark>mouth</mark> is common. It passes."


def test_a_passage_starts_with_a_sentence_and_ends_with_one() -> None:
    page = page_of(
        ("One", "one", "First sentence here. Second one has nausea in it. " + "More words follow here. " * 20)
    )
    found = snippet(page, sought("nausea")).html
    assert found.startswith(("First sentence", "Second one"))
    assert found.endswith(".")
    assert len(found) <= LENGTH + 60


def test_a_sentence_that_is_too_long_is_cut_at_words() -> None:
    page = page_of(("One", "one", "word " * 100 + "nausea " + "word " * 100))
    found = snippet(page, sought("nausea")).html
    assert found.startswith("… ")
    assert found.endswith(" …")
    assert "<mark>nausea</mark>" in found


def test_without_a_match_the_beginning_is_shown() -> None:
    assert snippet(page_of(("One", "one", "Text.")), sought("zebra")).html == "About it."


def test_an_empty_article_has_an_empty_passage() -> None:
    assert snippet(page_of(summary=""), sought("zebra")).html == ""


def test_accents_and_capitals_are_marked_as_they_are_written() -> None:
    assert mark("La DEPRESIÓN", "la depresion", sought("depresion")) == "La <mark>DEPRESIÓN</mark>"


def test_hyphenated_chains_are_marked_whole() -> None:
    assert mark("The PHQ-9 form", "the phq-9 form", sought("phq9")) == "The <mark>PHQ-9</mark> form"


def test_a_prefix_marks_the_whole_word_and_no_middle_of_one() -> None:
    one = Sought(frozenset(), "dep", 1.0)
    assert mark("Depression independent", "depression independent", [one]) == "<mark>Depression</mark> independent"


def test_html_is_escaped_around_and_inside_marks() -> None:
    assert mark("a<b & c", "a<b & c", sought("b")) == "a&lt;<mark>b</mark> &amp; c"

"""Passages: the best one, whole sentences, marked, and from the right section."""

from __future__ import annotations

from reader.search.folding import FoldedText
from reader.search.highlights import Sought, marks_in
from reader.search.index.record import Part, Record
from reader.search.record_text import Page
from reader.search.snippets import LENGTH, snippet
from tests.search.conftest import words_at


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
    assert found.text == "A dry mouth is common. It passes."
    assert words_at(found.text, found.marks) == ["dry", "mouth"]


def test_a_passage_starts_with_a_sentence_and_ends_with_one() -> None:
    page = page_of(
        ("One", "one", "First sentence here. Second one has nausea in it. " + "More words follow here. " * 20)
    )
    found = snippet(page, sought("nausea")).text
    assert found.startswith(("First sentence", "Second one"))
    assert found.endswith(".")
    assert len(found) <= LENGTH + 60


def test_a_sentence_that_is_too_long_is_cut_at_words() -> None:
    page = page_of(("One", "one", "word " * 100 + "nausea " + "word " * 100))
    found = snippet(page, sought("nausea"))
    assert found.text.startswith("… ")
    assert found.text.endswith(" …")
    assert words_at(found.text, found.marks) == ["nausea"]


def test_without_a_match_the_beginning_is_shown() -> None:
    assert snippet(page_of(("One", "one", "Text.")), sought("zebra")).text == "About it."


def test_an_empty_article_has_an_empty_passage() -> None:
    assert snippet(page_of(summary=""), sought("zebra")).text == ""


def marked(text: str, words: list[Sought]) -> list[str]:
    return words_at(text, marks_in(FoldedText(text), words))


def test_accents_and_capitals_are_marked_as_they_are_written() -> None:
    assert marked("La DEPRESIÓN", sought("depresion")) == ["DEPRESIÓN"]


def test_hyphenated_chains_are_marked_whole() -> None:
    assert marked("The PHQ-9 form", sought("phq9")) == ["PHQ-9"]


def test_a_prefix_marks_the_whole_word_and_no_middle_of_one() -> None:
    assert marked("Depression independent", [Sought(frozenset(), "dep", 1.0)]) == ["Depression"]

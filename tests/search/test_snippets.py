"""Passages: the best one, whole sentences, marked, and from the right section."""

from __future__ import annotations

from reader.search.highlights import Asked, Sought
from reader.search.index.record import Part, Record
from reader.search.record_text import Page
from reader.search.snippets import LENGTH, Snippet
from reader.search.snippets import snippet as passage
from tests.search.conftest import marked_in, words_at


def page_of(*sections: tuple[str, str, str], summary: str = "About it.", also: tuple[str, ...] = ()) -> Page:
    parts, text = [Part("", "", 0)], summary + "\n"
    for heading, anchor, words in sections:
        parts.append(Part(heading, anchor, len(text)))
        text += words + "\n"
    return Page(Record("en/x", "Title", "c", also, (), (), tuple(parts), text))


def sought(*words: str) -> list[Sought]:
    return [Sought(frozenset({word}), "", 1.0, number) for number, word in enumerate(words)]


def snippet(page: Page, question: Asked) -> Snippet:
    return passage(page, page.find(question.words), question)


def asked(*words: str) -> Asked:
    return Asked(tuple(sought(*words)), (1.0,) * len(words))


def test_the_section_with_all_words_close_together_wins() -> None:
    page = page_of(("One", "one", "Dry skin. " * 30), ("Two", "two", "A dry mouth is common. It passes."))
    found = snippet(page, asked("dry", "mouth"))
    assert found.anchor == "two"
    assert found.text == "A dry mouth is common. It passes."
    assert words_at(found.text, found.marks) == ["dry", "mouth"]


def test_a_passage_starts_with_a_sentence_and_ends_with_one() -> None:
    page = page_of(
        ("One", "one", "First sentence here. Second one has nausea in it. " + "More words follow here. " * 20)
    )
    found = snippet(page, asked("nausea")).text
    assert found.startswith(("First sentence", "Second one"))
    assert found.endswith(".")
    assert len(found) <= LENGTH + 60


def test_a_sentence_that_is_too_long_is_cut_at_words() -> None:
    page = page_of(("One", "one", "word " * 100 + "nausea " + "word " * 100))
    found = snippet(page, asked("nausea"))
    assert found.text.startswith("… ")
    assert found.text.endswith(" …")
    assert words_at(found.text, found.marks) == ["nausea"]


def test_without_a_match_the_beginning_is_shown() -> None:
    assert snippet(page_of(("One", "one", "Text.")), asked("zebra")).text == "About it."


def test_a_section_is_right_whose_heading_has_the_word() -> None:
    page = page_of(("One", "one", "A mouth may be dry."), ("Dry mouth", "two", "Sip water. Chew gum."))
    found = snippet(page, asked("dry", "mouth"))
    assert (found.text, found.anchor, found.section) == ("Sip water. Chew gum.", "two", "Dry mouth")


def test_words_that_name_the_article_do_not_choose_the_passage() -> None:
    page = page_of(("One", "one", "A title is a title. Title."), ("Two", "two", "It may cause nausea."))
    assert snippet(page, asked("title", "nausea")).anchor == "two"
    assert snippet(page, asked("title")).anchor == "one"


def test_a_name_chooses_as_long_as_it_is_not_asked_for_in_full() -> None:
    page = page_of(("One", "one", "About alpha."), ("Two", "two", "A rash."), also=("Alpha rash",))
    assert snippet(page, asked("title", "rash")).anchor == "two"


def test_a_word_and_what_means_the_same_count_as_one_thing() -> None:
    page = page_of(("One", "one", "Pregnant. Pregnancy."), ("Two", "two", "Pregnant, and a rash."))
    words = asked("pregnant", "pregnancy", "rash").words
    same = tuple(Sought(one.forms, "", 1.0, int(one.about == 2)) for one in words)
    assert snippet(page, Asked(same, (1.0, 1.0))).anchor == "two"


def test_an_empty_article_has_an_empty_passage() -> None:
    assert snippet(page_of(summary=""), asked("zebra")).text == ""


def marked(text: str, words: list[Sought]) -> list[str]:
    return words_at(text, marked_in(text, words))


def test_accents_and_capitals_are_marked_as_they_are_written() -> None:
    assert marked("La DEPRESIÓN", sought("depresion")) == ["DEPRESIÓN"]


def test_hyphenated_chains_are_marked_whole() -> None:
    assert marked("The PHQ-9 form", sought("phq9")) == ["PHQ-9"]


def test_a_prefix_marks_the_whole_word_and_no_middle_of_one() -> None:
    assert marked("Depression independent", [Sought(frozenset(), "dep", 1.0, 0)]) == ["Depression"]


def test_the_head_of_a_table_is_not_quoted_but_the_row_below_it() -> None:
    page = page_of(
        (
            "Doses",
            "doses",
            "They differ.\nPill – Helps with – How often\nBlue one – sleep – nightly\nRed one – pain – daily",
        )
    )
    assert snippet(page, asked("often")).text == "Blue one – sleep – nightly"
    assert snippet(page, asked("pain")).text == "Red one – pain – daily"


def test_a_very_short_sentence_comes_with_the_one_before_it() -> None:
    page = page_of(("Fees", "fees", "Some clinics charge by what you earn. Ask us here."))
    assert snippet(page, asked("us")).text == "Some clinics charge by what you earn. Ask us here."
    alone = page_of(("Fees", "fees", "Some clinics charge by what you earn.\nAsk us here."))
    assert snippet(alone, asked("us")).text == "Ask us here."

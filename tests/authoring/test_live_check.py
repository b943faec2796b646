"""What the check says while somebody writes, and what mends it at a touch."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader.authoring.article_text import read_article_text
from reader.authoring.live_check import LiveFinding, live_check
from reader.authoring.markdown_marks import MarkEdit, block, bold, heading, link, list_items
from reader.authoring.quick_fixes import QuickFix
from reader.library.entry import Place

PLACE = Place(Path("nowhere"), "en", "moving", "walks")


def found(body: str, rule: str, front: str = "title: Walks\nsummary: Why.\n") -> list[LiveFinding]:
    article = read_article_text(f"---\n{front}---\n\n\n{body}")
    return [one for one in live_check(article, PLACE).findings if one.rule == rule]


def mended(body: str, fix: QuickFix) -> str:
    return body[: fix.start] + fix.text + body[fix.end :]


def test_a_word_of_the_trade_is_replaced_where_it_stands() -> None:
    body = "Rest. Discontinue it 😀 when the edema grows.\n"
    first, second = found(body, "jargon")

    assert body[second.start : second.end] == "edema"
    assert mended(body, second.fixes[0]) == "Rest. Discontinue it 😀 when the swelling grows.\n"
    assert mended(body, first.fixes[0]) == "Rest. Stop it 😀 when the edema grows.\n"


def test_of_several_plainer_words_each_is_offered() -> None:
    body = "Pain may be acute.\n"
    (one,) = found(body, "jargon")
    assert [mended(body, fix) for fix in one.fixes] == ["Pain may be sudden.\n", "Pain may be short.\n"]


def test_the_place_is_right_where_the_title_is_taken_from_the_body() -> None:
    body = "# Walks\n\nThe edema grows.\n"
    (one,) = found(body, "jargon", front="summary: Why.\n")
    assert body[one.start : one.end] == "edema"


def test_spaces_are_tidied_at_a_touch() -> None:
    body = "A  walk   helps.\n"
    assert mended(body, found(body, "spacing")[0].fixes[0]) == "A walk helps.\n"


def test_what_a_person_has_to_write_has_no_quick_fix() -> None:
    (one,) = found("You " + "walk and " * 25 + "rest.\n", "long-sentence")
    assert one.fixes == ()


def test_an_empty_article_is_no_error() -> None:
    check = live_check(read_article_text("---\n---\n\n"), PLACE._replace(slug=""))
    assert (check.words, check.readability) == (0, None)


def apply(text: str, edit: MarkEdit) -> tuple[str, str]:
    made = text[: edit.start] + edit.text + text[edit.end :]
    return made, made[edit.first : edit.last]


def test_bold_is_put_around_words_and_taken_away() -> None:
    assert apply("Take it now.", bold("Take it now.", 5, 7, "words")) == ("Take **it** now.", "it")
    assert apply("Take **it** now.", bold("Take **it** now.", 7, 9, "words")) == ("Take it now.", "it")
    assert apply("Take **it** now.", bold("Take **it** now.", 5, 11, "words")) == ("Take it now.", "it")
    assert apply("Take it.", bold("Take it.", 1, 1, "words")) == ("**Take** it.", "Take")
    assert apply("", bold("", 0, 0, "words")) == ("**words**", "words")
    assert apply("a b c", bold("a b c", 1, 4, "words")) == ("a **b** c", "b")


def test_headings_and_items_are_set_and_taken_away_line_by_line() -> None:
    assert apply("Why\nWalk.", heading("Why\nWalk.", 1, 1))[0] == "## Why\nWalk."
    assert apply("## Why\nWalk.", heading("## Why\nWalk.", 4, 4))[0] == "Why\nWalk."
    assert apply("one\ntwo\nthree", list_items("one\ntwo\nthree", 0, 7))[0] == "- one\n- two\nthree"
    assert apply("- one\n- two", list_items("- one\n- two", 0, 11))[0] == "one\ntwo"


def test_a_link_waits_for_its_address_and_a_table_stands_alone() -> None:
    assert apply("See us.", link("See us.", 4, 6, "words")) == ("See [us](https://).", "https://")
    assert apply("One.\nTwo.", block("One.\nTwo.", 2, "| a |"))[0] == "One.\n\n| a |\n\nTwo."
    assert apply("", block("", 0, "| a |"))[0] == "| a |"


@given(st.text("ab*#- \n", max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_no_button_loses_a_word(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    letters = [letter for letter in text if letter in "ab"]
    for edit in (
        bold(text, start, end, ""),
        heading(text, start, end),
        list_items(text, start, end),
        block(text, start, "|"),
    ):
        assert [letter for letter in apply(text, edit)[0] if letter in "ab"] == letters

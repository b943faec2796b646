"""Marking words in a page: the words asked for, and never anything but marks."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.library.markdown import Addresses, render
from reader.pages.addresses import FIRST_MATCH
from reader.pages.page_marks import fold, mark
from tests.fakes import Html, steady

ADDRESSES = Addresses(article=lambda slug: f"reader://article/en/{slug}", media=lambda name: f"reader://m/{name}")


def marked(html: str, *terms: str) -> list[str]:
    """Return the words that are marked."""
    return re.findall(r"<mark[^>]*>(.*?)</mark>", mark(html, terms))


def test_every_place_of_a_word_is_marked_and_the_first_can_be_led_to() -> None:
    assert mark("<p>Sleep well. Good sleep.</p>", ["sleep"]) == (
        f'<p><mark id="{FIRST_MATCH}">Sleep</mark> well. Good <mark>sleep</mark>.</p>'
    )


@pytest.mark.parametrize(
    ("html", "term", "words"),
    [
        ("<p>Éxito exito</p>", "exito", ["Éxito", "exito"]),
        ("<p>EXITO</p>", "éxito", ["EXITO"]),
        ("<p>John's St. John’s wort</p>", "john", ["John's", "John’s"]),
        ("<p>long-term terms</p>", "term", ["long-term"]),
        ("<p>sleeping asleep</p>", "sleep", []),
        ("<p>snake_case</p>", "snake", ["snake"]),
        ("<p>ﬁne</p>", "fine", ["ﬁne"]),
        ("<p>5 &lt; 6 &amp; lt amp</p>", "lt", ["lt"]),
        ("<p>5 &lt; 6 &amp; lt amp</p>", "amp", ["amp"]),
        ('<a href="reader://article/en/sleep" title="sleep">x</a>', "sleep", []),
        ('<abbr title="a > sleep">x</abbr> sleep', "sleep", ["sleep"]),
        ("<p>&nbsp;sleep&#160;x&#xA0;</p>", "xa0", []),
        ("<p>睡眠</p>", "睡眠", ["睡眠"]),
    ],
)
def test_what_counts_as_the_same_word(html: str, term: str, words: list[str]) -> None:
    assert marked(html, term) == words


def test_nothing_asked_for_marks_nothing() -> None:
    html = "<p>Sleep</p>"
    assert mark(html, []) == mark(html, ["", "  ", "!", "´"]) == html


def test_words_fold_without_case_accents_and_marks() -> None:
    assert fold("Ñandú’s") == "nandus"
    assert fold("--") == ""


BODY = """## Sleep & *rest*

Sleep 5 < 6 > 4 "sleep" <b title="sleep > rest">bold</b>, see [sleep](article:sleep "sleep") &copy; sleep's.

| Sleep | rest |
|---|---|
| mark | first-match |

*[rest]: sleep > "rest"
"""


@steady
@given(
    st.lists(
        st.sampled_from(
            [
                "sleep",
                "rest",
                "mark",
                "b",
                "title",
                "href",
                "amp",
                "quot",
                "copy",
                "first-match",
                "5",
                "gt",
                "é",
                "<b>",
                '"',
            ]
        )
        | st.text()
    )
)
@example(["sleep", "rest"])
def test_marking_never_changes_the_text_or_the_tags_of_a_page(terms: list[str]) -> None:
    before = render(BODY, ADDRESSES).html
    after = mark(before, terms)
    assert re.sub(r'<mark(?: id="[^"]*")?>|</mark>', "", after) == before
    assert Html(after).text == Html(before).text
    assert [one for one in Html(after).tags if one[0] != "mark"] == Html(before).tags
    assert [one.get("id") for one in Html(after).all("mark")][:1] in ([], [FIRST_MATCH])
    assert sum("id" in one for one in Html(after).all("mark")) <= 1


@steady
@given(st.text(), st.lists(st.text(max_size=5), max_size=5))
def test_marking_any_page_leaves_its_words(body: str, terms: list[str]) -> None:
    before = render(body, ADDRESSES).html
    after = mark(before, [*terms, *body.split()[:3]])
    assert Html(after).text == Html(before).text
    assert [one for one in Html(after).tags if one[0] != "mark"] == Html(before).tags

"""What of a page is spoken, and where it stands in the page."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.markdown import Addresses, render
from reader.pages.addresses import article_address
from reader.pages.page_marks import mark
from reader.pages.pages import Pages
from reader.pages.spoken_sentences import SpokenSentence, read_sentences
from reader.pages.tokens import PageLook, read_tokens
from tests.fakes import RESOURCES, Clinic, steady

ADDRESSES = Addresses(article=lambda slug: f"reader://article/en/{slug}", media=lambda name: f"reader://m/{name}")


def main(body: str) -> str:
    return f"<main>{body}</main>"


def texts(body: str, language: str = "en") -> list[str]:
    return [one.text for one in read_sentences(main(body), language)]


def from_markdown(body: str, language: str = "en") -> list[str]:
    return texts(render(body, ADDRESSES).html, language)


def shown(body: str, sentence: SpokenSentence) -> str:
    """Return what stands in the page where *sentence* says that it stands; tags are taken out without a parser."""
    text = html.unescape(re.sub(r"<[^>]*>", "", body)).encode("utf-16-le")
    return text[2 * sentence.start : 2 * sentence.end].decode("utf-16-le")


def test_sentences_of_a_paragraph_are_spoken_one_by_one() -> None:
    assert texts("<p>Ask Dr. Lee, e.g. by phone. It costs 2.5 cents. Why? It helps!</p>") == [
        "Ask Doctor Lee, for example by phone.", "It costs 2.5 cents.", "Why?", "It helps!",
    ]  # fmt: skip


def test_headings_items_and_paragraphs_are_never_run_together() -> None:
    assert from_markdown("## How to\n\nFirst this\n\n- One\n- Two\n\n> Quoted\n\nterm\n:   meaning\n") == [
        "How to", "First this", "One", "Two", "Quoted", "term", "meaning",
    ]  # fmt: skip


def test_only_the_first_sentence_of_a_block_opens_it() -> None:
    found = read_sentences(main("<h2>Head</h2><p>One. Two.</p>"), "en")

    assert [one.opens for one in found] == [True, True, False]


def test_headings_are_known_whatever_stands_in_them() -> None:
    body = "<h1>Naps. Short ones</h1><p>Rest.</p><h3>When <em>to</em></h3><table><tr><th>Dose</th></tr></table>"
    headings = [one.text for one in read_sentences(main(body), "en") if one.is_heading]
    assert headings == ["Naps.", "Short ones", "When to"]


def test_numbered_lists_are_counted_aloud_as_the_page_counts_them() -> None:
    assert texts("<ol><li>A</li><li><p>B.</p><p>More.</p><ul><li>Inner</li></ul></li><li value='7'>C</li><li>D</li></ol>") == [
        "1. A", "2. B.", "More.", "Inner", "7. C", "8. D",
    ]  # fmt: skip
    assert texts("<ol start='4'><li>A</li></ol>") == ["4. A"]
    assert texts("<ol start='3' reversed><li>A</li><li>B</li></ol><ol reversed><li>C</li></ol>") == [
        "3. A",
        "2. B",
        "C",
    ]


def test_a_table_is_spoken_row_by_row_with_the_headings_of_its_columns() -> None:
    table = "| Medicine | Dose | When |\n|---|---|---|\n| Sertraline | 50 mg. Not more. | Mornings |\n| Lithium | | Evenings |\n"

    assert from_markdown(table) == [
        "Sertraline", "Dose: 50 milligrams.", "Not more.", "When: Mornings", "Lithium", "When: Evenings",
    ]  # fmt: skip
    opens = [one.opens for one in read_sentences(main(render(table, ADDRESSES).html), "en")]
    assert opens == [True, False, False, False, True, False]


def test_a_table_keeps_its_columns_apart_where_cells_are_wide() -> None:
    cells = "<tr><th>A</th><th colspan=2>B</th><th>C</th></tr><tr><td>1a</td><td>2b</td><td>3b</td><td>4c</td></tr>"

    assert texts(f"<table><caption>Doses</caption>{cells}</table>") == ["Doses", "1a", "B: 2b", "3b", "C: 4c"]


def test_a_table_without_headings_or_with_nothing_else_is_spoken_as_it_is() -> None:
    assert texts("<table><tr><td>a</td><td>b</td></tr></table>") == ["a", "b"]
    assert texts("<table><tr><th>a</th><th>b</th></tr></table><p>After</p>") == ["a", "b", "After"]


def test_footnote_numbers_facts_and_sources_are_not_spoken() -> None:
    assert from_markdown("It helps.[^1] It lasts[^1] long.\n\n[^1]: As studies show.\n") == [
        "It helps.", "It lasts long.", "1. As studies show.",
    ]  # fmt: skip
    assert texts(
        "<header><p class='topic'>Sleep</p><h1>Naps</h1><p class='facts'>4 min · <a lang='es'>Español</a></p></header>"
        "<footer><h2>Sources</h2><ul><li>NIMH</li></ul><p>Ask your team.</p></footer>"
    ) == ["Naps", "Ask your team."]


def test_pictures_are_spoken_where_they_stand() -> None:
    found = read_sentences(main("<p>Before.</p><p><img src='x' alt='A calm room'></p><p>After.</p>"), "en")

    assert [one.text for one in found] == ["Before.", "A calm room", "After."]
    assert found[1].start == found[1].end == len("Before.")
    assert texts("<p>Before.</p><img src='x' alt=''><p><img src='y'></p>") == ["Before."]


def test_search_marks_links_and_explained_words_do_not_break_a_sentence() -> None:
    body = (
        "<p>Good <mark id='first-match'>sleep</mark> helps: <a href='x'>read more</a>, "
        "<button class='word'><span>now</span></button>. Next<sup><a class='footnote-ref'>1</a></sup> one.</p>"
    )
    found = read_sentences(main(body), "en")

    assert [one.text for one in found] == ["Good sleep helps: read more, now.", "Next one."]
    assert [shown(body, one) for one in found] == ["Good sleep helps: read more, now.", "Next1 one."]


def test_every_sentence_knows_its_language() -> None:
    found = read_sentences(
        main("<p>Say: Hola. <span lang='es'>¿Cómo está?</span> Fine. <i lang='es'>Sí</i> is yes.</p>"), "en"
    )

    assert [(one.text, one.language) for one in found] == [
        ("Say: Hola.", "en"), ("¿Cómo está?", "es"), ("Fine.", "en"), ("Sí is yes.", "en"),
    ]  # fmt: skip


def test_places_are_counted_as_a_browser_counts_them() -> None:
    body = "<p>\U0001f642 Good. Well &amp; &lt;done&gt;.</p>"
    found = read_sentences(main(body), "en")

    assert [shown(body, one) for one in found] == ["\U0001f642 Good.", "Well & <done>."]
    assert found[0].end == len("\U0001f642 Good.") + 1


@pytest.mark.parametrize("body", ["", "<p> </p>", "<p>…</p>", "<hr>", "<p>—</p><ul><li>*</li></ul>"])
def test_what_has_no_words_is_not_spoken(body: str) -> None:
    assert texts(body) == []


def test_a_page_is_spoken_whole_with_the_crisis_panel_before_the_key_points(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path)
    clinic.bundled.add(
        "en/sleep/naps", "## When\n\nAt noon.\n", key_points=["Keep it short."], teach_back=["When will you nap?"],
        sensitivity=["suicide"], sources=[{"title": "Secret source", "publisher": "NIMH"}],
    )  # fmt: skip
    library = clinic.library()
    pages = Pages(RESOURCES, tmp_path, read_tokens(RESOURCES), lambda: library)
    page = pages.respond(article_address("en/naps"), PageLook()).body.decode()
    spoken = [one.text for one in read_sentences(re.search(r"<main.*</main>", page, re.DOTALL)[0], "en")]  # type: ignore[index]

    order = ["Naps", "Are you thinking about hurting yourself?", "Call or text 9 8 8 any time, day or night.",
             "Key points", "Keep it short.", "When", "At noon.", "1. When will you nap?"]  # fmt: skip
    places = [spoken.index(one) for one in order]
    assert places == sorted(places)
    assert "Secret source" not in " ".join(spoken)
    assert spoken[-1] == "This page does not replace advice from your own care team."


def letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalpha() or letter == "🙂")


WORDS = st.text(alphabet="abcé🙂 ñ.!?<&*_[]()|#>-`\n", max_size=60)


@steady
@given(st.lists(WORDS, max_size=6).map("\n\n".join), st.sampled_from(["abc", "é", ""]))
def test_places_are_those_of_the_words_whatever_an_article_holds(body: str, term: str) -> None:
    page = mark(render(body, ADDRESSES).html, [term])
    found = read_sentences(main(page), "en")

    assert all(one.text and 0 <= one.start <= one.end for one in found)
    starts = [one.start for one in found]
    assert starts == sorted(starts)
    for one in found:
        if one.start < one.end:
            assert letters(one.text) == letters(shown(page, one))


def test_of_a_page_that_takes_hours_the_beginning_is_read() -> None:
    html = "<main>" + '<p class="a">Take it with food.</p>' * 10_000 + "</main>"
    said = read_sentences(html, "en")
    assert 1000 < len(said) < 10_000
    assert {one.text for one in said} == {"Take it with food."}

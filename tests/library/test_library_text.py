"""The words of a body without rendering it: the same words, section by section, that the page shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.front_matter import split
from reader.library.markdown import Addresses, render
from reader.library.plain_text import Section, plain, readable, sections, word_count
from tests.fakes import CONTENT, Html, python, steady

ADDRESSES = Addresses(article=lambda slug: f"reader://article/en/{slug}", media=lambda name: f"reader://m/{name}")
BUNDLED = sorted(CONTENT.rglob("*.md"))


def shown(body: str) -> list[str]:
    """Return the words of the rendered page."""
    return Html(render(body, ADDRESSES).html.replace("↩", "")).words


def said(body: str) -> list[str]:
    """Return the words of every section, headings included."""
    return [word for one in sections(body) for word in f"{one.heading} {one.text}".split()]


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: str(path.relative_to(CONTENT)))
def test_the_words_of_a_bundled_article_are_those_of_its_page(path: Path) -> None:
    body = split(path.read_text("utf-8"))[1]
    assert said(body) == shown(body)
    headings = render(body, ADDRESSES).headings
    assert [(one.heading, one.anchor) for one in sections(body) if one.heading] == [
        (one.text, one.anchor) for one in headings
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Take **one** a _day_, not *two*.",
        "A [link](article:naps), [another](https://a.example 'title'), and [one][1] more.\n\n[1]: https://a.example\n",
        "- One\n- Two\n    - Three\n\n1. Four\n2. Five\n",
        "| Dose | When |\n|---|:--:|\n| 50 mg | Morning |\n",
        "|a|b|\n|-|-|\n|c|d|\n",
        "Term\n:   Its meaning.\n",
        "> Quoted\n> twice.\n",
        "TMS helps.\n\n*[TMS]: Transcranial magnetic stimulation\n",
        "One\n\n---\n\nTwo\n\n* * *\n\nThree\n",
        "Less &lt; more &amp; more \\* stars, 5 < 6.",
        "<https://a.example/x>",
        "snake_case_word and 2026 -- a dash",
        "## Heading {#own}\n\nWords.\n\n## Heading ##\n",
        "Line one  \nline two",
        "<!-- hidden --> shown <script>alert(1)</script>",
    ],
)
def test_the_words_of_each_kind_of_markdown_are_those_of_its_page(body: str) -> None:
    assert said(body) == shown(body)


def test_sections_have_heading_anchor_and_text() -> None:
    body = "Before.\n\n## Dose\n\nOne a day.\n\n### Dose\n\n## *How* to `take` it {: .x }\nWith water.\n"
    assert sections(body) == (
        Section("", "", "Before."),
        Section("Dose", "dose", "One a day."),
        Section("Dose", "dose-2", ""),
        Section("How to take it", "how-to-take-it", "With water."),
    )


def test_a_body_that_starts_with_a_heading_has_no_section_before_it() -> None:
    assert [one.heading for one in sections("\n## Dose\n\nOne.\n")] == ["Dose"]
    assert sections("") == sections(" \n\n") == ()


def test_what_looks_like_a_heading_in_code_is_none() -> None:
    assert [one.heading for one in sections("```\n## code\n```\n\n## Dose\n")] == ["", "Dose"]


def test_a_footnotes_mark_is_no_word_and_its_text_is() -> None:
    assert said("Sleep helps.[^1]\n\n[^1]: A study.\n") == ["Sleep", "helps.", "A", "study."]


def test_words_are_counted_headings_included() -> None:
    assert word_count("## Two words\n\nThree *more* words.\n") == 5


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("![A bed](media/bed.png)", "A bed"), ("**Call us**", "Call us"), ("a_b_c", "a_b_c"), ("&eacute;", "é"),
        ("[x](article:y) [z][1]", "x z"), ("\\*", "*"), ("plain", "plain"),
        ("N<sub>2</sub>O", "N2O"), ("the 3<sup>rd</sup> day", "the 3rd day"), ("over<wbr>eating", "overeating"),
        ("re<b>lax</b>ing", "relaxing"), ("one<br>two", "one two"), ("10 m<sup>2</sup>", "10 m2"),
        ("as shown<sup>4</sup>", "as shown 4"), ("as shown<SUP>[4]</SUP>", "as shown [4]"),
    ],
)  # fmt: skip
def test_a_lines_words_are_those_it_shows(markdown: str, words: str) -> None:
    assert plain(markdown) == words


def test_readable_text_keeps_paragraphs_lists_and_headings_for_a_terminal() -> None:
    body = (
        "Take **one** a day.\n\n## Side effects {#x}\n\n* Dry mouth\n+ [Sweating](article:sweat)\n\n1. First\n\n> Quoted\n\n"
        "| Dose | When |\n|------|------|\n| 50 mg | Morning |\n\n[1]: https://a.example\n*[TMS]: magnets\n\n---\n\nEnd &amp; all.\n"
    )
    assert readable(body).split("\n") == [
        "Take one a day.", "", "Side effects", "", "- Dry mouth", "- Sweating", "", "1. First", "", "Quoted", "",
        "Dose When", "50 mg Morning", "", "", "", "End & all.",
    ]  # fmt: skip


@steady
@given(st.text() | st.text("#-*_|: `~>[]()!<&\\\n a", max_size=200))
def test_any_text_has_sections_and_a_readable_form(body: str) -> None:
    found = sections(body)
    assert all(one.heading or one.text for one in found)
    anchors = [one.anchor for one in found if one.heading]
    assert len(set(anchors)) == len(anchors)
    assert word_count(body) == len(said(body))
    assert isinstance(readable(body), str)


def test_rows_of_a_table_are_lines_with_tabs_between_their_cells() -> None:
    (section,) = sections("Two kinds.\n\n| Name | Brand |\n|---|---|\n| One `x` | Two |\n\nAnd more.\nStill more.")
    assert section.text == "Two kinds.\nName\tBrand\nOne x\tTwo\nAnd more. Still more."


def test_a_long_line_of_rules_and_blanks_takes_no_time() -> None:
    # In a process of its own: what goes wrong here is a pattern that tries every way to share the blanks.
    code = """
from reader.library.plain_text import readable, sections
for line in ("--|" + " " * 20_000 + "x", "--" + "| : " * 10_000 + "x", " " * 20_000 + "x", "| " * 20_000 + "x", "- " * 20_000 + "x"):
    sections(line), readable(line)
print("done")
"""
    assert python("-c", code).out.strip() == "done"

"""What rendering costs is known before, and what costs too much is shown with every word it has."""

from __future__ import annotations

import pytest

from reader.library.markdown import Addresses, render
from reader.library.plain_text import sections
from reader.library.rendering.rendering_cost import MOST, cost_of
from reader.library.rendering.unrendered_body import unrendered
from tests.fakes import CONTENT, Html
from tests.hostile_texts import MARKDOWN

ADDRESSES = Addresses(article=str, media=str)


def test_our_own_articles_are_far_from_what_is_too_much() -> None:
    for path in CONTENT.rglob("*.md"):
        assert cost_of(path.read_text("utf-8")).total < MOST / 10, path


@pytest.mark.parametrize(
    "usual",
    [
        "Take it with food, and drink [water](article:water).\n\n" * 1500,
        "- [A page](https://a.example) and *what it is for*\n" * 500,
        "| dose | *when* |\n|---|---|\n" + "| [1 mg](article:dose) | in the morning |\n" * 500,
        "1. Take it with food.\n    - Not at once.\n" * 500,
        "".join(f"## Part {number}\n\nWords[^{number}].\n\n[^{number}]: A note.\n\n" for number in range(300)),
        "*[AB]: short\n\n" * 20 + "AB is short. " * 200,
        "```\n" + "    code\n" * 500 + "```\n",
    ],
)
def test_a_long_article_of_usual_form_is_rendered(usual: str) -> None:
    assert not render(usual, ADDRESSES).as_written


@pytest.mark.parametrize(
    "kind", ["run of [", "nested brackets", "open links", "headings without text", "nested quote", "open mail"]
)
def test_what_is_too_tangled_is_shown_as_it_is_written(kind: str) -> None:
    body = MARKDOWN[kind](100_000)
    assert render(body, ADDRESSES).as_written


def test_the_place_of_what_costs_most_is_told() -> None:
    body = "Words.\n\n" * 50 + "[" * 20_000 + "\n\nWords.\n"
    assert cost_of(body).place == 400


def test_brackets_behind_an_item_of_another_kind_of_list_are_counted_together() -> None:
    # Numbers take no dashes into their list: all of it is the text of the first item.
    assert cost_of("1. a\n" + "- [\n" * 4000).is_too_much
    assert not cost_of("- [\n" * 1000).is_too_much


def test_a_body_that_is_not_rendered_keeps_its_words_paragraphs_and_headings() -> None:
    body = "First <b> & words.\nSecond line.\n\n## Side *effects* ##\n\n\n[[x\n\n#### Rare\nlast"
    page = Html(unrendered(body))
    assert [(tag, named.get("id")) for tag, named in page.tags] == [
        ("p", None), ("h2", "side-effects"), ("p", None), ("h4", "rare"), ("p", None),
    ]  # fmt: skip
    assert " ".join(page.words) == "First <b> & words. Second line. Side effects [[x Rare last"


def test_its_headings_have_the_anchors_that_a_search_leads_to() -> None:
    body = "## A `b`\n\nx\n\n## A b\n\ny\n\n### A b {#own} ###\n\nz\n"
    anchors = [named["id"] for tag, named in Html(unrendered(body)).tags if tag[0] == "h"]
    assert anchors[:2] == [section.anchor for section in sections(body)][:2]

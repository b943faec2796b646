"""An article in an editor: what nobody touches stays, letter by letter."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.authoring.article_text import read_article_text
from reader.library import front_matter
from reader.library.entry import Place
from reader.library.front_matter import FrontMatterError, parse

PLACE = Place(Path("x"), "en", "sleep", "walks")
TEXT = """---
# A note of ours.
title: "Walks: why"
summary: A walk lifts the mood.
mood-scale: [1, 2]
key_points:
  - Go out.
  # not at night
  - Take a friend.
sources:
  - {title: A page, publisher: NIMH, url: "https://www.nimh.nih.gov/", accessed: 2026-01-02, seen: by us}
our-key: {deep: [a, b]}
---


## Why

Walk.
"""
words = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12)
values = st.recursive(
    words, lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(words, inner, min_size=1, max_size=2)
)
fronts = st.dictionaries(st.sampled_from(front_matter.KEYS) | words.map(lambda word: f"x-{word}"), values, max_size=8)


def test_an_article_that_nobody_touches_is_the_same_text() -> None:
    article = read_article_text(TEXT)
    shown = {key: text for key in article.values if (text := article.shown(key)) is not None}

    assert article.text == TEXT
    assert article.with_fields(shown).text == TEXT


@given(fronts, st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs", "Cc"]) | st.just("\n")))
def test_front_matter_of_any_shape_comes_back_as_it_was(front: dict[str, object], body: str) -> None:
    text = front_matter.compose(front, body)
    article = read_article_text(text)

    assert article.text == text
    assert article.with_fields({key: shown for key in front if (shown := article.shown(key)) is not None}).text == text


@given(fronts, words.map(lambda word: f"New {word}"))
def test_another_title_leaves_every_other_value_and_their_order(front: dict[str, object], title: str) -> None:
    before = read_article_text(front_matter.compose(front, "Walk."))
    after = read_article_text(before.with_fields({"title": title}).text)

    others = {key: value for key, value in before.values.items() if key not in {"title", "to_check"}}
    assert {key: value for key, value in after.values.items() if key not in {"title", "to_check"}} == others
    assert [key for key in after.values if key in others] == list(others)
    assert after.values["title"] == title
    assert after.body == before.body


def test_a_changed_field_changes_its_own_lines_alone() -> None:
    changed = read_article_text(TEXT).with_fields({"key_points": "Go out.\n\n  Take a dog. "})
    before, after = TEXT.splitlines(), changed.text.splitlines()

    assert [line for line in after if line not in before] == ["key_points: [Go out., Take a dog.]"]
    assert [line for line in before if line not in after] == [
        "key_points:", "  - Go out.", "  # not at night", "  - Take a friend.",
    ]  # fmt: skip


def test_a_new_field_comes_where_it_belongs_and_an_empty_one_goes() -> None:
    article = read_article_text(TEXT).with_fields({"also_called": "Strolls", "summary": ""})
    lines = article.text.splitlines()

    assert lines.index("also_called: [Strolls]") < lines.index("key_points:")
    assert "summary" not in article.text


def test_a_source_keeps_what_no_field_shows() -> None:
    article = read_article_text(TEXT)
    assert article.shown("sources") == "A page | NIMH | https://www.nimh.nih.gov/"

    changed = article.with_fields(
        {"sources": "A page | NIMH | https://www.nimh.nih.gov/new\nAnother |  | https://va.gov"}
    )

    assert changed.values["sources"] == [
        {"title": "A page", "publisher": "NIMH", "url": "https://www.nimh.nih.gov/new", "accessed": "2026-01-02", "seen": "by us"},
        {"title": "Another", "url": "https://va.gov"},
    ]  # fmt: skip
    assert parse(changed.text, PLACE).sources[1].url == "https://va.gov"


def test_what_an_import_made_is_checked_once_somebody_wrote_it() -> None:
    article = read_article_text("---\ntitle: Walks\nsummary: Made.\nto_check: [title, summary]\n---\n\nWalk.\n")

    assert article.with_fields({"summary": "Ours."}).values["to_check"] == ["title"]
    assert "to_check" not in article.with_fields({"summary": "Ours.", "title": "Ours"}).values


def test_a_value_of_a_shape_that_no_form_shows_is_not_shown_and_stays() -> None:
    article = read_article_text("---\ntitle: Walks\nkey_points: [{a: b}]\n---\n\nWalk.\n")

    assert article.shown("key_points") is None
    assert "key_points: [{a: b}]" in article.with_fields({"title": "Ways"}).text


def test_a_front_matter_in_braces_is_written_anew_without_loss() -> None:
    article = read_article_text("---\n{title: Walks, odd: [1]}\n---\n\nWalk.\n").with_fields({"title": "Ways"})

    assert read_article_text(article.text).values == {"title": "Ways", "odd": ["1"]}


def test_a_file_without_front_matter_gets_one() -> None:
    article = read_article_text("# Walks\n\nWalk.\n")

    assert (article.values, article.body) == ({"title": "Walks"}, "Walk.\n")
    assert parse(article.text, PLACE).title == "Walks"


def test_front_matter_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(FrontMatterError):
        read_article_text('---\ntitle: "open\n---\n\nWalk.\n')

"""Reading levels: what is brief is short, and still says when to call, and whom."""

from __future__ import annotations

import re
from typing import Any

import pytest

from reader.handouts.body.block_reader import read_blocks
from reader.handouts.body.blocks import HeadingBlock, ListBlock, words_of
from reader.handouts.body.levels import brief_body
from reader.library import markdown
from reader.library.article import Article
from tests.handouts.bundled_bodies import bundled_bodies

CALLS = {
    "en": r"\bcall us\b|\bcall (?:or text )?(?:911|988)\b|\b911\b|\b988\b|emergency room|poison (?:help|control)|800-222-1222",
    "es": r"\bllámenos\b|\bllamen?( \w+)? al (?:911|988)\b|\b911\b|\b988\b|emergencias\b|envenenamiento|800-222-1222",
}


def sentences_that_call(article: Article) -> list[str]:
    """Return the sentences of the file that say whom to call, found in its Markdown and not among blocks."""
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", article.body).replace("**", "").replace("\\", "")
    text = re.sub(r"^ *(?:[-*>#]+|\d+\.) +|(?<=\n)(?=[-*#])|^ *\||\|", "\n\n", text, flags=re.MULTILINE)
    pieces = [" ".join(piece.split()) for piece in re.split(r"\n\s*\n", text)]
    each = [sentence for piece in pieces for sentence in re.split(r"(?<=[.!?:])\s+", piece)]
    return [one for one in each if re.search(CALLS[article.language], one, re.IGNORECASE)]


def brief(markdown_text: str, language: str = "en", **how: Any) -> list[str]:
    """Return what is brief of an article's body, a line for each heading, paragraph and point."""
    addresses = markdown.Addresses(article=lambda _: "reader://article/en/x", media=lambda _: None)
    body = read_blocks(markdown.render(markdown_text, addresses).html)
    found = []
    for block in brief_body(body, language, **how):
        items = block.items if isinstance(block, ListBlock) else ((block,),)
        found += [" | ".join(map(words_of, item)) for item in items]
    return found


@pytest.mark.parametrize("shortest", [False, True])
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_sentence_that_says_whom_to_call_is_in_the_brief_of_its_article(language: str, shortest: bool) -> None:
    count = 0
    for article, body in bundled_bodies(language):
        kept = " ".join(map(words_of, brief_body(body, language, room=0 if shortest else None, is_bare=shortest)))
        sentences = sentences_that_call(article)
        assert len(sentences) >= 2, article.id
        assert [one for one in sentences if one not in kept] == [], article.id
        count += len(sentences)
    assert count > 300


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_brief_of_each_bundled_article_is_short(language: str) -> None:
    for article, body in bundled_bodies(language):
        kept = " ".join((*map(words_of, brief_body(body, language)), *article.key_points)).split()
        assert len(kept) < 260, article.id
        assert len(kept) < 0.5 * len(" ".join(map(words_of, body)).split()), article.id


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_bundled_article_keeps_its_section_on_when_to_call_whole(language: str) -> None:
    for article, body in bundled_bodies(language):
        headings = [words_of(one) for one in brief_body(body, language) if isinstance(one, HeadingBlock)]
        assert headings[0] in {"When to call us", "Cuándo llamarnos"}, article.id


def test_the_section_on_when_to_call_stays_with_all_below_it() -> None:
    text = "Hello.\n\n## When to call us\n\n- Any rash.\n\n### At night\n\nThe nurse answers.\n\n## More\n\nRead on."
    assert brief(text) == ["When to call us", "Any rash.", "At night", "The nurse answers."]


def test_a_sentence_elsewhere_comes_behind_its_heading_and_the_sentence_before_it() -> None:
    text = (
        "## Fever\n\nDrink water. A fever over 103 is not safe. Call us today. Then rest.\n\n## Other\n\nNothing here."
    )
    assert brief(text) == ["Fever: A fever over 103 is not safe. Call us today."]


def test_the_list_that_such_a_sentence_announces_comes_with_it() -> None:
    text = "## Danger\n\nCall 911 for any of these:\n\n- A blue face.\n- A cold hand.\n\nThe rest is harmless."
    assert brief(text) == ["Danger: Call 911 for any of these: | A blue face. A cold hand."]


def test_a_list_that_came_along_is_not_told_again() -> None:
    text = (
        "## Danger\n\nCall 911 for any of these:\n\n- A blue face. Call 911 at once.\n- A cold hand.\n\nCall us after."
    )
    assert brief(text) == [
        "Danger: Call 911 for any of these: | A blue face. Call 911 at once. A cold hand. | Call us after."
    ]


def test_sentences_of_one_section_stand_together() -> None:
    text = "## Days\n\n- Monday. Call us.\n- Tuesday.\n- Wednesday. Go to the emergency room.\n"
    assert brief(text) == ["Days: Monday. Call us. Wednesday. Go to the emergency room."]


def test_where_there_is_little_room_what_goes_is_never_whom_to_call() -> None:
    text = "## A\n\nIt itches. Call us today.\n\n## B\n\nGet help fast for:\n\n- A rash.\n\n## When to call us\n\nCall 911.\n"
    whole = ["When to call us", "Call 911."]
    assert brief(text, room=9) == [*whole, "A: It itches. Call us today.", "B: Get help fast for: | A rash."]
    assert brief(text, room=4) == [*whole, "A: It itches. Call us today."]
    assert brief(text, room=4, is_bare=True) == [*whole, "A: Call us today."]


def test_what_was_said_is_not_said_twice() -> None:
    text = "## A\n\nCall us today.\n\n## When to call us\n\nCall us today.\n\n## B\n\nCall us today."
    assert brief(text) == ["When to call us", "Call us today."]


def test_tables_boxes_and_quotations_are_looked_into() -> None:
    text = (
        "## T\n\n| Sign | What to do |\n| --- | --- |\n| Rash | Call us |\n\n"
        "!!! warning \"Watch out\"\n    Call 911 if it spreads.\n\n> My nurse said: call us.\n"
    )  # fmt: skip
    assert brief(text) == ["T: Rash. Call us. Call 911 if it spreads. My nurse said: call us."]


def test_words_keep_their_looks() -> None:
    body = read_blocks("<h2>Fever</h2><p>It is <em>high</em>. <strong>Call us</strong> now.</p>")
    (block,) = brief_body(body, "en")
    assert isinstance(block, ListBlock)
    ((paragraph,),) = block.items
    assert [(run.text, set(run.styles)) for run in paragraph.runs] == [
        ("Fever:", {"strong"}), (" ", set()), ("It is ", set()), ("high", {"emphasis"}), (". ", set()),
        ("Call us", {"strong"}), (" now.", set()),
    ]  # fmt: skip


def test_an_article_without_key_points_begins_with_its_first_paragraph() -> None:
    text = "Naps help.\n\nMore of it.\n\n## When to call us\n\nCall us.\n"
    assert brief(text, opening=True) == ["Naps help.", "When to call us", "Call us."]
    assert brief("Call us.\n", opening=True) == ["Call us."]


def test_a_language_whose_words_are_not_known_stays_whole() -> None:
    assert brief("Appelez-nous.\n\n## Plus\n\nEncore.", "fr") == ["Appelez-nous.", "Plus", "Encore."]


def test_a_region_of_a_language_has_its_words() -> None:
    assert brief("Duerma. Llámenos si no puede.\n\nNada más.", "es-MX") == ["Duerma. Llámenos si no puede."]

"""Blocks of prose: what a reader sees, found where it stands in the file."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.checks.prose_blocks import prose
from reader.library.plain_text import sections
from tests.fakes import CONTENT, steady

_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")


def blocks(body: str) -> list[tuple[str, str]]:
    """Return kind and words of each block of *body*."""
    found = prose(body)
    return [(block.kind, found.words_of(block.start, block.end)) for block in found.blocks]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("One\ntwo.\n\nThree.\n", [("paragraph", "One two."), ("paragraph", "Three.")]),
        ("## When to call ##\n\nNow.\n", [("heading", "When to call"), ("paragraph", "Now.")]),
        ("## Naps {#naps}\nNow.\n", [("heading", "Naps"), ("paragraph", "Now.")]),
        ("- One.\n  More.\n- Two.\n", [("item", "One. More."), ("item", "Two.")]),
        ("1. One.\n\n    Inside.\n\nOut.\n", [("item", "One."), ("paragraph", "Inside."), ("paragraph", "Out.")]),
        ("    code\n\nText.\n\n    code\n", [("paragraph", "Text.")]),
        ("```\ncode\n```\n~~~\n# code\n~~~\nText.\n", [("paragraph", "Text.")]),
        ("> Said.\n> Again.\n", [("paragraph", "Said. Again.")]),
        ("| A | B |\n| --- | --- |\n| One. | Two. |\n", [("cell", "A"), ("cell", "B"), ("cell", "One."), ("cell", "Two.")]),
        ("A | B\n--- | ---\nOne | Two\n\nText.\n", [("cell", "A"), ("cell", "B"), ("cell", "One"), ("cell", "Two"), ("paragraph", "Text.")]),
        ("Term\n: Meaning.\n", [("paragraph", "Term"), ("item", "Meaning.")]),
        ("Text.[^1]\n\n[^1]: Where from.\n", [("paragraph", "Text."), ("note", "Where from.")]),
        ("!!! note\n    Inside.\n\nOut.\n", [("paragraph", "Inside."), ("paragraph", "Out.")]),
        ("*[OCD]: words\n[x]: https://a.example\n\nText.\n", [("paragraph", "Text.")]),
        ("One.\n\n---\n\nTwo.\n", [("paragraph", "One."), ("paragraph", "Two.")]),
        ("<!-- a\n\nb -->\nText.\n", [("paragraph", "Text.")]),
        ('<IMG src="a.png" alt="">\n\n<p>Text.</p>\n', [("paragraph", ""), ("paragraph", "Text.")]),
        ("See <https://a.example/x>.\n", [("paragraph", "See https://a.example/x.")]),
    ],
)  # fmt: skip
def test_a_body_is_taken_apart_into_blocks(body: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(body) == expected


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("**Call us** now.", "Call us now."),
        ("un**believ**able", "unbelievable"),
        ("See [the *long* page](article:x_y_z 'title').", "See the long page."),
        ("See [a page](https://a.example/b_(c)).", "See a page."),
        ("![A bed](media/bed.png)", ""),
        ("5 \\* 3 &amp; more&nbsp;so", "5 * 3 & more so"),
        ("snake_case and _this_", "snake_case and this"),
        ("Take `code` away", "Take away"),
        ("<b>Now</b>, a<br>b", "Now, ab"),
        ("~~Not~~ this[^2].", "Not this."),
    ],
)
def test_markup_is_left_out_and_words_are_not(markdown: str, words: str) -> None:
    ((_, found),) = blocks(markdown + "\n") or (("", ""),)
    assert found == words


@given(st.text(alphabet="ab .!*_#-[]()<>`|:\\\n\r\t&;1é“", max_size=80))
@steady
def test_the_blanked_text_has_the_same_places_as_the_body(body: str) -> None:
    found = prose(body)
    assert len(found.text) == len(found.body) == len(body)
    assert [number for number, letter in enumerate(body) if letter == "\n"] == [
        number for number, letter in enumerate(found.text) if letter == "\n"
    ]
    for block in found.blocks:
        assert 0 <= block.start <= block.end <= len(body)


def test_blocks_have_the_words_that_the_index_has_of_the_bundled_articles() -> None:
    for path in CONTENT.glob("*/*/*.md"):
        body = path.read_text(encoding="utf-8").split("\n---\n", 1)[1]
        found = prose(body)
        mine = " ".join(found.words_of(block.start, block.end) for block in found.blocks).split()
        shown = " ".join(f"{one.heading} {one.text}" for one in sections(_PICTURE.sub("", body))).split()
        assert mine == shown, path

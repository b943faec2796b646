"""Where sentences end, and what is a word."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.checks.prose_blocks import prose
from reader.checks.reading_level.readability import sentences
from reader.checks.reading_level.sentences import spans, words
from tests.fakes import steady


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in spans(text)]


@pytest.mark.parametrize(
    "one",
    [
        "Take 2.5 mg at 8 a.m. each day.",
        "Dr. Ruiz called Mr. and Mrs. Hill.",
        "Call No. 5 now.",
        "Ask about foods, e.g. Swiss cheese.",
        "The U.S. Food and Drug Administration says so.",
        "J. Smith met John F. Kennedy.",
        'She said "why?" and left.',
        "Wait... then go.",
        "Go to nimh.nih.gov for more.",
        "La Dra. Ruiz y el Sr. Paz viven en EE. UU. con su familia.",
    ],
)
def test_these_are_one_sentence(one: str) -> None:
    assert split(one) == [one]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ('He said "no." She left.', ['He said "no."', "She left."]),
        ("Take vitamin D. Call us.", ["Take vitamin D.", "Call us."]),
        ("So do I. You too.", ["So do I.", "You too."]),
        ("No. Call us.", ["No.", "Call us."]),
        ("Call 911. 988 is for a crisis.", ["Call 911.", "988 is for a crisis."]),
        ("Wait… Then go.", ["Wait…", "Then go."]),
        ("¿Qué pasa? ¡Llame! «Bien.» Y luego.", ["¿Qué pasa?", "¡Llame!", "«Bien.»", "Y luego."]),
        ("One.\nTwo.", ["One.", "Two."]),
        ("Take it at 8 a.m. Then eat.", ["Take it at 8 a.m.", "Then eat."]),
        ("  ", []),
    ],
)
def test_these_are_several(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Don't take over-the-counter pills.", ["Don't", "take", "over-the-counter", "pills"]),
        ("2.5 mg, 1,200 calls, 24/7, 50%", ["2.5", "mg", "1,200", "calls", "24/7", "50%"]),
        ("and/or (this) — “that”", ["and/or", "this", "that"]),
        ("nimh.nih.gov a@b.example", ["nimh.nih.gov", "a@b.example"]),
        ("one,two:three", ["one", "two", "three"]),
        ("náuseas, ¿sí?", ["náuseas", "sí"]),
        ("- & …", []),
    ],
)
def test_words_are_counted_as_the_manuals_say(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text(alphabet="Aab .!?\"')(\n5Ié¿", max_size=60))
@steady
def test_sentences_cover_the_text_in_order_and_lose_no_word(text: str) -> None:
    found = list(spans(text))
    assert all(start < end for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    assert " ".join(text[start:end] for start, end in found).split() == text.split()


def test_a_sentence_knows_its_place_line_and_counts() -> None:
    body = "## Head\n\nFirst one. The **second** is\nhere.\n\n- Drink water slowly.\n"
    found = list(sentences(prose(body), "en"))
    assert [(one.line, one.text, one.words, one.syllables, one.polysyllables) for one in found] == [
        (3, "First one.", 2, 2, 0),
        (3, "The second is here.", 4, 5, 0),
        (6, "Drink water slowly.", 3, 5, 0),
    ]
    assert body[found[1].start : found[1].end] == "The **second** is\nhere."

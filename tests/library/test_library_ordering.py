"""Ordering titles and naming headings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.anchors import Anchors, slugify
from reader.library.snapshot import sort_key
from tests.fakes import steady


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ánimo", "animo"), ("“Up", "up"), ("(Naps", "naps"), ("¿Qué?", "que?"), ("ÉXITO", "éxito"), ("'Tis", "tis")],
)
def test_case_accents_and_leading_marks_do_not_count(one: str, other: str) -> None:
    assert sort_key(one) == sort_key(other)


@steady
@given(st.text(), st.text())
def test_an_ascii_title_sorts_the_same_beside_accented_ones(one: str, other: str) -> None:
    assert sort_key(one.casefold()) == sort_key(one) or not one.isascii()
    assert isinstance(sort_key(one) < sort_key(other), bool)


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Side effects", "side-effects"), ("¿Cuándo llamarnos?", "cuando-llamarnos"), ("SSRIs & you", "ssris-you"),
        ("24/7 help", "24-7-help"), ("Ärger", "arger"), ("睡眠", "睡眠"), ("…", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_headings_anchor_is_made_of_its_words(heading: str, anchor: str) -> None:
    assert slugify(heading) == anchor


@steady
@given(st.lists(st.sampled_from(["a", "A", "a 2", "a-2", "a-2-2", "", "!", "section", "é", "e"]) | st.text(max_size=5)))
def test_every_heading_of_a_page_has_an_anchor_of_its_own(headings: list[str]) -> None:
    anchors = Anchors()
    names = [anchors.name(heading) for heading in headings]
    assert len(set(names)) == len(names)
    assert all(names)
    assert not any(letter.isspace() or letter in "\"'<>&#" for name in names for letter in name)


def test_the_same_heading_again_is_numbered() -> None:
    anchors = Anchors()
    assert [anchors.name(words) for words in ("Dose", "Dose 2", "Dose", "Dose")] == [
        "dose",
        "dose-2",
        "dose-3",
        "dose-4",
    ]

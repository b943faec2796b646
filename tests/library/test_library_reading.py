"""Reading one file: an article, or a placeholder that says what is wrong with it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.library.article import Article, BrokenArticle
from reader.library.article_file import parse_article, read_article, read_entry, reading_minutes
from reader.system.files import fingerprint
from tests.fakes import Shelf, article_text, place


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf")


def test_a_file_becomes_an_article(shelf: Shelf) -> None:
    shelf.add("en/sleep/naps", title="Naps")
    found = read_article(place("en/sleep/naps", shelf.root))
    assert isinstance(found, Article)
    assert (found.id, found.title, found.place.path) == ("en/naps", "Naps", shelf.root / "en/sleep/naps.md")


def test_a_broken_file_becomes_a_placeholder_with_reason_and_line(shelf: Shelf) -> None:
    shelf.put("en/sleep/naps.md", "---\ntitle: Naps\nsummary: a: b\n---\n")
    found = read_article(place("en/sleep/naps", shelf.root))
    assert isinstance(found, BrokenArticle)
    assert found.id == "en/naps"
    assert found.problem.line == 3
    assert "not valid YAML" in str(found.problem)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no front matter"),
        (b"---\ntitle: caf\xe9\nsummary: B\n---\n", "not UTF-8"),
        ("---\ntitle: A\nsummary: B\n---\n".encode("utf-16"), "not UTF-8"),
        (b"\x00\x01\x02", "no front matter"),
        (b"---\ntitle: \x00\nsummary: B\n---\n", "not valid YAML"),
    ],
)
def test_bytes_that_are_no_article_are_explained(shelf: Shelf, content: bytes, words: str) -> None:
    shelf.put("en/sleep/naps.md", content)
    entry = read_entry(place("en/sleep/naps", shelf.root), 0)
    assert words in entry.problem
    assert (entry.title, entry.category, entry.minutes) == ("naps", "sleep", 0)


def test_a_file_that_is_gone_is_a_placeholder_too(shelf: Shelf) -> None:
    found = read_article(place("en/sleep/naps", shelf.root))
    assert isinstance(found, BrokenArticle)
    assert "naps.md cannot be read" in str(found.problem)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_opened_is_a_placeholder_too(shelf: Shelf) -> None:
    shelf.add("en/sleep/naps").chmod(0)
    assert "cannot be read" in read_entry(place("en/sleep/naps", shelf.root), 0).problem


def test_a_byte_order_mark_is_passed_over(shelf: Shelf) -> None:
    shelf.put("en/sleep/naps.md", "\ufeff" + article_text(title="Naps"))
    found = read_article(place("en/sleep/naps", shelf.root))
    assert isinstance(found, Article)
    assert found.title == "Naps"


def test_the_entry_says_what_lists_show(shelf: Shelf) -> None:
    shelf.add(
        "es/sleep/naps", "palabra " * 500, title="Siestas", summary="Para qué.", sensitivity=["suicide"],
        reviewed={"on": "2026-11-01", "by": "Dra. Ruiz"}, review_due="2027-11-01",
    )  # fmt: skip
    entry = read_entry(place("es/sleep/naps", shelf.root), 3)
    assert (entry.id, entry.language, entry.slug, entry.category) == ("es/naps", "es", "naps", "sleep")
    assert (entry.title, entry.summary, entry.root) == ("Siestas", "Para qué.", 3)
    assert (entry.minutes, entry.reviewed, entry.review_due, entry.sensitive) == (2, True, "2027-11-01", True)
    assert (entry.problem, entry.line) == ("", 0)


def test_the_stamp_changes_with_the_words_and_not_with_the_line_ends() -> None:
    text = article_text("One\n\ntwo\n")
    assert fingerprint(text) == fingerprint(text.replace("\n", "\r\n"))
    assert fingerprint(text) != fingerprint(text.replace("two", "to"))


def test_reading_takes_a_minute_at_least() -> None:
    assert reading_minutes("") == 1
    assert reading_minutes("word " * 200) == 1
    assert reading_minutes("word " * 1000) == 5


def test_parsing_never_raises() -> None:
    assert isinstance(parse_article("no front matter", place()), BrokenArticle)
    assert isinstance(parse_article(article_text(), place()), Article)

"""Every bundled article at every level: whom to call is on paper, and what is brief is one page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.handouts.body.blocks import words_of
from reader.handouts.handout import Handout, HandoutLook, Level, Paper
from reader.handouts.handout_maker import HandoutMaker
from reader.handouts.letterhead import Letterhead
from reader.handouts.sheet import Sheet, at_level, sheet_of
from reader.library.article import Article
from reader.library.library import Library, refresh
from reader.library.library_folders import Folders
from reader.pages.pages import Pages
from reader.pages.tokens import read_tokens
from reader.paths import text_fonts
from reader.settings.kiosk_settings import KEY_POINTS
from tests.fakes import CONTENT, RESOURCES, Clinic
from tests.handouts.body.test_levels import sentences_that_call


@pytest.fixture(scope="module")
def library() -> Library:
    return refresh(None, Folders(CONTENT, Path("/nowhere"), ()))


@pytest.fixture(scope="module")
def pages(library: Library) -> Pages:
    return Pages(RESOURCES, RESOURCES, read_tokens(RESOURCES), lambda: library)


def sheets(library: Library, pages: Pages, language: str) -> Iterator[tuple[Article, Sheet]]:
    for entry in library.entries(language):
        parts = pages.parts(library, entry)
        yield parts.article, sheet_of(parts, pages.help(language), "Clinic", KEY_POINTS)


@pytest.mark.parametrize("language", ["en", "es"])
def test_at_every_level_each_sentence_that_says_whom_to_call_is_on_paper(
    library: Library, pages: Pages, language: str
) -> None:
    for article, sheet in sheets(library, pages, language):
        for level in Level:
            found = " ".join(map(words_of, at_level(sheet, level).body))
            assert [one for one in sentences_that_call(article) if one not in found] == [], (article.id, level)


@pytest.mark.parametrize("language", ["en", "es"])
def test_where_help_is_stands_on_every_brief_sheet(library: Library, pages: Pages, language: str) -> None:
    for _, sheet in sheets(library, pages, language):
        brief = at_level(sheet, Level.BRIEF)
        assert "988" in brief.help.away
        assert (brief.title, brief.key_points, brief.review) == (sheet.title, sheet.key_points, sheet.review)


def test_each_bundled_article_is_brief_on_one_page(library: Library, pages: Pages) -> None:
    clinic = Letterhead("Harbor Clinic", "12 Long Street, Springfield", "555-0100")
    maker = HandoutMaker(pages, lambda: library, clinic, RESOURCES, text_fonts())
    look = HandoutLook(level=Level.BRIEF, paper=Paper.LETTER)
    made = {entry.id: maker.make(Handout((entry.id,), look)).pages for entry in library.entries()}
    assert len(made) == len(library)
    assert [article for article, count in made.items() if count > 1] == []


def test_what_takes_more_than_a_page_all_the_same_keeps_where_help_is_and_the_code(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path)
    body = "## When to call us\n\n" + "".join(f"- Call us about sign number {number}.\n" for number in range(60))
    clinic.bundled.add("en/sleep/long", body, sensitivity=["suicide"])
    library = clinic.library()
    pages = Pages(RESOURCES, RESOURCES, read_tokens(RESOURCES), lambda: library)
    ((_, sheet),) = sheets(library, pages, "en")
    brief = at_level(sheet, Level.BRIEF)
    assert (brief.code, brief.is_sensitive) == (sheet.code, True)
    assert len(brief.code) > 0

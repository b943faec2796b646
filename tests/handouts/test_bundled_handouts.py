"""Every bundled article on paper: its words in order, its tags, its page and bookmark."""

from __future__ import annotations

import pytest

from reader.handouts.handout import Handout, HandoutLook, HandoutPdf, Paper
from reader.handouts.handout_maker import HandoutMaker
from reader.handouts.letterhead import Letterhead
from reader.library.library import Library, refresh
from reader.library.library_folders import Folders
from reader.pages.pages import Pages
from reader.pages.tokens import read_tokens
from reader.paths import text_fonts
from tests.fakes import CONTENT, RESOURCES, Html
from tests.handouts.pdf_reading import ReadPdf, letters

SIZES = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return refresh(None, Folders(CONTENT, tmp_path_factory.mktemp("own"), ()))


@pytest.fixture(scope="module")
def pages(library: Library) -> Pages:
    return Pages(RESOURCES, text_fonts(), read_tokens(RESOURCES), lambda: library)


def made_of(pages: Pages, library: Library, language: str, paper: Paper) -> HandoutPdf:
    """Return all articles of *language* as one handout."""
    maker = HandoutMaker(pages, lambda: library, Letterhead("Clinic"), RESOURCES, text_fonts())
    return maker.make(Handout(tuple(one.id for one in library.entries(language)), HandoutLook(paper=paper)))


@pytest.mark.parametrize(("language", "paper"), [("en", Paper.LETTER), ("es", Paper.A4)])
def test_no_word_is_lost_and_each_is_where_it_belongs(
    library: Library, pages: Pages, language: str, paper: Paper
) -> None:
    made = made_of(pages, library, language, paper)
    read = ReadPdf(made.pdf)
    assert (made.missing, made.remarks, read.language) == ((), (), language)
    assert read.says_ua1
    assert read.papers == {SIZES[paper]}
    assert read.fonts_left_out == []
    texts = read.texts()
    assert len(texts) == made.pages
    first = [page for _, page in made.first_pages]
    for (article, begin), end in zip(made.first_pages, [*first[1:], made.pages + 1], strict=True):
        parts = pages.parts(library, library.find(article))
        words = letters("".join(texts[begin - 1 : end - 1]))
        position, expected = (
            0,
            _expected(parts.article.title, parts.article.key_points, parts.body.html, parts.article.teach_back),
        )
        for word in expected:
            found = words.find(word, position)
            assert 0 <= found - position < 300, (article, word)
            position = found + len(word)
    titles = {entry.id: entry.title for entry in library.entries(language)}
    assert [(title, page) for depth, title, page in read.outline if depth == 1] == [
        (titles[article], page) for article, page in made.first_pages
    ]
    tables = [said for kind, said in read.tags if kind == "TH"]
    assert tables
    assert set(tables) == {"Column"}
    assert all(said for kind, said in read.tags if kind == "Figure")


def _expected(title: str, points: tuple[str, ...], body: str, questions: tuple[str, ...]) -> list[str]:
    """Return the words of the page on the screen in their order; what a picture shows is no text of the paper."""
    shown = Html(body.replace(" alt=", " data-alt="))
    return [letters(word) for word in [*" ".join((title, *points)).split(), *shown.words, *" ".join(questions).split()]]

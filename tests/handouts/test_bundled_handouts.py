"""Every bundled article on paper: its words in order, its tags, its page and bookmark."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.handouts.handout import Handout, HandoutLook, Paper
from reader.handouts.handout_maker import HandoutMaker
from reader.handouts.letterhead import Letterhead
from reader.library.library import Library, refresh
from reader.library.library_folders import Folders
from reader.pages.pages import ArticleParts, Pages
from reader.pages.tokens import read_tokens
from reader.paths import text_fonts
from tests.fakes import CONTENT, RESOURCES, Html
from tests.handouts.pdf_reading import ReadPdf, letters

SIZES = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}


def bundled_pages(folder: Path) -> tuple[Library, Pages]:
    """Return the bundled library and its pages; *folder* is an empty one."""
    library = refresh(None, Folders(CONTENT, folder, ()))
    return library, Pages(RESOURCES, text_fonts(), read_tokens(RESOURCES), lambda: library)


@pytest.mark.parametrize(("language", "paper"), [("en", Paper.LETTER), ("es", Paper.A4)])
def test_no_word_is_lost_and_each_is_where_it_belongs(tmp_path: Path, language: str, paper: Paper) -> None:
    assert check_packet(*bundled_pages(tmp_path), language, paper) > 100


def check_packet(library: Library, pages: Pages, language: str, paper: Paper) -> int:
    """Read all articles of *language* back from one handout; return how many pages it has."""
    maker = HandoutMaker(pages, lambda: library, Letterhead("Clinic"), RESOURCES, text_fonts())
    made = maker.make(Handout(tuple(one.id for one in library.entries(language)), HandoutLook(paper=paper)))
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
        position = 0
        for word in _expected(parts):
            found = words.find(word, position)
            assert 0 <= found - position < 300, (article, word)
            position = found + len(word)
    titles = {entry.id: entry.title for entry in library.entries(language)}
    assert [(title, page) for depth, title, page in read.outline if depth == 1] == [
        (titles[article], page) for article, page in made.first_pages
    ]
    assert {said for kind, said in read.tags if kind == "TH"} == {"Column"}
    assert all(said for kind, said in read.tags if kind == "Figure")
    return made.pages


def _expected(parts: ArticleParts) -> list[str]:
    """Return the words of the page on the screen in their order; what a picture shows is no text of the paper."""
    article, shown = parts.article, Html(parts.body.html.replace(" alt=", " data-alt="))
    return [
        letters(word)
        for words in ([article.title], article.key_points, shown.words, article.teach_back)
        for word in " ".join(words).split()
    ]

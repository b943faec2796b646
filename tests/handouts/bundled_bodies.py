"""The bundled articles, each with its body as blocks."""

from __future__ import annotations

from functools import cache

from reader.handouts.body.block_reader import read_blocks
from reader.handouts.body.blocks import Block
from reader.library import markdown
from reader.library.article import Article
from reader.library.article_file import read_article
from reader.library.entry import Place
from tests.fakes import CONTENT


@cache
def bundled_bodies(language: str) -> tuple[tuple[Article, tuple[Block, ...]], ...]:
    """Return every bundled article in *language* with its blocks, by id."""
    found = []
    for path in sorted(CONTENT.joinpath(language).glob("*/*.md"), key=lambda path: path.stem):
        article = read_article(Place(CONTENT, language, path.parent.name, path.stem))
        assert isinstance(article, Article), path
        found.append((article, read_blocks(body_html(article))))
    return tuple(found)


def body_html(article: Article) -> str:
    """Return the safe HTML of the body of *article*."""
    addresses = markdown.Addresses(
        article=lambda target: f"reader://article/{article.language}/{target}", media=lambda name: f"media/{name}"
    )
    return markdown.render(article.body, addresses).html

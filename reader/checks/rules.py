"""The rules that one article is held against. Each looks at an article and yields what it finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.checks.finding import Finding
from reader.library.article import Article, Level
from reader.library.folders import MEDIA

_FENCED = re.compile(r"^(`{3,}|~{3,}).*?^\1[`~]*[ \t]*$", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"`[^`\n]*`")
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+\S", re.MULTILINE)
_ARTICLE_LINK = re.compile(r"\]\(\s*article:([^)\s#]*)(?:#[^)\s]*)?[^)]*\)")
_LINK = re.compile(r"(?<!!)\[(?:[^\[\]!]|!(?!\[)|!\[[^\]]*\]\([^)]*\))*\]\(\s*<?([^)\s>]*)")
_IMAGE = re.compile(r"!\[([^\]]*)\]\(\s*<?([^)\s>]*)")
_HTML_IMAGE = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_HTML_ALT = re.compile(r"\balt\s*=\s*(\"[^\"]+\"|'[^']+')", re.IGNORECASE)
_SCHEME = re.compile(r"^(?:https?:|mailto:|tel:|article:|#)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a rule may ask about the rest of the library."""

    exists: Callable[[str], bool]
    """Is there an article of this id?"""
    media: Callable[[Article, str], Path | None]
    """The file of a picture's name below media/, or None."""


def check_article(article: Article, around: Surroundings) -> Iterator[Finding]:
    """Yield what every rule finds in *article*."""
    body = _without_code(article.body)
    for problem in article.problems:
        yield Finding(
            article.place.path, problem.line or 1, "front-matter", problem.level, str(problem.message),
            "Correct or remove this line of the front matter.",
        )  # fmt: skip
    yield from _sources(article)
    yield from _headings(article, body)
    yield from _links(article, body, around)
    yield from _images(article, body, around)


def _without_code(body: str) -> str:
    """Return *body* with code blanked out, every line where it was."""

    def blank(match: re.Match[str]) -> str:
        return re.sub(r"[^\n]", " ", match[0])

    return _CODE.sub(blank, _FENCED.sub(blank, body))


def _finding(
    article: Article, body: str, at: int, rule: str, message: str, fix: str, level: Level = "error"
) -> Finding:
    return Finding(article.place.path, article.body_line + body.count("\n", 0, at), rule, level, message, fix)


def _sources(article: Article) -> Iterator[Finding]:
    if not article.sources:
        yield Finding(
            article.place.path, 1, "no-source", "error", "The article names no source.",
            "Add “sources” to the front matter, each with title, publisher and url.",
        )  # fmt: skip


def _headings(article: Article, body: str) -> Iterator[Finding]:
    level = 1
    for match in _HEADING.finditer(body):
        depth = len(match[1])
        if depth == 1:
            yield _finding(
                article,
                body,
                match.start(),
                "heading-level",
                "The title stands again in the text.",
                "Start headings with ##.",
            )
        elif depth > level + 1:
            message = f"A heading of level {depth} follows one of level {level}."
            yield _finding(
                article, body, match.start(), "heading-skipped", message, f"Write it with {'#' * (level + 1)}."
            )
        level = max(depth, 1)


def _links(article: Article, body: str, around: Surroundings) -> Iterator[Finding]:
    for match in _ARTICLE_LINK.finditer(body):
        if not around.exists(f"{article.language}/{match[1]}"):
            message = f"There is no article “{match[1]}” in this language."
            yield _finding(
                article,
                body,
                match.start(),
                "dead-link",
                message,
                "Correct the slug, or take the link away and leave the words.",
            )
    for match in _LINK.finditer(body):
        if match[1] and not _SCHEME.match(match[1]):
            message = f"The link “{match[1]}” leads nowhere."
            yield _finding(
                article, body, match.start(), "dead-link", message, "Write article:slug, or an address with https://."
            )


def _images(article: Article, body: str, around: Surroundings) -> Iterator[Finding]:
    for match in _IMAGE.finditer(body):
        if not match[1].strip():
            yield _finding(
                article,
                body,
                match.start(),
                "missing-alt",
                "A picture has no words for those who cannot see it.",
                "Say between the brackets what the picture shows.",
            )
        name = match[2].removeprefix("./")
        if not name.startswith(f"{MEDIA}/") or around.media(article, name.removeprefix(f"{MEDIA}/")) is None:
            yield _finding(
                article,
                body,
                match.start(),
                "dead-image",
                f"The picture “{match[2]}” is not there.",
                "Put the file into the collection's folder media/ and write media/name.",
            )
    for match in _HTML_IMAGE.finditer(body):
        if not _HTML_ALT.search(match[0]):
            yield _finding(
                article,
                body,
                match.start(),
                "missing-alt",
                "A picture has no words for those who cannot see it.",
                'Add alt="what the picture shows".',
            )

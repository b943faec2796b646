"""What the rules that look at the whole library need of one article: small, and kept from one check to the next."""

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from reader.checks.finding import Finding
from reader.checks.reading_level.readability import TextCounts
from reader.library.article import Article
from reader.library.library_folders import MEDIA

_ARTICLE_LINK = re.compile(r"\]\(\s*+article:([^)\s#]*+)")
_IMAGE = re.compile(r"!\[([^\[\]]*)\]\(\s*+<?([^)\s>]*+)")


class Reference(NamedTuple):
    """A link to an article by its slug, or a picture by its name, and the line of the file on which it stands."""

    name: str
    line: int


class Facts(NamedTuple):
    """What one article's file says, as far as other articles, the media folder or the calendar decide what is right."""

    usable: bool = False
    links: tuple[Reference, ...] = ()
    images: tuple[Reference, ...] = ()
    published: date | None = None
    updated: date | None = None
    reviewed: bool = False
    review_due: date | None = None
    reviewed_on: date | None = None


class TextReport(NamedTuple):
    """What one article's file alone decides: the findings in it, what was counted, and the facts for the rest."""

    findings: tuple[Finding, ...]
    counts: TextCounts
    facts: Facts


def facts_of(article: Article, body: str, line_of: Callable[[int], int]) -> Facts:
    """Return the facts of *article*, whose text without code is *body*; *line_of* gives the file's line of a place in it."""
    links = tuple(Reference(match[1], line_of(match.start())) for match in _ARTICLE_LINK.finditer(body))
    images = tuple(Reference(match[2], line_of(match.start())) for match in _IMAGE.finditer(body))
    review = article.reviewed
    return Facts(
        usable=True, links=links, images=images, published=article.published, updated=article.updated,
        reviewed=review is not None, review_due=article.review_due, reviewed_on=review.on if review else None,
    )  # fmt: skip


def media_name(address: str) -> str:
    """Return the name below ``media/`` that the *address* of a picture means; nothing when it leads elsewhere."""
    name = address.removeprefix("./")
    return name.removeprefix(f"{MEDIA}/") if name.startswith(f"{MEDIA}/") else ""

"""An article with all that the rules share: its prose, its sentences and its scores, found once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.checks.finding import Finding
from reader.checks.prose_blocks import CODE, Prose, blank, prose, without_fences
from reader.checks.reading_level.readability import CountedSentence, Readability, measure, sentences
from reader.checks.rule import Rule
from reader.languages import base_of
from reader.library.article import Article
from reader.library.front_matter import line_of

if TYPE_CHECKING:
    from reader.checks.check_settings import CheckSettings

_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+\S", re.MULTILINE)


@dataclass(frozen=True)
class ExaminedArticle:
    """One article, ready for the rules. ``front`` is the text of its front matter."""

    article: Article
    prose: Prose
    sentences: tuple[CountedSentence, ...]
    readability: Readability
    settings: CheckSettings
    front: str

    @property
    def spoken(self) -> str:
        """The language without region: "es" for "es-MX"."""
        return base_of(self.article.language)

    @cached_property
    def uncoded(self) -> str:
        """The body with code blanked out, every character where it was."""
        return CODE.sub(blank, without_fences(self.article.body))

    @cached_property
    def headings(self) -> tuple[tuple[int, int], ...]:
        """Where each heading begins in the body, and its level."""
        return tuple((match.start(), len(match[1])) for match in _HEADING.finditer(self.uncoded))

    @property
    def path(self) -> Path:
        """The article's file."""
        return self.article.place.path

    def line_of(self, place: int) -> int:
        """Return the line of the file on which *place* of the body stands."""
        return self.article.body_line + self.prose.line_of(place) - 1

    def line_of_key(self, key: str) -> int:
        """Return the line of the file on which *key* of the front matter stands."""
        return line_of(self.front, key)

    def found(
        self, rule: Rule, said: str, mend: str, start: int, end: int | None = None, /, **facts: object
    ) -> Finding:
        """Return what *rule* found in the body from *start*, to *end* where it is one stretch; see ``Rule.found``."""
        span = None if end is None else (start, end)
        return rule.found(self.path, said, mend, self.line_of(start), **facts)._replace(span=span)


def examine(article: Article, settings: CheckSettings, front: str = "") -> ExaminedArticle:
    """Return *article* with its prose, sentences and scores."""
    found = prose(article.body)
    counted = tuple(sentences(found, article.language))
    return ExaminedArticle(article, found, counted, measure(counted, article.language), settings, front)

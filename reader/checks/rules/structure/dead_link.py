"""A link leads to an article in this language, or a website."""

import re

from reader.checks.examined_article import ExaminedArticle
from reader.checks.library_view import LibraryArticle
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP

_LINK = re.compile(r"(?<!!)\[(?:[^\[\]!]++|!(?!\[)|!\[[^\[\]]*+\]\([^()]*+\))*+\]\(\s*+<?([^)\s>]*+)")
_SCHEME = re.compile(r"^(?:https?:|mailto:|tel:|article:|#)", re.IGNORECASE)

_NOWHERE = QT_TRANSLATE_NOOP("messages", "The link “{address}” leads nowhere.")
_NOWHERE_FIX = QT_TRANSLATE_NOOP("messages", "Write article:slug, or an address with https://.")
_NO_ARTICLE = QT_TRANSLATE_NOOP("messages", "There is no article “{slug}” in this language.")
_NO_ARTICLE_FIX = QT_TRANSLATE_NOOP("messages", "Correct the slug, or take the link away and leave the words.")


def _find(examined: ExaminedArticle) -> Findings:
    for match in _LINK.finditer(examined.uncoded):
        if match[1] and not _SCHEME.match(match[1]):
            yield examined.found(RULE, _NOWHERE, _NOWHERE_FIX, match.start(), address=match[1])


def _find_lost(article: LibraryArticle) -> Findings:
    for link in article.facts.links:
        if not article.view.exists(f"{article.place.language}/{link.name}"):
            yield RULE.found(article.place.path, _NO_ARTICLE, _NO_ARTICLE_FIX, link.line, slug=link.name)


RULE = Rule(
    "dead-link", "error", QT_TRANSLATE_NOOP("messages", "A link leads to an article in this language, or a website."),
    in_text=_find, in_library=_find_lost,
)  # fmt: skip

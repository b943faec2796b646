"""An article names at least one source."""

from reader.checks.examined_article import ExaminedArticle
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP

_NO_SOURCE = QT_TRANSLATE_NOOP("messages", "The article names no source.")
_NO_SOURCE_FIX = QT_TRANSLATE_NOOP("messages", "Add “sources” to the front matter, each with title, publisher and url.")


def _find(examined: ExaminedArticle) -> Findings:
    if not examined.article.sources:
        yield RULE.found(examined.path, _NO_SOURCE, _NO_SOURCE_FIX)


RULE = Rule("no-source", "error", QT_TRANSLATE_NOOP("messages", "An article names at least one source."), _find)

"""Every picture has words for those who cannot see it."""

import re

from reader.checks.examined_article import ExaminedArticle
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP

_IMAGE = re.compile(r"!\[\s*\]\(")
_HTML_IMAGE = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
_HTML_ALT = re.compile(r"\balt\s*=\s*(\"[^\"]+\"|'[^']+')", re.IGNORECASE)

_NO_ALT = QT_TRANSLATE_NOOP("messages", "A picture has no words for those who cannot see it.")
_NO_ALT_FIX = QT_TRANSLATE_NOOP("messages", "Say between the brackets what the picture shows.")
_NO_HTML_ALT_FIX = QT_TRANSLATE_NOOP("messages", "Add alt=\"what the picture shows\".")  # fmt: skip


def _find(examined: ExaminedArticle) -> Findings:
    for match in _IMAGE.finditer(examined.uncoded):
        yield examined.found(RULE, _NO_ALT, _NO_ALT_FIX, match.start())
    for match in _HTML_IMAGE.finditer(examined.uncoded):
        if not _HTML_ALT.search(match[0]):
            yield examined.found(RULE, _NO_ALT, _NO_HTML_ALT_FIX, match.start())


RULE = Rule(
    "missing-alt", "error", QT_TRANSLATE_NOOP("messages", "Every picture has words for those who cannot see it."), _find
)

"""Headings in the text start at level 2."""

from reader.checks.examined_article import ExaminedArticle
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP

_TITLE = QT_TRANSLATE_NOOP("messages", "The title stands again in the text.")
_TITLE_FIX = QT_TRANSLATE_NOOP("messages", "Start headings with ##.")


def _find(examined: ExaminedArticle) -> Findings:
    for place, depth in examined.headings:
        if depth == 1:
            yield examined.found(RULE, _TITLE, _TITLE_FIX, place)


RULE = Rule("heading-level", "error", QT_TRANSLATE_NOOP("messages", "Headings in the text start at level 2."), _find)

"""No level of heading is skipped."""

from reader.checks.examined_article import ExaminedArticle
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP

_SKIPPED = QT_TRANSLATE_NOOP("messages", "A heading of level {depth} follows one of level {level}.")
_SKIPPED_FIX = QT_TRANSLATE_NOOP("messages", "Write it with {marks}.")


def _find(examined: ExaminedArticle) -> Findings:
    level = 1
    for place, depth in examined.headings:
        if depth > level + 1:
            marks = "#" * (level + 1)
            yield examined.found(RULE, _SKIPPED, _SKIPPED_FIX, place, depth=depth, level=level, marks=marks)
        level = depth


RULE = Rule("heading-skipped", "error", QT_TRANSLATE_NOOP("messages", "No level of heading is skipped."), _find)

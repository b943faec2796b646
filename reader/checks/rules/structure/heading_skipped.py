"""No level of heading is skipped."""

from reader.checks.examined_article import ExaminedArticle
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP, Message

_SKIPPED = QT_TRANSLATE_NOOP("messages", "A heading of level {depth} follows one of level {level}.")
_SKIPPED_FIX = QT_TRANSLATE_NOOP("messages", "Write it with {marks}.")


def _find(examined: ExaminedArticle) -> Findings:
    level = 1
    for place, depth in examined.headings:
        if depth > level + 1:
            said = Message(_SKIPPED, {"depth": depth, "level": level})
            yield examined.found(RULE, said, Message(_SKIPPED_FIX, {"marks": "#" * (level + 1)}), place)
        level = depth


RULE = Rule("heading-skipped", "error", QT_TRANSLATE_NOOP("messages", "No level of heading is skipped."), _find)

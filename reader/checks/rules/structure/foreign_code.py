"""No code of another program stands in the text."""

from reader.checks.examined_article import ExaminedArticle
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP
from reader.library.rendering.foreign_marks import codes_in

_CODE = QT_TRANSLATE_NOOP("messages", "This code of another program shows nothing here: {code}")
_CODE_FIX = QT_TRANSLATE_NOOP("messages", "Take it out, or write what it showed.")


def _find(examined: ExaminedArticle) -> Findings:
    for place, code in codes_in(examined.uncoded):
        yield examined.found(RULE, _CODE, _CODE_FIX, place, code=code)


RULE = Rule(
    "foreign-code", "warning", QT_TRANSLATE_NOOP("messages", "No code of another program stands in the text."), _find
)

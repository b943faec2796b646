"""Every text can be laid out as a page in a moment."""

from reader.checks.examined_article import ExaminedArticle
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP
from reader.library.rendering.rendering_cost import cost_of

_UNRENDERED = QT_TRANSLATE_NOOP(
    "messages",
    "The text is too long or too tangled from here on: readers see all of it as it is written, with its signs.",
)
_UNRENDERED_FIX = QT_TRANSLATE_NOOP(
    "messages", "Make shorter paragraphs or several articles of it, and take long runs of brackets and other signs out."
)


def _find(examined: ExaminedArticle) -> Findings:
    cost = cost_of(examined.article.body)
    if cost.is_too_much:
        yield examined.found(RULE, _UNRENDERED, _UNRENDERED_FIX, cost.place)


RULE = Rule("not-rendered", "error", QT_TRANSLATE_NOOP("messages", "The text can be laid out as a page."), _find)

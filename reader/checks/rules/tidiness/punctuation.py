"""Quotation marks are all straight or all curly."""

from reader.checks.examined_article import ExaminedArticle
from reader.checks.rule import Findings, Rule
from reader.checks.text_edits import quote_edits
from reader.errors import QT_TRANSLATE_NOOP, Message

_QUOTES = QT_TRANSLATE_NOOP("messages", "Quotation marks that are not {kind}: {count}.")
_STRAIGHT = QT_TRANSLATE_NOOP("messages", "straight")
_CURLY = QT_TRANSLATE_NOOP("messages", "curly")
_FIX = QT_TRANSLATE_NOOP("messages", "“patient-reader check --fix” mends this.")


def _find(examined: ExaminedArticle) -> Findings:
    edits = quote_edits(examined.prose, examined.settings.quotes)
    if edits:
        kind = Message(_STRAIGHT if edits[0].text in "\"'" else _CURLY)
        yield examined.found(RULE, _QUOTES, _FIX, edits[0].start, kind=kind, count=len(edits))


RULE = Rule(
    "punctuation", "warning", QT_TRANSLATE_NOOP("messages", "Quotation marks are all straight or all curly."), _find
)

"""The keys of the front matter stand in the usual order."""

from reader.checks.examined_article import ExaminedArticle
from reader.checks.rule import Findings, Rule
from reader.checks.text_edits import ordered_front
from reader.errors import QT_TRANSLATE_NOOP

_ORDER = QT_TRANSLATE_NOOP("messages", "The keys of the front matter are not in the usual order.")
_FIX = QT_TRANSLATE_NOOP("messages", "“patient-reader check --fix” mends this.")


def _find(examined: ExaminedArticle) -> Findings:
    if ordered_front(examined.front) != examined.front:
        yield RULE.found(examined.path, _ORDER, _FIX, 2)


RULE = Rule(
    "front-matter-order", "warning", QT_TRANSLATE_NOOP("messages", "The keys of the front matter stand in the usual order."), _find
)  # fmt: skip

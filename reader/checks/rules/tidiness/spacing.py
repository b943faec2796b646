"""No space is too many, and the file ends with one line end."""

from reader.checks.examined_article import ExaminedArticle
from reader.checks.rule import Findings, Rule
from reader.checks.text_edits import space_edits
from reader.errors import QT_TRANSLATE_NOOP

_SPACES = QT_TRANSLATE_NOOP("messages", "Needless spaces or line ends: {count}.")
_FIX = QT_TRANSLATE_NOOP("messages", "“patient-reader check --fix” mends this.")


def _find(examined: ExaminedArticle) -> Findings:
    edits = space_edits(examined.prose)
    if edits:
        first = min(edit.start for edit in edits)
        yield examined.found(RULE, _SPACES, _FIX, first, count=len(edits))


RULE = Rule(
    "spacing", "warning", QT_TRANSLATE_NOOP("messages", "No space is too many, and the file ends with one line end."), _find
)  # fmt: skip

"""The text is the one that was reviewed."""

from reader.checks.library_view import LibraryArticle
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP

_LAPSED = QT_TRANSLATE_NOOP("messages", "The text changed after the review of {day}.")
_LAPSED_FIX = QT_TRANSLATE_NOOP(
    "messages", "Have the changes read by a clinician, who then marks the article as reviewed."
)


def _find(article: LibraryArticle) -> Findings:
    if article.state == "changed" and article.sign_off:
        yield RULE.found(article.place.path, _LAPSED, _LAPSED_FIX, day=article.sign_off.on)


RULE = Rule(
    "review-lapsed", "warning", QT_TRANSLATE_NOOP("messages", "The text is the one that was reviewed."), in_library=_find
)  # fmt: skip

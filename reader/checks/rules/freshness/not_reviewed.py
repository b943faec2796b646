"""A clinician has reviewed the article."""

from reader.checks.library_view import LibraryArticle
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP

_UNREVIEWED = QT_TRANSLATE_NOOP("messages", "No clinician has reviewed this article.")
_UNREVIEWED_FIX = QT_TRANSLATE_NOOP("messages", "Have it read by a clinician, who then marks it as reviewed.")


def _find(article: LibraryArticle) -> Findings:
    if article.state == "unreviewed":
        yield RULE.found(article.place.path, _UNREVIEWED, _UNREVIEWED_FIX)


RULE = Rule(
    "not-reviewed", "warning", QT_TRANSLATE_NOOP("messages", "A clinician has reviewed the article."), in_library=_find
)

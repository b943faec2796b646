"""The next review is more than 60 days away."""

from reader.checks.library_view import LibraryArticle
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP

_DUE = QT_TRANSLATE_NOOP("messages", "The next review is due on {day}.")
READ_AGAIN = QT_TRANSLATE_NOOP("messages", "Have it read again by a clinician, who then marks it as reviewed.")


def _find(article: LibraryArticle) -> Findings:
    if article.state == "due":
        yield RULE.found(article.place.path, _DUE, READ_AGAIN, day=article.due)


RULE = Rule(
    "review-due", "warning", QT_TRANSLATE_NOOP("messages", "The next review is more than 60 days away."), in_library=_find
)  # fmt: skip

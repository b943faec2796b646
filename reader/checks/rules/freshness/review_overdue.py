"""The next review is not past its date."""

from reader.checks.library_view import LibraryArticle
from reader.checks.rule import Findings, Rule
from reader.checks.rules.freshness.review_due import READ_AGAIN
from reader.errors import QT_TRANSLATE_NOOP

_OVERDUE = QT_TRANSLATE_NOOP("messages", "The next review was due on {day}.")


def _find(article: LibraryArticle) -> Findings:
    if article.state == "overdue":
        yield RULE.found(article.place.path, _OVERDUE, READ_AGAIN, day=article.due)


RULE = Rule(
    "review-overdue", "warning", QT_TRANSLATE_NOOP("messages", "The next review is not past its date."), in_library=_find
)  # fmt: skip

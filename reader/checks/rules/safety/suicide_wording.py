"""Suicide is written of without blame, glory or method."""

import re
from collections.abc import Iterator

from reader.checks.examined_article import ExaminedArticle
from reader.checks.rule import Findings, Rule
from reader.checks.word_lists import unsafe
from reader.errors import QT_TRANSLATE_NOOP

_KINDS = {
    "crime": QT_TRANSLATE_NOOP("messages", "“{found}” makes suicide sound like a crime."),
    "success": QT_TRANSLATE_NOOP("messages", "“{found}” makes a death sound like a success."),
    "failure": QT_TRANSLATE_NOOP("messages", "“{found}” makes staying alive sound like a failure."),
    "show": QT_TRANSLATE_NOOP(
        "messages", "“{found}” makes suicide sound common, or a person's pain sound like a show."
    ),
    "solution": QT_TRANSLATE_NOOP("messages", "“{found}” shows suicide as a way out."),
    "method": QT_TRANSLATE_NOOP("messages", "“{found}” names a method of suicide."),
    "amount": QT_TRANSLATE_NOOP("messages", "“{found}” says how much does deadly harm."),
    "comparison": QT_TRANSLATE_NOOP("messages", "“{found}” compares methods of suicide."),
}
_WRITE_DIED = QT_TRANSLATE_NOOP("messages", "Write “died by suicide”; of those who live, “tried to end their life”.")
_WRITE_ATTEMPT = QT_TRANSLATE_NOOP("messages", "Write “suicide attempt”, or “survived a suicide attempt”.")
_WRITE_PLAIN = QT_TRANSLATE_NOOP("messages", "Say plainly what happened, and how many people where that is known.")
_WRITE_HOPE = QT_TRANSLATE_NOOP(
    "messages", "Leave it out; say that pain can pass, that treatment works, and where to get help."
)
_WRITE_NO_METHOD = QT_TRANSLATE_NOOP(
    "messages", "Leave method, means and place out: “died by suicide”, “hurt yourself”."
)
_WRITE_NO_AMOUNT = QT_TRANSLATE_NOOP(
    "messages", "Leave the amount out: say that too much is dangerous, and to call 911 or Poison Help, 1-800-222-1222."
)
_FIXES = {
    "crime": _WRITE_DIED, "success": _WRITE_DIED, "failure": _WRITE_ATTEMPT, "show": _WRITE_PLAIN, "solution": _WRITE_HOPE,
    "method": _WRITE_NO_METHOD, "amount": _WRITE_NO_AMOUNT, "comparison": _WRITE_HOPE,
}  # fmt: skip


def _find(examined: ExaminedArticle) -> Findings:
    for kind, match in _unsafe(examined.prose.text, examined.spoken):
        found = examined.prose.words_of(*match.span())
        yield examined.found(RULE, _KINDS[kind], _FIXES[kind], *match.span(), found=found)
    article = examined.article
    lists = {"key_points": article.key_points, "teach_back": article.teach_back}
    shown = {
        "title": article.title,
        "summary": article.summary,
        **{key: "\n".join(some) for key, some in lists.items()},
    }
    for key, text in shown.items():
        for kind, match in _unsafe(text, examined.spoken):
            line = examined.line_of_key(key)
            yield RULE.found(examined.path, _KINDS[kind], _FIXES[kind], line, found=match[0])


def _unsafe(text: str, language: str) -> Iterator[tuple[str, re.Match[str]]]:
    lower = text.lower()
    for kind, hints, pattern in unsafe(language):
        if any(hint in lower for hint in hints):
            for match in pattern.finditer(text):
                yield kind, match


RULE = Rule(
    "suicide-wording", "error", QT_TRANSLATE_NOOP("messages", "Suicide is written of without blame, glory or method."), _find
)  # fmt: skip

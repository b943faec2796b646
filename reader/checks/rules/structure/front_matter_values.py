"""The front matter is complete, and has nothing unknown."""

from pathlib import Path

from reader.checks.examined_article import ExaminedArticle
from reader.checks.finding import Finding
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP
from reader.library.article import Level, Problem
from reader.library.front_matter import KEYS

_FRONT = QT_TRANSLATE_NOOP("messages", "In the front matter: {problem}.")
_FRONT_FIX = QT_TRANSLATE_NOOP("messages", "Correct or remove this line of the front matter.")
_LEFT_OUT = QT_TRANSLATE_NOOP("messages", "The article is left out: {problem}.")
_LEFT_OUT_FIX = QT_TRANSLATE_NOOP("messages", "Correct the file.")


def _find(examined: ExaminedArticle) -> Findings:
    for problem in examined.article.problems:
        level: Level = "error" if problem.message.facts.get("key") in KEYS else problem.level
        yield RULE.found(examined.path, _FRONT, _FRONT_FIX, problem.line or 1, level, problem=problem.message)


def left_out(path: Path, problem: Problem) -> Finding:
    """Return the finding on the file *path*, which cannot be used because of *problem*."""
    return RULE.found(path, _LEFT_OUT, _LEFT_OUT_FIX, problem.line or 1, problem=problem.message)


RULE = Rule(
    "front-matter", "error", QT_TRANSLATE_NOOP("messages", "The front matter is complete, and has nothing unknown."),
    in_text=_find, is_fixed=True,
)  # fmt: skip

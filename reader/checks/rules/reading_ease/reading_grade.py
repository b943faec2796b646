"""English reads at grade 8 or lower, Spanish at INFLESZ 60 or more."""

from reader.checks.examined_article import ExaminedArticle
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP

MOST_GRADE = 8
"""Flesch-Kincaid grade above which an English article is too hard; the AMA advises 6."""
LEAST_INFLESZ = 60
"""INFLESZ score below which a Spanish article is too hard; "normal" begins at 55."""
FEWEST_WORDS = 100
"""The formulas were fitted to samples of at least this many words; no grade of fewer is warned of."""

_GRADE = QT_TRANSLATE_NOOP("messages", "The text reads at grade {score}; patients need {limit} or lower.")
_INFLESZ = QT_TRANSLATE_NOOP("messages", "The text scores {score} on the INFLESZ scale; patients need {limit} or more.")
_GRADE_FIX = QT_TRANSLATE_NOOP("messages", "Write shorter sentences, and everyday words with fewer syllables.")


def _find(examined: ExaminedArticle) -> Findings:
    scores = examined.readability
    if scores.counts.words < FEWEST_WORDS:
        return
    if scores.grade is not None and scores.grade > MOST_GRADE:
        said, score, limit = _GRADE, scores.grade, MOST_GRADE
    elif scores.inflesz is not None and scores.inflesz < LEAST_INFLESZ:
        said, score, limit = _INFLESZ, scores.inflesz, LEAST_INFLESZ
    else:
        return
    yield examined.found(RULE, said, _GRADE_FIX, 0, score=f"{score:.1f}", limit=limit)


RULE = Rule(
    "reading-grade", "warning",
    QT_TRANSLATE_NOOP("messages", "English reads at grade 8 or lower, Spanish at INFLESZ 60 or more."), _find,
)  # fmt: skip

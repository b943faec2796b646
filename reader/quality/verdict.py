"""What a reading score means, in one sentence."""

from typing import Literal, NamedTuple

from reader.checks.reading_level.readability import Readability
from reader.checks.rules.reading_ease.reading_grade import FEWEST_WORDS, LEAST_INFLESZ, MOST_GRADE
from reader.errors import QT_TRANSLATE_NOOP, Message

Level = Literal["good", "fair", "hard", "none"]

GOOD_GRADE = 6
"""The grade that the American Medical Association advises for patient texts (Weiss: Health literacy, 2007)."""
GOOD_INFLESZ = 65
"""Where "fairly easy" begins on the INFLESZ scale."""

_GOOD = QT_TRANSLATE_NOOP("messages", "Easy to read: most adults understand it the first time.")
_FAIR_GRADE = QT_TRANSLATE_NOOP("messages", "Not hard, but grade {aim} is better: shorter sentences and words help.")
_HARD_GRADE = QT_TRANSLATE_NOOP("messages", "Too hard for many patients: grade {limit} is the limit, {aim} the aim.")
_FAIR_INFLESZ = QT_TRANSLATE_NOOP(
    "messages", "Not hard, but {aim} or more is better: shorter sentences and words help."
)
_HARD_INFLESZ = QT_TRANSLATE_NOOP("messages", "Too hard for many patients: {limit} is the least, {aim} the aim.")
_SHORT = QT_TRANSLATE_NOOP("messages", "The text is short: take the score for a rough guess.")
_NO_SENTENCE = QT_TRANSLATE_NOOP("messages", "There is no whole sentence to measure.")
_NO_FORMULA = QT_TRANSLATE_NOOP(
    "messages", "There is no formula for this language: sentences and words are only counted."
)


class Verdict(NamedTuple):
    """How hard a text is: a level, the sentence that says so, and what else must be known about the score."""

    level: Level
    said: Message
    caution: Message | None = None


def verdict(found: Readability) -> Verdict:
    """Return what the scores *found* mean for patients."""
    if not found.counts.sentences:
        return Verdict("none", Message(_NO_SENTENCE))
    caution = Message(_SHORT) if found.counts.words < FEWEST_WORDS else None
    if found.grade is not None:
        level = grade_level(found.grade)
        facts: dict[str, object] = {"aim": GOOD_GRADE, "limit": MOST_GRADE}
        return Verdict(level, Message({"good": _GOOD, "fair": _FAIR_GRADE}.get(level, _HARD_GRADE), facts), caution)
    if found.inflesz is not None:
        level = inflesz_level(found.inflesz)
        facts = {"aim": GOOD_INFLESZ, "limit": LEAST_INFLESZ}
        return Verdict(level, Message({"good": _GOOD, "fair": _FAIR_INFLESZ}.get(level, _HARD_INFLESZ), facts), caution)
    return Verdict("none", Message(_NO_FORMULA))


def grade_level(grade: float) -> Level:
    """Return how hard a text of this Flesch-Kincaid *grade* is."""
    return "good" if grade <= GOOD_GRADE else "fair" if grade <= MOST_GRADE else "hard"


def inflesz_level(score: float) -> Level:
    """Return how hard a text of this INFLESZ *score* is."""
    return "good" if score >= GOOD_INFLESZ else "fair" if score >= LEAST_INFLESZ else "hard"

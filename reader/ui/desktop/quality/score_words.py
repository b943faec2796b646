"""Scores, counts and days in words, in the language of the interface."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from reader.checks.reading_level.readability import Readability
from reader.quality.verdict import verdict
from reader.ui.message_text import say

translate = QCoreApplication.translate


def number(value: float, places: int = 1) -> str:
    """Return *value* with so many decimal places, as the language of the interface writes numbers."""
    return QLocale().toString(float(value), "f", places)


def day_of(moment: str) -> str:
    """Return the local day of *moment*, in UTC as ISO 8601 has it; *moment* itself where that is not how it is written."""
    try:
        local = datetime.fromisoformat(moment).astimezone()
    except ValueError:
        return moment
    return QLocale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat)


def figure_text(found: Readability) -> str:
    """Return the one score that counts for the language of the text."""
    if found.grade is not None:
        return translate("Scores", "Reading grade {grade}").format(grade=number(found.grade))
    if found.inflesz is not None:
        return translate("Scores", "INFLESZ {score}").format(score=number(found.inflesz))
    return translate("Scores", "No reading score")


def verdict_text(found: Readability) -> str:
    """Return what the score means for patients."""
    said = verdict(found)
    return " ".join(say(one) for one in (said.said, said.caution) if one)


def notes_text(found: Readability) -> str:
    """Return the second score, and how far it is to be trusted; nothing where there is none."""
    if found.smog is not None:
        if found.smog_is_estimate:
            words = translate(
                "Scores",
                "SMOG {score} (an estimate: fewer than 30 sentences). It is 2 to 3 grades higher by its nature.",
            )
        else:
            words = translate("Scores", "SMOG {score}. It is 2 to 3 grades higher by its nature.")
        return words.format(score=number(found.smog))
    if found.fernandez_huerta is not None:
        words = translate("Scores", "Fernández Huerta {score}; higher is easier in both.")
        return words.format(score=number(found.fernandez_huerta))
    return ""


def counts_text(found: Readability) -> str:
    """Return what was counted; nothing where there is no sentence."""
    counts = found.counts
    if not counts.sentences:
        return ""
    return translate(
        "Scores",
        "Words: {words} · sentences: {sentences} · words a sentence: {length} · syllables a word: {syllables} · "
        "words of 3 syllables or more: {long}",
    ).format(
        words=QLocale().toString(counts.words), sentences=QLocale().toString(counts.sentences),
        length=number(counts.words / counts.sentences), syllables=number(counts.syllables / counts.words, 2),
        long=QLocale().toString(counts.polysyllables),
    )  # fmt: skip

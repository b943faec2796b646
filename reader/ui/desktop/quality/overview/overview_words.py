"""What the overview says of groups of articles, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from reader.quality.overview import LIMITS, ArticleGroup, Measure, Summary
from reader.quality.verdict import Level
from reader.ui.desktop.quality.score_words import number


def group_name(measure: Measure, group: ArticleGroup) -> str:
    """Return the name of *group*, as a row of the table or the head of a list has it."""
    low, high = group.low, group.high
    if low is None and high is None:
        return (
            QCoreApplication.translate("Overview", "No date")
            if measure == "age"
            else QCoreApplication.translate("Overview", "No score")
        )
    if measure == "grade":
        if low is None:
            words = QCoreApplication.translate("Overview", "Grade {high} or lower")
        elif high is None:
            words = QCoreApplication.translate("Overview", "Above grade {low}")
        else:
            words = QCoreApplication.translate("Overview", "Grade above {low}, up to {high}")
    elif measure == "inflesz":
        if low is None:
            words = QCoreApplication.translate("Overview", "INFLESZ below {high}")
        elif high is None:
            words = QCoreApplication.translate("Overview", "INFLESZ {low} or more")
        else:
            words = QCoreApplication.translate("Overview", "INFLESZ {low} to below {high}")
    elif low is None:
        words = QCoreApplication.translate("Overview", "Less than {high} months old")
    elif high is None:
        words = QCoreApplication.translate("Overview", "{low} months old or older")
    else:
        words = QCoreApplication.translate("Overview", "{low} to {high} months old")
    return words.format(low=low, high=high)


def range_name(group: ArticleGroup) -> str:
    """Return the ends of *group* alone; its cell stands below ``range_title``."""
    if group.low is None and group.high is None:
        return QCoreApplication.translate("Overview", "None")
    if group.low is None:
        return QCoreApplication.translate("Overview", "Up to {high}").format(high=group.high)
    if group.high is None:
        return QCoreApplication.translate("Overview", "Over {low}").format(low=group.low)
    return QCoreApplication.translate("Overview", "{low} to {high}").format(low=group.low, high=group.high)


def range_title(measure: Measure) -> str:
    """Return what the numbers of ``range_name`` are."""
    return {
        "grade": QCoreApplication.translate("Overview", "Grade"),
        "inflesz": QCoreApplication.translate("Overview", "INFLESZ"),
        "age": QCoreApplication.translate("Overview", "Months"),
    }[measure]


def level_name(measure: Measure, level: Level) -> str:
    """Return what a group of *level* is called."""
    if measure == "age":
        names = {
            "good": QCoreApplication.translate("Overview", "Fresh"),
            "fair": QCoreApplication.translate("Overview", "Getting old"),
            "hard": QCoreApplication.translate("Overview", "Old"),
        }
    else:
        names = {
            "good": QCoreApplication.translate("Overview", "Easy"),
            "fair": QCoreApplication.translate("Overview", "Fair"),
            "hard": QCoreApplication.translate("Overview", "Too hard"),
        }
    return names.get(level, "–")


def axis_title(measure: Measure) -> str:
    """Return the words below the plot."""
    return {
        "grade": QCoreApplication.translate("Overview", "School grade (Flesch-Kincaid)"),
        "inflesz": QCoreApplication.translate("Overview", "INFLESZ score: higher is easier"),
        "age": QCoreApplication.translate("Overview", "Months since review or update"),
    }[measure]


def summary_text(measure: Measure, found: Summary) -> str:
    """Return *found* as a sentence or two."""
    if found.middle is None:
        return QCoreApplication.translate("Overview", "No article has this figure.")
    words = {
        "grade": QCoreApplication.translate(
            "Overview", "Articles in English: {articles}. Average grade: {middle}. Above grade {limit}: {beyond}."
        ),
        "inflesz": QCoreApplication.translate(
            "Overview", "Articles in Spanish: {articles}. Average: {middle}. Below {limit}: {beyond}."
        ),
        "age": QCoreApplication.translate(
            "Overview",
            "Articles with a date: {articles}. Median age in months: {middle}. {limit} months or older: {beyond}.",
        ),
    }[measure]
    return words.format(
        articles=QLocale().toString(found.articles), middle=number(found.middle),
        beyond=QLocale().toString(found.beyond), limit=LIMITS[measure],
    )  # fmt: skip

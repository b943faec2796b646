"""What the overview says of groups of articles, in the language of the interface."""

from PySide6.QtCore import QCoreApplication, QLocale

from reader.quality.overview import LIMITS, ArticleGroup, Measure, Summary
from reader.quality.verdict import Level
from reader.ui.desktop.quality.score_words import number

translate = QCoreApplication.translate


def group_name(measure: Measure, group: ArticleGroup) -> str:
    """Return the name of *group*, as a row of the table or the head of a list has it."""
    if group.low is None and group.high is None:
        return translate("Overview", "No date") if measure == "age" else translate("Overview", "No score")
    below, above, between = {
        "grade": (translate("Overview", "Grade {high} or lower"), translate("Overview", "Above grade {low}"),
                  translate("Overview", "Grade above {low}, up to {high}")),
        "inflesz": (translate("Overview", "INFLESZ below {high}"), translate("Overview", "INFLESZ {low} or more"),
                    translate("Overview", "INFLESZ {low} to below {high}")),
        "age": (translate("Overview", "Less than {high} months old"), translate("Overview", "{low} months old or older"),
                translate("Overview", "{low} to {high} months old")),
    }[measure]  # fmt: skip
    words = below if group.low is None else above if group.high is None else between
    return words.format(low=group.low, high=group.high)


def range_name(group: ArticleGroup) -> str:
    """Return the ends of *group* alone; its cell stands below ``range_title``."""
    if group.low is None and group.high is None:
        return translate("Overview", "None")
    if group.low is None:
        return translate("Overview", "Up to {high}").format(high=group.high)
    if group.high is None:
        return translate("Overview", "Over {low}").format(low=group.low)
    return translate("Overview", "{low} to {high}").format(low=group.low, high=group.high)


def range_title(measure: Measure) -> str:
    """Return what the numbers of ``range_name`` are."""
    return {
        "grade": translate("Overview", "Grade"),
        "inflesz": translate("Overview", "INFLESZ"),
        "age": translate("Overview", "Months"),
    }[measure]


def level_name(measure: Measure, level: Level) -> str:
    """Return what a group of *level* is called."""
    if measure == "age":
        names = translate("Overview", "Fresh"), translate("Overview", "Getting old"), translate("Overview", "Old")
    else:
        names = translate("Overview", "Easy"), translate("Overview", "Fair"), translate("Overview", "Too hard")
    return dict(zip(("good", "fair", "hard"), names, strict=True)).get(level, "–")


def axis_title(measure: Measure) -> str:
    """Return the words below the plot."""
    return {
        "grade": translate("Overview", "School grade (Flesch-Kincaid)"),
        "inflesz": translate("Overview", "INFLESZ score: higher is easier"),
        "age": translate("Overview", "Months since review or update"),
    }[measure]


def summary_text(measure: Measure, found: Summary) -> str:
    """Return *found* as a sentence or two."""
    if found.middle is None:
        return translate("Overview", "No article has this figure.")
    words = {
        "grade": translate("Overview", "Articles in English: {articles}. Average grade: {middle}. Above grade {limit}: {beyond}."),
        "inflesz": translate("Overview", "Articles in Spanish: {articles}. Average: {middle}. Below {limit}: {beyond}."),
        "age": translate(
            "Overview", "Articles with a date: {articles}. Median age in months: {middle}. {limit} months or older: {beyond}."
        ),
    }[measure]  # fmt: skip
    return words.format(
        articles=QLocale().toString(found.articles), middle=number(found.middle),
        beyond=QLocale().toString(found.beyond), limit=LIMITS[measure],
    )  # fmt: skip

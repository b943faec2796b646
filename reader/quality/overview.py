"""The whole library at a glance: how hard its articles are to read, and how long ago anybody looked at them."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from statistics import fmean, median
from typing import Literal, NamedTuple

from reader.checks.article_check import Report
from reader.checks.rules.reading_ease.reading_grade import LEAST_INFLESZ, MOST_GRADE
from reader.checks.run.library_check import check_library
from reader.library.library import Library, Progress, no_progress
from reader.quality.verdict import Level, grade_level, inflesz_level
from reader.reviews.journal_record import SignOff
from reader.reviews.review_dates import today as day_it_is
from reader.reviews.signed_text import compared

Measure = Literal["grade", "inflesz", "age"]

DAYS_A_MONTH = 30.4375
"""The mean length of a month of the calendar."""
GRADE_EDGES = (3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)
INFLESZ_EDGES = (40, 45, 50, 55, 60, 65, 70, 75, 80, 85)
AGE_EDGES = (3, 6, 12, 18, 24, 36)
"""In months."""
EDGES: Mapping[Measure, Sequence[int]] = {"grade": GRADE_EDGES, "inflesz": INFLESZ_EDGES, "age": AGE_EDGES}
LIMITS: Mapping[Measure, int] = {"grade": MOST_GRADE, "inflesz": LEAST_INFLESZ, "age": 24}
"""The edge beyond which articles ask for work."""
FRESH_MONTHS = 12


class Figures(NamedTuple):
    """What is measured of one article. ``age`` is in days since it was last reviewed or updated; None where nobody says."""

    id: str
    grade: float | None
    inflesz: float | None
    age: int | None


class ArticleGroup(NamedTuple):
    """The articles between two values. An end that is None is open; both are for those without a value."""

    low: int | None
    high: int | None
    level: Level
    ids: tuple[str, ...]


class Summary(NamedTuple):
    """One measure in three numbers: articles that have it, their middle (mean of scores, median of months), and how many
    are beyond the limit."""

    articles: int
    middle: float | None
    beyond: int


def make_figures(
    library: Library, sign_offs: Mapping[str, SignOff], kept: Path | None, progress: Progress = no_progress,
    today: date | None = None,
) -> tuple[Figures, ...]:  # fmt: skip
    """Return the figures of every usable article in the folders of *library*.

    *kept* is the folder with the linter's results from one check to the next. Raises what *progress* raises to cancel.
    """
    day = today or day_it_is()
    holding = compared(sign_offs, library)
    report = check_library(library.folders, progress=progress, kept=kept, sign_offs=sign_offs, today=day)
    return tuple(
        Figures(one.id, one.readability.grade, one.readability.inflesz, _age(one, library, holding.get(one.id), day))
        for one in report.articles
        if one.facts.usable
    )


def _age(report: Report, library: Library, sign_off: SignOff | None, today: date) -> int | None:
    facts = report.facts
    days = [facts.published, facts.updated, facts.reviewed_on]
    entry = library.entry(report.id) if sign_off else None
    if sign_off and entry and entry.stamp == sign_off.text:
        days.append(sign_off.on)
    known = [day for day in days if day]
    return max(0, (today - max(known)).days) if known else None


def value_of(one: Figures, measure: Measure) -> float | None:
    """Return the *measure* of *one*; ages in months."""
    if measure == "age":
        return None if one.age is None else one.age / DAYS_A_MONTH
    return one.grade if measure == "grade" else one.inflesz


def concerns(one: Figures, measure: Measure) -> bool:
    """Tell whether *measure* is meant for the article: each reading score belongs to one language, age to all."""
    return measure == "age" or one.id.startswith({"grade": "en", "inflesz": "es"}[measure])


def grouped(figures: Sequence[Figures], measure: Measure) -> tuple[ArticleGroup, ...]:
    """Return the articles that *measure* concerns in groups, from the lowest value to the highest, then those without.

    A grade at an edge belongs below it (8 is within the limit), every other value above it.
    """
    edges = EDGES[measure]
    ids: list[list[str]] = [[] for _ in range(len(edges) + 1)]
    without: list[str] = []
    for one in figures:
        if concerns(one, measure):
            value = value_of(one, measure)
            find = bisect_left if measure == "grade" else bisect_right
            (without if value is None else ids[find(edges, value)]).append(one.id)
    groups = [
        ArticleGroup(low, high, _level(measure, low, high), tuple(some))
        for low, high, some in zip((None, *edges), (*edges, None), ids, strict=True)
    ]
    return (*groups, ArticleGroup(None, None, "none", tuple(without))) if without else tuple(groups)


def _level(measure: Measure, low: int | None, high: int | None) -> Level:
    if measure == "grade":
        return grade_level(high if high is not None else GRADE_EDGES[-1] + 1)
    if measure == "inflesz":
        return inflesz_level(low if low is not None else 0)
    return "hard" if (low or 0) >= LIMITS["age"] else "good" if high is not None and high <= FRESH_MONTHS else "fair"


def summed_up(figures: Sequence[Figures], measure: Measure) -> Summary:
    """Return *measure* of all articles in three numbers."""
    values = [value for one in figures if concerns(one, measure) and (value := value_of(one, measure)) is not None]
    if not values:
        return Summary(0, None, 0)
    limit = LIMITS[measure]
    if measure == "age":
        return Summary(len(values), median(values), sum(value >= limit for value in values))
    beyond = sum(value > limit if measure == "grade" else value < limit for value in values)
    return Summary(len(values), fmean(values), beyond)

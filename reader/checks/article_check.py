"""Checking one article: every rule, and its scores."""

from dataclasses import dataclass
from pathlib import Path

from reader.checks.article_facts import Facts, TextReport, facts_of
from reader.checks.check_settings import DEFAULT, CheckSettings
from reader.checks.examined_article import ExaminedArticle, examine
from reader.checks.finding import BY_LINE, Finding
from reader.checks.reading_level.readability import Readability, TextCounts
from reader.checks.rule_catalogue import RULES
from reader.checks.rules.structure.front_matter_values import left_out
from reader.library.article import Problem
from reader.library.entry import Place
from reader.library.front_matter import FrontMatterError, parse, split


@dataclass(frozen=True, slots=True)
class Report:
    """What the linter says of one article: findings by line, scores, and facts."""

    id: str
    path: Path
    category: str
    findings: tuple[Finding, ...]
    readability: Readability
    facts: Facts

    @property
    def language(self) -> str:
        return self.id.partition("/")[0]


def check_text(content: str, place: Place, settings: CheckSettings = DEFAULT) -> TextReport:
    """Return what the article file *content* at *place* shows by itself. Levels are those of the catalogue."""
    examined = examine_text(content, place, settings)
    return broken(place, examined) if isinstance(examined, Problem) else text_report(examined)


def examine_text(content: str, place: Place, settings: CheckSettings = DEFAULT) -> ExaminedArticle | Problem:
    """Return the article whose file has the text *content*, ready for the rules, or why it cannot be used."""
    try:
        return examine(parse(content, place), settings, split(content)[0])
    except FrontMatterError as error:
        return error.problem


def text_report(examined: ExaminedArticle) -> TextReport:
    """Return what the rules find in *examined*."""
    found = sorted((one for rule in RULES if rule.in_text for one in rule.in_text(examined)), key=BY_LINE)
    return TextReport(
        tuple(found), examined.readability.counts, facts_of(examined.article, examined.uncoded, examined.line_of)
    )


def broken(place: Place, problem: Problem) -> TextReport:
    """Return the report on a file that cannot be used because of *problem*."""
    return TextReport((left_out(place.path, problem),), TextCounts(), Facts())

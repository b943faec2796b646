"""Checking a whole library: every file, and what only shows when they are seen together."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from reader.checks.article_check import Report, broken, examine_text, text_report
from reader.checks.check_settings import CheckSettings, read_check_settings
from reader.checks.examined_article import ExaminedArticle
from reader.checks.finding import BY_LINE, Finding
from reader.checks.library_view import LibraryArticle, LibraryView
from reader.checks.reading_level.readability import scores
from reader.checks.rule_catalogue import RULES
from reader.checks.run.check_pool import CheckedFile, Job
from reader.checks.run.results import read_results
from reader.errors import FileUnreadableError
from reader.library.article import Problem
from reader.library.article_file import read_content
from reader.library.entry import Place
from reader.library.folder_scan import scan
from reader.library.library import Progress, no_progress
from reader.library.library_folders import Folders
from reader.reviews.journal_record import SignOff
from reader.reviews.review_dates import today as day_it_is
from reader.system.files import fingerprint


@dataclass(frozen=True, slots=True)
class LibraryReport:
    """What the linter says of a library: findings by file and line, and a report on each article."""

    findings: tuple[Finding, ...]
    articles: tuple[Report, ...]

    def mean_grade(self) -> float | None:
        """Return the mean Flesch-Kincaid grade of the English articles, or None where there is none."""
        return _mean([one.readability.grade for one in self.articles])

    def mean_inflesz(self) -> float | None:
        """Return the mean INFLESZ score of the Spanish articles, or None where there is none."""
        return _mean([one.readability.inflesz for one in self.articles])


class CheckedArticle(NamedTuple):
    """The report on one article, the fingerprint of its text, and the article, if it can be used."""

    report: Report
    stamp: str
    examined: ExaminedArticle | None


def _mean(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def check_library(
    folders: Folders, only: Path | None = None, *, progress: Progress = no_progress, kept: Path | None = None,
    sign_offs: Mapping[str, SignOff] | None = None, today: date | None = None, processes: int | None = None,
) -> LibraryReport:  # fmt: skip
    """Return what is wrong with the files of *folders*, or with those of its collection *only*.

    *kept* is the folder that keeps results from one check to the next; *sign_offs* are the clinic's, by article id;
    *today* decides which reviews are due; *processes* is how many may be used. Raises nothing but what *progress* raises
    to cancel.
    """
    found = scan(folders)
    roots = [root for root in dict.fromkeys(found.roots) if only is None or root == only]
    wishes: dict[Path, CheckSettings] = {}
    findings: list[Finding] = []
    for root in roots:
        wishes[root], problems = read_check_settings(root)
        there = [one for rule in RULES if rule.in_folder for one in rule.in_folder(root, found)]
        findings += wishes[root].wanted((*there, *problems))
    places = [file.place for file in found.files.values() if file.place.root in wishes]
    results = read_results(places, wishes, kept, progress, processes)
    known = {place.path: result.report.facts for place, result in results.items()}
    view = LibraryView(found, known, sign_offs or {}, today or day_it_is())
    reports = [_report(results[place], wishes[place.root], view) for place in places]
    findings += (one for report in reports for one in report.findings)
    findings.sort(key=lambda one: (str(one.path), one.line, one.rule))
    return LibraryReport(tuple(findings), tuple(reports))


def check_one(
    folders: Folders, place: Place, sign_offs: Mapping[str, SignOff] | None = None, today: date | None = None
) -> CheckedArticle:
    """Return what is wrong with the article at *place*. Never raises: a lost file is a finding."""
    settings, _ = read_check_settings(place.root)
    view = LibraryView(scan(folders), {}, sign_offs or {}, today or day_it_is())
    stamp = ""
    try:
        content = read_content(place)
        stamp, examined = fingerprint(content), examine_text(content, place, settings)
    except FileUnreadableError as error:
        examined = Problem("error", error.message)
    found = broken(place, examined) if isinstance(examined, Problem) else text_report(examined)
    report = _report(CheckedFile(Job(place, settings), stamp, found), settings, view)
    return CheckedArticle(report, stamp, None if isinstance(examined, Problem) else examined)


def _report(done: CheckedFile, settings: CheckSettings, view: LibraryView) -> Report:
    place, facts = done.job.place, done.report.facts
    found = list(done.report.findings)
    if facts.usable:
        article = LibraryArticle(place, facts, done.stamp, view)
        found += (one for rule in RULES if rule.in_library for one in rule.in_library(article))
    wanted = sorted(settings.wanted(found), key=BY_LINE)
    measured = scores(done.report.counts, place.language)
    return Report(place.id, place.path, place.category, tuple(wanted), measured, facts)

"""The command check: what the linter finds, printed for a person, as JSON or as SARIF."""

from __future__ import annotations

import argparse
import contextlib
import gc
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.checks.article_check import Report
from reader.checks.rule_catalogue import BY_ID, RULES
from reader.checks.run.library_check import LibraryReport, check_library
from reader.checks.sarif import sarif
from reader.cli.output import Meter, dumped, print_json, tell
from reader.errors import FileUnreadableError
from reader.library.library_folders import Folders
from reader.options import Options
from reader.paths import Paths
from reader.reviews.review_store import NO_REVIEWS, Reviews, ReviewStore

if TYPE_CHECKING:
    from reader.checks.fixes import FixedFile

GATHERED = "not-reviewed"
"""A new library has this of every article: it is told in one line a collection, unless all is asked for."""


def check_articles(options: Options, arguments: argparse.Namespace) -> int:
    """Print what is wrong with the articles; 1 when there is an error among it, or anything at all where that is asked."""
    if arguments.rules:
        return _list_rules(arguments)
    unknown = [rule for rule in arguments.allow if rule not in BY_ID]
    if unknown:
        tell(f"patient-reader check: there is no rule “{unknown[0]}”; “patient-reader check --rules” lists them.")
        return 2
    folders, only = _scope(options, arguments.folder)
    paths = options.paths()
    fixed = _fix(folders, only) if arguments.fix else ()
    gc.disable()  # with 100,000 findings looking for garbage takes a third of the time, and finds nothing
    try:
        with Meter("Checking") as meter:
            report = check_library(folders, only, progress=meter, kept=paths.checks, sign_offs=_reviews(paths).current)
        if arguments.sarif:
            sys.stdout.writelines(f"{line}\n" for line in sarif(report.findings, Path.cwd()))
        elif arguments.json:
            sys.stdout.writelines(_json_lines(report, fixed))
        else:
            _print(report, fixed, folders.roots(), everything=arguments.all)
    finally:
        gc.enable()
    grave = [one for one in report.findings if one.level == "error" or arguments.strict]
    return 1 if any(one.rule not in arguments.allow for one in grave) else 0


def _scope(options: Options, folder: Path | None) -> tuple[Folders, Path | None]:
    """Return the collections to look at, and the one to check where it is one alone. Raises FileUnreadableError."""
    folders = options.upkeep().folders
    if folder is None:
        return folders, None
    only = folder.resolve()
    if not only.is_dir():
        raise FileUnreadableError(path=folder, reason="there is no such folder")
    # Alone, last, and whatever else the options name: links may lead into the other collections.
    folders = folders._replace(extra=(*(one for one in folders.extra if one != only), only))
    return (Folders(None, folders.own, folders.extra) if only == folders.bundled else folders), only


def _reviews(paths: Paths) -> Reviews:
    """Return the clinic's sign-offs; without them every article counts as its own file says."""
    with contextlib.suppress(FileUnreadableError):
        return ReviewStore(paths.reviews).read()
    return NO_REVIEWS


def _fix(folders: Folders, only: Path | None) -> tuple[FixedFile, ...]:
    from reader.checks.fixes import fix_folder  # noqa: PLC0415 - it renders pages; a check without --fix does not

    # The bundled articles are part of the program: they are mended only where they are asked for by name.
    roots = [only] if only else [root for root in folders.roots() if root != folders.bundled]
    return tuple(one for root in roots for one in fix_folder(root))


def _list_rules(arguments: argparse.Namespace) -> int:
    if arguments.json:
        print_json([{"id": rule.id, "level": rule.level, "asks": rule.asks} for rule in RULES])
    else:
        for rule in RULES:
            print(f"{rule.id:24}{rule.level:9}{rule.asks}")
    return 0


def _json_lines(report: LibraryReport, fixed: Sequence[FixedFile]) -> Iterator[str]:
    """Yield the JSON document, a finding a line: 100,000 are written as they come, not made into a document first."""
    yield '{\n "findings": ['
    mark = "\n"
    for one in report.findings:
        found = {"file": str(one.path), "line": one.line, "rule": one.rule, "level": one.level, "message": one.message}
        yield f"{mark}  {dumped(found | {'fix': one.fix})}"
        mark = ",\n"
    yield "]," + dumped(_document(report, fixed), indent=1).removeprefix("{") + "\n"


def _document(report: LibraryReport, fixed: Sequence[FixedFile]) -> dict[str, Any]:
    """Return what the document says beside the findings."""
    errors = sum(one.level == "error" for one in report.findings)
    return {
        "errors": errors, "warnings": len(report.findings) - errors, "articles": _usable(report),
        "readability": [_scores(one) for one in report.articles if one.facts.usable],
        "averages": _rounded({"grade": report.mean_grade(), "inflesz": report.mean_inflesz()}),
        "fixed": [{"file": str(one.path), "rules": list(one.rules)} for one in fixed if one.rules],
    }  # fmt: skip


def _usable(report: LibraryReport) -> int:
    return sum(one.facts.usable for one in report.articles)


def _scores(report: Report) -> dict[str, Any]:
    """Return the scores of one article, rounded, with what they were counted from."""
    found = report.readability
    scores = _rounded({
        "grade": found.grade, "smog": found.smog, "inflesz": found.inflesz, "fernandez_huerta": found.fernandez_huerta,
    })  # fmt: skip
    counts = {"sentences": found.counts.sentences, "words": found.counts.words}
    estimate = {"smog_is_estimate": True} if found.smog is not None and found.smog_is_estimate else {}
    return {"article": report.id, "file": str(report.path), **counts, **scores, **estimate}


def _rounded(scores: dict[str, float | None]) -> dict[str, float]:
    return {name: round(score, 1) for name, score in scores.items() if score is not None}


def _print(report: LibraryReport, fixed: Sequence[FixedFile], roots: Iterable[Path], *, everything: bool) -> None:
    for file in fixed:
        done = f"fixed: {', '.join(file.rules)}" if file.rules else f"left as it is: {file.reason}"
        print(f"{file.path}: {done}")
    told = [one for one in report.findings if everything or one.rule != GATHERED]
    for one in told:
        print(f"{one.path}:{one.line}: {one.level}: {one.message} {one.fix} [{one.rule}]")
    if not everything:
        for root in dict.fromkeys(roots):
            count = sum(one.rule == GATHERED and one.path.is_relative_to(root) for one in report.findings)
            if count:
                print(f"{root}: warning: {count:,} of the articles wait for a clinician's review. [{GATHERED}]")
    tell(_summary(report))


def _summary(report: LibraryReport) -> str:
    levels = Counter(one.level for one in report.findings)
    text = f"{_usable(report):,} articles, {levels['error']:,} errors, {levels['warning']:,} warnings."
    grade, inflesz = report.mean_grade(), report.mean_inflesz()
    if grade is not None:
        text += f" Average reading grade (English): {grade:.1f}."
    if inflesz is not None:
        text += f" Average INFLESZ (Spanish): {inflesz:.1f}."
    return text

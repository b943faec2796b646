"""The command import: brings articles in from WordPress or from a folder."""

import argparse
import sys

from reader.cli.library_commands import open_library
from reader.cli.output import Meter, print_json, tell
from reader.errors import ImportSourceError
from reader.importers.plan.import_plan import ImportPlan, PlannedArticle
from reader.importers.plan.report import as_json, report
from reader.importers.plan.target import Target
from reader.importers.plan.writer import Receipt, carry_out
from reader.library.collection import is_slug
from reader.options import Options


def import_articles(options: Options, arguments: argparse.Namespace) -> int:
    """Bring in what the chosen source makes of the files, or of the folder, that were named."""
    source = arguments.source
    own = {option.name: getattr(arguments, option.name) for option in source.options}
    return _finish(options, arguments, source.plan(arguments.paths, _target(options, arguments), **own))


def _target(options: Options, arguments: argparse.Namespace) -> Target:
    if not is_slug(arguments.into):
        raise ImportSourceError(
            path=arguments.into,
            reason="a collection's name has only letters, digits and hyphens: give --into another one",
        )
    upkeep = options.upkeep()
    upkeep.tidy()
    return Target(upkeep.paths.collections / arguments.into, open_library(upkeep))


def _finish(options: Options, arguments: argparse.Namespace, plan: ImportPlan) -> int:
    """Carry *plan* out unless it is a dry run; say what happened; 1 where something was refused."""
    receipt: Receipt | None = None
    if not arguments.dry_run:
        with Meter("Writing") as meter:
            receipt = carry_out(
                plan, replaced=options.paths().replaced, progress=meter,
                replace_edited=lambda article: arguments.replace_edited or _ask(article, arguments.json),
            )  # fmt: skip
    for message in report(receipt or plan):
        tell(str(message))
    if arguments.json:
        print_json(as_json(plan, receipt))
    replaced = sum(one.status == "edited" for one in receipt.written) if receipt else 0
    refused = plan.count("edited") > replaced
    nothing = plan.count("skipped") == len(plan.articles)
    return 1 if refused or nothing else 0


def _ask(article: PlannedArticle, quiet: bool) -> bool:
    """Ask on a terminal whether to replace an article that was edited here; elsewhere the answer is no."""
    if quiet or not sys.stdin.isatty():
        return False
    tell(f"“{article.title}” was edited here. Replace it with the imported text? A copy is kept. [y/N] ")
    return sys.stdin.readline().strip().lower() in {"y", "yes"}

"""The command index: brings the search index in step with the articles."""

import argparse
import json
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict

from reader.cli.output import Meter, print_json, tell
from reader.library.library import Progress
from reader.options import Options


def update(options: Options, arguments: argparse.Namespace) -> int:
    """Bring snapshot and search index in step with the articles."""
    upkeep = options.upkeep()
    upkeep.tidy()
    with _progress("articles", "Reading the articles", arguments.progress) as progress:
        library = upkeep.library(progress)
    if arguments.progress:
        _say_step({"step": "library"})
    with _progress("index", "Getting search ready", arguments.progress) as progress:
        report = upkeep.index(library, progress, rebuild=arguments.rebuild)
    if arguments.json:
        print_json(asdict(report))
    elif not arguments.progress:
        tell(
            f"The search index has {report.total:,} articles: {report.added:,} new, {report.changed:,} changed, {report.removed:,} gone."
        )
    return 0


def _progress(step: str, words: str, as_json: bool) -> AbstractContextManager[Progress]:
    if not as_json:
        return Meter(words)
    return nullcontext(lambda done, total: _say_step({"step": step, "done": done, "total": total}))


def _say_step(step: dict[str, object]) -> None:
    tell(json.dumps(step))

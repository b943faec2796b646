"""The command check."""

from __future__ import annotations

import argparse
from pathlib import Path

from reader.checks.run import check_library
from reader.cli.output import Meter, print_json, tell
from reader.errors import FileUnreadableError
from reader.library.folders import Folders
from reader.library.library import refresh
from reader.options import Options


def check_articles(options: Options, arguments: argparse.Namespace) -> int:
    """Print what is wrong with the articles; 1 when there is an error among it."""
    upkeep = options.upkeep()
    only: Path | None = None
    folders = upkeep.folders
    if arguments.folder is not None:
        only = arguments.folder.resolve()
        if not only.is_dir():
            raise FileUnreadableError(path=arguments.folder, reason="there is no such folder")
        # Alone, last, and whatever else the options name: links may lead into the other collections.
        folders = folders._replace(extra=(*(one for one in folders.extra if one != only), only))
        if only == folders.bundled:
            folders = Folders(None, folders.own, folders.extra)
    meter = Meter("Checking")
    library = refresh(None, folders) if only else upkeep.library()
    findings = check_library(library, only, meter)
    meter.close()
    checked = len(library) if only is None else sum(library.place(one).root == only for one in library.entries())
    errors = sum(one.level == "error" for one in findings)
    if arguments.json:
        print_json({
            "findings": [
                {"file": str(one.path), "line": one.line, "rule": one.rule, "level": one.level, "message": one.message, "fix": one.fix}
                for one in findings
            ],
            "errors": errors, "warnings": len(findings) - errors, "articles": checked,
        })  # fmt: skip
    else:
        for one in findings:
            print(f"{one.path}:{one.line}: {one.level}: {one.message} {one.fix} [{one.rule}]")
        tell(f"{checked:,} articles, {errors:,} errors, {len(findings) - errors:,} warnings.")
    return 1 if errors else 0

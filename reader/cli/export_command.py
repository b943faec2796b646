"""The command export: all articles as files for another program, or for a folder of PDFs."""

import argparse
from pathlib import Path

from reader.cli.handout_command import look_of
from reader.cli.library_commands import open_library
from reader.cli.output import Meter, print_json, tell
from reader.handouts.exports.export_kind import ExportKind
from reader.handouts.exports.export_run import export
from reader.handouts.handout import HandoutLook
from reader.options import Options


def export_articles(options: Options, arguments: argparse.Namespace) -> int:
    """Write the files; 1 where one could not be made."""
    kind: ExportKind = arguments.kind
    settings = options.settings()
    library = open_library(options.upkeep())
    plan = kind.plan(library, arguments.language)
    look = look_of(argparse.Namespace(**vars(arguments) | {"language": ""}), settings, HandoutLook())
    wrote: list[Path] = []
    try:
        with Meter("Making PDFs", least=2) as meter:
            report = export(plan, arguments.folder, options.handouts(lambda: library), look, meter, wrote.append)
    except KeyboardInterrupt:
        tell(f"Stopped. {len(wrote):,} of {len(plan.files):,} files are there, each of them whole.")
        raise
    for one in report.failed:
        tell(f"patient-reader: {one.file.name}: {one.reason}")
    if plan.left_out:
        tell(f"{len(plan.left_out):,} articles are left out: {kind.note}.")
    if arguments.json:
        print_json({
            "folder": str(arguments.folder),
            "written": [{"file": one.file.name, "articles": list(one.file.articles), "pages": one.pages} for one in report.written],
            "failed": [{"file": one.file.name, "reason": str(one.reason)} for one in report.failed],
            "left_out": list(plan.left_out),
        })  # fmt: skip
    else:
        print(f"{len(report.written):,} files in {arguments.folder}")
    if not plan.files:
        tell("There are no such articles.")
    return 1 if report.failed or not plan.files else 0

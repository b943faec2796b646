"""The commands ``backup`` and ``restore``."""

import argparse
import sys

from reader.backup.backup_file import BackupContents, open_backup, write_backup
from reader.backup.restore import plan_restore, restore
from reader.cli.output import Meter, print_json, tell
from reader.options import Options


def make_backup(options: Options, arguments: argparse.Namespace) -> int:
    """Write a backup, and say what is in it."""
    with Meter("Backing up") as meter:
        contents = write_backup(options.paths(), arguments.file, meter)
    if arguments.json:
        print_json(_as_json(contents))
    tell(f"{arguments.file} is written and checked: {_said(contents)}.")
    tell("Keep it on another computer or disk. The kiosk's PIN is not in it.")
    return 0


def bring_back(options: Options, arguments: argparse.Namespace) -> int:
    """Check a backup, say what bringing it back changes, and do it where that is confirmed."""
    upkeep = options.upkeep()
    with open_backup(arguments.file) as backup:
        plan = plan_restore(upkeep.paths, backup)
        counts = {name: plan.counts.get(name, 0) for name in ("new", "updated", "gone", "same")}
        tell(f"{arguments.file} is sound: {_said(backup.contents)}.")
        words = {"new": "come back", "updated": "are replaced", "gone": "are taken away", "same": "stay as they are"}
        tell("Files: " + ", ".join(f"{counts[name]} {said}" for name, said in words.items()) + ".")
        record = None
        if not arguments.dry_run and _is_confirmed(arguments):
            with Meter("Bringing back") as meter:
                record = restore(upkeep.paths, backup, meter)
            upkeep.index(upkeep.library())
            tell(
                f"To take this back: patient-reader import undo {record.id}" if record else "Nothing had to be changed."
            )
        if arguments.json:
            print_json({**_as_json(backup.contents), "counts": counts, "id": record.id if record else None})
    return 0


def _is_confirmed(arguments: argparse.Namespace) -> bool:
    """Ask on a terminal; a script that gives no answer meant what it said."""
    if arguments.yes or arguments.json or not sys.stdin.isatty():
        return True
    tell("Make the clinic's articles, sign-offs and settings be as this backup has them? [y/N] ", end="")
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _said(contents: BackupContents) -> str:
    day = contents.made[:16].replace("T", " ")
    return (
        f"{len(contents.files)} files, {contents.articles} of them articles, made {day} by version {contents.version}"
    )


def _as_json(contents: BackupContents) -> dict[str, object]:
    return {
        "made": contents.made,
        "version": contents.version,
        "files": len(contents.files),
        "articles": contents.articles,
    }

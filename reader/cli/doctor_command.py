"""The command doctor: what this installation has, and what to do about what it lacks."""

import argparse
import getpass
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from reader.cli.output import print_json, tell
from reader.doctor.installation import Diagnosis, examine_installation
from reader.doctor.kiosk_host import examine_kiosk
from reader.doctor.morning_check import check_morning
from reader.doctor.shared_report import report
from reader.errors import FileUnwritableError, ReaderError
from reader.options import Options
from reader.system.health_file import as_json, keep_checks


def examine(options: Options, arguments: argparse.Namespace) -> int:
    """Print what was found; 1 when something has to be done, 2 where --keep goes without --kiosk."""
    if arguments.keep and not arguments.kiosk:
        tell("patient-reader doctor: --keep goes with --kiosk")
        return 2
    findings = examine_installation(options)
    document: dict[str, Any] = {}
    if arguments.kiosk:
        findings = examine_kiosk(options, findings)
        document["morning"] = _morning(options, findings, keep=arguments.keep)
    if arguments.json:
        print_json({
            "ok": all(one.ok for one in findings),
            "checks": [{"name": one.name, "ok": one.ok, "value": one.value, "advice": one.advice} for one in findings],
            **document,
        })  # fmt: skip
    elif arguments.report:
        folders = {str(options.paths().data): "DATA", str(Path.home()): "HOME"}
        print(report(findings, folders, getpass.getuser()), end="")
        return 0
    else:
        for one in findings:
            print(f"{'ok ' if one.ok else '!! '} {one.name + ':':22} {one.value}")
            if one.advice:
                print(f"    {'':22} {one.advice}")
    return 0 if all(one.ok for one in findings) else 1


def _morning(options: Options, findings: Sequence[Diagnosis], *, keep: bool) -> list[dict[str, Any]]:
    """Return the same in the words of the kiosk's staff, kept in the data folder where *keep* asks for it and the disk allows it."""
    now = datetime.now().astimezone()
    try:
        checks = check_morning(options, findings, now)
    except ReaderError:  # said already, under "Folders"
        return []
    if keep:
        try:
            keep_checks(options.paths().health_file, checks, now.isoformat(timespec="seconds"))
        except FileUnwritableError as error:
            tell(f"patient-reader: {error}")
    return [as_json(one) for one in checks]

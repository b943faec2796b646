"""The command doctor: what this installation has, and what to do about what it lacks."""

import argparse

from reader.cli.output import print_json
from reader.doctor.installation import examine_installation
from reader.doctor.kiosk_host import examine_kiosk
from reader.options import Options


def examine(options: Options, arguments: argparse.Namespace) -> int:
    """Print what was found; 1 when something has to be done."""
    findings = examine_installation(options)
    if arguments.kiosk:
        findings = examine_kiosk(options, findings)
    if arguments.json:
        print_json({
            "ok": all(one.ok for one in findings),
            "checks": [{"name": one.name, "ok": one.ok, "value": one.value, "advice": one.advice} for one in findings],
        })  # fmt: skip
    else:
        for one in findings:
            print(f"{'ok ' if one.ok else '!! '} {one.name + ':':22} {one.value}")
            if one.advice:
                print(f"    {'':22} {one.advice}")
    return 0 if all(one.ok for one in findings) else 1

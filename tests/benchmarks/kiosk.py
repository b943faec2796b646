#!/usr/bin/env python3
"""How fast the kiosk starts and answers a tap, as ratios to a bare PySide6 program.

    python tests/benchmarks/kiosk.py [--collection DIR] [--runs N] [--taps N]

The kiosk and the reference of the start-up benchmark run in turn on the same display (Xvfb when there is none), so that
the machine's own speed drops out. The kiosk is touched as by a finger; the time runs from when the finger is
lifted until the category's cards, or the words of the article, are drawn. The reference sets the same pages' HTML.
Nothing is asserted: the figures are for people to read.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from startup import ROOT, measure, percentile, prepare

SETTLE = 4.0
"""Seconds between the start and the first tap."""
REST = 1.5
"""Seconds between two programs: the one before has left processes behind, which end meanwhile."""
SHARES = (0.5, 0.95)


def variant(plan: Path, name: str, **changes: object) -> Path:
    """Write *plan* once more, with *changes*; return the file."""
    path = plan.with_name(f"{name}.json")
    path.write_text(json.dumps(json.loads(plan.read_text("utf-8")) | changes), "utf-8")
    return path


def row(words: str, mine: float, theirs: float) -> None:
    print(f"  {words:44}{mine:10.1f}{theirs:10.1f}{mine / theirs:8.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--collection", type=Path, default=ROOT / "content", help="(default: the bundled one)")
    parser.add_argument("--runs", type=int, default=9, help="counted runs of each program (default: 9)")
    parser.add_argument("--taps", type=int, default=20, help="categories and articles opened a run (default: 20)")
    arguments = parser.parse_args()
    if not os.environ.get("DISPLAY") and sys.platform.startswith("linux"):
        if not shutil.which("xvfb-run"):
            raise SystemExit("There is no display: install xvfb, or set DISPLAY.")
        os.execvp("xvfb-run", ["xvfb-run", "-a", "-s", "-screen 0 1920x1080x24", sys.executable, *sys.argv])
    starts: list[dict] = []
    first: list[dict] = []
    taps: list[dict] = []
    bare: list[dict] = []
    with tempfile.TemporaryDirectory() as scratch:
        plan = prepare(arguments.collection.resolve(), Path(scratch) / "data", arguments.taps, SETTLE)
        tapped = variant(plan, "taps", taps=arguments.taps)
        for run in range(arguments.runs + 1):
            empty = Path(scratch) / f"empty-{run}"
            programs = (
                ("kiosk_ours.py", variant(plan, "start", taps=0)),
                ("startup_reference.py", plan),
                ("kiosk_ours.py", variant(plan, "first", taps=0, data=str(empty))),
                ("kiosk_ours.py", tapped),
            )
            results = []
            for program, its_plan in programs:
                time.sleep(REST)
                results.append(measure(program, its_plan))
            if run:  # the first round only warms the disk cache
                for rows, result in zip((starts, bare, first, taps), results, strict=True):
                    rows.append(result)
    window = statistics.median(one["window"] for one in bare)
    opened = [value for one in bare for value in one["clicks"]]
    print(f"medians of {arguments.runs}, and of {arguments.runs * arguments.taps} taps")
    print(f"  {'':44}{'kiosk':>10}{'bare':>10}{'ratio':>8}")
    starts += taps
    row(f"home, {starts[0]['tiles']:.0f} tiles, ms", statistics.median(one["window"] for one in starts), window)
    row("home, drawn to its last part, ms", statistics.median(one["drawn"] for one in starts), window)
    row("home, the very first start, ms", statistics.median(one["window"] for one in first), window)
    for name, words in (("categories", "tap to a drawn category"), ("articles", "tap to a drawn article")):
        values = [value for one in taps for value in one[name]]
        for share in SHARES:
            row(f"{words}, p{share * 100:.0f}, ms", percentile(values, share), percentile(opened, share))
    # One visitor a day meets the first tap after a start; all the others have these.
    later = [value for one in taps for value in one["articles"][1:]]
    row("  without the first after a start, p95, ms", percentile(later, SHARES[-1]), percentile(opened, SHARES[-1]))


if __name__ == "__main__":
    main()

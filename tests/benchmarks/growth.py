"""How work grows with a text: every hostile text at 1, 2 and 4 times a size, as ratios of processor time.

    python tests/benchmarks/growth.py [STEP ...] [--size 50000]

Of each step it prints the texts that took longest at 4 times the size, and what a doubling took on average: 2 where
work grows as the text does, 4 where it grows with the square. Those above 2.3 are marked. Nothing here asserts a time.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from tests.hostile_run import STEPS, seconds  # noqa: E402

MOST = 2.3
TOO_SHORT = 0.1
"""Seconds that tell nothing about growth: a page that is not rendered comes sooner than the smaller one that is."""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("steps", nargs="*", default=[*STEPS], choices=[*STEPS])
    parser.add_argument("--size", type=int, default=50_000)
    wanted = parser.parse_args()
    for step in wanted.steps:
        work, texts = STEPS[step]
        work("Once, so that tables and patterns are there.\n")
        rows = []
        for kind, make in texts.items():
            times = [seconds(work, make(wanted.size * times)) for times in (1, 2, 4)]
            rows.append((times[2], (times[2] / max(times[0], 1e-6)) ** 0.5, kind))
        rows.sort(reverse=True)
        print(f"{step}: {len(rows)} texts, the slowest at {4 * wanted.size} characters")
        for longest, doubling, kind in rows[:8]:
            mark = "  <- too much" if doubling > MOST and longest > TOO_SHORT else ""
            print(f"    {longest:7.3f} s  x{doubling:.2f} a doubling  {kind}{mark}")


if __name__ == "__main__":
    main()

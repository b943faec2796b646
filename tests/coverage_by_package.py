"""Prints how much of each package the tests reached, lines and branches: ``python -m tests.coverage_by_package``."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any


def package_of(file: str) -> str:
    """Return the package of *file*, two folders deep: "reader/ui" for "reader/ui/desktop/about.py"."""
    return "/".join(Path(file).parent.parts[:2])


def table(files: dict[str, Any]) -> str:
    """Return a row a package of coverage.py's JSON report: statements and branches, each reached of all, and the share."""
    sums: dict[str, Counter[str]] = {}
    for file, found in files.items():
        for name in (package_of(file), "in all"):
            sums.setdefault(name, Counter()).update({key: found["summary"].get(key, 0) for key in KEYS})
    rows = [f"{'package':<20}{'statements':>16}{'branches':>16}{'covered':>10}"]
    for name in sorted(sums, key=lambda one: (one == "in all", one)):
        lines, all_lines, branches, all_branches = (sums[name][key] for key in KEYS)
        share = 100 * (lines + branches) / max(1, all_lines + all_branches)
        rows.append(f"{name:<20}{f'{lines:,}/{all_lines:,}':>16}{f'{branches:,}/{all_branches:,}':>16}{share:>9.1f}%")
    return "\n".join(rows)


KEYS = ("covered_lines", "num_statements", "covered_branches", "num_branches")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "coverage.json"
        subprocess.run([sys.executable, "-m", "coverage", "json", "-q", "-o", str(report)], check=True)
        print(table(json.loads(report.read_text(encoding="utf-8"))["files"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())

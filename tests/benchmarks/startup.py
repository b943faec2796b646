#!/usr/bin/env python3
"""How fast Patient Reader starts, opens articles and stays out of the way, as ratios to a bare PySide6 program.

    python tests/benchmarks/startup.py [--collection DIR]... [--runs N]

Both programs run in turn on the same display (Xvfb when there is none), so that the machine's own
speed drops out. Without --collection, libraries of 60, 5,483 and 16,449 short articles are made up.
Nothing is asserted: the figures are for people to read.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SIZES = (60, 5_483, 16_449)


def make_up(folder: Path, count: int) -> Path:
    """Write *count* short articles below *folder*."""
    for number in range(count):
        path = folder / "en" / f"topic-{number % 9}" / f"article-{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = "\n\n".join(
            f"## Part {part}\n\n" + f"Words about subject {number} and its part {part}. " * 12 for part in range(4)
        )
        path.write_text(f"---\ntitle: Subject {number}\nsummary: All about subject {number}.\n---\n\n{text}\n", "utf-8")
    return folder


def environment() -> dict[str, str]:
    found = dict(os.environ)
    found["PYTHONPATH"] = os.pathsep.join([str(ROOT), str(HERE)])
    found["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    # Both programs run from compiled modules, as an installed program does.
    found.pop("PYTHONDONTWRITEBYTECODE", None)
    found["PYTHONPYCACHEPREFIX"] = str(Path(tempfile.gettempdir()) / "patient-reader-benchmark-pycache")
    found["QTWEBENGINE_CHROMIUM_FLAGS"] = "--log-level=3"
    return found


def prepare(collection: Path, data: Path, clicks: int, settle: float) -> Path:
    """Index *collection* for a second start; return the file that tells both programs what to show."""
    base = [sys.executable, "-m", "reader", "--data-dir", str(data), "--collection", str(collection), "--no-bundled"]
    run = {"check": True, "capture_output": True, "text": True, "env": environment()}
    started = time.monotonic()
    subprocess.run([*base, "index"], **run)
    print(f"  first indexing: {time.monotonic() - started:.1f} s")
    entries = json.loads(subprocess.run([*base, "list", "--json"], **run).stdout)
    rows = [number * (len(entries) - 1) // 24 for number in range(25)]
    shown = [subprocess.run([*base, "show", entries[row]["id"], "--format", "html"], **run) for row in rows]
    pages = [one.stdout for one in shown]
    plan = {
        "titles": [one["title"] for one in entries], "pages": pages, "rows": rows, "article": entries[rows[0]]["id"],
        "data": str(data), "collection": str(collection), "clicks": clicks, "settle": settle,
    }  # fmt: skip
    path = data / "plan.json"
    path.write_text(json.dumps(plan), "utf-8")
    return path


def measure(program: str, plan: Path) -> dict[str, object]:
    command = [sys.executable, str(HERE / program), str(time.monotonic()), str(plan)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment(), timeout=180, check=False)
    for line in done.stdout.splitlines():
        if line.startswith("RESULT "):
            return json.loads(line.removeprefix("RESULT "))
    raise SystemExit(f"{program} gave no result:\n{done.stderr[-2000:]}")


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def report(size: int, ours: list[dict], bare: list[dict]) -> dict[str, float]:
    def median(rows: list[dict], name: str) -> float:
        return statistics.median(row[name] for row in rows)

    print(f"{size:,} articles, medians of {len(ours)}")
    print(f"  {'':28}{'reader':>10}{'bare':>10}{'ratio':>8}")
    for name, words in (
        ("window", "first window, ms"),
        ("article", "first article painted, ms"),
        ("memory", "memory (PSS), MB"),
    ):
        mine, theirs = median(ours, name), median(bare, name)
        print(f"  {words:28}{mine:10.1f}{theirs:10.1f}{mine / theirs:8.2f}")
    clicks = [value for row in ours for value in row["clicks"]]
    theirs_clicks = [value for row in bare for value in row["clicks"]]
    if clicks and theirs_clicks:
        for share in (0.5, 0.95):
            mine, theirs = percentile(clicks, share), percentile(theirs_clicks, share)
            print(f"  {f'open an article, p{share * 100:.0f}, ms':28}{mine:10.1f}{theirs:10.1f}{mine / theirs:8.2f}")
    print(f"  {'idle processor, s in 3 s':28}{median(ours, 'idle'):10.2f}{median(bare, 'idle'):10.2f}")
    print(f"  {'worst stall, ms':28}{max(row['stall'] for row in ours):10.1f}")
    return {name: median(ours, name) / median(bare, name) for name in ("window", "article")} | {
        "window_ms": median(ours, "window"), "article_ms": median(ours, "article")
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--collection", type=Path, action="append", default=[], help="a collection's folder; may be given again"
    )
    parser.add_argument("--runs", type=int, default=7, help="counted runs of each program (default: 7)")
    parser.add_argument("--clicks", type=int, default=20, help="articles opened a run (default: 20)")
    parser.add_argument(
        "--settle", type=float, default=4.0, help="seconds between the first article and the first click"
    )
    arguments = parser.parse_args()
    if not os.environ.get("DISPLAY") and sys.platform.startswith("linux"):
        if not shutil.which("xvfb-run"):
            raise SystemExit("There is no display: install xvfb, or set DISPLAY.")
        os.execvp("xvfb-run", ["xvfb-run", "-a", "-s", "-screen 0 1920x1080x24", sys.executable, *sys.argv])
    with tempfile.TemporaryDirectory() as scratch:
        folders = arguments.collection or [make_up(Path(scratch) / str(size), size) for size in SIZES]
        plans = [
            prepare(folder.resolve(), Path(scratch) / f"data-{n}", arguments.clicks, arguments.settle)
            for n, folder in enumerate(folders)
        ]
        results: list[tuple[list[dict], list[dict]]] = [([], []) for _ in plans]
        for run in range(arguments.runs + 1):
            for plan, (ours, bare) in zip(plans, results, strict=True):
                pair = (measure("startup_ours.py", plan), measure("startup_reference.py", plan))
                if run:  # the first pair only warms the disk cache
                    ours.append(pair[0])
                    bare.append(pair[1])
        figures = [
            report(len(json.loads(plan.read_text("utf-8"))["titles"]), *result)
            for plan, result in zip(plans, results, strict=True)
        ]
    if len(figures) > 1:
        for name in ("window", "article"):
            print(
                f"growth of {name} from the smallest to the largest library: {figures[-1][f'{name}_ms'] / figures[0][f'{name}_ms'] - 1:+.1%}"
            )


if __name__ == "__main__":
    main()

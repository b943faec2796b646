#!/usr/bin/env python3
"""When programs appear on a screen, seen from outside: the screen itself is looked at every few milliseconds.

    python tests/benchmarks/startup_screen.py --collection DIR [--kiwix FILE.zim] [--runs N]

Starts Patient Reader, the bare PySide6 reference and, with --kiwix, Kiwix (Debian: kiwix; a ZIM file of the same
text is made with zimwriterfs of Debian's zim-tools) in turn on one Xvfb screen, and prints when the first window was there and when
the first article stood in it, as medians and as ratios to the reference. Needs Xvfb.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from startup import HERE, environment, prepare

WATCHER = """
import sys, time
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
screen = application.primaryScreen()
def part(x, y, width, height):
    image = screen.grabWindow(0, x, y, width, height).toImage()
    return [image.pixel(i, j) for i in range(0, width, 4) for j in range(0, height, 3)]
# Two parts of the screen that all programs cover: one that any window changes, one where only an article has words.
WINDOW, ARTICLE = (300, 60, 300, 40), (700, 180, 280, 150)
empty = part(*WINDOW)
print("ready", flush=True)
start = float(sys.stdin.readline())
window = article = None
while article is None and time.monotonic() - start < 30:
    if window is None and part(*WINDOW) != empty:
        window = time.monotonic() - start
    if window is not None and len(set(part(*ARTICLE))) > 8:
        article = time.monotonic() - start
    time.sleep(0.004)
print(f"{window} {article}", flush=True)
"""


def measure(command: list[str], env: dict[str, str]) -> tuple[float, float]:
    """Return the milliseconds until the first window, and until words stand where the article is."""
    watcher = subprocess.Popen(
        [sys.executable, "-c", WATCHER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=env,
    )
    assert watcher.stdout
    watcher.stdout.readline()
    started = time.monotonic()
    program = subprocess.Popen(
        [word.replace("STARTED", str(started)) for word in command],
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    answer, _ = watcher.communicate(f"{started}\n", timeout=60)
    os.killpg(program.pid, signal.SIGKILL)
    program.wait()
    window, article = answer.split()
    return float(window) * 1000, float(article) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--collection", type=Path, required=True)
    parser.add_argument("--kiwix", type=Path, metavar="FILE.zim")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    if not os.environ.get("IN_XVFB"):
        os.environ["IN_XVFB"] = "1"
        os.execvp("xvfb-run", ["xvfb-run", "-a", "-s", "-screen 0 1280x832x24", sys.executable, *sys.argv])
    with tempfile.TemporaryDirectory() as scratch:
        plan = prepare(arguments.collection.resolve(), Path(scratch) / "data", 0, 60.0)
        said = json.loads(plan.read_text("utf-8"))
        ours = [
            sys.executable,
            "-m",
            "reader",
            "--no-sandbox",
            "--data-dir",
            said["data"],
            "--collection",
            said["collection"],
            "--no-bundled",
            "open",
            said["article"],
        ]
        programs = {
            "bare PySide6": [sys.executable, str(HERE / "startup_reference.py"), "STARTED", str(plan)],
            "Patient Reader": ours,
        }
        if arguments.kiwix:
            programs["Kiwix"] = [shutil.which("kiwix-desktop") or "kiwix-desktop", str(arguments.kiwix.resolve())]
        env = environment() | {"HOME": scratch, "QT_QPA_PLATFORM": "xcb"}
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in programs}
        for run in range(arguments.runs + 1):
            for name, command in programs.items():
                result = measure(command, env)
                if run:
                    times[name].append(result)
    base = [statistics.median(column) for column in zip(*times["bare PySide6"], strict=True)]
    print(f"{'':18}{'window, ms':>12}{'ratio':>8}{'article, ms':>14}{'ratio':>8}")
    for name, rows in times.items():
        window, article = (statistics.median(column) for column in zip(*rows, strict=True))
        print(f"{name:18}{window:12.0f}{window / base[0]:8.2f}{article:14.0f}{article / base[1]:8.2f}")


if __name__ == "__main__":
    main()

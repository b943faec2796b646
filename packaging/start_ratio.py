"""How long the frozen program takes to show its window, as a ratio to ``python -m reader`` on the same display, in turn.

    start_ratio.py PROGRAM [--python PYTHON] [--runs N]

Needs xwininfo, and a display without another window of the program, such as that of: xvfb-run -s "-noreset -screen 0 1366x768x24"
"""

import argparse
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from source import ROOT


def seconds_to_window(command: list[str]) -> float:
    """Return how long *command* takes until its window is on the screen, and end it."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "xcb"}
    started = time.monotonic()
    process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        while not is_shown():
            if process.poll() is not None or time.monotonic() - started > 60:
                raise SystemExit(f"no window of {command[0]}")
            time.sleep(0.002)
        return time.monotonic() - started
    finally:
        time.sleep(1)  # what it does after its window is not to be cut off in the middle
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        time.sleep(1)  # Chromium's processes see that it is gone, and let go of the data folder


def is_shown() -> bool:
    """Tell whether a window of the program is mapped."""
    done = subprocess.run(
        ["xwininfo", "-name", "Patient Reader", "-stats"], capture_output=True, text=True, check=False
    )
    return "IsViewable" in done.stdout


def main() -> None:
    """Print both medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--runs", type=int, default=9)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as data:
        options = [*(["--no-sandbox"] if os.geteuid() == 0 else []), "--data-dir", data]
        commands = {
            "installed": [given.program, *options],
            "python -m reader": [given.python, "-m", "reader", *options],
        }
        for command in commands.values():
            subprocess.run(
                [*command, "index"], env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=True
            )
            seconds_to_window(command)
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(given.runs):
            for name, command in commands.items():
                times[name].append(seconds_to_window(command))
    middle = {name: statistics.median(all_) for name, all_ in times.items()}
    for name, seconds in middle.items():
        print(f"{name}: {seconds:.3f} s (least {min(times[name]):.3f})")
    print(f"ratio: {middle['installed'] / middle['python -m reader']:.2f} of the medians, "
          f"{min(times['installed']) / min(times['python -m reader']):.2f} of the least")  # fmt: skip


if __name__ == "__main__":
    main()

"""What a kiosk must stand for a year, in less than an hour: ``make soak``, or ``python -m tests.soak [PART...]``.

Parts: monkey (random touches, drags and keys on three screens), nights (a day of visits that nobody ends), renderers (Chromium's
renderer killed again and again), helpers (speech, its voice, sound, printing, D-Bus and the renderer killed and stopped), headphones
(a visit by keys and real voices, and who hears it), links (a tap on every link, word and picture of every article), traces (the
program killed while somebody types, and a search of all its files). Each runs off screen, in processes of its own, with a folder of its own.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.fakes import ROOT
from tests.soak.daemons import missing
from tests.soak.traces import markers, traces

SIZES = ("1920x1080", "1080x1920", "1366x768")
GROWTH = 1.05
BACK = 2.0
"""Seconds within which a page is back."""
PATIENCE = 3 * 3600.0
OWN = ('inet_addr("127.', '"::1"')
"""Addresses of this computer, as strace writes them."""


@contextmanager
def scratch() -> Iterator[Path]:
    """Give a folder for one part, which is the home of its programs."""
    folder = Path(tempfile.mkdtemp(prefix="kiosk-soak-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(module: str, *arguments: object, before: tuple[str, ...] = ()) -> tuple[int, dict[str, Any]]:
    """Run a module of the soak in a process of its own; return its status and the JSON that it printed last."""
    command = [*before, sys.executable, "-m", f"tests.soak.{module}", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, timeout=PATIENCE, check=False)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    return done.returncode, json.loads(lines[-1]) if lines else {}


def problems_of(status: int, result: dict[str, Any]) -> list[str]:
    """Return what went wrong, whatever the part."""
    found = list(result.get("problems", []))
    found += [f"an error nobody caught: {kind}" for kind in result.get("errors", [])]
    found += [f"the program wanted to end with status {end}" for end in result.get("ends", [])]
    if status or not result:
        found.append(f"the process ended with status {status}")
    return found


def monkey(actions: int, seed: int) -> list[str]:
    found = []
    for size in SIZES:
        with scratch() as folder:
            tracing = folder / "network.txt"
            before = strace(tracing)
            status, result = run("play", folder, size, actions, seed, before=before)
            problems = problems_of(status, result) + (reached(tracing) if before else [])
            first, last = result.get("first", 1.0), result.get("last", 0.0)
            if last > first * GROWTH:
                problems.append(f"memory grew by {last / first - 1:.1%}")
            print(
                f"monkey {size}: {result.get('actions', 0):,} actions, {result.get('pages', 0)} pages, {first:.0f} MB after the first "
                f"hundred, {last:.0f} MB at the end ({last / first - 1:+.1%}), {len(problems)} problems, {result.get('seconds', 0):.0f} s"
                f"{', network watched by strace' if before else ''}",
                flush=True,
            )
            found += [f"{size}: {problem}" for problem in problems]
    return found


def strace(output: Path) -> tuple[str, ...]:
    """Return the command that notes every connection of the program and of Chromium in *output*; none without strace."""
    if not shutil.which("strace"):
        return ()
    calls = "trace=connect,sendto,sendmsg"
    return ("strace", "-f", "-qq", "--seccomp-bpf", "-e", calls, "-e", "signal=none", "-o", str(output))


def reached(tracing: Path) -> list[str]:
    """Return the calls in the notes of strace that were for an address of the internet.

    This computer's own is none: Speech Dispatcher asks there for another voice (127.0.0.1:59125, MaryTTS) whenever it starts.
    """
    with tracing.open(encoding="utf-8", errors="replace") as lines:
        outside = (line for line in lines if "AF_INET" in line and not any(one in line for one in OWN))
        return [f"network: {line.strip()[:200]}" for line in outside]


def nights(visits: int) -> list[str]:
    with scratch() as folder:
        status, result = run("nights", folder, visits)
    problems, readings = problems_of(status, result), result.get("readings", [1.0])
    if readings[-1] > readings[0] * GROWTH:
        problems.append(f"memory grew by {readings[-1] / readings[0] - 1:.1%}")
    told = ", ".join(f"{reading:.0f}" for reading in readings)
    print(
        f"nights: {result.get('visits', 0)} visits that nobody ended, MB: {told}; {len(problems)} problems", flush=True
    )
    return problems


def renderers(times: int) -> list[str]:
    with scratch() as folder:
        status, result = run("renderers", folder, times)
    problems, worst = problems_of(status, result), result.get("worst", 0.0)
    if worst > BACK:
        problems.append(f"a page was back after {worst:.2f} s only")
    print(
        f"renderers: {result.get('times', 0)} killed, the page back within {worst * 1000:.0f} ms at worst, "
        f"{result.get('median', 0) * 1000:.0f} ms mostly; {len(problems)} problems",
        flush=True,
    )
    return problems


def links() -> list[str]:
    with scratch() as folder:
        status, result = run("links", folder)
    problems = problems_of(status, result)
    print(f"links: {result.get('taps', 0):,} taps in the pages of all articles; {len(problems)} problems", flush=True)
    return problems


def helpers(times: int) -> list[str]:
    if lacking := missing():
        print(f"helpers: not tried, this system lacks {', '.join(lacking)}", flush=True)
        return []
    with scratch() as folder:
        status, result = run("helpers", folder, times)
    problems = problems_of(status, result)
    told = ", ".join(f"{count} x {name}" for name, count in result.get("counts", {}).items())
    print(
        f"helpers: {told}; silence noticed within {result.get('worst', 0):.1f} s at worst, "
        f"{result.get('median', 0):.1f} s mostly; {len(problems)} problems",
        flush=True,
    )
    for moment, silences in result.get("silences", {}).items():
        print(f"  {moment}: {', '.join(f'{one:.1f}' for one in silences)} s", flush=True)
    return problems


def headphones() -> list[str]:
    if lacking := missing():
        print(f"headphones: not tried, this system lacks {', '.join(lacking)}", flush=True)
        return []
    with scratch() as folder:
        status, result = run("headphones", folder)
    problems = problems_of(status, result)
    print(
        f"headphones: {result.get('sentences', 0)} sentences, of which they had {result.get('private', 0):.1f} s and all "
        f"{result.get('public', 0):.1f} s, and {result.get('leaked', 0):.1f} s after they were pulled out; {len(problems)} problems",
        flush=True,
    )
    return problems


def killed() -> list[str]:
    with scratch() as folder:
        status, _ = run("traces", folder, "use")
        problems = [] if status == -9 else [f"the program that should be killed ended with status {status}"]
        problems += traces(folder, markers())
        files = sum(path.is_file() for path in folder.rglob("*"))
        status, result = run("traces", folder, "look")
        problems += problems_of(status, result)
        first = {"home": True, "language": "en", "theme": "light", "scale": 1.0}
        if not first.items() <= result.items():
            problems.append(f"after the new start the screen is not as at first: {result}")
        problems += [f"“{word}” is on the screen after the new start" for word in result.get("seen", [])]
    print(
        f"traces: {len(markers())} words typed, {files} files searched after the kill; {len(problems)} problems",
        flush=True,
    )
    return problems


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__.partition("\n")[0])
    parser.add_argument(
        "parts",
        nargs="*",
        metavar="PART",
        help="monkey, nights, renderers, helpers, headphones, traces, links; all without one",
    )
    parser.add_argument("--actions", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--visits", type=int, default=785, help="as many as fit into 24 hours of 110 seconds")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--faults", type=int, default=20, help="kills, and hangs, of each helper")
    arguments = parser.parse_args()
    parts: dict[str, Callable[[], list[str]]] = {
        "renderers": lambda: renderers(arguments.kills), "helpers": lambda: helpers(arguments.faults), "headphones": headphones,
        "traces": killed, "links": links,
        "nights": lambda: nights(arguments.visits), "monkey": lambda: monkey(arguments.actions, arguments.seed),
    }  # fmt: skip
    if not sys.platform.startswith("linux"):
        parser.error("it reads /proc, which only Linux has")
    unknown = set(arguments.parts) - set(parts)
    if unknown:
        parser.error(f"there is no part called {', '.join(sorted(unknown))}")
    problems = [f"{name}: {problem}" for name in arguments.parts or parts for problem in parts[name]()]
    for problem in problems[:50]:
        print(problem)
    calm = "Nothing got out, nothing broke, nothing grew, nothing was left behind."
    print(f"{len(problems)} problems" if problems else calm)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

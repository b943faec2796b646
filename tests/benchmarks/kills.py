#!/usr/bin/env python3
"""Kill the first indexing, and an import, again and again, each time a little later.

Every next index must be complete, and the library as it was before the import, or as it is after it.

python tests/benchmarks/kills.py --collection DIR [--times 50] [--only indexing|import]
"""

from __future__ import annotations

import argparse
import json
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from startup import environment

POSTS = 300
RUN: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--collection", type=Path, required=True)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--only", choices=("indexing", "import"))
    arguments = parser.parse_args()
    failures = 0
    if arguments.only != "import":
        failures += kill_indexing(arguments.collection.resolve(), arguments.times)
    if arguments.only != "indexing":
        failures += kill_imports(arguments.times)
    return 1 if failures else 0


def kill_indexing(collection: Path, times: int) -> int:
    failures, killed, seconds = 0, 0, 0.0
    for number in range(times + 1):
        with tempfile.TemporaryDirectory() as data:
            command = [*program(data), "--collection", str(collection), "index", "--json"]
            begun = time.monotonic()
            process = subprocess.Popen(command, **RUN, env=environment())
            if number == 0:  # not killed: how long it takes, and what is complete
                total = json.loads(process.communicate()[0])["total"]
                seconds = time.monotonic() - begun
                continue
            killed += kill_after(process, seconds * number / (times + 1))
            again = subprocess.run(command, **RUN, check=False, env=environment())
            complete = again.returncode == 0 and json.loads(again.stdout)["total"] == total
            failures += not complete
            if not complete:
                print(f"kill {number}: {again.stderr.decode()[-500:]}")
    print(
        f"{killed} of {times} killed during the first indexing of {total:,} articles; {failures} next starts incomplete"
    )
    return failures


def kill_imports(times: int) -> int:
    """Kill an import of new, changed and moved articles; half of the kills while the library's files change."""
    failures, killed, torn, begin, end = 0, 0, 0, 0.0, 0.0
    with tempfile.TemporaryDirectory() as home:
        first, second = Path(home, "first.json"), Path(home, "second.json")
        first.write_text(json.dumps(list(posts("one", 0, "sleep"))), encoding="utf-8")
        second.write_text(json.dumps(list(posts("two", POSTS // 2, "rest"))), encoding="utf-8")
        template = Path(home, "template")
        subprocess.run([*program(template), "import", "wordpress", first], **RUN, check=True, env=environment())
        before, after = contents(template), {}
        for number in range(times + 1):
            data = Path(home, "data")
            shutil.rmtree(data, ignore_errors=True)
            shutil.copytree(template, data)
            command = [*program(data), "import", "wordpress", str(second)]
            process = subprocess.Popen(command, **RUN, env=environment())
            if number == 0:  # not killed: when the files change, and what is complete
                begin, end = moments_of_change(process, data)
                after = contents(data)
                assert before != after
                continue
            share = number / (times + 1)
            if number % 2:
                wait_for(data / "replaced" / "unfinished", process)
                killed += kill_after(process, (end - begin) * share)
            else:
                killed += kill_after(process, end * share)
            torn += contents(data) not in (before, after)
            subprocess.run([*program(data), "list"], **RUN, check=True, env=environment())
            whole = contents(data) in (before, after)
            failures += not whole
            if not whole:
                print(f"kill {number}: the library is neither as before nor as after")
    print(
        f"{killed} of {times} killed during an import of {POSTS} articles, {torn} while its files changed; "
        f"{failures} libraries between before and after at the next start"
    )
    return failures


def posts(word: str, start: int, category: str) -> Iterator[dict[str, Any]]:
    for number in range(start, start + POSTS):
        yield {
            "id": number + 1, "slug": f"post-{number}", "link": f"https://clinic.example/post-{number}/",
            "title": {"rendered": f"Post {number}"}, "content": {"rendered": f"<p>Text {word}. " + "More. " * 400 + "</p>"},
            "class_list": [f"category-{category}"],
        }  # fmt: skip


def moments_of_change(process: subprocess.Popen[bytes], data: Path) -> tuple[float, float]:
    """Return after how many seconds the files of the library begin to change, and are all changed."""
    begun, begin, end = time.monotonic(), 0.0, 0.0
    mark = data / "replaced" / "unfinished"
    while process.poll() is None:
        if mark.exists():
            begin = begin or time.monotonic() - begun
            end = time.monotonic() - begun
    return begin, end


def wait_for(mark: Path, process: subprocess.Popen[bytes]) -> None:
    while process.poll() is None and not mark.exists():
        pass


def kill_after(process: subprocess.Popen[bytes], seconds: float) -> bool:
    time.sleep(seconds)
    ran = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.communicate()
    return ran


def contents(data: Path) -> dict[str, bytes]:
    root = data / "collections"
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def program(data: Path | str) -> list[str]:
    return [sys.executable, "-m", "reader", "--data-dir", str(data), "--no-bundled"]


if __name__ == "__main__":
    sys.exit(main())

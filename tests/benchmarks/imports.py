#!/usr/bin/env python3
"""What an import costs: 1,000 posts of a site on loopback, and 2,000 MedlinePlus topics; seconds and memory.

python tests/benchmarks/imports.py [--posts 1000] [--pairs 1000]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from startup import environment

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.importers.site_server import Site, serving, site_post
from tests.importers.topic_samples import topic_file

BODY = "".join(
    f"<h3>Part {part}</h3><p>" + "Most people feel better with rest, help and time. " * 12 + "</p><ul>" + "<li>Call us.</li>" * 6
    for part in range(5)
)  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--pairs", type=int, default=1000)
    arguments = parser.parse_args()
    for count in (arguments.posts // 10, arguments.posts):
        site = Site(
            [
                site_post(number, content={"rendered": BODY.replace("Part", f"Part {number}")})
                for number in range(1, count + 1)
            ]
        )
        with serving(site):
            say(f"{count:,} posts over REST", "wordpress", site.address)
    with tempfile.TemporaryDirectory() as folder:
        for pairs in (arguments.pairs // 10, arguments.pairs):
            say(f"{2 * pairs:,} topics", "medlineplus", str(topic_file(Path(folder, "topics.xml"), pairs, body=BODY)))
    return 0


def say(words: str, *source: str) -> None:
    """Import *source* without writing, and with; print what each took."""
    for more in (["--dry-run"], []):
        with tempfile.TemporaryDirectory() as data:
            command = [sys.executable, "-m", "reader", "--data-dir", data, "--no-bundled", "import", *source, *more]
            begun = time.monotonic()
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment())
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = status
            took, used = time.monotonic() - begun, usage.ru_utime + usage.ru_stime
            what = "planned" if more else "written and indexed"
            print(
                f"{words}, {what}: {took:.1f} s, {used:.1f} s of processor, {usage.ru_maxrss / 1024:.0f} MB (status {status})"
            )


if __name__ == "__main__":
    sys.exit(main())

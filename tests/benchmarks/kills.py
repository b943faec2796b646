#!/usr/bin/env python3
"""Kill the first indexing again and again, each time a little later; every next one must work and be complete.

python tests/benchmarks/kills.py --collection DIR [--times 50]
"""

from __future__ import annotations

import argparse
import json
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from startup import environment


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--collection", type=Path, required=True)
    parser.add_argument("--times", type=int, default=50)
    arguments = parser.parse_args()
    failures, killed, seconds = 0, 0, 0.0
    for number in range(arguments.times + 1):
        with tempfile.TemporaryDirectory() as data:
            command = [sys.executable, "-m", "reader", "--data-dir", data, "--no-bundled"]
            command += ["--collection", str(arguments.collection.resolve()), "index", "--json"]
            run = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "env": environment()}
            begun = time.monotonic()
            process = subprocess.Popen(command, **run)
            if number == 0:  # not killed: how long it takes, and what is complete
                total = json.loads(process.communicate()[0])["total"]
                seconds = time.monotonic() - begun
                continue
            time.sleep(seconds * number / (arguments.times + 1))
            killed += process.poll() is None
            process.send_signal(signal.SIGKILL)
            process.communicate()
            again = subprocess.run(command, **run, check=False)
            complete = again.returncode == 0 and json.loads(again.stdout)["total"] == total
            failures += not complete
            if not complete:
                print(f"kill {number}: {again.stderr.decode()[-500:]}")
    print(
        f"{killed} of {arguments.times} killed during the first indexing of {total:,} articles; {failures} next starts incomplete"
    )
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

"""Lets the monkey play with the kiosk: ``python -m tests.soak.play FOLDER SIZE ACTIONS SEED``. Prints what came of it."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from tests.soak.subject import Subject, prepare, run, say

WARM_UP, EVERY = 100, 25
"""After so many actions the memory is taken for the first time; the sockets are looked at every so many."""


def main() -> int:
    folder, size, actions, seed = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    prepare(folder, size)
    from tests.soak.monkey import Monkey
    from tests.soak.tree import memory
    from tests.soak.watcher import Watcher

    subject = Subject(folder)
    watcher = Watcher(subject.kiosk.window, lambda: subject.kiosk.room.view)
    subject.start()
    monkey = Monkey(subject.kiosk.window, seed)
    begun, first = time.monotonic(), memory()
    for number in range(1, actions + 1):
        watcher.look(f"{number} {monkey.act()}", thoroughly=number % EVERY == 0)
        if number == WARM_UP:
            first = subject.calm_memory()
        if number % 1000 == 0:
            print(
                f"{size}: {number} actions, {subject.calm_memory().total:.0f} MB, {len(watcher.seen)} problems",
                file=sys.stderr,
            )
    last = subject.calm_memory()
    watcher.look("the end", thoroughly=True)
    say({
        "size": size, "actions": actions, "deeds": monkey.done, "pages": watcher.pages, "seconds": time.monotonic() - begun,
        "first": first.total, "last": last.total, "parts": (first, last), "problems": watcher.seen, "errors": subject.errors, "ends": subject.ends,
    })  # fmt: skip
    return 0


if __name__ == "__main__":
    run(main)

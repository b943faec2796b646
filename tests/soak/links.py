"""Taps on every link, word and picture of every article, and on links that lead nowhere: ``python -m tests.soak.links FOLDER``."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.soak.subject import Subject, prepare, run, say

PATIENCE = 60
"""Seconds that nothing takes."""


def main() -> int:
    folder = Path(sys.argv[1])
    prepare(folder)
    from tests.ui.kiosk.article.page_taps import PageTaps, all_taps

    subject = Subject(folder)
    subject.start()
    library = subject.kiosk.room.visit.library
    assert library is not None
    taps = PageTaps(subject.kiosk, lambda for_: subject.wait(for_, PATIENCE))
    problems, done = [], 0
    for tap in all_taps(taps, library.snapshot.ids):
        try:
            problems += filter(None, [taps.tap(tap)])
        except TimeoutError:
            problems.append(f"nothing came of {tap}")
            taps.open(tap.article)
        done += 1
        if done % 500 == 0:
            print(f"{done} taps, {len(problems)} problems", file=sys.stderr)
    say({"taps": done, "problems": problems, "errors": subject.errors, "ends": subject.ends})
    return 0


if __name__ == "__main__":
    run(main)

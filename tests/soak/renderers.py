"""Kills the process that draws pages, again and again: ``python -m tests.soak.renderers FOLDER [TIMES]``."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

from tests.soak.subject import Subject, prepare, run, say

TIMES = 50
APART = 61.0
"""Seconds between two kills, by the clock that counts deaths: closer together they lead home, which is told apart."""


def main() -> int:
    folder, times = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else TIMES
    prepare(folder)
    from reader.web.renderer_deaths import Deaths

    subject = Subject(folder)
    subject.start()
    view = subject.view
    moment = [0.0]
    view._deaths = Deaths(lambda: moment[0])
    articles = subject.article_ids()
    chance = random.Random(1)
    seconds: list[float] = []
    problems: list[str] = []
    for number in range(times):
        moment[0] += APART
        subject.open_article(chance.choice(articles))
        expected = subject.page_words()
        subject.rest(chance.choice((0, 50, 300)))
        begun, shown = time.monotonic(), len(subject.pages)
        os.kill(view.page().renderProcessPid(), signal.SIGKILL)
        try:
            subject.wait(lambda shown=shown: len(subject.pages) > shown and subject.has_ink(), 10)
            seconds.append(time.monotonic() - begun)
        except TimeoutError:
            problems.append(f"kill {number}: no page within 10 s")
            continue
        if subject.page_words() != expected:
            problems.append(f"kill {number}: another page came back")
    moment[0] += APART
    problems += _three_in_a_minute(subject, articles[0])
    say({"times": times, "worst": max(seconds, default=0.0), "median": sorted(seconds)[len(seconds) // 2] if seconds else 0.0,
         "problems": problems, "errors": subject.errors, "ends": subject.ends})  # fmt: skip
    return 0


def _three_in_a_minute(subject: Subject, article: str) -> list[str]:
    """Three deaths in a minute lead home, a fourth to the bare words."""
    from reader.ui.plain_page import PlainPage

    view, problems = subject.view, []
    for number in range(3):
        subject.open_article(article)
        shown = len(subject.pages)
        os.kill(view.page().renderProcessPid(), signal.SIGKILL)
        subject.wait(lambda shown=shown: len(subject.pages) > shown or subject.kiosk.window.is_at_home, 10)
        if (number == 2) != subject.kiosk.window.is_at_home:
            problems.append(f"death {number + 1} within a minute: at home is {number != 2}")
    subject.open_article(article)
    os.kill(view.page().renderProcessPid(), signal.SIGKILL)

    def has_words() -> bool:
        pages = [one for one in subject.kiosk.window.findChildren(PlainPage) if one.isVisible()]
        return bool(pages) and len(pages[0].toPlainText()) >= 200

    try:
        subject.wait(has_words, 10)
    except TimeoutError:
        problems.append("the fourth death within a minute: no bare words")
    return problems


if __name__ == "__main__":
    run(main)

"""A day of visits that nobody ends, one after the other, with a clock that runs ahead: ``python -m tests.soak.nights FOLDER``."""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.soak.subject import Subject, prepare, run, say

if TYPE_CHECKING:
    from tests.soak.monkey import Monkey

IDLE, COUNTDOWN = 90, 20
VISITS = 24 * 3600 // (IDLE + COUNTDOWN)
"""As many as fit into a day when each is a touch and then nothing."""
DEEDS, WARM_UP = 5, 20
"""What the monkey does on each visit; after so many visits the memory is taken for the first time."""


class Clock:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.seconds = time.monotonic()

    def __call__(self) -> float:
        return self.seconds


def main() -> int:
    folder = Path(sys.argv[1])
    visits = int(sys.argv[2]) if len(sys.argv) > 2 else VISITS
    prepare(folder)
    from reader.ui.kiosk.guard.idle_rules import Idleness
    from tests.soak.monkey import Monkey

    subject = Subject(folder, idle=IDLE)
    subject.start()
    guard, clock = subject.guard, Clock()
    guard.idle._idleness = Idleness(IDLE, COUNTDOWN, clock)
    monkey = Monkey(subject.kiosk.window, 1)
    problems: list[str] = []
    readings: list[float] = []
    for number in range(1, visits + 1):
        _visit(subject, monkey, clock)
        if not guard.attract.isVisible():
            problems.append(f"visit {number}: no attract screen at its end")
        if not subject.kiosk.window.is_at_home:
            problems.append(f"visit {number}: not at home at its end")
        if number in (WARM_UP, visits) or (number - WARM_UP) % 100 == 0:
            readings.append(subject.calm_memory().total)
            print(f"visit {number}: {readings[-1]:.0f} MB", file=sys.stderr)
    say({"visits": visits, "readings": readings, "problems": problems, "errors": subject.errors, "ends": subject.ends})
    return 0


def _visit(subject: Subject, monkey: Monkey, clock: Clock) -> None:
    """Somebody comes, does a few things, and goes away; the screen counts down and is wiped."""
    guard = subject.guard
    subject.tap()  # the attract screen goes, or nothing happens
    guard.idle.touch()
    for _ in range(DEEDS):
        monkey.act()
    if guard.staff_exit.pad.isVisible():
        guard.staff_exit.pad.close_overlay()
    subject.let_page_come()  # who wanted to hear it hears it from then on
    _come_to_the_end(subject)
    clock.seconds += IDLE
    guard.idle._look()
    for _ in range(COUNTDOWN):
        clock.seconds += 1
        _come_to_the_end(subject)  # a voice that was awaited may begin by now
        guard.idle._look()
        subject.rest(0)
    for _ in range(random.Random(clock.seconds).randrange(4)):
        guard.attract._go_on()
    subject.rest(30)


def _come_to_the_end(subject: Subject) -> None:
    """Have read the article to its end: while it is read aloud, by hand or by ear, that counts as somebody."""
    room = subject.kiosk.room
    if room.aloud.is_active:
        room.aloud.stop()
    if room.speech is not None and room.speech.narrator.is_reading:
        room.speech._speaker.stop()


if __name__ == "__main__":
    run(main)

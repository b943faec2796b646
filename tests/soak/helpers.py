"""Kills and stops what a kiosk leans on, in the middle of it: ``python -m tests.soak.helpers FOLDER [TIMES] [HELPER...]``.

HELPER is speech (the server), voice (its module), sound, printing, bus or renderer. Each is killed and stopped TIMES times.
With calm nothing is: a voice that speaks is never said to have stopped.
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.soak.daemons import LOUDSPEAKER, Daemons
from tests.soak.ear import Ear
from tests.soak.subject import Subject, prepare, run, say

TIMES = 20
MOMENTS = {"reading": 2.0, "slowly": 2.6, "paused": 3.0, "beginning": 5.0}
"""When a voice falls silent, and within how many seconds it is to be said: of the last sound, of the fault where that came in a
rest, or of the press of the button. At the slowest speed a last word takes 1.5 seconds itself, with the rest after it. In a pause
the sound card may fall asleep, and a first text may have to be read from the disk."""
FIRST_WORD, WAKING_SECONDS = 1.0, 3.0
"""Where less than so long was heard it was the first word, for which a sound card may have to wake."""
CALM_SECONDS = 10.0
HOW = (signal.SIGKILL, signal.SIGSTOP)


class Faults:
    """One kiosk, its daemons, and what went wrong."""

    def __init__(self, folder: Path) -> None:
        from reader.ui.printing import pdf_printing
        from reader.ui.speech.process_engine import open_engine

        pdf_printing.PRINTER_MS = 4000  # what is waited for is the same, and the soak is done sooner
        self.daemons = Daemons(folder)
        for name in ("bus", "sound", "printing"):
            self.daemons.start(name)
        self.daemons.add_printer()
        self.subject = Subject(folder, open_engine=open_engine, may_print=True)
        self.subject.start()
        self.chance = random.Random(1)
        self.problems: list[str] = []
        self.silences: dict[str, list[float]] = {}
        self.news: list[str] = []
        self.subject.kiosk.room.printing.news.connect(self.news.append)

    def begin_visit(self) -> None:
        self.subject.kiosk.window.reset()
        self.subject.open_article(self.chance.choice(self.subject.article_ids()))

    def expect(self, what: str, so: Callable[[], bool], seconds: float) -> None:
        try:
            self.subject.wait(so, seconds)
        except TimeoutError:
            self.problems.append(what)

    def break_reading(self, name: str, how: signal.Signals) -> None:
        """Have an article read, and break *name* at one of MOMENTS: in its first sentences, or when they are begun or gone on with."""
        from reader.ui.speech.speaker import Speaker

        aloud, moment = self.subject.kiosk.room.aloud, self.chance.choice(list(MOMENTS))
        speaker, what = aloud.read_aloud.speaker, f"{name} {how.name} {moment}"
        assert isinstance(speaker, Speaker)

        def can_press() -> bool:
            return aloud.bar.isVisible() and aloud.bar.play.isEnabled()

        self.begin_visit()
        ear = Ear(LOUDSPEAKER)
        ear.is_open.wait(10)
        speaker._tries = 0  # somebody who waits for a minute between two failures
        aloud.prepare()
        self.expect(f"{what}: no voice to begin with", can_press, 30)
        if moment != "beginning":
            aloud.bar.play.click()
            self.expect(f"{what}: nothing was read", lambda: aloud.read_aloud._shown is not None, 10)
            self.subject.rest(self.chance.randrange(3000))
        if moment == "slowly":
            aloud.bar.slower.click()
            aloud.bar.slower.click()
            self.subject.rest(self.chance.randrange(3000))
        elif moment == "paused":
            aloud.bar.play.click()
            self.subject.rest(self.chance.randrange(3000))
        if aloud.panel.isVisible():
            self.problems.append(f"{what}: the voice was said to have stopped while it spoke")
        broken = time.monotonic()
        self.daemons.send(name, how)
        if moment in ("paused", "beginning"):
            self.subject.rest(self.chance.randrange(300))
            if can_press() and not aloud.panel.isVisible():  # who presses does not know yet
                broken = time.monotonic()
                aloud.bar.play.click()
        self.expect(
            f"{what}: silence was not noticed",
            lambda: not aloud.is_active and (aloud.panel.isVisible() or not can_press()),
            15,
        )
        silence = time.monotonic() - max(broken, ear.last_heard)
        ear.close()
        self.silences.setdefault(what, []).append(silence)
        if silence > max(MOMENTS[moment], WAKING_SECONDS if ear.seconds < FIRST_WORD else 0):
            rest = f"{broken - ear.last_heard:.1f} s after the last sound" if ear.seconds else "before the first sound"
            self.problems.append(f"{what}: silence was noticed after {silence:.1f} s, broken {rest}")
        if moment != "beginning" and not aloud.panel.isVisible():
            self.problems.append(f"{what}: nobody said that the voice has stopped")
        self.daemons.mend("voice", "speech", "sound")

    def read_on(self, name: str, how: signal.Signals) -> None:
        """Break nothing: whoever listens for a while is not told that the voice has stopped."""
        aloud = self.subject.kiosk.room.aloud
        self.begin_visit()
        aloud.prepare()
        self.expect(f"{name}: no voice", lambda: aloud.bar.isVisible() and aloud.bar.play.isEnabled(), 30)
        aloud.bar.play.click()
        for _ in range(self.chance.randrange(5)):
            aloud.bar.slower.click()
        begun = time.monotonic()
        self.subject.wait(lambda: not aloud.is_active or time.monotonic() > begun + CALM_SECONDS, CALM_SECONDS + 5)
        if aloud.panel.isVisible():
            self.problems.append(
                f"{name}: a voice that spoke for {time.monotonic() - begun:.0f} s was said to have stopped"
            )

    def break_printing(self, name: str, how: signal.Signals) -> None:
        """Print, and break *name* somewhere on the way; what was not printed must not be printed later."""
        from reader.system.print_queue import CupsQueue
        from reader.ui.printing.printer_process import NAME

        printing = self.subject.kiosk.room.printing
        self.begin_visit()
        self.expect("a printing system that came back has no printer", lambda: printing.is_available, 10)
        self.news.clear()
        printing.start()
        self.subject.rest(self.chance.randrange(1500))
        self.daemons.send(name, how)
        self.expect(f"{name} {how.name}: nobody heard of the pages", lambda: self.news[-1:] != ["preparing"], 30)
        self.subject.kiosk.window.reset()
        if how == signal.SIGKILL:
            self.daemons.mend(name)
        else:
            self.daemons.send(name, signal.SIGCONT)
        self.expect(f"{name} {how.name}: a job is still followed", lambda: not printing.is_busy, 90)
        left = CupsQueue("Nowhere").unfinished(NAME)
        if left:
            self.problems.append(f"{name} {how.name}: {len(left)} jobs wait for the next visitor")

    def break_bus(self, name: str, how: signal.Signals) -> None:
        self.begin_visit()
        self.daemons.send(name, how)
        self.begin_visit()
        if len(self.subject.page_words()) < 200:
            self.problems.append(f"{name} {how.name}: no page")
        self.daemons.mend(name)

    def break_renderer(self, name: str, how: signal.Signals) -> None:
        """Break it under an article, and go to another one: that, or the first screen and an excuse, is there soon."""
        self.begin_visit()
        room = self.subject.kiosk.room
        renderer = self.subject.view.page().renderProcessPid()
        with contextlib.suppress(ProcessLookupError):
            os.kill(renderer, how)
        from reader.ui.kiosk.history import Stop

        room.visit.go(Stop("article", self.chance.choice(self.subject.article_ids())))
        panel = room.guard.recovery.panel
        self.expect(
            f"{name} {how.name}: neither page nor excuse",
            lambda: room.article.reading.is_there or panel.isVisible(),
            20,
        )
        panel.close_overlay()
        room.view._deaths = type(room.view._deaths)()
        with contextlib.suppress(ProcessLookupError):
            os.kill(renderer, signal.SIGKILL)
        self.subject.rest(500)


def main() -> int:
    folder, times = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else TIMES
    prepare(folder)
    faults = Faults(folder)
    breaking = {
        "calm": faults.read_on, "speech": faults.break_reading, "voice": faults.break_reading, "sound": faults.break_reading,
        "printing": faults.break_printing, "bus": faults.break_bus, "renderer": faults.break_renderer,
    }  # fmt: skip
    counts = {}
    try:
        for name in sys.argv[3:] or breaking:
            for how in HOW:
                for _ in range(times):
                    breaking[name](name, how)
                counts[f"{name} {how.name}"] = times
    finally:
        faults.daemons.close()
    silences = sorted(one for some in faults.silences.values() for one in some) or [0.0]
    say({"counts": counts, "worst": silences[-1], "problems": faults.problems, "median": silences[len(silences) // 2],
         "errors": faults.subject.errors, "ends": faults.subject.ends,
         "silences": {name: [round(one, 2) for one in sorted(some)] for name, some in faults.silences.items()}})  # fmt: skip
    return 0


if __name__ == "__main__":
    run(main)

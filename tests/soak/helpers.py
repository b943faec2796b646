"""Kills and stops what a kiosk leans on, in the middle of it: ``python -m tests.soak.helpers FOLDER [TIMES] [HELPER...]``.

HELPER is speech (the server), voice (its module), sound, printing, bus or renderer. Each is killed and stopped TIMES times.
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

from tests.soak.daemons import Daemons
from tests.soak.subject import Subject, prepare, run, say

TIMES = 20
SILENT_SECONDS = 4.0
"""Two seconds, and what was on its way to the ear when the voice fell silent: a word, the sound in its buffer, a sentence that begins."""
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
        self.silences: list[float] = []
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
        """Have an article read, and break *name* somewhere in its first sentences."""
        from reader.ui.speech.speaker import Speaker

        aloud = self.subject.kiosk.room.aloud
        speaker = aloud.read_aloud.speaker
        assert isinstance(speaker, Speaker)
        self.begin_visit()
        speaker._tries = 0  # somebody who waits for a minute between two failures
        aloud.prepare()
        self.expect(
            f"{name} {how.name}: no voice to begin with",
            lambda: aloud.bar.play.isEnabled() and aloud.bar.isVisible(),
            30,
        )
        aloud.bar.play.click()
        self.expect(f"{name} {how.name}: nothing was read", lambda: aloud.read_aloud._shown is not None, 10)
        self.subject.rest(self.chance.randrange(3000))
        begun = time.monotonic()
        self.daemons.send(name, how)
        self.expect(f"{name} {how.name}: silence was not noticed", lambda: not aloud.is_active, 15)
        self.silences.append(time.monotonic() - begun)
        if self.silences[-1] > SILENT_SECONDS:
            self.problems.append(f"{name} {how.name}: silence was noticed after {self.silences[-1]:.1f} s")
        if not aloud.panel.isVisible():
            self.problems.append(f"{name} {how.name}: nobody said that the voice has stopped")
        self.daemons.mend("voice", "speech", "sound")

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
        "speech": faults.break_reading, "voice": faults.break_reading, "sound": faults.break_reading,
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
    say({"counts": counts, "worst": max(faults.silences, default=0.0), "problems": faults.problems,
         "median": sorted(faults.silences)[len(faults.silences) // 2] if faults.silences else 0.0,
         "errors": faults.subject.errors, "ends": faults.subject.ends})  # fmt: skip
    return 0


if __name__ == "__main__":
    run(main)

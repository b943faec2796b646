"""Uses a kiosk by keys and by ear, with real voices: ``python -m tests.soak.headphones FOLDER``. Prints what was heard where.

Its headphones are a sink of PulseAudio that is not the default one, and both sinks are listened to.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.soak.daemons import HEADPHONES, LOUDSPEAKER, Daemons
from tests.soak.ear import Ear
from tests.soak.subject import Subject, prepare, run, say

SECONDS_A_LETTER = 0.03
"""Of the fastest speech that is still one."""
LEAK_SECONDS = 1.0
"""How long all may hear what was said to one whose headphones were pulled out: the sound server moves it to where there is sound."""
MOST_STEPS = 30


BACK_SECONDS = 15.0
"""How long it takes a voice that has died to speak on: it is looked for anew after 7."""


def pactl(*arguments: str) -> str:
    return subprocess.run(("pactl", *arguments), capture_output=True, text=True, check=True).stdout


class Listener:
    """Presses keys, and knows what was said to its end."""

    def __init__(self, folder: Path) -> None:
        self.daemons = Daemons(folder)
        self.daemons.start("sound")
        self.daemons.start("bus")
        self.subject = Subject(folder, headphones=HEADPHONES)
        self.subject.start()
        assert self.subject.kiosk.room.speech is not None
        self.speech = self.subject.kiosk.room.speech
        self.problems: list[str] = []
        self.told: list[str] = []
        self.speech.narrator._speaker.sentence_started.connect(lambda sentence: self.told.append(sentence.text))
        self.private, self.public = Ear(HEADPHONES), Ear(LOUDSPEAKER)

    def expect(self, what: str, so: Callable[[], bool], seconds: float = 30) -> None:
        try:
            self.subject.wait(so, seconds)
        except TimeoutError:
            self.problems.append(what)

    def press(self, key: str) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        QTest.keyClick(self.subject.kiosk.window.windowHandle(), Qt.Key[f"Key_{key}"])

    def open_first_article(self) -> None:
        """Go by keys from the first page to the first article of the first topic, and have it read."""
        narrator = self.speech.narrator
        self.press("F1")
        self.expect("speech did not begin", lambda: bool(self.told))
        for wanted in ("Topic 1", "Article 1"):
            for _ in range(MOST_STEPS):
                if narrator.item is not None and narrator.item.words.startswith(wanted):
                    break
                self.press("Down")
                self.subject.rest(200)
            self.press("Return")
            self.subject.rest(1000)
        self.expect("no article is read", lambda: narrator.is_reading)

    def read_in_private(self, folder: Path) -> None:
        """Hear an article in the headphones, and nothing of it elsewhere."""
        self.open_first_article()
        before, begun = self.private.seconds, len(self.told)
        self.expect("four sentences are not said", lambda: len(self.told) > begun + 4, 60)
        said = self.told[begun : begun + 4]
        heard = self.private.seconds - before
        if heard < SECONDS_A_LETTER * sum(map(len, said)):
            self.problems.append(f"{heard:.1f} s were heard of {said}")
        if self.public.seconds:
            self.problems.append(f"all heard {self.public.seconds:.1f} s of what was for the headphones")
        self.private.write(folder / "heard.wav")

    def lose_voice(self) -> float:
        """Kill and stop the server and its voice while they speak; return after how many seconds one hears on, at worst."""
        speaker, worst = self.speech.narrator._speaker, 0.0
        for name in ("speech", "voice"):
            for how in (signal.SIGKILL, signal.SIGSTOP):
                speaker._tries = 0  # somebody who waits for a minute between two failures
                heard = self.private.seconds
                self.press("F1")  # help, which is long
                self.expect(f"{name}: no help", lambda heard=heard: self.private.seconds > heard + 1)
                broken, numbers = time.monotonic(), self.daemons.numbers(name)
                self.daemons.send(name, how)
                self.subject.rest(2500)  # what was on its way to the ear
                heard = self.private.seconds
                self.expect(
                    f"{name} {how.name}: the voice did not come back",
                    lambda heard=heard: self.private.seconds > heard + 1,
                )
                worst = max(worst, time.monotonic() - broken)
                for number in numbers:
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(number, signal.SIGKILL)
        return worst

    def pull_out(self) -> float:
        """Pull the headphones out while they speak; return for how many seconds all hear it. Then speech is for all."""
        modules = pactl("list", "short", "modules").splitlines()
        (number,) = [line.split("\t")[0] for line in modules if f"sink_name={HEADPHONES}" in line]
        self.private.close()
        pactl("unload-module", number)
        self.expect("speech goes on without headphones", lambda: not self.speech.is_on)
        self.subject.rest(3000)
        leaked = self.public.seconds
        if leaked > LEAK_SECONDS:
            self.problems.append(f"all heard {leaked:.1f} s after the headphones were pulled out")
        self.press("F1")
        self.expect("without headphones nobody is spoken to", lambda: self.public.seconds > leaked + 1)
        self.subject.kiosk.window.reset()
        self.expect("speech goes on after the visit", lambda: not self.speech.narrator._speaker.is_speaking)
        return leaked

    def plug_in(self) -> None:
        """Plug the headphones in again: that begins speech, which they have alone."""
        pactl("load-module", "module-null-sink", f"sink_name={HEADPHONES}")
        self.private, self.public = Ear(HEADPHONES), Ear(LOUDSPEAKER)
        self.expect("headphones that were plugged in again are silent", lambda: self.private.seconds > 1)
        if self.public.seconds:
            self.problems.append(f"all heard {self.public.seconds:.1f} s after the headphones were plugged in again")
        self.press("F1")
        self.subject.kiosk.window.reset()

    def read_to_all(self) -> None:
        """The button in an article speaks to everybody."""
        aloud = self.subject.kiosk.room.aloud
        self.subject.kiosk.window.reset()
        self.subject.open_article(self.subject.article_ids()[0])
        before, private = self.public.seconds, self.private.seconds
        for _ in range(2):  # its voice died, too, and who presses first is told so
            aloud.read_aloud.speaker._tries = 0
            aloud.prepare()
            self.expect("no voice for all", lambda: aloud.bar.isVisible() and aloud.bar.play.isEnabled())
            aloud.panel.close_overlay()
            aloud.bar.play.click()
            self.expect(
                "who waits for a voice is told nothing",
                lambda: self.public.seconds > before + 1 or aloud.panel.isVisible(),
            )
            if self.public.seconds > before + 1:
                break
        else:
            self.problems.append("nobody hears what is read aloud")
        if self.private.seconds > private:
            self.problems.append("the headphones have what is read aloud to all")
        aloud.stop()


def main() -> int:
    folder = Path(sys.argv[1])
    prepare(folder)
    begun = time.monotonic()
    listener = Listener(folder)
    try:
        listener.read_in_private(folder)
        private, public = listener.private.seconds, listener.public.seconds
        lost = listener.lose_voice()
        if lost > BACK_SECONDS:
            listener.problems.append(f"a voice that had died was back after {lost:.1f} s")
        leaked = listener.pull_out()
        listener.plug_in()
        listener.read_to_all()
    finally:
        listener.private.close()
        listener.public.close()
        listener.daemons.close()
    say({"private": private, "public": public, "leaked": leaked, "lost": lost, "sentences": len(listener.told),
         "seconds": time.monotonic() - begun, "problems": listener.problems, "errors": listener.subject.errors,
         "ends": listener.subject.ends})  # fmt: skip
    return 0


if __name__ == "__main__":
    run(main)

"""Types marker words, and is killed in the middle of it; afterwards every file is searched for them.

``python -m tests.soak.traces FOLDER use``   is the one that is killed, by itself
``python -m tests.soak.traces FOLDER look``  starts again and says what is on the screen
"""

from __future__ import annotations

import os
import random
import signal
import sys
from pathlib import Path

from tests.soak.subject import Subject, prepare, run, say

MARKERS = 100
_SYLLABLES = ("zor", "quib", "vex", "plun", "dax", "kree", "mung", "tof", "wug", "blik")


def markers() -> list[str]:
    """Return the words: made up, so that no article and no dictionary has them."""
    chance = random.Random(7)
    found: dict[str, None] = {}
    while len(found) < MARKERS:
        found["".join(chance.choice(_SYLLABLES) for _ in range(4)) + "x"] = None
    return list(found)


def traces(folder: Path, words: list[str]) -> list[str]:
    """Return the files below *folder* that hold one of *words*, in UTF-8 or UTF-16, whatever its capitals."""
    wanted = [form for word in words for form in (word.encode(), word.encode("utf-16-le"))]
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            content = path.read_bytes().lower()
            found += [f"{path.relative_to(folder)}: {form!r}" for form in wanted if form in content]
    return found


def use(folder: Path) -> int:
    """Type every marker into the search, open what is found; die in the middle of the last one."""
    subject = Subject(folder)
    subject.start()
    chance = random.Random(3)
    for number, word in enumerate(markers()):
        subject.type_search(f"{word} sleep" if number % 3 else word)
        if word not in subject.screens["search"].page.field.text():
            raise AssertionError(f"{word} was not typed")
        subject.rest(chance.choice((20, 150, 400)))
        if number % 3 and number % 2:
            subject.open_found()
        if number % 25 == 24:
            raise_error(subject, word)
    print("typed", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


def raise_error(subject: Subject, word: str) -> None:
    """Have something go wrong whose text holds *word*; the kiosk starts again from its first screen."""
    from PySide6.QtCore import QTimer

    def fail() -> None:
        raise ValueError(f"nobody expected {word}")

    before = len(subject.errors)
    # Not QTimer.singleShot, whose errors come out of the wait below instead of going where those of the program go.
    timer = QTimer(subject.kiosk)
    timer.setSingleShot(True)
    timer.timeout.connect(fail)
    timer.start(0)
    subject.wait(lambda: len(subject.errors) > before, 10)
    timer.deleteLater()


def look(folder: Path) -> int:
    """Start again; say whether it is the first screen, with nothing on it of what was."""
    subject = Subject(folder)
    subject.start()
    window = subject.kiosk.window
    shown = subject.words_on_screen().lower()
    say({
        "home": window.is_at_home, "language": subject.kiosk.language.current, "theme": subject.kiosk.theme.name,
        "scale": subject.kiosk.theme.scale, "seen": [word for word in markers() if word in shown], "errors": subject.errors,
    })  # fmt: skip
    return 0


def main() -> int:
    folder = Path(sys.argv[1])
    prepare(folder)
    return use(folder) if sys.argv[2] == "use" else look(folder)


if __name__ == "__main__":
    run(main)

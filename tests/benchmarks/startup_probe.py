"""What both programs of the start-up benchmark share: the clock, and telling when a web view has painted."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QRect, QSize, QTimer
from PySide6.QtWidgets import QWidget


class Clock:
    """Milliseconds since the parent started this process (CLOCK_MONOTONIC is the system's, not the process's)."""

    def __init__(self, started: float) -> None:
        self._started = started
        self.marks: dict[str, float] = {}

    def mark(self, name: str) -> None:
        self.marks.setdefault(name, round((time.monotonic() - self._started) * 1000, 1))


def seen(view: QWidget) -> list[int]:
    """Return a sample of the pixels in the upper part of *view*, where title and first lines stand."""
    image = view.grab(QRect(QPoint(40, 20), QSize(min(500, view.width() - 60), 180))).toImage()
    return [image.pixel(x, y) for y in range(0, image.height(), 3) for x in range(0, image.width(), 7)]


def has_text(view: QWidget) -> bool:
    """Tell whether *view* shows anything but one colour in its upper part."""
    return len(set(seen(view))) > 1


class Painted(QObject):
    """Calls *then* once *view* shows text; looks every millisecond, in both programs alike."""

    def __init__(self, view: QWidget, then: Callable[[], None]) -> None:
        super().__init__(view)
        self._view, self._then = view, then
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(1)

    def _look(self) -> None:
        if has_text(self._view):
            self._timer.stop()
            self._then()


class Changed(QObject):
    """Calls *then* with the milliseconds until *view* shows another text than when this was made."""

    def __init__(self, view: QWidget, then: Callable[[float], None]) -> None:
        super().__init__(view)
        self._view, self._then = view, then
        self._before = seen(view)
        self._begun = time.monotonic()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(1)

    def _look(self) -> None:
        now = seen(self._view)
        if now != self._before and len(set(now)) > 1:
            self._timer.stop()
            self._then(round((time.monotonic() - self._begun) * 1000, 1))


class Heartbeat(QObject):
    """Measures how long the event loop was away: a timer of 5 ms, and the longest gap between its beats."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last = time.monotonic()
        self.worst = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(5)

    def restart(self) -> None:
        self._last, self.worst = time.monotonic(), 0.0

    def _beat(self) -> None:
        now = time.monotonic()
        self.worst = max(self.worst, (now - self._last) * 1000 - 5)
        self._last = now


def memory_of_tree() -> float:
    """Return the proportional set size of this process and its children, in MB (Linux: smaps_rollup)."""
    total, todo = 0, [os.getpid()]
    while todo:
        pid = todo.pop()
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
            todo += [
                int(child)
                for task in Path(f"/proc/{pid}/task").iterdir()
                for child in (task / "children").read_text().split()
            ]
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return round(total / 1024, 1)


def cpu_of_tree() -> float:
    """Return the processor seconds that this process and its children have used."""
    total, todo = 0.0, [os.getpid()]
    while todo:
        pid = todo.pop()
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            todo += [
                int(child)
                for task in Path(f"/proc/{pid}/task").iterdir()
                for child in (task / "children").read_text().split()
            ]
        except OSError:
            continue
        total += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return total


def finish(result: dict[str, object]) -> None:
    """Print *result* for the parent and end at once: shutting down is not measured."""
    print("RESULT " + json.dumps(result), flush=True)
    os._exit(0)

"""A walk through a real window, off screen, from stop to stop: a picture of each."""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from reader.errors import FileUnwritableError, ReaderError
from reader.system.files import reason_of
from reader.system.logs import start_log, stop_log
from reader.ui.desktop.desktop import Desktop
from reader.ui.kiosk.kiosk import Kiosk

PATIENCE_MS = 20_000
"""How long a stop may take before the walk says which one it was and ends."""
SETTLE_MS, INTERVAL_MS = 300, 25


class TourError(ReaderError):
    """A stop of the tour did not come about. Facts: ``stop``."""

    template = "The tour stopped at “{stop}”: the window did not show it. The log file has the details."


class TourStop(NamedTuple):
    """What is shown, how to get there from the stop before, and whether it is there. Without a name it is only on the way."""

    name: str
    go: Callable[[], object]
    is_there: Callable[[], bool] = lambda: True


class Tour(NamedTuple):
    """What is walked through, where to, and what a picture is taken of at the moment."""

    shell: Desktop | Kiosk
    stops: Iterator[TourStop]
    seen: Callable[[], QWidget]


def in_turn(*steps: Callable[[], object]) -> Callable[[], object]:
    """Return what takes all of *steps*, one after the other."""
    return lambda: [step() for step in steps]


def take_tour(folder: Path, open_window: Callable[[Path], Tour]) -> int:
    """Write the pictures of a tour to *folder*, print their paths, and return 0.

    *open_window* gets a folder for data that are gone afterwards. Raises TourError when the window did not do what it
    should, FileUnwritableError for *folder*.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnwritableError(path=folder, reason=reason_of(error)) from error
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="patient-reader-tour-") as scratch:
        tour = open_window(Path(scratch))
        # Off screen, Qt warns of all that such a screen lacks: that is for the log, not for the person.
        log = start_log(Path(scratch) / "tour.log")
        tour.shell.failures.install()
        walk = Walk(tour, folder)
        tour.shell.start()
        walk.start()
        QCoreApplication.exec()
        tour.shell.close()
        stop_log(log)
    if walk.failed_at:
        raise TourError(stop=walk.failed_at)
    for path in walk.pictures:
        print(path)
    return 0


class Walk:
    """Goes from stop to stop: waits until each is really shown, then takes its picture."""

    def __init__(self, tour: Tour, folder: Path) -> None:
        self._tour, self._folder = tour, folder
        self.pictures: list[Path] = []
        self.failed_at = ""
        self._timer = QTimer(tour.shell)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._look)
        self._stop = TourStop("", bool)
        self._waited = self._calm = 0

    def start(self) -> None:
        """Begin; the application's event loop does the rest and ends with the walk."""
        self._next()
        self._timer.start()

    def _next(self) -> None:
        stop = next(self._tour.stops, None)
        if stop is None:
            self._end()
            return
        self._stop = stop
        self._waited = self._calm = 0
        stop.go()

    def _look(self) -> None:
        self._waited += INTERVAL_MS
        self._calm = self._calm + INTERVAL_MS if self._stop.is_there() else 0
        if self._calm >= SETTLE_MS:
            self._take_picture()
            self._next()
        elif self._waited > PATIENCE_MS:
            self.failed_at = self._stop.name or "start"
            self._end()

    def _take_picture(self) -> None:
        if not self._stop.name:
            return
        path = self._folder / f"{self._stop.name}.png"
        if self._tour.seen().grab().save(str(path)):
            self.pictures.append(path)
        else:
            self.failed_at = self._stop.name

    def _end(self) -> None:
        self._timer.stop()
        QCoreApplication.quit()

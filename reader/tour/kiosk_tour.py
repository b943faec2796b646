"""A walk through the real kiosk, off screen: every screen in three sizes and five looks; a picture of each stop.

It may do all that a clinic can allow, so that every screen is seen, with all its buttons.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QTimer

from reader.options import Options
from reader.settings.clinic_settings import Settings
from reader.settings.kiosk_settings import KioskSettings
from reader.system.logs import start_log, stop_log
from reader.tour.desktop_tour import begin_off_screen, tell
from reader.tour.kiosk_stops import SilentEngine, TourStop, paperless_printer, screens_of
from reader.ui.application import make_application
from reader.ui.kiosk.kiosk import Kiosk, prepare_kiosk_environment
from reader.ui.kiosk.widgets.kiosk_theme import CONTRASTS, TEXT_SIZES

SIZES = ((1920, 1080), (1080, 1920), (1366, 768))
PATIENCE_MS, SETTLE_MS = 20_000, 250


class TourLook(NamedTuple):
    """How the kiosk looks and speaks during one round."""

    name: str
    language: str
    theme: str
    text_size: int


LOOKS = (
    TourLook("english", "en", CONTRASTS[0], 0),
    TourLook("spanish-largest", "es", CONTRASTS[0], len(TEXT_SIZES) - 1),
    TourLook("contrast", "en", CONTRASTS[1], 0),
    TourLook("spanish-dark", "es", CONTRASTS[2], 0),
    TourLook("contrast-largest", "en", CONTRASTS[1], len(TEXT_SIZES) - 1),
)


def run_kiosk_tour(options: Options, folder: Path) -> int:
    """Write the pictures to *folder* and print their paths. The clinic's own data are left alone.

    Raises TourError when the kiosk did not do what it should, FileUnwritableError for *folder*.
    """
    begin_off_screen(folder)
    prepare_kiosk_environment(options)
    application = make_application()
    with tempfile.TemporaryDirectory(prefix="patient-reader-tour-") as scratch:
        isolated = options._replace(data_dir=Path(scratch))
        settings = Settings(clinic="Contemporary Care", language="en", kiosk=KioskSettings(may_print=True))
        kiosk = Kiosk(application, isolated, settings, SilentEngine, windowed=True, printer=paperless_printer())
        log = start_log(Path(scratch) / "tour.log")
        kiosk.failures.install()
        tour = KioskTour(kiosk, folder)
        kiosk.start()
        tour.start()
        application.exec()
        kiosk.close()
        stop_log(log)
    return tell(tour.pictures, tour.failed_at)


class KioskTour:
    """Goes from stop to stop: waits until each is really shown, then takes its picture."""

    def __init__(self, kiosk: Kiosk, folder: Path) -> None:
        self._kiosk, self._folder = kiosk, folder
        self.pictures: list[Path] = []
        self.failed_at = ""
        self._stops = self._itinerary()
        self._timer = QTimer(kiosk)
        self._timer.setInterval(25)
        self._timer.timeout.connect(self._look)
        self._stop = TourStop("", bool)
        self._waited = self._calm = 0

    def start(self) -> None:
        """Begin; the application's event loop does the rest and ends with the tour."""
        self._next()
        self._timer.start()

    def _itinerary(self) -> Iterator[TourStop]:
        kiosk = self._kiosk
        yield TourStop("", bool, self._is_ready)
        assert kiosk.room is not None
        kiosk.room.guard.idle.stop()  # nobody touches anything here
        for size in SIZES:
            for look in LOOKS:
                yield TourStop("", lambda size=size, look=look: self._change(*size, look))  # type: ignore[misc]
                for stop in screens_of(kiosk, look.language):
                    yield stop._replace(name=f"{size[0]}x{size[1]}-{look.name}-{stop.name}") if stop.name else stop

    def _is_ready(self) -> bool:
        kiosk = self._kiosk
        if kiosk.room is None or not kiosk.room.printing.is_available:
            return False
        return kiosk.has_settled and not kiosk.keeper.is_working and kiosk.room.visit.library is not None

    def _change(self, width: int, height: int, look: TourLook) -> None:
        kiosk = self._kiosk
        assert kiosk.room is not None
        kiosk.window.reset()
        kiosk.window.resize(width, height)
        kiosk.room.visit.speak(look.language)
        kiosk.theme.set_look(look.theme, look.text_size)

    def _next(self) -> None:
        stop = next(self._stops, None)
        if stop is None:
            self._end()
            return
        self._stop = stop
        self._waited = self._calm = 0
        stop.go()

    def _look(self) -> None:
        self._waited += self._timer.interval()
        self._calm = self._calm + self._timer.interval() if self._stop.is_there() else 0
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
        if not self._kiosk.window.grab().save(str(path)):
            self.failed_at = self._stop.name
            return
        self.pictures.append(path)

    def _end(self) -> None:
        self._timer.stop()
        QCoreApplication.quit()

"""A walk through the real kiosk, off screen: every screen in three sizes and four looks; a picture of each stop."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QTimer, QUrl

from reader.errors import FileUnwritableError
from reader.files import reason_of
from reader.kiosk import Kiosk
from reader.options import Options
from reader.tour import TourError
from reader.ui.kiosk.look import CONTRASTS, TEXT_SIZES

SIZES = ((1920, 1080), (1080, 1920), (1366, 768))
PATIENCE_MS, SETTLE_MS = 20_000, 250
ARTICLE, CRISIS = "sertraline", {"en": "i want to die", "es": "quiero morir"}
TYPO, NONSENSE = {"en": "setraline", "es": "setralina"}, "xqzvk"
LINK = "https://medlineplus.gov/druginfo/meds/a697048.html"


class Look(NamedTuple):
    """How the kiosk looks and speaks during one round."""

    name: str
    language: str
    theme: str
    text_size: int


LOOKS = (
    Look("english", "en", CONTRASTS[0], 0),
    Look("spanish-largest", "es", CONTRASTS[0], len(TEXT_SIZES) - 1),
    Look("contrast", "en", CONTRASTS[1], 0),
    Look("spanish-dark", "es", CONTRASTS[2], 0),
    Look("contrast-largest", "en", CONTRASTS[1], len(TEXT_SIZES) - 1),
)
Stop = tuple[str, Callable[[], object], Callable[[], bool]]
"""What is shown, how to get there, and whether it is there."""


def run_kiosk_tour(options: Options, folder: Path) -> int:
    """Write the pictures to *folder* and print their paths. The clinic's own data are left alone.

    Raises TourError when the kiosk did not do what it should, FileUnwritableError for *folder*.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnwritableError(path=folder, reason=reason_of(error)) from error
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from reader.kiosk import prepare_kiosk_environment
    from reader.logs import start_log, stop_log
    from reader.settings import Settings
    from reader.ui.application import make_application
    from reader.ui.speech.engine import no_engine

    prepare_kiosk_environment(options)
    application = make_application()
    with tempfile.TemporaryDirectory(prefix="patient-reader-tour-") as scratch:
        isolated = options._replace(data_dir=Path(scratch))
        kiosk = Kiosk(
            application, isolated, Settings(clinic="Contemporary Care", language="en"), no_engine, windowed=True
        )
        log = start_log(Path(scratch) / "tour.log")
        kiosk.failures.install()
        tour = KioskTour(kiosk, folder)
        kiosk.start()
        tour.start()
        application.exec()
        kiosk.close()
        stop_log(log)
    if tour.failed_at:
        raise TourError(stop=tour.failed_at)
    for path in tour.pictures:
        print(path)
    return 0


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
        self._name, self._waited, self._calm = "", 0, 0
        self._is_there: Callable[[], bool] = bool

    def start(self) -> None:
        """Begin; the application's event loop does the rest and ends with the tour."""
        self._next()
        self._timer.start()

    def _itinerary(self) -> Iterator[Stop]:
        kiosk = self._kiosk
        yield (
            "",
            lambda: None,
            lambda: kiosk.has_settled and not kiosk.keeper.is_working and kiosk.visit.library is not None,
        )
        for size in SIZES:
            for look in LOOKS:
                yield "", lambda size=size, look=look: self._change(*size, look), lambda: True  # type: ignore[misc]
                prefix = f"{size[0]}x{size[1]}-{look.name}"
                for name, act, is_there in self._round(look.language):
                    yield f"{prefix}-{name}" if name else "", act, is_there

    def _change(self, width: int, height: int, look: Look) -> None:
        kiosk = self._kiosk
        kiosk.window.reset()
        kiosk.window.resize(width, height)
        kiosk.visit.speak(look.language)
        kiosk.theme.set_look(look.theme, look.text_size)

    def _round(self, language: str) -> Iterator[Stop]:
        kiosk, visit, window = self._kiosk, self._kiosk.visit, self._kiosk.window
        screens = window.complete()
        page, search, guard = screens.article, screens.search, kiosk.guard
        assert guard is not None
        field, found = search.field, search.found

        def reads() -> bool:
            return not page.is_covered and (page.card.image.code is not None)

        def says(text: str) -> Callable[[], bool]:
            return lambda: text in found.count.text()

        yield "home", visit.go_home, lambda: window.is_at_home
        yield "category", lambda: visit.open_category("medication-management"), lambda: screens.page is screens.category
        yield "article", lambda: visit.open_article(f"{language}/{ARTICLE}"), reads
        yield "article-below", lambda: page.scroll and page.scroll.step(2), lambda: page.progress.share > 0.1
        yield "take-home", kiosk.panels.show_take_home, lambda: True
        yield "link", lambda: (kiosk.panels.close(), kiosk.panels.show_link(QUrl(LINK))), lambda: True
        yield (
            "search",
            lambda: (kiosk.panels.close(), visit.go_home(), visit.open_search()),
            lambda: search.is_keyboard_open,
        )
        yield "results", lambda: field.setText(TYPO[language]), lambda: found.cards.entries.total > 0
        yield "results-alone", lambda: search.open_keyboard(False), lambda: not search.is_keyboard_open
        yield "crisis", lambda: (search.open_keyboard(True), field.setText(CRISIS[language])), found.help.isVisible
        yield "nothing", lambda: field.setText(NONSENSE), says(NONSENSE)
        yield "still-here", lambda: guard.still_here.count(12), guard.still_here.isVisible
        yield "calm", lambda: (guard.still_here.close_overlay(), guard.recovery.panel.say()), lambda: True
        yield "pin", lambda: (guard.recovery.panel.close_overlay(), guard.staff_exit.ask()), lambda: True
        yield (
            "attract",
            lambda: (guard.staff_exit.pad.close_overlay(), guard.attract.show_invitations(kiosk.invitations())),
            lambda: True,
        )
        yield "", guard.attract.lift, lambda: True

    def _next(self) -> None:
        stop = next(self._stops, None)
        if stop is None:
            self._end()
            return
        self._name, act, self._is_there = stop
        self._waited = self._calm = 0
        act()

    def _look(self) -> None:
        self._waited += self._timer.interval()
        self._calm = self._calm + self._timer.interval() if self._is_there() else 0
        if self._calm >= SETTLE_MS:
            self._take_picture()
            self._next()
        elif self._waited > PATIENCE_MS:
            self.failed_at = self._name or "start"
            self._end()

    def _take_picture(self) -> None:
        if not self._name:
            return
        path = self._folder / f"{self._name}.png"
        if not self._kiosk.window.grab().save(str(path)):
            self.failed_at = self._name
            return
        self.pictures.append(path)

    def _end(self) -> None:
        self._timer.stop()
        QCoreApplication.quit()

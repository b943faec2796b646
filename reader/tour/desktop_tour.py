"""A walk through the real window, off screen: list, article, search, dark, an import; a picture of each stop."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from reader.errors import FileUnwritableError, ReaderError
from reader.options import Options
from reader.settings.clinic_settings import Settings
from reader.system.files import reason_of
from reader.system.logs import start_log, stop_log
from reader.ui.application import make_application, prepare_environment
from reader.ui.desktop.desktop import Desktop
from reader.ui.speech.speech_engine import no_engine

SIZE = (1280, 832)
PATIENCE_MS = 20_000
"""How long a stop may take before the tour says which one it was and ends."""
SETTLE_MS = 350

POST = {
    "id": 1, "status": "publish", "type": "post", "slug": "getting-ready-for-your-visit",
    "link": "https://clinic.example/getting-ready-for-your-visit/",
    "date_gmt": "2026-01-05T09:00:00", "modified_gmt": "2026-01-05T09:00:00",
    "title": {"rendered": "Getting ready for your visit"},
    "excerpt": {"rendered": "<p>A short list helps you get the most from ten minutes. [&hellip;]</p>"},
    "content": {
        "rendered": "<p>A short list helps you get the most from ten minutes.</p>"
        "<h2>Bring</h2><ul><li>Your medicines.</li><li>Your questions.</li></ul>"
    },
    "class_list": ["category-living-well"],
}  # fmt: skip
"""The post that the tour imports: our own words in the form of the WordPress REST API."""


class TourError(ReaderError):
    """A stop of the tour did not come about. Facts: ``stop``."""

    template = "The tour stopped at “{stop}”: the window did not show it. The log file has the details."


def run_tour(options: Options, folder: Path) -> int:
    """Write the pictures to *folder* and print their paths. The clinic's own data are left alone.

    Raises TourError when the window did not do what it should, FileUnwritableError for *folder*.
    """
    begin_off_screen(folder)
    prepare_environment(options)
    application = make_application()
    with tempfile.TemporaryDirectory(prefix="patient-reader-tour-") as scratch:
        isolated = options._replace(data_dir=Path(scratch))
        desktop = Desktop(application, isolated, Settings(language="en"), no_engine)
        desktop.theme.choose("light")
        tour = _Tour(desktop, folder, Path(scratch) / "post.json")
        # Off screen, Qt warns of all that such a screen lacks: that is for the log, not for the person.
        log = start_log(Path(scratch) / "tour.log")
        desktop.failures.install()
        desktop.start()
        desktop.window.resize(*SIZE)
        tour.start()
        application.exec()
        desktop.close()
        stop_log(log)
    return tell(tour.pictures, tour.failed_at)


def begin_off_screen(folder: Path) -> None:
    """Make the folder for the pictures, and have Qt draw them without a screen. Raises FileUnwritableError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnwritableError(path=folder, reason=reason_of(error)) from error
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def tell(pictures: Iterable[Path], failed_at: str) -> int:
    """Print where the *pictures* are, and return 0. Raises TourError where a stop, *failed_at*, did not come about."""
    if failed_at:
        raise TourError(stop=failed_at)
    for path in pictures:
        print(path)
    return 0


Stop = tuple[str, Callable[[], None], Callable[[], bool]]
"""What is shown, how to get there, and whether it is there."""


class _Tour:
    """Goes from stop to stop: waits until each is really shown, then takes its picture."""

    def __init__(self, desktop: Desktop, folder: Path, post: Path) -> None:
        self._desktop, self._folder, self._post = desktop, folder, post
        self.pictures: list[Path] = []
        self.failed_at = ""
        self._shown = ""
        self._stops = self._itinerary()
        self._timer = QTimer(desktop)
        self._timer.setInterval(50)
        self._timer.timeout.connect(self._look)
        desktop.browsing.article_shown.connect(self._note)

    def start(self) -> None:
        self._next()
        self._timer.start()

    def _note(self, article: str) -> None:
        self._shown = article or "home"

    def _itinerary(self) -> Iterator[Stop]:
        desktop = self._desktop
        window, browsing = desktop.window, desktop.browsing
        entries, search = window.column.list.entries, window.header.search

        def settled() -> bool:
            return desktop.has_settled and not desktop.keeper.is_working

        yield "list", lambda: None, lambda: entries.total > 0 and self._shown == "home" and settled()
        yield "article", lambda: browsing.open_article("en/sertraline"), lambda: self._shown == "en/sertraline"
        yield "search", lambda: search.setText("side effects"), lambda: "side effects" in window.column.head_text
        yield (
            "found",
            lambda: window.column.list.open_row(0),
            lambda: "?mark=" in browsing.address and not window.is_loading,
        )
        yield "dark", lambda: desktop.theme.choose("dark"), lambda: not window.is_loading
        yield "contrast", lambda: desktop.theme.choose("contrast"), lambda: not window.is_loading
        yield (
            "large-text",
            lambda: (desktop.theme.choose("light"), desktop.theme.set_scale(2.0)),
            lambda: not window.is_loading,
        )
        yield (
            "spanish",
            lambda: (desktop.theme.set_scale(1.0), search.clear(), browsing.speak("es")),
            lambda: not window.is_loading,
        )
        yield "import", self._import, lambda: desktop.importing.dialog is not None
        yield "imported", self._accept, lambda: browsing.library.entry(f"en/{POST['slug']}") is not None and settled()
        yield (
            "import-found",
            lambda: search.setText("ten minutes"),
            lambda: entries.row_with(f"en/{POST['slug']}") is not None,
        )

    def _import(self) -> None:
        self._desktop.browsing.speak("en")
        self._post.write_text(json.dumps(POST), encoding="utf-8")
        self._desktop.importing.take([str(self._post)])

    def _accept(self) -> None:
        if self._desktop.importing.dialog:
            self._desktop.importing.dialog.accept()

    def _next(self) -> None:
        stop = next(self._stops, None)
        if stop is None:
            self._end()
            return
        self._name, act, self._is_there = stop
        self._waited = 0
        self._calm = 0
        act()

    def _look(self) -> None:
        self._waited += self._timer.interval()
        self._calm = self._calm + self._timer.interval() if self._is_there() else 0
        if self._calm > SETTLE_MS:
            self._take_picture()
            self._next()
        elif self._waited > PATIENCE_MS:
            self.failed_at = self._name
            self._end()

    def _take_picture(self) -> None:
        path = self._folder / f"{len(self.pictures) + 1:02}-{self._name}.png"
        window = self._desktop.importing.dialog or self._desktop.window
        if not window.grab().save(str(path)):
            self.failed_at = self._name
            return
        self.pictures.append(path)

    def _end(self) -> None:
        self._timer.stop()
        QCoreApplication.quit()

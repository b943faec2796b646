"""The kiosk as the soak has it before it: the real program, off screen, with everything it writes in one folder."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from reader.ui.kiosk.guard.guard import Guard
    from reader.ui.kiosk.kiosk import Kiosk
    from reader.ui.kiosk.screens.screen_stack import Screens
    from reader.ui.speech.speech_engine import OpenEngine, SpeechEngine
    from reader.web.article_view import ArticleView
    from tests.soak.tree import Memory

PIN = "864197530864"
"""Twelve digits: nobody guesses it by chance."""


def prepare(folder: Path, size: str = "1920x1080") -> None:
    """Set the environment for a screen of *size*, and for a program whose home is *folder*. Before Qt is imported."""
    width, height = map(int, size.split("x"))
    screen = {
        "name": "soak", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
    }  # fmt: skip
    config = folder / "screen.json"
    config.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"
    for name, place in (("HOME", "home"), ("TMPDIR", "tmp"), ("XDG_RUNTIME_DIR", "run")):
        (folder / place).mkdir(mode=0o700, exist_ok=True)
        os.environ[name] = str(folder / place)
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        os.environ.pop(name, None)
    os.environ.pop("NOTIFY_SOCKET", None)


class Subject:
    """A running kiosk, and hands and eyes for it."""

    def __init__(
        self, folder: Path, idle: int = 3600, open_engine: OpenEngine | None = None, *, may_print: bool = False,
        headphones: str = "",
    ) -> None:  # fmt: skip
        """*idle* is long unless time itself is the subject. Without *open_engine* there is a voice that nobody hears.

        With *headphones*, a sink, the voices are the system's.
        """
        from reader.options import Options
        from reader.settings.clinic_settings import Settings
        from reader.settings.kiosk_settings import KioskSettings
        from reader.settings.pin import set_pin
        from reader.ui.application import make_application
        from reader.ui.kiosk.kiosk import Kiosk, prepare_kiosk_environment

        options = Options(data_dir=folder / "data", sandbox=not _is_root())
        prepare_kiosk_environment(options)
        set_pin(options.paths().pin_file, PIN)
        self.application = make_application()
        settings = Settings(
            clinic="Soak", language="en", kiosk=KioskSettings(idle=idle, may_print=may_print, headphones=headphones)
        )
        engine = None if headphones else open_engine or _open_engine
        self.kiosk: Kiosk = Kiosk(self.application, options, settings, engine)
        self.ends: list[int] = []
        self.errors: list[str] = []
        self.pages: list[str] = []
        self.kiosk.left.connect(self.ends.append)
        self.kiosk.failures.happened.connect(lambda error: self.errors.append(type(error).__name__))

    def start(self) -> None:
        """Open the kiosk and wait until it has settled."""
        self.kiosk.start()
        self.wait(lambda: self.kiosk.has_settled and not self.kiosk.keeper.is_working, 120)
        self.view.page_shown.connect(lambda url, ok: self.pages.append(url.toString()) if ok else None)
        self.rest(500)

    @property
    def view(self) -> ArticleView:
        return self.kiosk.room.view

    @property
    def guard(self) -> Guard:
        return self.kiosk.room.guard

    @property
    def screens(self) -> Screens:
        return self.kiosk.room.screens

    # Time

    def rest(self, milliseconds: int) -> None:
        from PySide6.QtTest import QTest

        QTest.qWait(milliseconds)

    def wait(self, for_: Callable[[], bool], seconds: float) -> None:
        """Let the event loop run until *for_* holds. Raises TimeoutError."""
        end = time.monotonic() + seconds
        while not for_():
            if time.monotonic() > end:
                raise TimeoutError
            self.rest(2)

    def let_page_come(self) -> None:
        """Wait for the article that is on its way, if one is."""
        visit, reading = self.kiosk.room.visit, self.kiosk.room.article.reading
        self.wait(lambda: visit.here.kind != "article" or reading.is_there, 20)

    def calm_memory(self) -> Memory:
        """Return what the whole tree of processes holds some seconds after a reset, when everything has calmed down."""
        from tests.soak.tree import memory

        self.kiosk.window.reset()
        self.rest(4000)
        return memory()

    # Hands

    def tap(self) -> None:
        """Tap where nothing is, near the upper edge."""
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtTest import QTest

        native = self.kiosk.window.windowHandle()
        QTest.mouseClick(native, Qt.MouseButton.LeftButton, pos=QPoint(self.kiosk.window.width() // 2, 4))

    def type_search(self, text: str) -> None:
        """Go home, and type *text* on a real keyboard."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        self.kiosk.window.go_home()
        for letter in text:
            QTest.keyClick(self.kiosk.window.windowHandle(), Qt.Key(ord(letter.upper())))

    def open_found(self) -> None:
        """Open the first article that the search found, if there is one, and wait for it."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        cards = self.screens["search"].page.found.cards
        if cards.isVisible() and cards.model().rowCount():
            spot = cards.visualRect(cards.model().index(0, 0)).center()
            QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=spot)
            self.rest(300)

    def article_ids(self) -> list[str]:
        library = self.kiosk.room.visit.library
        assert library is not None
        return [library.snapshot.entry(row).id for row in library.snapshot.rows("en")]

    def open_article(self, article_id: str) -> None:
        """Open an article and wait until it is shown."""
        shown = len(self.pages)
        from reader.ui.kiosk.history import Stop

        self.kiosk.room.visit.go(Stop("article", article_id))
        self.wait(lambda: len(self.pages) > shown and not self.kiosk.room.article.page.is_covered, 15)

    # Eyes

    def page_words(self) -> str:
        """Return the words of the page in the view."""
        from PySide6.QtWebEngineCore import QWebEngineScript

        seen: list[str] = []
        world = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
        self.view.page().runJavaScript("document.body.innerText", world, seen.append)
        self.wait(lambda: bool(seen), 10)
        return seen[0]

    def has_ink(self) -> bool:
        """Tell whether something is drawn where the page is: not one colour all over."""
        image = self.view.grab().toImage()
        spots = {image.pixel(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)}
        return len(spots) > 5

    def words_on_screen(self) -> str:
        """Return what the widgets say that can be seen."""
        from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QWidget

        said = []
        for widget in self.kiosk.window.findChildren(QWidget):
            if widget.isVisible() and isinstance(widget, (QLabel, QLineEdit, QAbstractButton)):
                said.append(widget.text())
            elif widget.isVisible() and isinstance(widget, QAbstractItemView):
                model = widget.model()
                said += [str(model.index(row, 0).data()) for row in range(model.rowCount())]
        return " ".join(said)


def _open_engine(parent: QObject) -> SpeechEngine:
    """Make a voice that nobody hears, on every machine: each sentence takes it 300 ms."""
    from tests.ui.speech.fakes import FakeEngine

    class Voice(FakeEngine):
        def stop(self) -> None:
            super().stop()
            self.said.clear()  # it would be the soak that grows

    return Voice(parent, pace=300)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def say(result: object) -> None:
    """Print *result* as the last line, for the process that asked."""
    sys.stdout.flush()
    print(json.dumps(result), flush=True)


def run(main: Callable[[], int]) -> None:
    """End this process with what *main* returns; an error of the soak itself is shown, not caught by the kiosk."""
    import traceback

    try:
        status = main()
    except BaseException:  # noqa: BLE001 - whatever ends it is a finding
        traceback.print_exc()
        status = 2
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)  # a kiosk that was left standing is not taken down in order, and its end is not the subject

"""The real kiosk on a small library of its own, or on the bundled one, off screen; and a window for parts of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint, QSize, Qt, QVariantAnimation
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.options import Options
from reader.pages.tokens import read_tokens
from reader.settings.clinic_settings import Settings
from reader.settings.kiosk_settings import KioskSettings
from reader.ui.kiosk.article import article_printing, page_load
from reader.ui.kiosk.article.article_screen import ArticlePage
from reader.ui.kiosk.covers.greetings import Greeting, Tongues
from reader.ui.kiosk.kiosk import Kiosk
from reader.ui.kiosk.screens.category_screen import CategoryPage, CategoryScreen
from reader.ui.kiosk.screens.screen_stack import Screens
from reader.ui.kiosk.screens.search_page import SearchPage
from reader.ui.kiosk.screens.search_results import Found
from reader.ui.kiosk.screens.search_screen import SearchScreen
from reader.ui.kiosk.touch.touch_list import TouchList
from reader.ui.kiosk.widgets.kiosk_button import KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.metrics import Metrics
from reader.ui.kiosk.widgets.overlay import WindowCover
from reader.ui.look.fonts import load_icon_font, load_text_fonts
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import SystemLook
from reader.ui.speech.speech_engine import no_engine
from tests.fakes import RESOURCES
from tests.patience import PATIENCE_MS, PatientBot
from tests.ui.conftest import settle_at_once
from tests.ui.kiosk.stage import Clock, Stage

SIZES = ((1920, 1080), (1080, 1920), (1366, 768))
CLINIC = "Contemporary Care"


class Visitor:
    """Somebody in front of the kiosk: taps, types, and reads what is shown."""

    def __init__(self, qtbot: PatientBot, kiosk: Kiosk) -> None:
        self.qtbot, self.kiosk = qtbot, kiosk

    @property
    def screens(self) -> Screens:
        return self.kiosk.room.screens

    @property
    def page(self) -> ArticlePage:
        return self.kiosk.room.article.page

    @property
    def category_page(self) -> CategoryPage:
        return self.screens.of(CategoryScreen).page

    @property
    def search_page(self) -> SearchPage:
        return self.screens.of(SearchScreen).page

    @property
    def found(self) -> Found:
        return self.search_page.found

    def tap(self, target: QWidget) -> None:
        """Tap *target*, which must be seen and must be what lies there."""
        window, point = self.kiosk.window, target.rect().center()
        assert target.isVisible()
        hit = window.childAt(target.mapTo(window, point))
        assert hit is target or (hit is not None and target.isAncestorOf(hit)), f"{hit} lies over {target}"
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def tap_row(self, view: TouchList, row: int) -> None:
        point = view.visualRect(view.model().index(row, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def drag(self, surface: QWidget, start: QPoint, end: QPoint, steps: int = 12) -> None:
        """Drag from *start* to *end* on *surface*, as a mouse or a finger that comes as one, a step every 8 ms.

        So much lies between the times that the events bear; what passes meanwhile does not matter.
        """
        window, left, none = self.kiosk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        handle, start, end = window.windowHandle(), surface.mapTo(window, start), surface.mapTo(window, end)
        QTest.mousePress(handle, left, none, start)
        for step in range(1, steps + 1):
            QTest.mouseMove(handle, start + (end - start) * step / steps, 8)
        QTest.mouseRelease(handle, left, none, end)

    def names(self, view: TouchList) -> list[str]:
        model = view.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def open_category(self, row: int) -> None:
        self.tap_row(self.kiosk.window.home.tiles, row)
        assert self.screens.page is self.category_page

    def open_article(self, row: int = 0) -> None:
        """Tap the card in *row* of the category that is shown."""
        self.tap_row(self.category_page.cards, row)
        self.wait_for_page()

    def wait_for_page(self, part: str = "") -> None:
        """Wait until an article whose address has *part* is shown, with its code."""
        view, reading = self.kiosk.room.view, self.kiosk.room.article.reading
        self.qtbot.waitUntil(
            lambda: part in view.url().toString() and not view.page().isLoading() and reading.is_there,
        )

    def look(self, script: str) -> Any:
        """Return what *script* sees of the page."""
        assert self.kiosk.room.view is not None
        return self.qtbot.answer_of(self.kiosk.room.view.page(), script)

    @property
    def text(self) -> str:
        return str(self.look("document.body.innerText"))

    @property
    def surface(self) -> QWidget:
        """What of the web view takes the mouse."""
        surface = self.kiosk.room.view.focusProxy()
        assert surface is not None
        return surface

    def begin_search(self) -> None:
        field = self.kiosk.window.home.field
        QTest.mouseClick(field, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, field.rect().center())
        self.settle()

    def key(self, letter: str) -> KioskButton:
        found = [key for key in self.keys() if key.text() == letter]
        assert len(found) == 1, f"there is no key {letter}"
        return found[0]

    def keys(self) -> list[KioskButton]:
        """Return the keys of the kiosk's own keyboard."""
        keyboard = self.search_page.keyboard
        return [key for key in keyboard.findChildren(KioskButton) if key.isVisibleTo(keyboard)]

    def type(self, words: str) -> None:
        """Type *words* on the kiosk's own keyboard."""
        keyboard = self.search_page.keyboard
        for letter in words:
            self.tap(keyboard.space if letter == " " else self.key(letter))

    def search(self, words: str) -> None:
        """Search for *words*, and wait for what is found."""
        self.begin_search()
        self.type(words)
        self.wait_for_answer(words)

    def wait_for_answer(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: self.screens.of(SearchScreen).answered_for == words)

    def settle(self) -> None:
        """Wait until what slides has slid, and what rolls has come to rest; a page that lies behind something does not roll."""
        view = self.kiosk.room.view
        self.qtbot.settle()
        self.qtbot.waitUntil(lambda: not self._slides)
        is_seen = view is not None and view.isVisible() and not self._is_covered
        self.qtbot.settle(view.page() if is_seen else None)

    @property
    def _is_covered(self) -> bool:
        return any(one.isVisible() for one in self.kiosk.window.findChildren(WindowCover))

    @property
    def _slides(self) -> bool:
        running = QAbstractAnimation.State.Running
        return any(one.state() is running for one in self.kiosk.window.findChildren(QVariantAnimation))


MakeKiosk = Callable[..., Visitor]


@pytest.fixture(autouse=True)
def _a_busy_machine_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the kiosk gives up after a time comes here, unless a test lets that time pass."""
    monkeypatch.setattr(page_load, "LAST_MS", 10 * PATIENCE_MS)
    monkeypatch.setattr(article_printing, "PATIENCE_MS", 10 * PATIENCE_MS)


@pytest.fixture
def make_kiosk(
    qapp: QApplication, qtbot: PatientBot, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MakeKiosk]:
    """Opens kiosks and closes them at the end; each is waited for until it has settled.

    An error that the kiosk caught, logged and excused is still an error of the test, unless it bears the mark ``uncaught``.
    """
    opened: list[Kiosk] = []
    errors: list[object] = []

    def make(
        options: Options, settings: Settings | None = None, *, size: tuple[int, int] = SIZES[0], settle: bool = True,
        open_engine: Any = no_engine, printer: Sequence[str] = (), **kiosk: Any,
    ) -> Visitor:  # fmt: skip
        settings = settings or Settings(clinic=CLINIC, language="en", kiosk=KioskSettings(**kiosk))
        if settle:
            settle_at_once(monkeypatch)
        one = Kiosk(qapp, options, settings, open_engine, windowed=True, printer=printer)
        opened.append(one)
        one.failures.install()
        one.failures.happened.connect(errors.append)
        one.start()
        one.window.resize(*size)
        if settle:
            qtbot.waitUntil(lambda: one.has_settled and not one.keeper.is_working)
            qtbot.waitUntil(lambda: not one.room.printing.is_busy)
        return Visitor(qtbot, one)

    yield make
    for one in opened:
        one.close()
    qapp.setStyleSheet("")
    if not request.node.get_closest_marker("uncaught"):
        assert not errors


@pytest.fixture
def visitor(make_kiosk: MakeKiosk, indexed: Options) -> Visitor:
    """Somebody in front of a kiosk with four articles."""
    return make_kiosk(indexed)


@pytest.fixture(scope="session")
def bundled_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the bundled library, read and indexed once; beside it lies a copy that nobody changes."""
    data = tmp_path_factory.mktemp("bundled") / "data"
    upkeep = Options(data_dir=data, sandbox=False).upkeep()
    upkeep.index(upkeep.library())
    shutil.copytree(data, data.with_name("kept"))
    return data


@pytest.fixture
def bundled(bundled_cache: Path) -> Options:
    """Options of the bundled library, indexed before.

    The folder is always the same one: what is kept in it bears the name of its place, and elsewhere is made anew.
    """
    shutil.rmtree(bundled_cache)
    shutil.copytree(bundled_cache.with_name("kept"), bundled_cache)
    return Options(data_dir=bundled_cache, sandbox=False)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def icons(qapp: QApplication) -> Icons:
    load_text_fonts()
    return Icons(*load_icon_font())


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[KioskTheme]:
    theme = KioskTheme(qapp, read_tokens(RESOURCES, "kiosk"), SystemLook(qapp), Metrics())
    yield theme
    theme.deleteLater()
    qapp.setStyleSheet("")


@pytest.fixture
def make_stage(qapp: QApplication, theme: KioskTheme) -> Iterator[Callable[..., Stage]]:
    stages: list[Stage] = []

    def make(width: int = 1920, height: int = 1080) -> Stage:
        stage = Stage(theme)
        stages.append(stage)
        stage.resize(QSize(width, height))
        stage.show()
        stage.activateWindow()
        qapp.processEvents()
        return stage

    yield make
    for stage in stages:
        stage.hide()
        stage.deleteLater()
    qapp.sendPostedEvents(None, 52)  # DeferredDelete: a child that lives on would follow the next test's theme


@pytest.fixture
def stage(make_stage: Callable[..., Stage]) -> Stage:
    return make_stage()


@pytest.fixture
def greeting() -> Greeting:
    return Greeting(Tongues(RESOURCES), ("en", "es"), "Contemporary Care")

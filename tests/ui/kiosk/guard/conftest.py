"""A kiosk's window with nothing in it, and a clock that is set by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from reader.pages.tokens import read_tokens
from reader.ui.kiosk.covers.greetings import Greeting, Tongues
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.metrics import Metrics
from reader.ui.look.fonts import load_icon_font, load_text_fonts
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import SystemLook
from tests.fakes import RESOURCES

SIZES = ((1920, 1080), (1080, 1920), (1366, 768))


def mixed(colour: str, ground: str, part: float) -> str:
    """Return what is seen of *colour* that lets *ground* through, *part* being how much of it there is."""
    pairs = zip(QColor(colour).getRgb()[:3], QColor(ground).getRgb()[:3], strict=True)
    return QColor(*(round(ink * part + paper * (1 - part)) for ink, paper in pairs)).name()


class Clock:
    """A clock that stands still until somebody moves it on."""

    def __init__(self, seconds: float = 1000.0) -> None:
        self.seconds = seconds

    def __call__(self) -> float:
        return self.seconds

    def pass_(self, seconds: float) -> None:
        self.seconds += seconds


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


class Stage(QWidget):
    """A window as overlays need one, which counts what is asked of it."""

    reset_requested = Signal()

    def __init__(self, theme: KioskTheme) -> None:
        super().__init__()
        self.theme = theme
        self.resets = self.homes = 0
        self.pressed: list[str] = []

    def reset(self) -> None:
        self.resets += 1
        self.reset_requested.emit()

    def go_home(self) -> None:
        self.homes += 1

    def resizeEvent(self, event: object) -> None:
        self.theme.fit(self.size())

    def mousePressEvent(self, event: object) -> None:
        self.pressed.append("press")

    def mouseReleaseEvent(self, event: object) -> None:
        self.pressed.append("release")

    def keyPressEvent(self, event: object) -> None:
        self.pressed.append("key")


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

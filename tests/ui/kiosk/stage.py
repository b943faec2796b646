"""A kiosk's window with nothing in it, and a clock that is set by hand, for what is made for any such window."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme


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

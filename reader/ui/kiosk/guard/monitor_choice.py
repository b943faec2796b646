"""Keeps a window full screen on one monitor, whatever happens to the monitors."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

SETTLE_MS = 250
"""Monitors come, go and change in bursts; the window follows when it has been quiet for so long."""


def choose(monitors: Sequence[QScreen], primary: QScreen | None, name: str) -> QScreen | None:
    """Return the one of *monitors* called *name*, in capitals or not; else the *primary* one, else any, else None."""
    for monitor in monitors:
        if name and monitor.name().casefold() == name.casefold():
            return monitor
    return primary if primary is not None else next(iter(monitors), None)


class Placement(QObject):
    """Puts the window on its monitor, and puts it there again after every change."""

    def __init__(self, application: QApplication, window: QWidget, name: str) -> None:
        """*name* is the monitor's; "" is the primary one."""
        super().__init__(window)
        self._application, self._window, self._name = application, window, name
        self._timer = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._timer.timeout.connect(self.put)
        self._followed: list[QScreen] = []

    def show(self) -> None:
        """Show the window alone, on top of everything, and follow the monitors from now on."""
        kind = Qt.WindowType
        self._window.setWindowFlags(kind.Window | kind.FramelessWindowHint | kind.WindowStaysOnTopHint)
        for signal in self._changes():
            signal.connect(self.follow)
        self.put()

    def stop(self) -> None:
        """Leave the window where it is from now on."""
        self._timer.stop()
        for signal in self._changes():
            signal.disconnect(self.follow)

    def follow(self) -> None:
        """Put the window on its monitor once the monitors are quiet."""
        self._timer.start()

    @property
    def is_right(self) -> bool:
        """Whether the window fills the monitor that it belongs on; also where there is no monitor at all."""
        screen = self._screen()
        window = self._window
        return screen is None or (
            window.isVisible() and window.isFullScreen() and not window.isMinimized() and not self._is_taken_away
            and window.screen() is screen and window.geometry() == screen.geometry()
        )  # fmt: skip

    @property
    def _is_taken_away(self) -> bool:
        """Whether the window manager shows its desktop (Super+D): it hides the window and leaves its state as it was."""
        handle = self._window.windowHandle()
        return self._window.isVisible() and handle is not None and not handle.isExposed()

    def put(self) -> None:
        """Show the window full screen on its monitor."""
        if self._is_taken_away:
            # Only a window that comes anew ends that: openbox takes no other request, and forgets the state of one that
            # is hidden and put full screen at once.
            self._window.hide()
            self._window.show()
            return
        screen = self._screen()
        if screen is None:
            return  # the next one that is plugged in says so
        self._followed = [one for one in self._followed if isValid(one)]
        if screen not in self._followed:
            screen.geometryChanged.connect(self.follow)
            self._followed.append(screen)
        window = self._window
        if window.isVisible() and (window.screen() is not screen or window.isMinimized()):
            window.showNormal()  # window managers do not move what is full screen
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()
        window.raise_()

    def _changes(self) -> tuple[Any, ...]:
        application = self._application
        return application.screenAdded, application.screenRemoved, application.primaryScreenChanged

    def _screen(self) -> QScreen | None:
        return choose(self._application.screens(), self._application.primaryScreen(), self._name)

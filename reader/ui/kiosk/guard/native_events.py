"""Where all input comes in: the native window, which gets every key, touch, press and drag before any widget does.

Not an event filter on the application: PySide6 6.11 would make a Python object for each object that gets an event, and
marks it with a dynamic property, of which the application's filters hear in the middle of it. With the parts of a web
view, which are Qt Quick items, that ends in a crash.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow


class Inlet(QObject):
    """Shows *look* every event of the native window of *window*, from ``open`` to ``close``; True keeps it from everybody."""

    def __init__(self, window: QWidget, look: Callable[[QEvent], bool], parent: QObject | None = None) -> None:
        super().__init__(parent or window)
        self._window, self._look = window, look
        self._native: QWindow | None = None

    def open(self) -> None:
        """Look from now on."""
        self._window.installEventFilter(self)
        self._attach()

    def close(self) -> None:
        """Look no more."""
        self._window.removeEventFilter(self)
        if self._native is not None:
            self._native.removeEventFilter(self)
            self._native = None

    def _attach(self) -> None:
        self._native = self._window.windowHandle()
        if self._native is not None:
            self._native.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is not self._window:
            return self._look(event)
        if event.type() == QEvent.Type.WinIdChange:
            self._attach()  # Qt makes the native window anew, as when a web view with another renderer joins it
        return False

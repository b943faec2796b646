"""A handout that nobody works at is cleared: after a while, with a warning, or when the screen is locked."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

IDLE_MS = 30 * 60 * 1000
WARNING_MS = 60 * 1000
"""So long before its end a handout's owner is warned."""
_DONE_BY_A_PERSON = frozenset(
    (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin)
)


class HandoutWatch(QObject):
    """Watches while there is something to clear; every key and every press in the window begins the time anew."""

    warned = Signal()
    """What is there will be cleared in a minute, unless somebody does something."""
    kept = Signal()
    """Somebody did: the warning is over."""
    expired = Signal()

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._idle, self._last = QTimer(self), QTimer(self)
        for timer, milliseconds, then in (
            (self._idle, IDLE_MS - WARNING_MS, self._warn), (self._last, WARNING_MS, self._end),
        ):  # fmt: skip
            timer.setSingleShot(True)
            timer.setInterval(milliseconds)
            timer.timeout.connect(then)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def watch(self, wanted: bool) -> None:
        """Begin the time anew, or with *wanted* False watch no more."""
        is_warned = self._last.isActive()
        self._last.stop()
        if wanted:
            self._idle.start()
        else:
            self._idle.stop()
        if is_warned:
            self.kept.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in _DONE_BY_A_PERSON and (self._idle.isActive() or self._last.isActive()):
            self.watch(True)
        return False

    def _warn(self) -> None:
        self._last.start()
        self.warned.emit()

    def _end(self) -> None:
        self.expired.emit()

"""Tells when something has not come in time, and counts only time that this process was given."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

TICK_MS = 100


class Watchdog(QObject):
    """Waits in ticks of TICK_MS. Ticks that a busy or sleeping computer skips are not counted.

    So where this process is late to hear what others say, or they to say it, they have as much longer.
    """

    expired = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ticks = 0
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self, milliseconds: int) -> None:
        """Wait anew: ``expired`` comes after *milliseconds*, rounded up to whole ticks."""
        self._ticks = max(1, -(-milliseconds // TICK_MS))
        self._timer.start()

    def stop(self) -> None:
        """Wait no more."""
        self._timer.stop()

    def _tick(self) -> None:
        self._ticks -= 1
        if not self._ticks:
            self._timer.stop()
            self.expired.emit()

"""Signs of life for systemd, sent by the event loop: a loop that hangs sends none, and is started again."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from reader.system.systemd import Notifier


class Heartbeat(QObject):
    """``start`` once the window was painted, ``stop`` when the program ends on purpose."""

    def __init__(self, notifier: Notifier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notifier = notifier
        self._timer = QTimer(self)
        # Half of what is allowed, as sd_watchdog_enabled(3) advises: one late beat does no harm.
        self._timer.setInterval(max(1, round(notifier.watchdog_seconds * 500)))
        self._timer.timeout.connect(notifier.alive)

    def start(self) -> None:
        """Say that the program is ready, and from now on that it is alive, if anybody wants to know."""
        self._notifier.ready()
        if self._notifier.watchdog_seconds > 0:
            self._notifier.alive()
            self._timer.start()

    def stop(self) -> None:
        """Say that the program ends, and nothing more."""
        self._timer.stop()
        self._notifier.stopping()

"""Watches for activity and says when nobody seems to be there any more."""

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.kiosk.guard.idle_rules import Idleness, Phase, Step, seconds_awake_or_not
from reader.ui.kiosk.guard.native_events import Inlet

COUNTDOWN = 20
"""Seconds between the warning and the end: as many as WCAG 2.2.1 asks for."""

_Type = QEvent.Type
ACTIVITY = frozenset({
    _Type.TouchBegin, _Type.TouchUpdate, _Type.TouchEnd, _Type.TabletPress, _Type.MouseButtonPress,
    _Type.MouseButtonDblClick, _Type.Wheel, _Type.KeyPress, _Type.InputMethod,
})  # fmt: skip
"""What somebody does who is there. A mouse that only moves is not among it: a table that is bumped moves it, too."""


class IdleWatch(QObject):
    """At rest until the first activity; then ``warned`` after *idle* seconds without any, ``expired`` after the countdown."""

    warned = Signal(int)
    """Nobody has touched anything for long; so many seconds are left. Comes every second of the countdown."""
    resumed = Signal()
    """Somebody is there after all."""
    expired = Signal()
    """The visit is over: wipe everything. The watch rests until the next activity."""

    def __init__(
        self, window: QWidget, idle: float, countdown: float = COUNTDOWN,
        is_busy: Callable[[], bool] = lambda: False, now: Callable[[], float] = seconds_awake_or_not,
    ) -> None:  # fmt: skip
        """*is_busy* tells whether something is read aloud at this moment, which counts as activity."""
        super().__init__(window)
        self._inlet = Inlet(window, self._hear, self)
        self._is_busy = is_busy
        self._idleness = Idleness(idle, countdown, now)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)

    def start(self, resting: bool = False) -> None:
        """Watch from now on; call it once the window is shown. Unless *resting* the time runs at once, touched or not."""
        self._inlet.open()
        if not resting:
            self.touch()

    def stop(self) -> None:
        """Watch no more."""
        self._inlet.close()
        self.rest()

    def touch(self) -> None:
        """Count as activity what came neither as touch nor as key, wheel or press."""
        rested = self.is_resting
        self._say(self._idleness.touch())
        if rested:
            self._wait()

    def rest(self) -> None:
        """Rest until the next activity, without a signal, as while the screen sleeps."""
        self._idleness.rest()
        self._timer.stop()

    @property
    def is_resting(self) -> bool:
        """Whether nobody did anything since the last visit ended."""
        return self._idleness.phase is Phase.RESTING

    def _hear(self, event: QEvent) -> bool:
        if event.type() in ACTIVITY:
            self.touch()
        return False

    def _look(self) -> None:
        self._say(self._idleness.look(self._is_busy()))
        self._wait()

    def _wait(self) -> None:
        seconds = self._idleness.next_look
        if seconds is None:
            self._timer.stop()
        else:
            self._timer.start(math.ceil(seconds * 1000))

    def _say(self, step: Step) -> None:
        if step is Step.WARNED:
            self.warned.emit(self._idleness.seconds_left)
        elif step is Step.RESUMED:
            self.resumed.emit()
            self._wait()
        elif step is Step.EXPIRED:
            self.expired.emit()

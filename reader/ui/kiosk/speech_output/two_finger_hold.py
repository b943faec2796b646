"""Two fingers that rest on the screen: what begins speech where there are no keys. It needs no target to be found."""

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QEventPoint, QTouchEvent
from PySide6.QtWidgets import QWidget

from reader.ui.kiosk.guard.native_events import Inlet

HOLD_MS = 1500
SLOP = 60
"""So many pixels of a 1080p screen a resting finger may wander."""
_Type = QEvent.Type


class TwoFingerHold(QObject):
    """Watches the touches of one window, and keeps none of them from it."""

    held = Signal()
    """Two fingers have rested long enough."""
    lifted = Signal()
    """And now all of them are up: what the first one pressed has happened."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._inlet = Inlet(window, self._look, self)
        self._places: dict[int, QPointF] = {}
        self._is_held = False
        self._timer = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._timer.timeout.connect(self._hold)
        # Once the touch has gone on its way through the window.
        self._after = QTimer(self, singleShot=True, interval=0)
        self._after.timeout.connect(self.lifted)

    def start(self) -> None:
        """Watch from now on; call it once the window is shown."""
        self._inlet.open()

    def stop(self) -> None:
        """Watch no more."""
        self._inlet.close()
        self._let_go()

    def _hold(self) -> None:
        self._is_held = True
        self.held.emit()

    def _look(self, event: QEvent) -> bool:
        if event.type() in (_Type.TouchEnd, _Type.TouchCancel):
            if self._is_held:
                self._after.start()
            self._let_go()
        elif isinstance(event, QTouchEvent) and not self._is_held:
            self._follow([one for one in event.points() if one.state() != QEventPoint.State.Released])
        return False

    def _follow(self, points: list[QEventPoint]) -> None:
        places = {one.id(): one.position() for one in points}
        if len(places) != 2:
            self._timer.stop()
        elif not self._timer.isActive() or not self._rests(places):
            self._places = places
            self._timer.start()

    def _rests(self, places: dict[int, QPointF]) -> bool:
        """Tell whether the fingers are where they were when the time began."""
        return places.keys() == self._places.keys() and all(
            (place - self._places[one]).manhattanLength() <= SLOP for one, place in places.items()
        )

    def _let_go(self) -> None:
        self._timer.stop()
        self._places, self._is_held = {}, False

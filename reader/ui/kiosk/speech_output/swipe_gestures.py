"""Fingers on a screen that nobody sees: swipes go on and back, two taps choose, as phones have it for their blind users.

Meanwhile no touch presses anything. So it is on only where two resting fingers began speech, and whoever just taps, as
one does who sees the buttons, is soon let through.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QTouchEvent
from PySide6.QtWidgets import QWidget

from reader.ui.kiosk.guard.native_events import Inlet
from reader.ui.kiosk.speech_output.key_moves import Move

REACH = 40
"""A finger that goes less far, in pixels, has tapped."""
TWICE_MS = 450
"""So soon the second of two taps follows."""
ENOUGH = 2
"""So many single taps in a row are those of somebody who sees."""
_Type = QEvent.Type
_TOUCHES = frozenset({_Type.TouchBegin, _Type.TouchUpdate, _Type.TouchEnd, _Type.TouchCancel})


def swipe_of(way: QPointF) -> Move | None:
    """Return what a finger means that went *way*, in pixels; None for a tap."""
    if max(abs(way.x()), abs(way.y())) < REACH:
        return None
    if abs(way.x()) >= abs(way.y()):
        return Move.NEXT if way.x() > 0 else Move.PREVIOUS
    return Move.RIGHT if way.y() > 0 else Move.LEFT


class SwipeGestures(QObject):
    """Takes every touch of one window while it ``is_on``, but while it *pauses*, as where a PIN is typed."""

    made = Signal(Move)
    given_up = Signal()
    """Somebody taps who sees: touches press again what lies there."""

    def __init__(self, window: QWidget, pauses: Callable[[], bool]) -> None:
        super().__init__(window)
        self._pauses = pauses
        self.is_on = False
        self._inlet = Inlet(window, self._look, self)
        self._start: QPointF | None = None
        self._fingers = self._taps = 0
        self._twice = QTimer(self, singleShot=True, interval=TWICE_MS)
        self._twice.timeout.connect(self._tap_once)

    def start(self) -> None:
        """Be ready; call it once the window is shown."""
        self._inlet.open()

    def stop(self) -> None:
        """Take no more touches."""
        self._inlet.close()
        self.turn(on=False)

    def turn(self, *, on: bool) -> None:
        """Take touches from now on, or let them through."""
        self.is_on = on
        self._start, self._fingers, self._taps = None, 0, 0
        self._twice.stop()

    def _look(self, event: QEvent) -> bool:
        if not self.is_on or event.type() not in _TOUCHES or self._pauses():
            return False
        if isinstance(event, QTouchEvent):
            self._follow(event)
        event.accept()
        return True

    def _follow(self, event: QTouchEvent) -> None:
        place = event.points()[0].position()
        if event.type() == _Type.TouchBegin:
            self._start, self._fingers = place, 0
        self._fingers = max(self._fingers, event.pointCount())
        start = self._start
        if event.type() == _Type.TouchEnd and start is not None:
            self._start = None
            self._end(place - start)
        elif event.type() == _Type.TouchCancel:
            self._start = None

    def _end(self, way: QPointF) -> None:
        move = Move.HELP if self._fingers > 1 else swipe_of(way)
        if move is None and not self._twice.isActive():
            self._twice.start()
            return
        self._twice.stop()
        self._taps = 0
        self.made.emit(move or Move.CHOOSE)

    def _tap_once(self) -> None:
        self._taps += 1
        if self._taps < ENOUGH:
            self.made.emit(Move.REPEAT)
        else:
            self.given_up.emit()

"""Scrolling by dragging, with a finger or with a mouse: what is thrown rolls on, and a drag presses nothing."""

import time

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QScroller, QScrollerProperties, QWidget

from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme

SLOP = 14
"""How far, in pixels of a 1080p screen, a finger may slip before a tap becomes a drag."""

_Metric = QScrollerProperties.ScrollMetric
_Input = QScroller.Input


class KineticScroll(QObject):
    """Watches the left button on *surface* and scrolls *target* with Qt's kinetics.

    A press waits until it is known to be a tap; then the surface gets press and release together.
    Screens that send touches instead of a mouse come here, too: Qt makes a mouse of every touch that
    a widget does not take, and the web view takes its own, which Chromium scrolls.
    """

    touched = Signal(QPoint)
    """A finger is down here, and may be about to tap."""
    released = Signal()
    """The finger is up, or has begun to drag."""

    def __init__(self, theme: KioskTheme, surface: QWidget, target: QObject | None = None) -> None:
        """*target* answers QScrollPrepareEvent and QScrollEvent; it is *surface* where it is not given."""
        super().__init__(target or surface)
        self._theme = theme
        self.surface = surface
        self._scroller = QScroller.scroller(target or surface)
        self._press: QMouseEvent | None = None
        self._start = QPointF()
        self._is_drag = False
        self._replays = False
        surface.installEventFilter(self)
        theme.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        properties = self._scroller.scrollerProperties()
        per_metre = max(1.0, self._scroller.pixelPerMeter().y())
        properties.setScrollMetric(_Metric.DragStartDistance, self._theme.px(SLOP) / per_metre)
        for metric in (_Metric.HorizontalOvershootPolicy, _Metric.VerticalOvershootPolicy):
            properties.setScrollMetric(metric, QScrollerProperties.OvershootPolicy.OvershootAlwaysOff)
        properties.setScrollMetric(_Metric.AxisLockThreshold, 0.9)
        properties.setScrollMetric(_Metric.DecelerationFactor, 0.14)
        properties.setScrollMetric(_Metric.MaximumVelocity, 1.2)
        self._scroller.setScrollerProperties(properties)

    def stop(self) -> None:
        """Stand still, and forget a finger that is down."""
        self._scroller.stop()
        self._press = None
        self.released.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if self._replays or not isinstance(event, QMouseEvent):
            return False
        kind = event.type()
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            return self._begin(event)
        return self._move(event) if kind == QEvent.Type.MouseMove else self._end(event)

    def _begin(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return True  # no other button does anything here
        # A finger on what rolls stops it, and presses nothing.
        self._is_drag = self._scroller.state() in (QScroller.State.Dragging, QScroller.State.Scrolling)
        self._press = QMouseEvent(event.clone())
        self._start = event.position()
        self._scroller.handleInput(_Input.InputPress, event.position(), _when(event))
        if not self._is_drag:
            self.touched.emit(event.position().toPoint())
        return True

    def _move(self, event: QMouseEvent) -> bool:
        if self._press is None:
            return False
        self._scroller.handleInput(_Input.InputMove, event.position(), _when(event))
        moved = event.position() - self._start
        if not self._is_drag and max(abs(moved.x()), abs(moved.y())) > self._theme.px(SLOP):
            self._is_drag = True
            self.released.emit()
        return True

    def _end(self, event: QMouseEvent) -> bool:
        press, self._press = self._press, None
        if press is None:
            return False
        self._scroller.handleInput(_Input.InputRelease, event.position(), _when(event))
        if self._theme.reduces_motion:
            self._scroller.stop()
        self.released.emit()
        if not self._is_drag:
            self._tap(press, event)
        return True

    def _tap(self, press: QMouseEvent, release: QMouseEvent) -> None:
        self._replays = True
        try:
            QApplication.sendEvent(self.surface, press)
            QApplication.sendEvent(self.surface, release)
        finally:
            self._replays = False


def _when(event: QMouseEvent) -> int:
    """Return when *event* happened, in milliseconds: how fast a finger moved does not depend on how busy the program is."""
    return event.timestamp() or round(time.monotonic() * 1000)

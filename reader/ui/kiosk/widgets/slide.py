"""Something that slides into its place and out of it; at once where less movement is wanted."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme

SLIDE_MS = 180


class Sliding(QVariantAnimation):
    """A share from 0 (away) to 1 (there), and the way from one to the other."""

    moved = Signal()
    """``share`` is another one."""

    def __init__(self, theme: KioskTheme, parent: QObject) -> None:
        super().__init__(parent, easingCurve=QEasingCurve(QEasingCurve.Type.OutCubic))
        self._theme = theme
        self.share = 0.0
        self.is_wanted = False
        self.valueChanged.connect(self._move)

    def want(self, wanted: bool, at_once: bool = False) -> None:
        """Slide in, or out where *wanted* is False."""
        self.is_wanted = wanted
        self.stop()
        if at_once or self._theme.reduces_motion:
            self._move(float(wanted))
            return
        self.setDuration(max(1, round(SLIDE_MS * abs(wanted - self.share))))
        self.setStartValue(self.share)
        self.setEndValue(float(wanted))
        self.start()

    def _move(self, share: float) -> None:
        self.share = share
        self.moved.emit()

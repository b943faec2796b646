"""Something that slides into its place and out of it; at once where less movement is wanted."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme

SLIDE_MS = 180


class Sliding(QObject):
    """A share from 0 (away) to 1 (there), and the way from one to the other."""

    moved = Signal(float)

    def __init__(self, theme: KioskTheme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.share = 0.0
        self.is_wanted = False
        self._animation = QVariantAnimation(self)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._move)

    def want(self, wanted: bool, at_once: bool = False) -> None:
        """Slide in, or out where *wanted* is False."""
        self.is_wanted = wanted
        target = 1.0 if wanted else 0.0
        self._animation.stop()
        if at_once or self._theme.reduces_motion:
            self._move(target)
            return
        self._animation.setDuration(max(1, round(SLIDE_MS * abs(target - self.share))))
        self._animation.setStartValue(self.share)
        self._animation.setEndValue(target)
        self._animation.start()

    def _move(self, share: float) -> None:
        self.share = share
        self.moved.emit(share)

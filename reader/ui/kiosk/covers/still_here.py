"""Asks whether somebody is still there, while a countdown runs."""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.overlay import MessagePanel
from reader.ui.kiosk.widgets.painting import painter_on
from reader.ui.look.icons import Icons

LINGER_MS = 1500
"""After somebody was noticed the overlay waits for the finger to be lifted, but not for longer than this."""
SPEAK_EVERY = 5
"""After so many seconds of the countdown assistive technology says again how many are left."""


class StillHere(MessagePanel):
    """One question, one number, one big button. Connect ``IdleWatch.warned`` to ``count`` and ``resumed`` to ``resume``.

    A touch anywhere answers: IdleWatch has noticed it by then. The overlay goes when the finger is lifted, so that
    the touch presses nothing below.
    """

    def __init__(self, theme: KioskTheme, icons: Icons, window: QWidget) -> None:
        super().__init__(theme, icons, window, "hand-waving", anywhere=True)
        self._seconds = self._most = 0
        self.ring = CountdownRing(theme, self.card)
        self.body.insertWidget(2, self.ring)
        self._linger = QTimer(self, singleShot=True, interval=LINGER_MS)
        self._linger.timeout.connect(self.close_overlay)
        self.closed.connect(self._linger.stop)
        self.retranslate()

    def count(self, seconds: int) -> None:
        """Show that *seconds* are left; opens at the first call."""
        opens, self._seconds = not self.isVisible(), seconds
        if opens:
            self._most = max(1, seconds)
            self._linger.stop()
        self.ring.show_part(seconds, self._most)
        self.retranslate()
        if opens:
            self.say()
        elif seconds % SPEAK_EVERY == 0:
            self.announce(self.hint.text())

    def resume(self) -> None:
        """Somebody is there: go, when the finger is lifted."""
        if self.isVisible():
            self._linger.start()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Are you still there?"))
        self.button.set_words(self.tr("I'm still here"))
        self.hint.setText(
            self.tr("This screen will be cleared in %n seconds, so that the next person sees nothing of yours.", "", self._seconds)
        )  # fmt: skip


class CountdownRing(QWidget):
    """The seconds that are left, in a ring that empties."""

    def __init__(self, theme: KioskTheme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._seconds, self._most = 0, 1
        theme.follow(self._follow_theme)

    def show_part(self, seconds: int, most: int) -> None:
        """Show *seconds* of *most*."""
        self._seconds, self._most = seconds, most
        self.setAccessibleName(str(seconds))
        self.update()

    def _follow_theme(self) -> None:
        self.setFixedHeight(round(self._theme.px(150) * self._theme.scale**0.5))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        colour, width = self._theme.colour, max(4.0, self._theme.metrics.unit * 12)
        side = self.height() - 2 * width
        ring = QRectF((self.width() - side) / 2, width, side, side)
        with painter_on(self) as painter:
            painter.setPen(QPen(colour("line"), width))
            painter.drawEllipse(ring)
            painter.setPen(QPen(colour("teal"), width))
            painter.drawArc(ring, 90 * 16, round(360 * 16 * self._seconds / self._most))
            painter.setPen(colour("ink"))
            painter.setFont(self._theme.font("heading", bold=True))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._seconds))

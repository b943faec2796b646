"""The overlay on which staff type the PIN."""

import math
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QWidget

from reader.settings.pin import LONGEST, SHORTEST, Attempt, PinKeeper
from reader.ui.kiosk.widgets.kiosk_button import KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.overlay import ModalOverlay
from reader.ui.kiosk.widgets.painting import painter_on
from reader.ui.kiosk.widgets.text_label import TextLabel
from reader.ui.look.icons import Icons
from reader.ui.tasks import Tasks

PATIENCE_MS = 30_000
"""After so long without a touch the pad goes away."""
TICK_MS = 250
KEY_HEIGHT = 92
"""How high a key is, in pixels of a 1080p screen."""


class PinDots(QWidget):
    """How many digits were typed, and none of them: full dots for digits, empty ones up to the shortest PIN."""

    def __init__(self, theme: KioskTheme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.count = 0
        theme.follow(self._follow_theme)

    def show_count(self, count: int) -> None:
        """Show that *count* digits were typed."""
        self.count = count
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("%n digits typed", "", self.count))

    def _follow_theme(self) -> None:
        self.setFixedHeight(self._theme.px(44))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        side, gap = self._theme.px(22), self._theme.px(18)
        shown = max(SHORTEST, self.count)
        left = (self.width() - shown * side - (shown - 1) * gap) / 2
        ink = self._theme.colour("ink")
        with painter_on(self) as painter:
            painter.setPen(QPen(ink, max(1.5, self._theme.metrics.unit * 2)))
            for number in range(shown):
                painter.setBrush(ink if number < self.count else self._theme.colour("surface"))
                painter.drawEllipse(QRectF(left + number * (side + gap), (self.height() - side) / 2, side, side))


class PinPad(ModalOverlay):
    """Large digits, dots for what was typed, tries left, and the wait when there are none. Goes away by itself."""

    accepted = Signal()
    """The PIN was right, and the pad is gone."""

    def __init__(
        self, theme: KioskTheme, icons: Icons, window: QWidget, keeper: PinKeeper, tasks: Tasks,
        now: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        super().__init__(theme, window)
        self._keeper, self._tasks, self._now = keeper, tasks, now
        self._typed, self._state, self._until, self._opened = "", Attempt(False), 0.0, 0
        self._wrong = self._is_checking = False
        self.title = TextLabel(theme, "heading", parent=self.card, bold=True, centred=True)
        self.dots = PinDots(theme, self.card)
        self.message = TextLabel(theme, "ui", "ink2", self.card, centred=True)
        key = partial(KioskButton, theme, icons, parent=self.card, block_height=KEY_HEIGHT)
        self.digits = {digit: key(size="heading") for digit in "1234567890"}
        self.backspace = key("backspace", size="key")
        self.enter = key("check", "primary", size="key")
        self.cancel = key("x")
        self._grid = QGridLayout()
        self._lay_out()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.close_overlay)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._count_down)
        theme.follow(self._space_keys)
        self.retranslate()

    def _lay_out(self) -> None:
        for part in (self.title, self.dots, self.message, self.cancel):
            self.body.addWidget(part)
        self.body.insertLayout(3, self._grid)
        for number, digit in enumerate("123456789"):
            self._grid.addWidget(self.digits[digit], number // 3, number % 3)
        for column, key in enumerate((self.backspace, self.digits["0"], self.enter)):
            self._grid.addWidget(key, 3, column)
        for digit, key in self.digits.items():
            key.set_words(digit)
            key.clicked.connect(lambda _=False, digit=digit: self._type(digit))
        self.backspace.clicked.connect(self._take_back)
        self.enter.clicked.connect(self._try)
        self.cancel.clicked.connect(self.close_overlay)

    def _space_keys(self) -> None:
        self._grid.setSpacing(max(self.theme.metrics.gap, self.theme.px(14)))

    def card_width(self) -> int:
        return min(super().card_width(), max(self.theme.px(620), 3 * self.theme.metrics.target + 6 * self.theme.px(44)))

    def ask(self) -> None:
        """Open the pad, empty; it says at once where there is something to wait for."""
        self._opened += 1
        self._is_checking = self._wrong = False
        self._typed = ""
        self.open_over()
        self._take(self._keeper.state())
        self.announce(f"{self.title.text()} {self.message.text()}")
        self._patience.start()

    @property
    def is_waiting(self) -> bool:
        """Whether no PIN is looked at now, because of too many wrong ones."""
        return self._now() < self._until

    def _take(self, state: Attempt) -> None:
        self._state = state
        self._until = self._now() + state.wait_seconds if state.wait_seconds > 0 else 0.0
        if self._until:
            self._tick.start()
        self._show()

    def _count_down(self) -> None:
        if not self.is_waiting:
            self._tick.stop()
            self._wrong = False
            self._take(self._keeper.state())
        else:
            self._say()

    def _type(self, digit: str) -> None:
        self._patience.start()
        if not self.is_waiting and not self._is_checking and len(self._typed) < LONGEST:
            self._typed += digit
            self._wrong = False
            self._show()

    def _take_back(self) -> None:
        self._patience.start()
        self._typed = self._typed[:-1]
        self._show()

    def _try(self) -> None:
        self._patience.start()
        if self._is_checking or self.is_waiting or len(self._typed) < SHORTEST:
            return
        self._is_checking = True
        token, pin, self._typed = self._opened, self._typed, ""
        self._show()
        # Hashing takes its time on purpose: the pad must not stand still meanwhile.
        self._tasks.run(
            self._keeper.attempt, pin,
            done=lambda attempt: self._answered(token, attempt), failed=lambda _: self._answered(token, Attempt(False)),
        )  # fmt: skip

    def _answered(self, token: int, attempt: Attempt) -> None:
        if token != self._opened or not self.isVisible():
            return  # the pad was closed meanwhile: nobody is here to leave
        self._is_checking = False
        if attempt.ok:
            self.close_overlay()
            self.accepted.emit()
            return
        self._wrong = True
        self._take(attempt)
        self.announce(self.message.text())

    def _show(self) -> None:
        ready = not self.is_waiting and not self._is_checking
        self.dots.show_count(len(self._typed))
        for key in (*self.digits.values(), self.backspace):
            key.setEnabled(ready)
        self.enter.setEnabled(ready and len(self._typed) >= SHORTEST)
        self._say()

    def _say(self) -> None:
        if self._is_checking:
            words = self.tr("Checking…")
        elif self.is_waiting:
            left = math.ceil(self._until - self._now())
            words = self.tr("Too many wrong tries. Try again in {time}.").format(time=f"{left // 60}:{left % 60:02}")
        else:
            words = self.tr("%n tries left.", "", self._state.tries_left)
            if self._wrong:
                words = self.tr("That is not the PIN.") + " " + words
        if words != self.message.text():
            self.message.setText(words)
            self.place_card()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Staff PIN"))
        self.cancel.set_words(self.tr("Cancel"))
        self.backspace.setAccessibleName(self.tr("Delete the last digit"))
        self.enter.setAccessibleName(self.tr("Enter"))
        self.dots.retranslate()
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        event.accept()
        if event.text() in self.digits and event.text():
            self._type(event.text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._try()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._take_back()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mousePressEvent(event)
        self._patience.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._typed = ""
        self._patience.stop()
        self._tick.stop()

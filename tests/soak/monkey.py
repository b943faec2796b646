"""A monkey before the screen: touches, drags and keys at random, the same ones for the same seed."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

KEYS = tuple(key for key in Qt.Key if key != Qt.Key.Key_unknown)
LETTERS = tuple(getattr(Qt.Key, f"Key_{letter}") for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
EDITING = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Space,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageDown,
)
HELD = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.MetaModifier,
)  # fmt: skip
BUTTONS = tuple(
    button for button in Qt.MouseButton if button not in (Qt.MouseButton.NoButton, Qt.MouseButton.MouseButtonMask)
)
WAYS_OUT = (
    "Alt+F4", "Alt+Tab", "Alt+Left", "Alt+Right", "Alt+Space", "Ctrl+W", "Ctrl+Q", "Ctrl+N", "Ctrl+T", "Ctrl+P", "Ctrl+O", "Ctrl+S",
    "Ctrl+U", "Ctrl+F", "Ctrl+R", "Ctrl+A", "Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+Tab", "Ctrl++", "Ctrl+-", "Ctrl+0", "Ctrl+Shift+I",
    "Ctrl+Shift+N", "Ctrl+Shift+T", "Ctrl+Alt+Shift+Q", "Ctrl+Esc", "Shift+F10", "Shift+Insert", "Meta+D", "Menu", "Esc",
    *(f"F{number}" for number in range(1, 13)),
)  # fmt: skip
"""What leaves other programs, or opens something in them; one of them asks for the staff's PIN."""
WORDS = ("sleep", "sad", "zoloft", "ansiedad", "panic", "sleeep", "988", "adhd", "qqqq", "dormir", "side effects")


class Monkey:
    """Does one thing after the other to *window*, and counts them."""

    def __init__(self, window: QWidget, seed: int) -> None:
        self._window = window
        self._random = random.Random(seed)
        self._device = QTest.createTouchDevice()
        self.done: Counter[str] = Counter()
        self._pressed: Counter[str] = Counter()
        self._deeds: dict[str, tuple[int, Callable[[], None]]] = {
            "tap": (30, self._tap), "tap on a button": (30, self._tap_button), "double tap": (3, self._double_tap),
            "drag": (10, self._drag), "fling": (4, self._fling), "pinch": (2, self._pinch), "hold": (1, self._hold),
            "click": (4, self._click), "drag with the mouse": (2, self._mouse_drag), "wheel": (3, self._wheel),
            "type": (4, self._type), "any key": (4, self._any_key), "way out": (5, self._way_out), "close": (1, self._close),
        }  # fmt: skip

    def act(self) -> str:
        """Do something; return what it was."""
        names = list(self._deeds)
        name = self._random.choices(names, [self._deeds[one][0] for one in names])[0]
        self._deeds[name][1]()
        self.done[name] += 1
        self._rest(self._random.choice((0, 0, 5, 10, 30)))
        return name

    def _rest(self, milliseconds: int) -> None:
        QTest.qWait(milliseconds) if milliseconds else QApplication.processEvents()

    def _spot(self) -> QPoint:
        return QPoint(self._random.randrange(self._window.width()), self._random.randrange(self._window.height()))

    def _touches(self, *steps: tuple[QPoint, ...], pause: int = 4) -> None:
        """Put down one finger for each point of the first step, move them, and lift them."""
        native = self._window.windowHandle()
        sequence = QTest.touchEvent(native, self._device, False)
        for finger, point in enumerate(steps[0]):
            sequence.press(finger, point, native)
        sequence.commit()
        for step in steps[1:]:
            self._rest(pause)
            sequence = QTest.touchEvent(native, self._device, False)
            for finger, point in enumerate(step):
                sequence.move(finger, point, native)
            sequence.commit()
        self._rest(pause)
        sequence = QTest.touchEvent(native, self._device, False)
        for finger, point in enumerate(steps[-1]):
            sequence.release(finger, point, native)
        sequence.commit()

    def _tap(self) -> None:
        self._touches((self._spot(),))

    def _tap_button(self) -> None:
        """Press a button, most often one that was not pressed before: so the first hundred deeds try everything once."""
        buttons = [
            one for one in self._window.findChildren(QAbstractButton)
            if one.isVisible() and one.isEnabled() and one.visibleRegion().contains(one.rect().center())
        ]  # fmt: skip
        if not buttons:
            return self._tap()
        button = self._random.choice(buttons)
        if self._random.random() < 0.7:
            button = min(buttons, key=lambda one: (self._pressed[_name(one)], one is not button))
        self._pressed[_name(button)] += 1
        return self._touches((button.mapTo(self._window, button.rect().center()),))

    def _double_tap(self) -> None:
        spot = self._spot()
        self._touches((spot,))
        self._touches((spot,))

    def _path(self, steps: int) -> list[tuple[QPoint, ...]]:
        start, end = self._spot(), self._spot()
        return [(start + (end - start) * step / steps,) for step in range(steps + 1)]

    def _drag(self) -> None:
        self._touches(*self._path(8), pause=5)

    def _fling(self) -> None:
        self._touches(*self._path(4), pause=4)

    def _pinch(self) -> None:
        middle = self._spot()
        spread = self._random.choice((1, -1))
        reach = [40 + 24 * step for step in range(6)][::spread]
        self._touches(*((middle - QPoint(one, 0), middle + QPoint(one, 0)) for one in reach), pause=5)

    def _hold(self) -> None:
        spot = self._spot()
        self._touches((spot,), (spot,), pause=400)

    def _click(self) -> None:
        QTest.mouseClick(self._window.windowHandle(), self._random.choice(BUTTONS), pos=self._spot())

    def _mouse_drag(self) -> None:
        native, button = self._window.windowHandle(), self._random.choice(BUTTONS[:3])
        path = self._path(8)
        QTest.mousePress(native, button, pos=path[0][0])
        for (point,) in path[1:]:
            QTest.mouseMove(native, point)
            self._rest(4)
        QTest.mouseRelease(native, button, pos=path[-1][0])

    def _wheel(self) -> None:
        spot = QPointF(self._spot())
        event = QWheelEvent(
            spot, spot, QPoint(), QPoint(0, self._random.choice((-240, -120, 120, 240))), Qt.MouseButton.NoButton,
            self._random.choice(HELD), Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(self._window.windowHandle(), event)

    def _type(self) -> None:
        for letter in self._random.choice(WORDS):
            self._press(Qt.Key(ord(letter.upper())))
        self._press(self._random.choice(EDITING))

    def _any_key(self) -> None:
        key = self._random.choice(KEYS) if self._random.random() < 0.7 else self._random.choice(LETTERS)
        self._press(key, self._random.choice(HELD) | self._random.choice(HELD) | self._random.choice(HELD))

    def _way_out(self) -> None:
        keys = QKeySequence(self._random.choice(WAYS_OUT))[0]
        self._press(keys.key(), keys.keyboardModifiers())

    def _close(self) -> None:
        """Do what a window manager does when somebody closes a window."""
        self._window.windowHandle().close()

    def _press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self._window.windowHandle(), key, held)


def _name(button: QAbstractButton) -> str:
    return f"{type(button).__name__} {button.accessibleName() or button.text()}"

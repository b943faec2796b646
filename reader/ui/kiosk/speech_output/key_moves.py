"""Which key means what to somebody who hears the kiosk: a keyboard's arrows and Enter, or any numeric pad.

A numeric pad is the cheapest keypad that can be felt: its 5 has a bump. Its keys mean the same with and without Num Lock,
because nobody hears the lamp.
"""

from enum import Enum

from PySide6.QtCore import Qt

Key = Qt.Key


class Move(Enum):
    """What somebody wants."""

    NEXT = "next"
    PREVIOUS = "previous"
    RIGHT = "right"
    LEFT = "left"
    CHOOSE = "choose"
    BACK = "back"
    """Take a letter away, or go back."""
    HOME = "home"
    HELP = "help"
    REPEAT = "repeat"
    LOUDER = "louder"
    QUIETER = "quieter"
    FASTER = "faster"
    SLOWER = "slower"


STARTING = frozenset({Move.NEXT, Move.PREVIOUS, Move.RIGHT, Move.LEFT, Move.CHOOSE, Move.HELP})
"""What begins speech output where nobody is at the kiosk. Where somebody is, only help does: arrows are for reading, too."""

_KEYS: dict[int, Move] = {
    Key.Key_Down: Move.NEXT, Key.Key_Up: Move.PREVIOUS, Key.Key_Right: Move.RIGHT, Key.Key_Left: Move.LEFT,
    Key.Key_Return: Move.CHOOSE, Key.Key_Enter: Move.CHOOSE, Key.Key_Select: Move.CHOOSE,
    Key.Key_Backspace: Move.BACK, Key.Key_Escape: Move.BACK, Key.Key_Back: Move.BACK, Key.Key_Home: Move.HOME,
    Key.Key_F1: Move.HELP, Key.Key_Help: Move.HELP, Key.Key_End: Move.REPEAT,
    Key.Key_PageUp: Move.LOUDER, Key.Key_VolumeUp: Move.LOUDER,
    Key.Key_PageDown: Move.QUIETER, Key.Key_VolumeDown: Move.QUIETER, Key.Key_F2: Move.SLOWER, Key.Key_F3: Move.FASTER,
}  # fmt: skip
_PAD: dict[int, Move] = {
    Key.Key_2: Move.NEXT, Key.Key_8: Move.PREVIOUS, Key.Key_6: Move.RIGHT, Key.Key_4: Move.LEFT,
    Key.Key_5: Move.CHOOSE, Key.Key_Clear: Move.CHOOSE,
    Key.Key_Period: Move.BACK, Key.Key_Comma: Move.BACK, Key.Key_Delete: Move.BACK, Key.Key_7: Move.HOME,
    Key.Key_0: Move.HELP, Key.Key_Insert: Move.HELP, Key.Key_1: Move.REPEAT,
    Key.Key_9: Move.LOUDER, Key.Key_Plus: Move.LOUDER, Key.Key_3: Move.QUIETER, Key.Key_Minus: Move.QUIETER,
    Key.Key_Asterisk: Move.FASTER, Key.Key_Slash: Move.SLOWER,
}  # fmt: skip
"""Of a numeric pad only: on the rest of a keyboard these are letters and digits."""


def move_of(key: int, modifiers: Qt.KeyboardModifier) -> Move | None:
    """Return what *key*, a Qt.Key, means with *modifiers*; None where it means nothing here."""
    pad = Qt.KeyboardModifier.KeypadModifier
    if modifiers & ~pad:
        return None
    return (_PAD.get(key) if modifiers & pad else None) or _KEYS.get(key)

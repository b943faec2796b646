"""Which keys get through the kiosk's lock."""

import sys
from enum import Enum

from PySide6.QtCore import Qt

from reader.settings.policy import Policy

Key = Qt.Key
Modifier = Qt.KeyboardModifier
SHIFT, CONTROL, ALT, META = (
    Modifier.ShiftModifier, Modifier.ControlModifier, Modifier.AltModifier, Modifier.MetaModifier,
)  # fmt: skip
_FIRST_SPECIAL = Key.Key_Escape
"""What lies below is a letter, digit or sign."""
_EDITING = frozenset({
    Key.Key_Tab, Key.Key_Backtab, Key.Key_Backspace, Key.Key_Return, Key.Key_Enter, Key.Key_Delete, Key.Key_Home, Key.Key_End,
    Key.Key_Left, Key.Key_Up, Key.Key_Right, Key.Key_Down, Key.Key_PageUp, Key.Key_PageDown, Key.Key_Shift, Key.Key_CapsLock,
    Key.Key_NumLock, Key.Key_AltGr, Key.Key_Mode_switch,
})  # fmt: skip
_EXIT_KEY, _EXIT_CHORD = Key.Key_Q, CONTROL | ALT | SHIFT

# What a right of the policy lets through with Ctrl held down.
_CLIPBOARD = frozenset({Key.Key_A, Key.Key_C, Key.Key_V, Key.Key_X, Key.Key_Insert})
_ZOOM = frozenset({Key.Key_Plus, Key.Key_Minus, Key.Key_Equal, Key.Key_0})
_PRINT = frozenset({Key.Key_P})


class KeyVerdict(Enum):
    """What becomes of a key."""

    PASSES = "passes"
    SWALLOWED = "swallowed"
    STAFF_EXIT = "staff exit"


def judge_key(key: int, modifiers: Modifier, text: str, policy: Policy, platform: str = sys.platform) -> KeyVerdict:
    """Return what becomes of *key*, a Qt.Key or a number that Qt has no name for, with *modifiers*, which types *text*.

    What types or moves in a text passes, and nothing else: a list of what is allowed holds for keys that
    nobody thought of, too.
    """
    held = modifiers & (SHIFT | CONTROL | ALT | META)
    if key == _EXIT_KEY and held == _EXIT_CHORD:
        return KeyVerdict.STAFF_EXIT
    return KeyVerdict.PASSES if _passes(key, held, text, policy, platform) else KeyVerdict.SWALLOWED


def _passes(key: int, held: Modifier, text: str, policy: Policy, platform: str) -> bool:
    if held & (CONTROL | ALT | META):
        # On Windows AltGr is Ctrl and Alt together, and types letters such as "@".
        is_alt_gr = platform == "win32" and held & (CONTROL | ALT) == CONTROL | ALT and not held & META
        return (is_alt_gr and text.isprintable() and text != "") or (held == CONTROL and key in _allowed(policy))
    if held & SHIFT and key in (Key.Key_Insert, Key.Key_Delete):
        return policy.may_select
    # What makes letters together with others: Compose, keys of Japanese and Korean, and the dead keys.
    composes = Key.Key_Multi_key <= key <= Key.Key_PreviousCandidate
    is_dead = Key.Key_Dead_Grave <= key <= Key.Key_Dead_Longsolidusoverlay
    return key < _FIRST_SPECIAL or key in _EDITING or composes or is_dead


def _allowed(policy: Policy) -> frozenset[Key]:
    """Return the keys that *policy* lets through with Ctrl."""
    rights = ((policy.may_select, _CLIPBOARD), (policy.may_zoom_by_wheel, _ZOOM), (policy.may_print, _PRINT))
    return frozenset(key for right, keys in rights if right for key in keys)

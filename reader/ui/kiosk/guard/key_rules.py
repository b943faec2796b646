"""Which keys get through the kiosk's lock, and which buttons of a mouse. Plain numbers in, yes or no out."""

from __future__ import annotations

import sys
from enum import Enum

from reader.settings.policy import Policy

SHIFT, CONTROL, ALT, META, KEYPAD = 0x02000000, 0x04000000, 0x08000000, 0x10000000, 0x20000000
"""Qt.KeyboardModifier, whose making takes longer than a start has time for (reader.ui.look.numbers)."""
_SPECIAL = 0x01000000
"""Qt.Key: what lies below is a letter, digit or sign."""
_BACKTAB, _INSERT, _DELETE = _SPECIAL + 0x02, _SPECIAL + 0x06, _SPECIAL + 0x07
_EDITING = frozenset(
    _SPECIAL + number
    # Tab, Backtab, Backspace, Return, Enter, Delete, Home, End, arrows, page up and down, Shift, Caps Lock, Num Lock
    for number in (0x01, 0x02, 0x03, 0x04, 0x05, 0x07, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x20, 0x24, 0x25)
)
# AltGr, Mode switch, Compose, and the dead keys: they make letters.
_COMPOSING = frozenset({0x01001103, 0x0100117E, *range(0x01001120, 0x0100113F), *range(0x01001250, 0x010012A0)})
_EXIT_KEY, _EXIT_CHORD = ord("Q"), CONTROL | ALT | SHIFT

# What a right of the policy lets through with Ctrl held down.
_CLIPBOARD = frozenset({*map(ord, "ACVX"), _INSERT})
_ZOOM = frozenset(map(ord, "+-=0"))
_PRINT = frozenset({ord("P")})

NO_BUTTON, LEFT_BUTTON = 0, 1
"""Qt.MouseButton."""


class Verdict(Enum):
    """What becomes of a key."""

    PASSES = "passes"
    SWALLOWED = "swallowed"
    STAFF_EXIT = "staff exit"


def judge_key(key: int, modifiers: int, text: str, policy: Policy, platform: str = sys.platform) -> Verdict:
    """Return what becomes of *key* (Qt.Key) with *modifiers* (Qt.KeyboardModifier), which types *text*.

    What types or moves in a text passes, and nothing else: a list of what is allowed holds for keys that
    nobody thought of, too.
    """
    held = modifiers & (SHIFT | CONTROL | ALT | META)
    if key == _EXIT_KEY and held == _EXIT_CHORD:
        return Verdict.STAFF_EXIT
    return Verdict.PASSES if _passes(key, held, text, policy, platform) else Verdict.SWALLOWED


def _passes(key: int, held: int, text: str, policy: Policy, platform: str) -> bool:
    if held & (CONTROL | ALT | META):
        # On Windows AltGr is Ctrl and Alt together, and types letters such as "@".
        is_alt_gr = platform == "win32" and held & (CONTROL | ALT) == CONTROL | ALT and not held & META
        return (is_alt_gr and text.isprintable() and text != "") or (held == CONTROL and key in _allowed(policy))
    if held & SHIFT and key in (_INSERT, _DELETE):
        return policy.may_select
    if key < _SPECIAL:
        return True
    return key in _EDITING or key in _COMPOSING


def _allowed(policy: Policy) -> frozenset[int]:
    """Return the keys that *policy* lets through with Ctrl."""
    none: frozenset[int] = frozenset()
    return (
        (_CLIPBOARD if policy.may_select else none)
        | (_ZOOM if policy.may_zoom_by_wheel else none)
        | (_PRINT if policy.may_print else none)
    )

"""What each key means to somebody who hears the kiosk."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt

from reader.ui.kiosk.speech_output.key_moves import STARTING, Move, move_of
from tests.ui.kiosk.speech_output.conftest import NONE, PAD, Key

WITH_NUM_LOCK = {
    Key.Key_8: Key.Key_Up, Key.Key_2: Key.Key_Down, Key.Key_4: Key.Key_Left, Key.Key_6: Key.Key_Right, Key.Key_5: Key.Key_Clear,
    Key.Key_7: Key.Key_Home, Key.Key_1: Key.Key_End, Key.Key_9: Key.Key_PageUp, Key.Key_3: Key.Key_PageDown,
    Key.Key_0: Key.Key_Insert, Key.Key_Period: Key.Key_Delete,
}  # fmt: skip


@pytest.mark.parametrize(("digit", "key"), WITH_NUM_LOCK.items())
def test_a_number_pad_means_the_same_with_and_without_num_lock(digit: Key, key: Key) -> None:
    assert move_of(digit, PAD) is not None
    assert move_of(digit, PAD) is move_of(key, PAD)


def test_every_move_can_be_made_on_a_number_pad_alone_and_on_a_keyboard_without_one() -> None:
    for modifiers in (NONE, PAD):
        assert {move_of(key, modifiers) for key in Key} - {None} == set(Move)


def test_letters_and_digits_of_a_keyboard_are_typed() -> None:
    # Qt gives the key of a character its number in Unicode, and all other keys numbers from that of Escape on.
    for key in range(Key.Key_Space, sys.maxunicode + 1):
        assert move_of(key, NONE) is None


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
def test_a_key_with_ctrl_or_alt_means_nothing(held: Qt.KeyboardModifier) -> None:
    assert {move_of(key, held) for key in Key} == {None}


def test_volume_and_speed_begin_nothing() -> None:
    assert set(Move) > STARTING
    assert STARTING.isdisjoint({Move.LOUDER, Move.QUIETER, Move.FASTER, Move.SLOWER, Move.BACK})


def test_a_key_that_qt_has_no_name_for_means_nothing() -> None:
    assert move_of(0x01FFFFF0, NONE) is None

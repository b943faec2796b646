"""Every way through the kiosk by keys and ears alone: from the invitation to a read article and home."""

from __future__ import annotations

from reader.ui.kiosk.history import HOME
from tests.ui.kiosk.speech_output.conftest import Key, Listener


def test_x(listener: Listener) -> None:
    listener.begin()
    print(listener.seek("Topic 1"))
    listener.enter()
    print(listener.down())
    listener.strike(Key.Key_Return)
    print(listener.hear_reading())
    for _ in range(12):
        print(listener.hear_on(), listener.speech.narrator.is_reading)
        if not listener.speech.narrator.is_reading:
            break
    for _ in range(12):
        print(listener.down())
    for _ in range(3):
        print(listener.press(Key.Key_Left))
    for _ in range(5):
        print(listener.press(Key.Key_Right))
    print(listener.press(Key.Key_Home))
    print(listener.press(Key.Key_F1))
    assert listener.room.visit.here == HOME


def test_search(listener: Listener) -> None:
    listener.begin()
    print(listener.enter())
    print(listener.press(Key.Key_Right))
    for _ in range(17):
        listener.press(Key.Key_Right)
    listener.strike(Key.Key_Return)
    print(listener.wait_for("result"))
    for _ in range(8):
        print(listener.down())
    listener.strike(Key.Key_S, text="s")
    listener.strike(Key.Key_Q, text="q")
    listener.strike(Key.Key_Q, text="q")
    print(listener.wait_for("found"))
    print(listener.press(Key.Key_Backspace))
    print(listener.press(Key.Key_Home))
    print(listener.seek("Español"))
    print(listener.enter())
    listener.room.guard.idle.warned.emit(20)
    print(listener.hear())
    print(listener.down())
    listener.room.guard.idle.expired.emit()
    print(listener.hear())

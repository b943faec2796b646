"""Somebody who uses the kiosk by ear: presses keys, hears what is said, and never sees a pixel."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from reader.options import Options
from reader.ui.kiosk.speech_output import private_listening
from tests.patience import PatientBot, fire
from tests.ui.kiosk.conftest import MakeKiosk
from tests.ui.speech.fakes import FakeEngine, Workshop

Key, PAD, NONE = Qt.Key, Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.NoModifier


class Listener:
    """Presses keys where the window gets them, and hears the engine of its speech."""

    def __init__(self, qtbot: PatientBot, kiosk: Any, workshop: Workshop) -> None:
        self.qtbot, self.kiosk, self._workshop = qtbot, kiosk, workshop
        self._heard: dict[int, int] = {}

    @property
    def room(self) -> Any:
        return self.kiosk.room

    @property
    def speech(self) -> Any:
        return self.room.speech

    @property
    def engines(self) -> list[FakeEngine]:
        return self._workshop.made

    def engines_end_here(self) -> None:
        """Have no other engine be made."""
        self._workshop.engines = len(self._workshop.made)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, text: str = "") -> list[str]:
        """Press *key*, and return what is said of it to its end."""
        self.strike(key, modifiers, text)
        return self.hear()

    def strike(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, text: str = "") -> None:
        """Press *key*, and listen later."""
        window = self.kiosk.window.windowHandle()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(window, QKeyEvent(kind, key, modifiers, text))

    def down(self, times: int = 1) -> list[str]:
        return [words for _ in range(times) for words in self.press(Key.Key_Down)]

    def enter(self) -> list[str]:
        return self.press(Key.Key_Return)

    def _new(self) -> list[str]:
        """Return what the engines were given since it was asked last."""
        new = []
        for number, engine in enumerate(self.engines):
            new += engine.texts[self._heard.get(number, 0) :]
            self._heard[number] = len(engine.said)
        return new

    def hear(self) -> list[str]:
        """Return what is said, to its end; of an article that is read, the sentence that was begun."""
        self.qtbot.settle()
        said = self._new()
        while not self.speech.narrator.is_reading and (speaking := [one for one in self.engines if one.is_speaking]):
            speaking[0].end()
            self.qtbot.settle()
            said += self._new()
        return said

    def wait_for_page(self) -> None:
        """Wait until the article that was asked for is seen, had anybody eyes for it."""
        self.qtbot.waitUntil(lambda: self.room.article.reading.is_there)

    def hear_reading(self) -> list[str]:
        """Wait until an article is read, and its code is there; return what was said until then, its first sentence last."""
        said = self.hear()
        self.qtbot.waitUntil(lambda: self.speech.narrator.is_reading)
        self.qtbot.waitUntil(lambda: self.room.article.page.card.image.code is not None)
        return said + self._new()

    def hear_on(self) -> list[str]:
        """Let the sentence that is read come to its end, and return what comes after."""
        next(one for one in self.engines if one.is_speaking).end()
        breath = self.speech._speaker._breath  # the rest before a paragraph
        if breath.isActive():
            fire(breath)
        return self.hear()

    def wait_for(self, words: str) -> list[str]:
        """Hear until something is said that has *words*."""
        said: list[str] = []

        def has_come() -> bool:
            said.extend(self.hear())
            return any(words in one for one in said)

        self.qtbot.waitUntil(has_come)
        return said

    def begin(self) -> list[str]:
        """Begin speech with the help key."""
        self.strike(Key.Key_F1)
        return self.wait_for("First page.")

    def seek(self, words: str, most: int = 30) -> str:
        """Go down until something is said that begins with *words*."""
        for _ in range(most):
            for one in self.press(Key.Key_Down):
                if one.startswith(words):
                    return one
        raise AssertionError(f"{words} is nowhere")


MakeListener = Callable[..., Listener]


@pytest.fixture(autouse=True)
def _no_sound_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(private_listening.shutil, "which", lambda _: None)


@pytest.fixture
def make_listener(make_kiosk: MakeKiosk, indexed: Options, qtbot: PatientBot) -> MakeListener:
    def make(
        options: Options = indexed, languages: tuple[str, ...] = ("en-US", "es-419"), workshop: Workshop | None = None, **kiosk: Any,
    ) -> Listener:  # fmt: skip
        workshop = workshop or Workshop(languages)
        visitor = make_kiosk(options, open_engine=workshop, **kiosk)
        listener = Listener(qtbot, visitor.kiosk, workshop)
        visitor.kiosk.room.guard.idle.rest()
        if listener.speech is not None and {"en-US", "es-419"} & set(languages):
            qtbot.waitUntil(lambda: bool(listener.speech._voices))
            # Headphones have a voice of their own, which wakes with the kiosk.
            own = listener.speech._speaker
            qtbot.waitUntil(lambda: not kiosk.get("headphones") or any(map(own.is_available, ("en", "es"))))
        return listener

    return make


@pytest.fixture
def listener(make_listener: MakeListener) -> Listener:
    """Somebody in front of a kiosk with four articles and headphones of its own."""
    return make_listener(headphones="usb")

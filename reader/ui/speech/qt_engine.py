"""The speech engine of the system, by Qt TextToSpeech.

On Linux that is Speech Dispatcher. Connecting to it may start its server, and Qt then reads every voice it has: two
seconds for the 13,000 that espeak-ng offers. It all happens in a thread of its own, and purely in C++: methods are
called through signals, because Python calling Qt's constructor would keep its lock, and the window, waiting for it.
"""

from __future__ import annotations

import ctypes
import logging
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Q_ARG, QLocale, QLoggingCategory, QMetaObject, QObject, Qt, QThread, QTimer, Signal
from shiboken6 import invalidate

from reader.ui.speech.engine import Engine
from reader.ui.speech.voices import Voice
from reader.voices import missing_libraries

log = logging.getLogger(__name__)

ENGINES = ("speechd", "flite", "winrt", "sapi", "darwin", "macos")
"""Qt's engines that speak, best first. There is also a "mock" one for tests, which says nothing."""
SLOW = frozenset({"speechd"})
"""Engines that make their caller wait."""
QUIET_MS = 200
"""After an interruption: until what the engine still has to report of the interrupted text has come."""
BEGIN_MS = 8000
"""How long an engine may take to begin."""
LETTER_MS = 250


def open_engine(parent: QObject) -> Engine | None:
    """Return the system's speech engine; None where Qt has none here, or lacks the libraries it needs."""
    if missing_libraries():
        return None
    # Qt's speech needs its multimedia, which complains of every library that it could use and does not find.
    QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver=false")
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError as error:
        log.info("no speech: %s", error)
        return None
    there = QTextToSpeech.availableEngines()
    name = next((name for name in ENGINES if name in there), "")
    return QtEngine(name, parent) if name else None


class QtEngine(Engine):
    """One of Qt's engines, by its name.

    An engine reports that it speaks and that it has fallen silent, but not of which text. So a text is handed over only
    once the engine is silent, and what it reports before that text has begun concerns an older one.
    """

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

        class Wire(QObject):
            """Carries calls to the thread that Qt's object lives in."""

            text = Signal(str)
            stop = Signal()
            rate = Signal(float)
            voice = Signal(QVoice)

        self._thread = QThread() if name in SLOW else None
        self._speech = QTextToSpeech("none")
        self._states = QTextToSpeech.State
        self._wire: Any = Wire(self)
        if self._thread:
            self._thread.setObjectName("speech")
            self._speech.moveToThread(self._thread)
            self._thread.finished.connect(self._speech.deleteLater)
            self._thread.start(QThread.Priority.LowPriority)
        self._wire.text.connect(self._speech.say)
        self._wire.stop.connect(self._speech.stop)
        self._wire.rate.connect(self._speech.setRate)
        self._wire.voice.connect(self._speech.setVoice)
        self._speech.engineChanged.connect(self._know)
        self._speech.stateChanged.connect(self._follow)
        self._given: tuple[str, Voice, float] | None = None
        """What waits until the engine is silent."""
        self._handed = self._begun = False
        self._voice: Voice | None = None
        self._rate = 0.0
        self._is_known = False
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._hand_over)
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(lambda: self._fail("no answer"))
        self._length = 0
        QMetaObject.invokeMethod(self._speech, "setEngine", Qt.ConnectionType.QueuedConnection, Q_ARG(str, name))

    def _know(self, name: str) -> None:
        self._is_known = bool(name)
        self.ready.emit()

    @property
    def has_voices(self) -> bool:
        return self._is_known and bool(self._speech.availableLocales())

    def voices(self, language: str) -> Sequence[Voice]:
        wanted = QLocale(language).language()  # C for one that Qt has never heard of, as for Klingon's voice
        if not self._is_known or wanted == QLocale.Language.C:
            return ()
        return [
            Voice(voice.name(), locale.name().replace("_", "-"), voice)
            for locale in self._speech.availableLocales()
            if locale.language() == wanted
            for voice in self._speech.allVoices(locale)
        ]

    def say(self, text: str, voice: Voice, rate: float) -> None:
        self._given = (text, voice, rate)
        if self._handed:
            self._interrupt()
        if not self._quiet.isActive():
            self._hand_over()

    def stop(self) -> None:
        self._given = None
        if self._handed:
            self._interrupt()

    def _interrupt(self) -> None:
        self._handed = self._begun = False
        self._patience.stop()
        self._quiet.start()
        self._wire.stop.emit()

    def _hand_over(self) -> None:
        given, self._given = self._given, None
        if given is None:
            return
        text, voice, rate = given
        if voice != self._voice:
            self._voice = voice
            self._wire.voice.emit(voice.handle)
        if rate != self._rate:
            self._rate = rate
            self._wire.rate.emit(rate)
        self._handed, self._begun = True, False
        self._length = len(text)
        self._patience.start(BEGIN_MS)
        self._wire.text.emit(text)

    def _follow(self, state: Any) -> None:
        if not self._handed:
            return
        if state == self._states.Speaking and not self._begun:
            self._begun = True
            # The slowest voice speaks ten letters a second: an engine that takes so much longer is not there any more.
            self._patience.start(BEGIN_MS + LETTER_MS * self._length)
        elif state == self._states.Ready and self._begun:
            self._handed = self._begun = False
            self._patience.stop()
            self.ended.emit()
        elif state == self._states.Error:
            self._fail(self._speech.errorString())

    def _fail(self, why: str) -> None:
        self._given = None
        self._handed = self._begun = False
        self._patience.stop()
        self.failed.emit(why)

    def close(self, patience_ms: int = 0) -> None:
        self._given = None
        self._patience.stop()
        self._quiet.stop()
        self.blockSignals(True)
        self._speech.engineChanged.disconnect(self._know)
        self._speech.stateChanged.disconnect(self._follow)
        thread, self._thread = self._thread, None
        if thread is None:
            self._speech.stop()
            self._speech.deleteLater()
            return
        thread.quit()
        if not thread.wait(patience_ms):
            _abandon(thread, self._speech)


def _abandon(thread: QThread, speech: QObject) -> None:
    """Leave a thread alone that waits for a server which does not answer, and who waits in it.

    Whoever deleted them, at the latest Python at its end, would wait with them: *thread* gets a parent that no one
    deletes, *speech* a reference that no one gives back.
    """
    thread.setParent(QThread.currentThread())
    invalidate(speech)
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(speech))

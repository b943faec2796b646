"""The system's speech, by Qt TextToSpeech, for another process: ``python -m reader.ui.speech.qt_engine [ENGINE]``.

For Windows and macOS; Linux has ``ssip_engine``.

One JSON object a line comes in: {"say": number, "text", "languages", "rate"}, where *languages* are in the order of
preference, or {"stop"}. One goes out: {"languages"} once, and for each text {"begun": number} and {"ended": number},
but for one that was stopped or replaced; or {"failed": why}. An engine that knows how far it is says so meanwhile:
{"going": number, "letters": how many come next}. The end of the input ends the process.
"""

import json
import os
import sys
from threading import Thread
from time import sleep
from typing import Any, cast

from PySide6.QtCore import Q_ARG, QCoreApplication, QLocale, QMetaObject, QObject, Qt, QTimer, Signal
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

from reader.ui.speech.voice_choice import Voice, choose_voice

ENGINES = ("winrt", "sapi", "darwin", "macos")
"""Qt's engines that speak, best first. There is also a "mock" one for tests, which says nothing."""
QUIET_MS = 200
"""After an interruption: until what the engine still has to report of the interrupted text has come."""
LAST_SECONDS = 1
"""So long after the end of the input a process that is held up ends all the same."""


def main(arguments: list[str]) -> int:
    """Speak what comes in by *arguments*, the name of one of Qt's engines, or by the best of the system's."""
    application = QCoreApplication(sys.argv[:1])
    there = QTextToSpeech.availableEngines()
    name = next((name for name in arguments or ENGINES if name in there), "")
    if not name:
        tell(languages=[])
        return 0
    voice = SystemVoice(name, application)
    Thread(target=voice.listen, daemon=True).start()
    code = application.exec()
    os._exit(code)  # with the thread that listens, and without waiting for a server


def tell(**event: Any) -> None:
    """Write one line to who started this process."""
    print(json.dumps(event), flush=True)  # noqa: T201 - this is what it is for


class SystemVoice(QObject):
    """Says one text at a time.

    An engine reports that it speaks and that it has fallen silent, but not of which text. So a text is handed over only
    once the engine is silent, and what it reports before that text has begun concerns an older one.
    """

    told = Signal(dict)
    closed = Signal()

    def __init__(self, name: str, application: QCoreApplication) -> None:
        super().__init__()
        self._application = application
        self._speech = QTextToSpeech("none")
        self._speech.engineChanged.connect(self._know)
        self._speech.stateChanged.connect(self._follow)
        self._given: dict[str, Any] | None = None
        """What waits until the engine is silent."""
        self._number: int | None = None
        """Of the text that the engine has."""
        self._has_begun = False
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._hand_over)
        self._chosen: dict[str, QVoice | None] = {}
        self.told.connect(self._take)
        self.closed.connect(self._close)
        self._call("setEngine", Q_ARG(str, name))

    def listen(self) -> None:
        """Read what comes in; in a thread."""
        for line in sys.stdin.buffer:
            self.told.emit(json.loads(line))
        self.closed.emit()
        sleep(LAST_SECONDS)
        os._exit(1)

    def _call(self, method: str, *arguments: Any) -> None:
        """Have Qt call *method*: called from here it would keep Python, and so ``listen``, waiting with it."""
        QMetaObject.invokeMethod(self._speech, method, Qt.ConnectionType.QueuedConnection, *arguments)

    def _know(self, name: str) -> None:
        languages = {base_of(locale) for locale in self._speech.availableLocales()} if name else set()
        tell(languages=sorted(language for language in languages - {"C"} if self._voice(language)))

    def _voice(self, language: str) -> QVoice | None:
        if language not in self._chosen:
            voices = [
                Voice(voice.name(), locale.name().replace("_", "-"), voice)
                for locale in self._speech.availableLocales()
                if base_of(locale) == language.partition("-")[0]
                for voice in self._speech.allVoices(locale)
            ]
            chosen = choose_voice(language, voices, QLocale.system().name().partition("_")[2])
            self._chosen[language] = cast("QVoice", chosen.handle) if chosen else None
        return self._chosen[language]

    def _take(self, order: dict[str, Any]) -> None:
        self._given = order if "say" in order else None
        if self._number is not None:
            self._number = None
            self._quiet.start()
            self._call("stop")
        if not self._quiet.isActive():
            self._hand_over()

    def _hand_over(self) -> None:
        given, self._given = self._given, None
        if given is None:
            return
        voice = next(filter(None, map(self._voice, given["languages"])), None)
        if voice is None:
            self._fail("no voice")
            return
        if voice != self._speech.voice():
            self._call("setVoice", Q_ARG(QVoice, voice))
        if given["rate"] != self._speech.rate():
            self._call("setRate", Q_ARG(float, given["rate"]))
        self._number, self._has_begun = given["say"], False
        self._call("say", Q_ARG(str, given["text"]))

    def _follow(self, state: QTextToSpeech.State) -> None:
        if self._number is None:
            return
        if state == QTextToSpeech.State.Speaking and not self._has_begun:
            self._has_begun = True
            tell(begun=self._number)
        elif state == QTextToSpeech.State.Ready and self._has_begun:
            number, self._number = self._number, None
            tell(ended=number)
        elif state == QTextToSpeech.State.Error:
            self._fail(self._speech.errorString())

    def _fail(self, why: str) -> None:
        tell(failed=why)
        self._application.exit(1)

    def _close(self) -> None:
        self._call("stop")
        QMetaObject.invokeMethod(self._application, "quit", Qt.ConnectionType.QueuedConnection)


def base_of(locale: QLocale) -> str:
    """Return the language of *locale* without its country; "C" where Qt has never heard of it, as of Klingon."""
    return locale.name().partition("_")[0]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

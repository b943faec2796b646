"""The speech of the system, spoken in a process of its own: where that hangs or dies there is silence.

The process is ``ssip_engine`` on Linux, elsewhere ``qt_engine``.
"""

import json
import shutil
import sys
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer

from reader.system.own_program import module_command
from reader.system.speech_dispatcher import PROGRAM
from reader.ui.processes import make_process
from reader.ui.speech.speech_engine import SpeechEngine
from reader.ui.speech.watchdog import Watchdog

READY_MS = 15_000
"""How long an engine may take to know its voices. Speech Dispatcher needs some seconds where it has to start first."""
FIRST_MS = 4000
"""How long it may take to begin its first text, whose voice is perhaps still on the disk; espeak-ng took 30 ms."""
BEGIN_MS = 2000
"""How long it may take to begin a text after that, where it was not heard for IDLE_MS: the sound card is perhaps asleep."""
IDLE_MS = 2000
WAKE_MS = 1000
"""How much longer than later words the first word of such a text may take. A sleeping sound card took 1.2 s."""
LETTER_MS = 150
"""How long a letter may take it; the slowest voice speaks ten letters a second."""
END_MS = 4000
"""How much longer than its letters a text may take an engine that does not tell how far it is."""
NEXT_LETTER_MS = 65
STALL_MS = 900
"""How much longer than the next letters it may take one that does, and how long to begin a text right after, or instead of, another.

With espeak-ng marks were 0.6 s late at most, of 2,800 in two languages at three speeds, some on a processor with ten times
the work it can do; a text began within 0.1 s.
"""
SILENCE_MS = 1900
"""No wait is longer than this, so that silence is noticed within two seconds,"""
LEAST_MS = 600
"""but for a word that takes so long itself that less than this would be left: a false alarm is worse than a late one."""
LONGEST_LINE = 1 << 16
CLOSE_MS = 1000


def patience(letters: int) -> int:
    """Return for how many milliseconds an engine that tells how far it is may say nothing of the next *letters*."""
    expected = NEXT_LETTER_MS * letters
    return max(min(expected + STALL_MS, SILENCE_MS), expected + LEAST_MS)


def open_engine(parent: QObject) -> SpeechEngine | None:
    """Return the system's speech engine; None where there is none."""
    if not sys.platform.startswith("linux"):
        return ProcessEngine(parent)
    return ProcessEngine(parent, module_command("reader.ui.speech.ssip_engine")) if shutil.which(PROGRAM) else None


class ProcessEngine(SpeechEngine):
    """An engine in another process, by lines of JSON as ``qt_engine`` describes them."""

    def __init__(self, parent: QObject, command: Sequence[str] = ()) -> None:
        """*command* is run instead of ``qt_engine``, and speaks as that does."""
        super().__init__(parent)
        self._text = 0
        """The number of the text that was given last."""
        self._length = 0
        self._unread = b""
        self._is_ready = self._has_failed = self._has_begun = self._tells_progress = self._is_waking = False
        self._recent = QTimer(self, singleShot=True, interval=IDLE_MS)
        """Runs where it has just told how far it is."""
        self._watchdog = Watchdog(self)
        self._watchdog.expired.connect(lambda: self._fail("no answer"))
        self._process = make_process(self, lambda _: self._fail("the process has ended"))
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._watchdog.start(READY_MS)
        program, *arguments = command or module_command("reader.ui.speech.qt_engine")
        self._process.start(program, arguments)

    def say(self, text: str, languages: Sequence[str], rate: float) -> None:
        self._text, self._length = self._text + 1, len(text)
        self._is_waking = not self._recent.isActive()
        self._watchdog.start(FIRST_MS if not self._has_begun else BEGIN_MS if self._is_waking else STALL_MS)
        self._write({"say": self._text, "text": text, "languages": list(languages), "rate": rate})

    def stop(self) -> None:
        self._text += 1
        if self._is_ready:
            self._watchdog.stop()
        self._write({"stop": True})

    def close(self) -> None:
        self._has_failed = True
        self._watchdog.stop()
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(CLOSE_MS):
            self._process.kill()
            self._process.waitForFinished(CLOSE_MS)

    def _write(self, order: dict[str, Any]) -> None:
        self._process.write(json.dumps(order).encode() + b"\n")

    def _read(self) -> None:
        *lines, self._unread = (self._unread + self._process.readAllStandardOutput().data()).split(b"\n")
        for line in lines:
            if self._has_failed:
                return
            try:
                self._take(json.loads(line))
            except (ValueError, TypeError, AttributeError, KeyError, StopIteration):
                self._fail("an answer that nobody understands")
        if len(self._unread) > LONGEST_LINE:
            self._fail("an answer without an end")

    def _take(self, event: dict[str, Any]) -> None:
        kind, value = next(iter(event.items()))
        if kind == "languages" and not self._is_ready:
            self._is_ready = True
            self._watchdog.stop()
            self.ready.emit(frozenset(map(str, value)))
        elif kind == "failed":
            self._fail(str(value))
        elif kind not in ("begun", "going", "ended") or not self._is_ready:
            raise ValueError
        elif value != self._text:
            return
        elif kind == "going":
            self._tells_progress = True
            self._recent.start()
            self._watchdog.start(patience(int(event["letters"])) + (WAKE_MS if self._is_waking else 0))
            self._is_waking = False
        elif kind == "begun":
            self._has_begun = True
            # Where marks come, the first comes at once; a server whose voice has died begins as well, and says nothing.
            if not self._tells_progress:
                self._watchdog.start(END_MS + LETTER_MS * self._length)
            self.begun.emit()
        else:
            self._watchdog.stop()
            if self._tells_progress:
                self._recent.start()
            self.ended.emit()

    def _fail(self, why: str) -> None:
        if not self._has_failed:
            self._has_failed = True
            self._watchdog.stop()
            self._process.kill()
            self.failed.emit(why)

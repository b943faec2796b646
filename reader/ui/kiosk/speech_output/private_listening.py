"""Headphones: speech goes to their sink alone, its volume, and whether they are plugged in. All by PulseAudio's ``pactl``.

PipeWire answers to it as well. Where there is no ``pactl`` there is neither volume nor plug, and speech goes where
the system sends sound.

The speech server plays what it says, not this program. So speech for headphones has a server of its own, in a folder
for sockets of its own (XDG_RUNTIME_DIR), which inherits their sink (PULSE_SINK): what is read aloud by the button in
an article, by the other server, is still heard by all. It has one server after the other: PulseAudio moves the sound of
headphones that are pulled out to the loudspeakers, and leaves it there when they are plugged in again.
"""

import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from reader.system.own_program import module_command
from reader.system.speech_dispatcher import PROGRAM
from reader.ui.processes import start_process
from reader.ui.speech.process_engine import ProcessEngine, open_engine
from reader.ui.speech.speech_engine import SpeechEngine

QUIETEST, LOUDEST, STEP = 20, 100, 10
"""In percent: never silent, and never louder than the sound is."""
CLOSE_MS = 1000
AGAIN_MS = 60_000
"""So long after the sound server has gone it is looked for again."""
FOLDER = "patient-reader-headphones"
_PERCENT = re.compile(r"(\d+)%")


def open_headphones(sink: str, parent: QObject) -> SpeechEngine | None:
    """Return Linux's speech engine, heard in *sink* alone; None where there is no speech server."""
    if not shutil.which(PROGRAM):
        return None
    given = environment_for(sink, Path(os.environ.get("XDG_RUNTIME_DIR", "")))
    return ProcessEngine(parent, ("env", *given, *module_command("reader.ui.speech.ssip_engine")))


def sink_here(name: str, platform: str = sys.platform) -> str:
    """Return *name*, the setting ``headphones``, where speech can be sent there: on Linux."""
    return name if platform.startswith("linux") else ""


def environment_for(sink: str, runtime: Path) -> tuple[str, ...]:
    """Return NAME=value for a new speech server of its own whose sound goes to *sink*; *runtime* is XDG_RUNTIME_DIR.

    The one before ends by itself once nobody is connected. The server that speaks to everybody is used where no folder
    can be made.
    """
    try:
        shutil.rmtree(runtime / FOLDER, ignore_errors=True)
        (runtime / FOLDER).mkdir(mode=0o700, exist_ok=True)
        folder = tempfile.mkdtemp(dir=runtime / FOLDER)
    except OSError:
        return (f"PULSE_SINK={sink}",)
    server = os.environ.get("PULSE_SERVER") or f"unix:{runtime}/pulse/native"
    return f"PULSE_SINK={sink}", f"PULSE_SERVER={server}", f"XDG_RUNTIME_DIR={folder}"


def has_sink(sinks: object, sink: str) -> bool:
    """Tell from *sinks*, as ``is_plugged`` has them, whether *sink* is one."""
    return isinstance(sinks, list) and any(isinstance(one, dict) and one.get("name") == sink for one in sinks)


def is_plugged(sinks: object, sink: str) -> bool:
    """Tell from *sinks*, what ``pactl --format=json list sinks`` wrote, whether headphones can be heard at *sink*.

    A sink that tells nothing of its plug, as that of a USB headset, is plugged in as long as it is there.
    """
    for one in sinks if isinstance(sinks, list) else ():
        if isinstance(one, dict) and one.get("name") == sink:
            ports = [port for port in one.get("ports") or () if isinstance(port, dict)]
            own = [port for port in ports if "headphone" in str(port.get("type", port.get("name", ""))).lower()]
            return all(port.get("availability") != "not available" for port in own or ports)
    return False


class PrivateListening(QObject):
    """The headphones of one kiosk; without a *sink*, whatever speaks there."""

    plugged = Signal(bool)
    """They were plugged in, or pulled out. What was so at the start is not told."""
    moved = Signal()
    """The sink has come or gone, so ``open_engine`` makes another engine than before. It comes before ``plugged``."""

    def __init__(self, sink: str, parent: QObject, command: Sequence[str] | None = None) -> None:
        """*sink* is their name as ``pactl list short sinks`` has it. *command* is run instead of ``pactl``."""
        super().__init__(parent)
        found = shutil.which("pactl") if command is None else None
        self._command = tuple(command) if command is not None else ((found,) if found else ())
        self.sink = sink
        self._usual: int | None = None
        self._level: int | None = None
        self._was_plugged: bool | None = None
        self._is_there = True
        self._processes: list[QProcess] = []
        self._unread = b""
        self._looks = 0
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self.watch)

    @property
    def is_private(self) -> bool:
        """Whether nobody but the listener hears it, as far as is known: pulled out, some sinks go on with loudspeakers."""
        return bool(self.sink) and self._was_plugged is not False

    @property
    def level(self) -> int | None:
        """The volume in percent; None where it cannot be changed."""
        return self._level

    def watch(self) -> None:
        """Tell of the plug from now on."""
        if self.sink and self._command:
            self._look()
            # It ends with the sound server, which starts again.
            events = self._run(("subscribe",), lambda _: self._again.start())
            events.readyReadStandardOutput.connect(lambda: self._hear(bytes(events.readAllStandardOutput().data())))

    def open_engine(self, parent: QObject) -> SpeechEngine | None:
        """Return an engine that is heard in the sink alone, or by all while it is known not to be there."""
        return open_headphones(self.sink, parent) if self._is_there else open_engine(parent)

    def begin(self) -> None:
        """Somebody listens: find out how loud it is."""
        if self._usual is None and self._command:
            self._run(("get-sink-volume", self._name), self._take_volume)

    def change(self, steps: int) -> int | None:
        """Make it louder, or quieter where *steps* is negative; return the volume, None where it cannot be changed."""
        if self._level is not None:
            self._set(min(LOUDEST, max(QUIETEST, self._level + steps * STEP)))
        return self._level

    def end(self) -> None:
        """Nobody listens any more: as loud as it was before, for the next one (Section 508, 402.3)."""
        if self._usual is not None and self._level != self._usual:
            self._set(self._usual)
        self._usual = self._level = None

    def close(self) -> None:
        """Put the volume back, and watch no more."""
        self.end()
        for process in tuple(self._processes):
            if process.arguments()[-1:] == ["subscribe"]:
                process.terminate()
            if not process.waitForFinished(CLOSE_MS):
                process.kill()
                process.waitForFinished(CLOSE_MS)
        self._again.stop()

    @property
    def _name(self) -> str:
        return self.sink or "@DEFAULT_SINK@"

    def _set(self, percent: int) -> None:
        self._level = percent
        self._run(("set-sink-volume", self._name, f"{percent}%"), _drop)

    def _take_volume(self, output: bytes) -> None:
        found = _PERCENT.search(output.decode(errors="replace"))
        if found and self._usual is None:
            self._usual = self._level = int(found[1])

    def _hear(self, events: bytes) -> None:
        *lines, self._unread = (self._unread + events).split(b"\n")
        if any(b" on card" in line or b" on sink " in line for line in lines):
            self._look()

    def _look(self) -> None:
        self._looks += 1
        self._run(("--format=json", "list", "sinks"), partial(self._take_sinks, self._looks))

    def _take_sinks(self, look: int, output: bytes) -> None:
        if look != self._looks:
            return  # what was so before the last change may be told after it
        try:
            sinks: Any = json.loads(output)
        except ValueError:
            return
        was_there, self._is_there = self._is_there, has_sink(sinks, self.sink)
        if was_there != self._is_there:
            self.moved.emit()
        was, self._was_plugged = self._was_plugged, is_plugged(sinks, self.sink)
        if was is not None and was != self._was_plugged:
            self.plugged.emit(self._was_plugged)

    def _run(self, arguments: Sequence[str], then: Callable[[bytes], None]) -> QProcess:
        """Run the command; *then* is called with what it wrote."""

        def end(_: bool, output: bytes) -> None:
            self._processes.remove(process)
            then(output)

        process = start_process(self, (*self._command, *arguments), end, LC_ALL="C")
        self._processes.append(process)
        return process


def _drop(_: bytes) -> None:
    """Nothing is wanted of what it wrote."""

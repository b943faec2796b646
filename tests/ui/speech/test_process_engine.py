"""A speech process that hangs, dies or talks rubbish is silence: the window goes on, and the next engine is a new one."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.ui.speech import process_engine
from reader.ui.speech.process_engine import ProcessEngine
from tests.patience import PatientBot
from tests.ui.speech.conftest import Stage

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it looks into /proc")

READY = 'print(\'{"languages": ["en"]}\', flush=True)\n'
BEGIN = """
import json
for line in sys.stdin:
    order = json.loads(line)
    if "say" in order:
        print(json.dumps({"begun": order["say"]}), flush=True)
"""
DEAF = "time.sleep(600)\n"
NOTES = "open({path!r}, 'a').write(str(os.getpid()) + '\\n')\n"

RUBBISH = [
    "rubbish",
    "[]",
    "1",
    "{}",
    "\\x00",
    '{"languages": 1}',
    '{"sung": 1}',
    '{"going": 1}',
    '{"going": 1, "letters": "many"}',
    "x" * 100_000,
]


class Processes:
    """Runs a script in place of the speech of the system, and knows the number of each process."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "numbers"
        self.script = READY + BEGIN
        self.engines: list[ProcessEngine] = []

    def __call__(self, parent) -> ProcessEngine:  # type: ignore[no-untyped-def]
        script = "import os, sys, time\n" + NOTES.format(path=str(self._path)) + self.script
        self.engines.append(ProcessEngine(parent, [sys.executable, "-S", "-c", script]))
        return self.engines[-1]

    @property
    def numbers(self) -> list[int]:
        return [int(line) for line in self._path.read_text().splitlines()] if self._path.exists() else []

    @property
    def alive(self) -> list[int]:
        return [number for number in self.numbers if Path(f"/proc/{number}").exists()]

    def end(self, how: int = signal.SIGKILL) -> None:
        os.kill(self.numbers[-1], how)


@pytest.fixture
def processes(tmp_path: Path) -> Processes:
    return Processes(tmp_path)


@pytest.fixture
def reader(qtbot: PatientBot, processes: Processes) -> Iterator[Stage]:
    """An article that is open, and a voice that nobody has looked for."""
    stage = Stage(qtbot, processes)  # type: ignore[arg-type]
    stage.open()
    yield stage
    stage.close()
    assert not processes.alive


def start_reading(stage: Stage) -> None:
    """Press the button, and wait for the first sentence to be marked."""
    stage.prepare()
    with stage.qtbot.waitSignal(stage.speaker.sentence_started):
        stage.read_aloud.toggle()
    stage.qtbot.waitUntil(lambda: bool(stage.marked))


def assert_silent(stage: Stage) -> None:
    """The highlight is gone, nothing is being read, and the page is still there."""
    assert not stage.read_aloud.is_on
    assert not stage.read_aloud.is_available
    stage.qtbot.waitUntil(lambda: not stage.marked)
    assert stage.look("document.querySelector('h1').textContent") == "Naps"


def test_a_process_killed_in_mid_sentence_is_silence_and_the_next_reading_has_a_new_one(
    reader: Stage, processes: Processes
) -> None:
    start_reading(reader)
    with reader.qtbot.waitSignal(reader.read_aloud.failed):
        processes.end()
    assert_silent(reader)

    start_reading(reader)
    assert len(processes.numbers) == 2


def test_a_process_that_hangs_in_mid_sentence_is_silence(
    reader: Stage, processes: Processes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process_engine, "END_MS", 200)
    monkeypatch.setattr(process_engine, "LETTER_MS", 1)
    reader.prepare()
    with reader.qtbot.waitSignal(reader.read_aloud.failed):
        reader.read_aloud.toggle()

    assert_silent(reader)


def test_a_process_that_never_begins_is_silence(
    reader: Stage, processes: Processes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process_engine, "FIRST_MS", 100)
    processes.script = READY + DEAF
    reader.prepare()
    with reader.qtbot.waitSignal(reader.read_aloud.failed):
        reader.read_aloud.toggle()

    assert_silent(reader)


def test_a_process_stopped_while_it_connects_is_silence_and_ends(
    reader: Stage, processes: Processes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process_engine, "READY_MS", 1500)
    processes.script = DEAF
    reader.speaker.prepare()
    reader.qtbot.waitUntil(lambda: bool(processes.numbers))
    processes.end(signal.SIGSTOP)
    with reader.qtbot.waitSignal(processes.engines[0].failed) as failed:
        pass

    assert failed.args == ["no answer"]
    assert_silent(reader)


def test_the_window_closes_over_a_stopped_process(reader: Stage, processes: Processes) -> None:
    reader.prepare()
    processes.end(signal.SIGSTOP)
    reader.speaker.close()

    assert not processes.alive


@pytest.mark.parametrize("line", RUBBISH)
def test_a_process_that_talks_rubbish_is_silence(line: str, reader: Stage, processes: Processes) -> None:
    end = "" if len(line) > 1000 else "\\n"
    processes.script = (
        READY + f"sys.stdin.readline()\nsys.stdout.write({line!r} + '{end}'); sys.stdout.flush()\n" + DEAF
    )
    reader.prepare()
    with reader.qtbot.waitSignal(reader.read_aloud.failed):
        reader.read_aloud.toggle()

    assert_silent(reader)


@pytest.mark.parametrize("line", RUBBISH)
def test_a_process_that_talks_rubbish_at_once_has_no_voice(line: str, reader: Stage, processes: Processes) -> None:
    end = "" if len(line) > 1000 else "\\n"
    processes.script = f"sys.stdout.write({line!r} + '{end}'); sys.stdout.flush()\n" + DEAF
    reader.speaker.prepare()
    with reader.qtbot.waitSignal(processes.engines[0].failed):
        pass

    assert_silent(reader)


@pytest.mark.parametrize("script", ["raise SystemExit(0)", "raise SystemExit(1)", "os.abort()"])
def test_a_process_that_ends_at_once_has_no_voice(script: str, reader: Stage, processes: Processes) -> None:
    processes.script = script
    reader.speaker.prepare()
    with reader.qtbot.waitSignal(processes.engines[0].failed):
        pass

    assert_silent(reader)


def test_a_program_that_is_not_there_has_no_voice(qtbot: PatientBot) -> None:
    parent = process_engine.QObject()
    engine = ProcessEngine(parent, ["/nowhere/python"])
    with qtbot.waitSignal(engine.failed):
        pass
    engine.close()


def test_what_is_read_aloud_is_in_no_argument_and_in_no_log(
    reader: Stage, processes: Processes, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(0)
    start_reading(reader)
    arguments = Path(f"/proc/{processes.numbers[-1]}/cmdline")
    seen = arguments.read_bytes() if arguments.exists() else b""
    with reader.qtbot.waitSignal(reader.read_aloud.failed):
        processes.end()

    assert b"Naps" not in seen
    assert "Naps" not in caplog.text

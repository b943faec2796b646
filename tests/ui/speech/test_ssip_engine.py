"""Speech Dispatcher behind the process that speaks: whatever falls silent, the reading ends and says so."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from reader.languages import base_of
from reader.system import sound, speech_dispatcher
from reader.system.own_program import module_command
from reader.system.speech_dispatcher import SpeechServerError
from reader.ui.speech import process_engine, ssip_engine
from reader.ui.speech.process_engine import ProcessEngine
from tests.patience import PatientBot
from tests.speech_server import FakeSpeechServer

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Speech Dispatcher is Linux's")


class Stand:
    """An engine, the server behind it, and what was reported."""

    def __init__(self, qtbot: PatientBot, server: FakeSpeechServer) -> None:
        self.qtbot, self.server = qtbot, server
        self.owner = QObject()
        self.engine = ProcessEngine(self.owner, module_command("reader.ui.speech.ssip_engine"))
        self.languages: list[frozenset[str]] = []
        self.told: list[str] = []
        self.engine.ready.connect(self.languages.append)
        self.engine.begun.connect(lambda: self.told.append("begun"))
        self.engine.ended.connect(lambda: self.told.append("ended"))
        self.engine.failed.connect(lambda why: self.told.append("failed"))

    def wait_until_ready(self) -> None:
        self.qtbot.waitUntil(lambda: bool(self.languages))

    def say(self, text: str, *languages: str, rate: float = 0) -> None:
        self.engine.say(text, languages or ("en",), rate)

    def wait_for(self, *told: str) -> None:
        self.qtbot.waitUntil(lambda: self.told == list(told))


@pytest.fixture
def stand(qtbot: PatientBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Stand]]:
    stands: list[Stand] = []
    monkeypatch.setenv("PULSE_SERVER", "somewhere")
    with tempfile.TemporaryDirectory() as folder:

        def make(*arguments: str, **named: int) -> Stand:
            path = Path(folder, str(len(stands)))
            monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{path}")
            stands.append(Stand(qtbot, FakeSpeechServer(path, *arguments, **named)))  # type: ignore[arg-type]
            return stands[-1]

        yield make
        for one in stands:
            one.engine.close()
            one.server.die()
            one.owner.deleteLater()


def test_a_text_is_said_by_the_voice_of_its_language(stand: Callable[..., Stand]) -> None:
    one = stand()
    one.wait_until_ready()
    assert one.languages == [frozenset({"en", "es"})]
    one.say("Salud & <paz>.", "tlh", "es", rate=-0.5)
    one.wait_for("begun", "ended")

    heard = one.server.heard
    assert 'SET SELF SYNTHESIS_VOICE "Spanish (Latin America)"' in heard
    assert {"SET SELF LANGUAGE es-419", "SET SELF RATE -50"} <= set(heard)
    (said,) = (line for line in heard if line.startswith("<speak>"))
    assert said == '<speak><mark name="0"/>Salud <mark name="1"/>&amp; <mark name="2"/>&lt;paz&gt;.</speak>'


def test_a_text_that_is_replaced_is_cancelled_and_never_ends(stand: Callable[..., Stand]) -> None:
    one = stand(ends=False)
    one.wait_until_ready()
    one.say("One.")
    one.wait_for("begun")
    one.server.ends = True
    one.say("Two.")
    one.wait_for("begun", "begun", "ended")
    assert one.server.heard.count("CANCEL SELF") == 1


def test_a_stop_is_silence_at_the_server(stand: Callable[..., Stand]) -> None:
    one = stand(ends=False)
    one.wait_until_ready()
    one.say("One.")
    one.wait_for("begun")
    one.engine.stop()
    one.qtbot.waitUntil(lambda: "CANCEL SELF" in one.server.heard)


@pytest.mark.parametrize("marks", [0, 1, 3])
def test_a_voice_that_falls_silent_in_mid_sentence_has_failed(
    marks: int, stand: Callable[..., Stand], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server lived, and its voice or the sound server did not: the mark stayed for half a minute."""
    no_time = (
        {"SILENCE_MS": 0, "LEAST_MS": 50, "NEXT_LETTER_MS": 1, "WAKE_MS": 0}
        if marks
        else {"END_MS": 50, "LETTER_MS": 1}
    )
    for name, value in no_time.items():
        monkeypatch.setattr(process_engine, name, value)
    one = stand(marks=marks, ends=False)
    one.wait_until_ready()
    one.say("One two three four five.")
    one.wait_for("begun", "failed")


def test_silence_is_noticed_by_the_words_and_not_by_the_length_of_the_text(
    stand: Callable[..., Stand], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process_engine, "NEXT_LETTER_MS", 0)
    monkeypatch.setattr(process_engine, "WAKE_MS", 0)
    monkeypatch.setattr(process_engine, "END_MS", 1 << 30)
    one = stand(marks=1, ends=False)
    one.wait_until_ready()
    one.say("One two three.")
    one.wait_for("begun", "failed")


def test_a_voice_that_told_how_far_it_was_and_tells_no_more_has_failed(
    stand: Callable[..., Stand], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a voice is killed, the server has another one begin that says nothing."""
    monkeypatch.setattr(process_engine, "END_MS", 10_000_000)
    one = stand()
    one.wait_until_ready()
    one.say("One.")
    one.wait_for("begun", "ended")
    one.server.marks, one.server.ends = 0, False
    one.say("Two.")
    one.wait_for("begun", "ended", "begun", "failed")


def test_a_server_that_dies_in_mid_sentence_has_failed(stand: Callable[..., Stand]) -> None:
    one = stand(ends=False)
    one.wait_until_ready()
    one.say("One.")
    one.wait_for("begun")
    one.server.die()
    one.wait_for("begun", "failed")


@pytest.mark.parametrize("fault", ["dies", "hangs", "300 ERR\r\n", "\x00\r\n"])
@pytest.mark.parametrize("at", ["SET SELF CLIENT", "LIST"])
def test_a_server_with_a_fault_at_the_start_is_no_voice(
    fault: str, at: str, stand: Callable[..., Stand], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process_engine, "READY_MS", 300 if fault == "hangs" else process_engine.READY_MS)
    one = stand(fault, at)
    one.wait_for("failed")
    assert not one.languages


@pytest.mark.parametrize("fault", ["dies", "300 ERR\r\n", "\x00\r\n", "225 OK\r\n"])
@pytest.mark.parametrize("at", ["SET SELF LANGUAGE", "SPEAK", "."])
def test_a_server_with_a_fault_at_a_text_has_failed(fault: str, at: str, stand: Callable[..., Stand]) -> None:
    one = stand(fault, at)
    one.wait_until_ready()
    one.say("One.")
    if at == "." or not fault.startswith("225"):
        one.wait_for("failed")


class OwnServer:
    """What happens where the program of the server is run: one starts in the folder that was meant."""

    def __init__(self, runtime: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.runtime = runtime
        self.started: list[FakeSpeechServer] = []
        self.environments: list[dict[str, str]] = []
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
        monkeypatch.delenv("SPEECHD_ADDRESS", raising=False)
        monkeypatch.delenv("PULSE_SERVER", raising=False)
        monkeypatch.setattr(speech_dispatcher.subprocess, "run", self._start)

    def break_common(self, fault: str, at: str) -> FakeSpeechServer:
        """Have a server that everybody finds, with a fault."""
        (self.runtime / "speech-dispatcher").mkdir()
        self.started.append(FakeSpeechServer(self.runtime / "speech-dispatcher" / "speechd.sock", fault, at))
        return self.started.pop()

    def _start(self, *_: object, env: dict[str, str], **__: object) -> None:
        self.environments.append(env)
        folder = Path(env["XDG_RUNTIME_DIR"], "speech-dispatcher")
        folder.mkdir()
        self.started.append(FakeSpeechServer(folder / "speechd.sock"))


@pytest.fixture
def own_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[OwnServer]:
    with tempfile.TemporaryDirectory() as folder:
        one = OwnServer(Path(folder), monkeypatch)
        yield one
        for server in one.started:
            server.die()


@pytest.mark.parametrize("fault", ["321 ERR MODULE CANT REPORT VOICES\r\n", "dies"])
def test_a_server_that_has_lost_its_voice_is_left_for_a_new_one(fault: str, own_server: OwnServer) -> None:
    """Others were connected to it, so it stayed, and there was no voice until the next start of the computer."""
    broken = own_server.break_common(fault, "LIST")
    connection, voices = ssip_engine.connect_voices()
    with closing(connection):
        assert {base_of(voice.language) for voice in voices} == {"en", "es"}
        assert connection.ask("SPEAK") == []
    assert "SPEAK" not in broken.heard
    assert "SPEAK" in own_server.started[0].heard


def test_a_server_of_its_own_plays_where_all_others_play_and_leaves_no_folder_behind(own_server: OwnServer) -> None:
    (own_server.runtime / "pulse").mkdir()
    (own_server.runtime / "pulse" / "native").touch()
    for _ in range(2):
        speech_dispatcher.connect_own_speech().close()
    last = own_server.environments[-1]
    assert last["PULSE_SERVER"] == f"unix:{own_server.runtime}/pulse/native"
    assert [str(one) for one in own_server.runtime.glob("patient-reader-*")] == [last["XDG_RUNTIME_DIR"]]


def test_a_server_that_somebody_named_is_the_only_one(own_server: OwnServer, monkeypatch: pytest.MonkeyPatch) -> None:
    own_server.break_common("321 ERR\r\n", "LIST")
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{own_server.runtime}/speech-dispatcher/speechd.sock")
    with pytest.raises(SpeechServerError):
        ssip_engine.connect_voices()
    assert not own_server.started


def test_where_no_server_has_a_voice_there_is_none(own_server: OwnServer, monkeypatch: pytest.MonkeyPatch) -> None:
    own_server.break_common("321 ERR\r\n", "LIST")
    monkeypatch.setattr(speech_dispatcher.subprocess, "run", lambda *_, **__: None)
    with pytest.raises(SpeechServerError):
        ssip_engine.connect_voices()


def test_without_sound_there_is_no_voice(qtbot: PatientBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("PULSE_SERVER", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setattr(sound, "DEVICES", tmp_path)
    assert sound.lacks_sound() == "no sound server and no sound card"
    (tmp_path / "pcmC0D0p").touch()
    assert sound.lacks_sound() == ""


def test_without_the_server_no_process_is_tried(monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert process_engine.open_engine(QObject()) is None

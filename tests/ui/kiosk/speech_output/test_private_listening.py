"""Headphones: their sink, their volume and their plug, with a stand-in for pactl that writes down what it is told."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from reader.ui.kiosk.speech_output import private_listening
from reader.ui.kiosk.speech_output.private_listening import (
    FOLDER,
    PrivateListening,
    environment_for,
    is_plugged,
    sink_here,
)
from tests.patience import PatientBot, fire

SINK = "usb-headset"
PACTL = """#!/bin/sh
echo "$*" >> told
case "$1" in
get-sink-volume) echo 'Volume: front-left: 39322 /  60% / -13.31 dB,   front-right: 39322 /  60% / -13.31 dB' ;;
--format=json) cat sinks ;;
subscribe) echo "Event 'change' on source #4"; echo "Event 'change' on card #1"; cat > /dev/null; exec sleep 600 ;;
esac
"""


def sinks(availability: str | None, name: str = SINK) -> list[object]:
    ports = [{"name": "analog-output-speaker", "type": "Speaker", "availability": "available"}]
    if availability is not None:
        ports.append({"name": "analog-output-headphones", "type": "Headphones", "availability": availability})
    return [{"name": "hdmi", "ports": []}, {"name": name, "ports": ports if availability is not None else []}]


@pytest.mark.parametrize(("availability", "plugged"), [
    ("available", True), ("availability unknown", True), ("not available", False), (None, True),
])  # fmt: skip
def test_the_plug_is_what_the_port_of_headphones_says(availability: str | None, plugged: bool) -> None:
    assert is_plugged(sinks(availability), SINK) == plugged


@pytest.mark.parametrize("rubbish", [None, {}, [], [3], [{}], [{"name": "another"}], "sinks"])
def test_a_sink_that_is_not_there_is_not_plugged(rubbish: object) -> None:
    assert not is_plugged(rubbish, SINK)


@pytest.mark.parametrize("ports", [None, [], [None], [{}], [{"availability": 3}]])
def test_a_sink_that_tells_nothing_of_its_plug_is_plugged(ports: object) -> None:
    assert is_plugged([{"name": SINK, "ports": ports}], SINK)


def test_speech_for_headphones_has_a_server_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PULSE_SERVER", raising=False)
    sink, server, runtime = environment_for(SINK, tmp_path)
    assert (sink, server) == (f"PULSE_SINK={SINK}", f"PULSE_SERVER=unix:{tmp_path}/pulse/native")
    folder = Path(runtime.removeprefix("XDG_RUNTIME_DIR="))
    assert folder.parent == tmp_path / FOLDER
    assert [stat.S_IMODE(one.stat().st_mode) for one in (folder, folder.parent)] == [0o700, 0o700]


def test_each_voice_of_headphones_has_a_new_server_and_leaves_no_folder_of_the_one_before(tmp_path: Path) -> None:
    """The sound of a server that lived on stayed where the system had moved it: all heard what was for the headphones."""
    before, after = (Path(environment_for(SINK, tmp_path)[-1].partition("=")[2]) for _ in range(2))
    assert before != after
    assert list((tmp_path / FOLDER).iterdir()) == [after]


def test_where_no_folder_can_be_made_the_common_server_speaks(tmp_path: Path) -> None:
    assert environment_for(SINK, tmp_path / "nowhere") == (f"PULSE_SINK={SINK}",)


class Desk:
    """A sound system."""

    def __init__(self, folder: Path, qtbot: PatientBot) -> None:
        self.folder, self.qtbot = folder, qtbot
        self.owner = QObject()
        self.made: list[PrivateListening] = []
        program = folder / "pactl"
        program.write_text(PACTL, encoding="utf-8")
        program.chmod(0o755)
        self.put(sinks("not available"))

    def put(self, what: object) -> None:
        (self.folder / "sinks").write_text(json.dumps(what), encoding="utf-8")

    def listening(self, sink: str = SINK) -> PrivateListening:
        # In its folder, where it writes.
        command = ("env", "-C", str(self.folder), str(self.folder / "pactl"))
        self.made.append(PrivateListening(sink, self.owner, command))
        return self.made[-1]

    @property
    def told(self) -> list[str]:
        file = self.folder / "told"
        return file.read_text(encoding="utf-8").splitlines() if file.exists() else []

    def wait_until_told(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.told)


@pytest.fixture
def desk(tmp_path: Path, qtbot: PatientBot) -> Iterator[Desk]:
    desk = Desk(tmp_path, qtbot)
    yield desk
    for one in desk.made:
        one.close()
    desk.owner.deleteLater()
    qtbot.settle()


def test_the_volume_goes_by_steps_within_bounds_and_back_at_the_end(desk: Desk, qtbot: PatientBot) -> None:
    listening = desk.listening()
    assert listening.change(1) is None
    listening.begin()
    qtbot.waitUntil(lambda: listening.level == 60)
    assert listening.change(1) == 70
    assert [listening.change(1) for _ in range(5)] == [80, 90, 100, 100, 100]
    assert [listening.change(-1) for _ in range(10)][-1] == 20
    listening.end()
    desk.wait_until_told(f"set-sink-volume {SINK} 60%")
    assert listening.level is None


def test_a_volume_that_nobody_changed_is_not_set(desk: Desk, qtbot: PatientBot) -> None:
    listening = desk.listening("")
    listening.begin()
    qtbot.waitUntil(lambda: listening.level == 60)
    listening.close()
    assert desk.told == ["get-sink-volume @DEFAULT_SINK@"]


def test_the_plug_is_told_when_it_changes_and_not_at_the_start(desk: Desk, qtbot: PatientBot) -> None:
    listening, heard = desk.listening(), []
    listening.plugged.connect(heard.append)
    listening.watch()
    qtbot.waitUntil(lambda: desk.told.count("--format=json list sinks") == 2)
    qtbot.waitUntil(lambda: len(listening._processes) == 1)
    assert heard == []
    desk.put(sinks("available"))
    listening._hear(b"Event 'change' on ca")
    listening._hear(b"rd #1\n")
    qtbot.waitUntil(lambda: heard == [True])
    desk.put([])
    listening._hear(b"Event 'remove' on sink #3\n")
    qtbot.waitUntil(lambda: heard == [True, False])


def test_headphones_that_are_pulled_out_are_not_private(desk: Desk, qtbot: PatientBot) -> None:
    listening = desk.listening()
    assert listening.is_private
    listening.watch()
    qtbot.waitUntil(lambda: not listening.is_private)
    desk.put(sinks("available"))
    listening._hear(b"Event 'change' on card #1\n")
    qtbot.waitUntil(lambda: listening.is_private)


def test_a_sink_that_comes_or_goes_is_told_before_the_plug_and_a_plug_alone_is_not(
    desk: Desk, qtbot: PatientBot
) -> None:
    listening, heard = desk.listening(), []
    listening.moved.connect(lambda: heard.append("moved"))
    listening.plugged.connect(heard.append)
    listening.watch()
    qtbot.waitUntil(lambda: not listening.is_private)
    for there, told in (
        ("available", [True]),
        (None, ["moved", False]),
        ("available", ["moved", True]),
        ("not available", [False]),
    ):
        heard.clear()
        desk.put(sinks(there) if there else [])
        listening._hear(b"Event 'change' on sink #3\n")
        qtbot.waitUntil(lambda told=told: heard == told)


def test_a_sink_that_is_not_there_at_the_start_is_told(desk: Desk, qtbot: PatientBot) -> None:
    desk.put([])
    listening = desk.listening()
    with qtbot.waitSignal(listening.moved):
        listening.watch()


def test_all_hear_what_is_said_while_there_are_no_headphones(
    desk: Desk, qtbot: PatientBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A voice for a sink that is not there is silent, and who cannot see has nothing."""
    opened: list[str] = []
    monkeypatch.setattr(private_listening, "open_headphones", lambda sink, parent: opened.append(sink))
    monkeypatch.setattr(private_listening, "open_engine", lambda parent: opened.append("all"))
    listening = desk.listening()
    listening.open_engine(desk.owner)
    for there in ([], sinks("available")):
        desk.put(there)
        with qtbot.waitSignal(listening.moved):
            listening._hear(b"Event 'change' on sink #3\n")
        listening.open_engine(desk.owner)
    assert opened == [SINK, "all", SINK]


def test_of_two_looks_at_the_plug_the_later_one_counts_whichever_ends_first(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    listening, asked = desk.listening(), []
    monkeypatch.setattr(listening, "_run", lambda _, then: asked.append(then))
    listening._hear(b"Event 'change' on card #1\n")
    listening._hear(b"Event 'change' on card #1\n")
    asked[1](json.dumps(sinks("available")).encode())
    asked[0](json.dumps(sinks("not available")).encode())
    assert listening.is_private


def test_a_sound_server_that_starts_again_is_watched_again(desk: Desk, qtbot: PatientBot) -> None:
    listening = desk.listening()
    listening.watch()
    qtbot.waitUntil(lambda: "subscribe" in desk.told and len(listening._processes) == 1)
    listening._processes[0].kill()
    qtbot.waitUntil(listening._again.isActive)
    fire(listening._again)
    qtbot.waitUntil(lambda: desk.told.count("subscribe") == 2)


def test_only_linux_sends_speech_to_a_sink() -> None:
    assert (sink_here(SINK, "linux"), sink_here(SINK, "win32"), sink_here(SINK, "darwin")) == (SINK, "", "")


def test_a_sound_system_that_talks_rubbish_changes_nothing(desk: Desk, qtbot: PatientBot) -> None:
    listening, heard = desk.listening(), []
    listening.plugged.connect(heard.append)
    (desk.folder / "sinks").write_text("no json", encoding="utf-8")
    listening.watch()
    qtbot.waitUntil(lambda: desk.told.count("--format=json list sinks") == 2)
    qtbot.waitUntil(lambda: len(listening._processes) == 1)
    assert heard == []


@pytest.mark.parametrize("command", [(), ("/nowhere/pactl",)])
def test_without_a_sound_system_there_is_neither_volume_nor_plug(command: tuple[str, ...], qtbot: PatientBot) -> None:
    owner = QObject()
    listening = PrivateListening(SINK, owner, command)
    listening.watch()
    listening.begin()
    qtbot.waitUntil(lambda: not listening._processes)
    assert listening.change(1) is None
    listening.close()


def test_letters_are_private_only_where_a_sink_is_named(qtbot: PatientBot) -> None:
    owner = QObject()
    assert PrivateListening(SINK, owner, ()).is_private
    assert not PrivateListening("", owner, ()).is_private

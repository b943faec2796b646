"""The command kiosk: no kiosk without a PIN, and how one is set."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.settings.pin import PinKeeper, set_pin
from reader.system.health_file import read_health
from tests.cli.conftest import Cli
from tests.fakes import ROOT, environment

PIN = "2580"


@pytest.fixture
def keeper(data: Path) -> PinKeeper:
    return PinKeeper(data / "kiosk-pin", data / "kiosk-pin-tries.json")


def pipe(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Have *text* come through a pipe."""
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


@pytest.mark.parametrize("arguments", [(), ("--windowed",), ("--screen", "HDMI-1")])
def test_without_a_pin_it_does_not_start_and_says_how_to_set_one(
    cli: Cli, data: Path, arguments: tuple[str, ...]
) -> None:
    ran = cli("kiosk", *arguments)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.count("\n") == 1
    assert "patient-reader kiosk --set-pin" in ran.err
    assert not data.exists()


def test_with_a_damaged_pin_it_does_not_start_and_says_how_to_set_one(cli: Cli, data: Path, keeper: PinKeeper) -> None:
    set_pin(data / "kiosk-pin", PIN)
    (data / "kiosk-pin").write_bytes(b"\0" * 100)
    ran = cli("kiosk")
    assert ran.status == 1
    assert str(data / "kiosk-pin") in ran.err
    assert "patient-reader kiosk --set-pin" in ran.err


@pytest.mark.parametrize("text", ["2580\n", "2580", " 2580 \r\nmore\n"])
def test_a_pin_comes_through_a_pipe(cli: Cli, keeper: PinKeeper, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    pipe(monkeypatch, text)
    ran = cli("kiosk", "--set-pin")
    assert (ran.status, ran.out) == (0, "")
    assert PIN not in ran.err
    assert keeper.attempt(PIN).ok


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "none was given"), ("\n", "4 to 12 digits"), ("123", "4 to 12 digits"), ("secret\n", "4 to 12 digits"), ("7777\n", "one digit"),
        ("1" * 500, "4 to 12 digits"),
    ],
)  # fmt: skip
def test_what_is_no_pin_is_refused_and_the_old_one_stays(
    cli: Cli, data: Path, keeper: PinKeeper, monkeypatch: pytest.MonkeyPatch, text: str, words: str
) -> None:
    set_pin(data / "kiosk-pin", PIN)
    pipe(monkeypatch, text)
    ran = cli("kiosk", "--set-pin")
    assert ran.status == 1
    assert "The PIN was not set: " in ran.err
    assert words in ran.err
    assert keeper.attempt(PIN).ok


def test_without_a_standard_input_nothing_is_set(cli: Cli, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert cli("kiosk", "--set-pin").status == 1
    assert not data.exists()


def test_a_new_pin_forgives_wrong_tries(
    cli: Cli, data: Path, keeper: PinKeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_pin(data / "kiosk-pin", PIN)
    for _ in range(5):
        keeper.attempt("9999")
    pipe(monkeypatch, "135790\n")
    cli("kiosk", "--set-pin")
    assert keeper.attempt("135790").ok


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal is POSIX's")
@pytest.mark.parametrize(
    ("typed", "status", "words"),
    [
        (["2580", "2580"], 0, "PIN is set"),
        (["2580", "2581"], 1, "the second time it was another one"),
        (["12"], 1, "4 to 12 digits"),
        (["\x04"], 1, "none was given"),
    ],
)
def test_on_a_terminal_it_is_asked_for_twice_and_never_shown(
    data: Path, keeper: PinKeeper, typed: list[str], status: int, words: str
) -> None:
    import pty

    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "reader", "--data-dir", str(data), "kiosk", "--set-pin"]
    # A session of its own, whose terminal the pseudo-terminal becomes: getpass asks on /dev/tty.
    code = "import fcntl, os, sys, termios; os.setsid(); fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execv(sys.argv[1], sys.argv[1:])"
    process = subprocess.Popen(
        [sys.executable, "-c", code, *command],
        stdin=follower,
        stdout=follower,
        stderr=follower,
        env=environment(),
        cwd=ROOT,
    )
    os.close(follower)
    shown, questions = "", 0
    while True:
        try:
            piece = os.read(leader, 4096).decode()
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        shown += piece
        if shown.count("): ") + shown.count("more: ") > questions:
            os.write(leader, (typed[questions] + ("" if typed[questions] == "\x04" else "\n")).encode())
            questions += 1
    os.close(leader)
    assert process.wait(30) == status
    assert words in shown
    assert questions == len(typed)
    assert all(one not in shown for one in typed if one.isdecimal() and len(one) > 2)
    assert keeper.is_set is (status == 0)


def test_doctor_looks_at_the_kiosk_when_asked(cli: Cli, data: Path) -> None:
    names = {one["name"] for one in cli("doctor", "--json").json["checks"]}
    ran = cli("doctor", "--kiosk", "--json")
    more = {one["name"]: one["ok"] for one in ran.json["checks"]}
    assert "Kiosk PIN" not in names
    assert set(more) > names
    assert (ran.status, more["Kiosk PIN"]) == (1, False)
    assert "patient-reader kiosk --set-pin" in cli("doctor", "--kiosk").out


def test_the_morning_check_is_kept_only_when_asked(cli: Cli, data: Path) -> None:
    ran = cli("doctor", "--kiosk", "--json")
    assert not (data / "health.json").exists()
    kept = cli("doctor", "--kiosk", "--json", "--keep")
    subjects = [one["subject"] for one in kept.json["morning"]]
    assert subjects == [one["subject"] for one in ran.json["morning"]]
    assert subjects == [one.subject for one in read_health(data / "health.json").checks]
    assert cli("doctor", "--keep").status == 2

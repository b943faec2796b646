"""The program as a process of its own: what a shell, a pipe and another program see of it."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes import ROOT, Ran, Shelf, environment, python

POSIX = pytest.mark.skipif(os.name != "posix", reason="a POSIX shell's business")


@pytest.fixture
def options(shelf: Shelf, data: Path) -> list[str]:
    return ["--data-dir", str(data), "--no-bundled", "--collection", str(shelf.root)]


def program(*arguments: str, **changes: str) -> Ran:
    """Run the program; a traceback is an error, whatever it was told to do."""
    ran = python("-m", "reader", *arguments, **changes)
    assert "Traceback" not in ran.err, ran.err
    assert "Exception ignored" not in ran.err, ran.err
    assert "should not have" not in ran.err, ran.err
    return ran


def test_help_is_helpful() -> None:
    ran = program("--help")
    assert (ran.status, ran.err) == (0, "")
    assert "usage: patient-reader" in ran.out
    assert "search all articles" in ran.out


def test_exit_codes_are_0_1_and_2(options: list[str]) -> None:
    assert program(*options, "show", "naps").status == 0
    assert program(*options, "show", "none").status == 1
    assert program(*options, "show").status == 2


@pytest.mark.parametrize(
    "command",
    [["list"], ["search", "naps"], ["check"], ["index"], ["doctor"], ["import", "folder", "FOLDER", "--dry-run"]],
    ids=lambda c: c[0],
)
def test_json_is_the_only_thing_on_standard_output(options: list[str], command: list[str], tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_text("# A page\n\nIts words.\n")
    arguments = [one.replace("FOLDER", str(tmp_path / "in")) for one in command]
    ran = program(*options, *arguments, "--json")
    assert ran.json
    assert ran.out.endswith(("]\n", "}\n"))


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_output_to_a_pipe_is_utf_8_whatever_the_system_speaks(options: list[str], shelf: Shelf, encoding: str) -> None:
    shelf.add("en/sleep/zzz", "“Zzz” → 睡眠 \U0001f634", title="睡眠 → “sleep” ñ \U0001f634")
    for command in (
        ["list"],
        ["show", "zzz"],
        ["show", "zzz", "--format", "html"],
        ["show", "zzz", "--format", "markdown"],
        ["search", "zzz"],
        ["list", "--json"],
        ["search", "zzz", "--json"],
    ):
        ran = program(*options, *command, PYTHONIOENCODING=encoding)
        assert "睡眠 → “sleep” ñ \U0001f634" in ran.out, (command, ran.err)
    said = program(*options, "show", "睡眠", PYTHONIOENCODING=encoding)
    assert (said.status, "睡眠" in said.err) == (1, True)


@POSIX
@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)], ids=str)
@pytest.mark.parametrize(
    ("command", "status"),
    [(["list", "--json"], 0), (["show", "none"], 1), (["show"], 2), (["index"], 0), (["doctor"], None)],
    ids=["list", "refused", "usage", "index", "doctor"],
)
def test_a_closed_stream_ends_nothing(
    options: list[str], tmp_path: Path, command: list[str], status: int | None, closed: tuple[int, ...]
) -> None:
    closing = " ".join(f"{number}>&-" for number in closed)
    elsewhere = "" if 2 in closed else f" 2>{tmp_path / 'said'}"
    call = shlex.join([sys.executable, "-m", "reader", *options, *command])
    ran = subprocess.run(["sh", "-c", f"{call} {closing}{elsewhere}"], env=environment(), cwd=ROOT, check=False,
                         capture_output=True, timeout=60)  # fmt: skip
    assert ran.returncode == status or status is None
    if 2 not in closed:
        assert "Traceback" not in (tmp_path / "said").read_text()
        assert "should not have" not in (tmp_path / "said").read_text()
    if closed == (2,) and command[0] == "list":
        assert json.loads(ran.stdout)


@POSIX
@pytest.mark.parametrize("command", [["search", "nothing-of-the-kind", "--json"], ["index"]], ids=["search", "index"])
def test_nobody_who_listens_to_messages_is_no_reason_to_stop(options: list[str], command: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(
        [sys.executable, "-m", "reader", *options, *command], stderr=writing, stdout=subprocess.PIPE, env=environment(), cwd=ROOT,
        timeout=60, check=False,
    )  # fmt: skip
    os.close(writing)
    assert ran.returncode == 0
    if "--json" in command:
        assert json.loads(ran.stdout)["hits"] == []


@POSIX
def test_arguments_that_are_no_text_are_answered(options: list[str]) -> None:
    typed = os.fsdecode(b"caf\xe9")
    assert program(*options, "show", typed).status == 1
    ran = program(*options, "search", typed, "--json")
    assert ran.status == 0
    assert json.loads(ran.out)["query"] == typed
    assert program(*options, "search", typed).status == 0
    assert program(*options, "list", "--language", typed, "--category", typed).status == 0
    assert program("--collection", typed, "list").status == 1


@POSIX
def test_folders_whose_names_are_no_text_are_used(shelf: Shelf, tmp_path: Path) -> None:
    strange = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    try:
        shelf.root.rename(strange)
    except OSError:
        pytest.skip("this file system refuses such names")
    shelf = Shelf(strange)
    shelf.put("en/sleep/broken.md", "x")
    options = ["--data-dir", str(strange / "data"), "--no-bundled", "--collection", str(strange)]
    assert "en/naps" in program(*options, "list").out
    assert program(*options, "check", "--json").json["errors"] == 1
    assert program(*options, "check").out
    assert program(*options, "doctor", "--json").json["checks"]
    assert program(*options, "search", "naps", "--json").json["hits"]


@POSIX
@pytest.mark.parametrize("command", [["list"], ["show", "naps"], ["check", "--json"], ["--help"]], ids=" ".join)
def test_a_reader_that_has_enough_is_left_in_peace(options: list[str], command: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(
        [sys.executable, "-m", "reader", *options, *command], stdout=writing, stderr=subprocess.PIPE, env=environment(), cwd=ROOT,
        check=False,
    )  # fmt: skip
    os.close(writing)
    assert ran.stderr.decode() == ""
    assert ran.returncode in {0, 1}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is played by /dev/full")
@pytest.mark.parametrize("command", [["list"], ["list", "--json"], ["show", "naps"]], ids=" ".join)
def test_output_that_cannot_be_written_is_1_and_one_sentence(options: list[str], command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "reader", *options, *command], stdout=full, stderr=subprocess.PIPE, env=environment(), cwd=ROOT,
            check=False,
        )  # fmt: skip
    said = ran.stderr.decode()
    assert ran.returncode == 1
    assert "Traceback" not in said
    assert "Exception ignored" not in said
    assert said.count("\n") == 1
    assert "No space left" in said


def test_the_window_without_a_screen_says_what_to_do_instead(options: list[str]) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("other systems always have a screen")
    ran = program("--no-sandbox", *options, "open", DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert (ran.status, ran.out) == (1, "")
    assert "patient-reader tour DIR" in ran.err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root is refused")
def test_root_is_refused_without_its_own_word(options: list[str]) -> None:
    ran = program(*options, "open")
    assert (ran.status, ran.out) == (1, "")
    assert "--no-sandbox" in ran.err


@pytest.mark.parametrize(
    "start",
    [
        [
            "-c",
            "import sys; sys.argv = ['patient-reader', '--version']; from reader.__main__ import main; sys.exit(main())",
        ],
        ["-m", "reader", "--version"],
    ],
    ids=["command", "module"],
)
def test_both_ways_to_start_it_are_the_same(start: list[str]) -> None:
    ran = python(*start)
    assert ran.status == 0
    assert ran.out.startswith("patient-reader ")

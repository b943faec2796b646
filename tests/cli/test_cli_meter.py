"""Progress on standard error."""

from __future__ import annotations

from contextlib import redirect_stderr
from pathlib import Path
from typing import TextIO, cast

import pytest

from reader.cli.command_line import run
from reader.cli.output import Meter
from tests.fakes import Shelf


class Terminal:
    """Standard error on a terminal."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> None:
        self.text += text

    def flush(self) -> None: ...

    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_a_bar_that_is_drawn_over() -> None:
    terminal = Terminal()
    with redirect_stderr(cast("TextIO", terminal)), Meter("Checking") as meter:
        for done in (0, 2500, 2500, 5000):
            meter(done, 5000)
    first, half, whole = terminal.text.rstrip("\n").split("\r")[1:]
    assert first.startswith("Checking [-----")
    assert half.startswith("Checking [###############---------------] 50% 2,500 of 5,000")
    assert "100% 5,000 of 5,000" in whole
    assert terminal.text.endswith("5,000\n"), "its line is ended, and ended once"


def test_little_work_shows_nothing() -> None:
    terminal = Terminal()
    with redirect_stderr(cast("TextIO", terminal)), Meter("Checking") as meter:
        meter(10, 200)
    assert terminal.text == ""


def test_few_steps_that_take_long_are_shown_where_that_is_wanted() -> None:
    terminal = Terminal()
    with redirect_stderr(cast("TextIO", terminal)), Meter("Making PDFs", least=2) as meter:
        meter(1, 2)
    assert "50% 1 of 2" in terminal.text


def test_no_terminal_shows_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with Meter("Checking") as meter:
        meter(10, 5000)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("command", [["index"], ["check", "--all"], ["search", "word"]])
def test_what_a_command_says_stands_on_a_line_of_its_own(command: list[str], shelf: Shelf, data: Path) -> None:
    for number in range(201):
        shelf.add(f"en/sleep/night-{number}", "Words.\n")
    terminal = Terminal()
    with redirect_stderr(cast("TextIO", terminal)):
        run(["--data-dir", str(data), "--no-bundled", "--collection", str(shelf.root), *command])
    lines = terminal.text.split("\n")
    assert "" not in lines[:-1], "no line is empty"
    bars = [line.rpartition("\r")[2].rstrip() for line in lines if "\r" in line]
    assert bars
    assert all(bar.endswith(tuple("0123456789")) for bar in bars), "nothing stands behind a bar"

"""Progress on standard error."""

from __future__ import annotations

from contextlib import redirect_stderr
from typing import TextIO, cast

import pytest

from reader.cli.output import Meter


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
    terminal, meter = Terminal(), Meter("Checking")
    with redirect_stderr(cast("TextIO", terminal)):
        for done in (0, 2500, 2500, 5000):
            meter(done, 5000)
        meter.close()
    first, half, whole = terminal.text.rstrip("\n").split("\r")[1:]
    assert first.startswith("Checking [-----")
    assert half.startswith("Checking [###############---------------] 50% 2,500 of 5,000")
    assert "100% 5,000 of 5,000" in whole
    assert terminal.text.endswith("\n")


def test_little_work_shows_nothing() -> None:
    terminal, meter = Terminal(), Meter("Checking")
    with redirect_stderr(cast("TextIO", terminal)):
        meter(10, 200)
        meter.close()
    assert terminal.text == ""


def test_no_terminal_shows_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    meter = Meter("Checking")
    meter(10, 5000)
    meter.close()
    assert capsys.readouterr().err == ""

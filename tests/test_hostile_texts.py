"""No text holds anything up, whatever stands in it: reading, showing, saying, checking, importing.

Each step reads each hostile text in a process that the system ends when one of them takes twenty times what it should: work
that grows with the square of a text takes longer than that at these sizes. How work grows is measured by
``tests/benchmarks/growth.py``.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.fakes import ROOT

SIZES = {
    "read": 40_000,
    "show": 12_000,
    "say": 3_000,
    "check": 16_000,
    "bring": 16_000,
    "import": 16_000,
    "visit": 100_000,
}
"""Characters: as many as make the slowest text that grows as it should take about a tenth of a second."""
LIMIT = 2
"""Seconds of the processor for one text."""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of processor time that a process sets itself")
@pytest.mark.parametrize("step", SIZES)
def test_no_text_holds_a_step_up(step: str) -> None:
    command = [sys.executable, "-m", "tests.hostile_run", step, str(SIZES[step]), str(LIMIT)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{step} stopped at “{done.stdout.splitlines()[-1:]}”: {done.stderr[-2000:]}"

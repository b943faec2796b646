"""Which monitor, and what happens when monitors come and go."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.ui.kiosk.guard.monitor_choice import choose
from tests.fakes import ROOT


class Monitor(NamedTuple):
    title: str

    def name(self) -> str:
        return self.title


LEFT, RIGHT = Monitor("HDMI-1"), Monitor("DP-2")


@pytest.mark.parametrize(
    ("monitors", "primary", "name", "expected"),
    [
        ([LEFT, RIGHT], LEFT, "", LEFT),
        ([LEFT, RIGHT], LEFT, "DP-2", RIGHT),
        ([LEFT, RIGHT], LEFT, "dp-2", RIGHT),
        ([LEFT], LEFT, "DP-2", LEFT),
        ([LEFT], None, "", LEFT),
        ([], None, "DP-2", None),
    ],
)
def test_the_chosen_monitor_else_the_primary_one(
    monitors: Sequence[Monitor], primary: Monitor | None, name: str, expected: Monitor | None
) -> None:
    assert choose(monitors, primary, name) == expected


SHOW = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from reader.ui.kiosk.guard.monitor_choice import Placement
application = QApplication(sys.argv[:1])
window = QWidget()
placement = Placement(application, window, sys.argv[1])
placement.show()
application.processEvents()
g = window.geometry()
print(window.screen().name(), g.x(), g.y(), g.width(), g.height(), placement.is_right)
"""


@pytest.mark.parametrize(
    ("name", "expected"), [("second", "second 1920 0 1366 768 True"), ("", "first 0 0 1920 1080 True")]
)
def test_the_window_fills_the_monitor_it_was_given(name: str, expected: str, tmp_path: Path) -> None:
    """A Qt of its own with two monitors, as the platform "offscreen" can have them."""
    screens = [
        {"name": "first", "x": 0, "y": 0, "width": 1920, "height": 1080},
        {"name": "second", "x": 1920, "y": 0, "width": 1366, "height": 768},
    ]
    more = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": [screen | more for screen in screens]}))
    environment = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    done = subprocess.run([sys.executable, "-c", SHOW, name], capture_output=True, text=True, env=environment, cwd=ROOT)
    assert done.stdout.strip() == expected, done.stderr

"""What a blind person's screen reader is told of an article, asked from outside as a screen reader asks (Linux, AT-SPI)."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.options import Options
from reader.web.accessibility import TELL, tell_screen_reader
from tests.fakes import ROOT, environment

PYTHON = "/usr/bin/python3"
"""The system's: gi comes with it, and not from PyPI."""
PATIENCE = 120
"""Seconds until the article must have been read: a busy machine has time enough."""


def missing() -> str:
    """Return why no screen reader can be played here; empty where it can."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is Linux's"
    for tool in ("dbus-run-session", "Xvfb", PYTHON):
        if subprocess.run(["which", tool], capture_output=True, check=False).returncode:
            return f"{tool} is not installed"
    if not any(Path(folder, "at-spi-bus-launcher").exists() for folder in ("/usr/libexec", "/usr/lib/at-spi2-core")):
        return "at-spi2-core is not installed"
    asks = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if subprocess.run([PYTHON, "-c", asks], capture_output=True, check=False).returncode:
        return "gir1.2-atspi-2.0 or python3-gi is not installed"
    return ""


def heard(options: Options, ready: Path) -> list[tuple[str, str]]:
    """Return role and name of all that a screen reader finds in the article on insomnia; it starts once *ready* exists."""
    program = [sys.executable, "-m", "reader", "--no-sandbox", *options.arguments(), "open", "insomnia"]
    # The last words of a page: when they are there, all is.
    command = ["dbus-run-session", "--", PYTHON, str(ROOT / "tests/ui/screen_reader.py"), str(ready), str(PATIENCE),
               "does not replace advice", *program]  # fmt: skip
    changed = environment()
    for name in ("DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY", "DISPLAY"):
        changed.pop(name, None)
    asking = subprocess.Popen(
        command,
        env=changed,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        out, err = asking.communicate(timeout=PATIENCE + 60)
    finally:
        if asking.poll() is None:
            os.killpg(asking.pid, signal.SIGKILL)
            asking.wait()
    assert asking.returncode == 0, err
    found = [tuple(one) for one in json.loads(out.splitlines()[-1])]
    assert found, err
    return found


@pytest.mark.parametrize("is_there_before", [True, False])
def test_a_screen_reader_hears_the_whole_article(is_there_before: bool, indexed: Options) -> None:
    if reason := missing():
        pytest.skip(reason)
    # The log is opened once the first page is shown.
    ready = indexed.paths().data if is_there_before else indexed.paths().log_file

    found = heard(indexed, ready)

    assert found[0] == ("document web", "Insomnia")
    assert {("heading", "Insomnia"), ("heading", "What helps"), ("link", "good sleep")} <= set(found)
    assert {("label", "See "), ("label", "This page does not replace advice from your own care team.")} <= set(found)


def test_nobody_else_pays_for_it() -> None:
    """Without a screen reader Chromium makes no second tree of each page."""
    before = {"QTWEBENGINE_CHROMIUM_FLAGS": "--log-level=3"}
    tell_screen_reader(before)
    assert before == {"QTWEBENGINE_CHROMIUM_FLAGS": "--log-level=3"}


def test_chromium_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.web.accessibility.QAccessible.isActive", lambda: True)
    changed = {"QTWEBENGINE_CHROMIUM_FLAGS": "--log-level=3"}

    tell_screen_reader(changed)
    tell_screen_reader(changed)

    assert changed["QTWEBENGINE_CHROMIUM_FLAGS"] == f"--log-level=3 {TELL}"

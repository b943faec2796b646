"""What every test needs before Qt starts: no screen, no sandbox for root, and the scheme registered in time."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# The same examples at every run, and no clock: a busy machine must not fail a test. To look for new
# examples, take derandomize out for a while.
settings.register_profile("calm", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = "--log-level=3 --disable-background-networking"
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from reader.search import engine as search_engine  # noqa: E402
from reader.search.crisis.danger import read_crisis  # noqa: E402
from reader.web.scheme_handler import register_scheme  # noqa: E402
from tests.fakes import FullDisk  # noqa: E402
from tests.patience import PatientBot  # noqa: E402

QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
register_scheme()


_crisis = cache(read_crisis)


@pytest.fixture(autouse=True)
def _the_sayings_of_danger_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are the same for every engine, and reading them is four fifths of its first answer."""
    monkeypatch.setattr(search_engine, "read_crisis", _crisis)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """pytest-qt's, with more patience."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def _no_window_is_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that opens windows closes them: what one leaves open is another one's riddle."""
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication):
        left = [widget for widget in application.topLevelWidgets() if widget.isVisible()]
        for widget in left:
            widget.close()
        assert not left, f"left open: {left}"


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[FullDisk]:
    """A disk without any room; only who may mount one can test with it."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    command = [mount or "", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if mount is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("nothing can be mounted here")
    disk = FullDisk(folder)
    disk.fill()
    yield disk
    subprocess.run(["umount", "--lazy", str(folder)], check=True)

"""Signs of life, as systemd gets them."""

from __future__ import annotations

import contextlib
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QTimer

from reader.system.systemd import Notifier
from reader.ui.kiosk.guard.guard import Heartbeat
from tests.patience import PatientBot, fire, pass_time

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="systemd")


class Systemd:
    """A socket as systemd gives one to a service."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(path))
        self._socket.setblocking(False)

    def heard(self) -> list[str]:
        """Return what was said since the last time."""
        words = []
        with contextlib.suppress(BlockingIOError):
            while True:
                words.append(self._socket.recv(4096).decode())
        return words

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def systemd(tmp_path: Path) -> Iterator[Systemd]:
    systemd = Systemd(tmp_path / "notify")
    yield systemd
    systemd.close()


def heartbeat(systemd: Systemd, seconds: float) -> Heartbeat:
    environment = {"NOTIFY_SOCKET": str(systemd.path), "WATCHDOG_USEC": str(round(seconds * 1e6))}
    return Heartbeat(Notifier(environment))


def test_it_is_ready_when_it_starts_and_says_so_once(systemd: Systemd, qtbot: PatientBot) -> None:
    beat = heartbeat(systemd, 30)
    assert systemd.heard() == []
    beat.start()
    assert systemd.heard() == ["READY=1", "WATCHDOG=1"]
    beat.stop()


def test_it_gives_a_sign_of_life_twice_in_the_time_that_is_allowed(systemd: Systemd, qtbot: PatientBot) -> None:
    beat = heartbeat(systemd, 0.4)
    beat.start()
    systemd.heard()
    (timer,) = beat.findChildren(QTimer)
    assert timer.interval() == 200
    for _ in range(3):
        fire(timer)
        assert systemd.heard() == ["WATCHDOG=1"]
    beat.stop()


def test_an_event_loop_that_hangs_gives_none(systemd: Systemd, qtbot: PatientBot) -> None:
    beat = heartbeat(systemd, 0.002)
    beat.start()
    systemd.heard()
    over = QDeadlineTimer(50)
    while not over.hasExpired():
        pass
    assert systemd.heard() == []
    qtbot.waitUntil(lambda: "WATCHDOG=1" in systemd.heard())  # it does when the loop goes on
    beat.stop()


def test_it_says_that_it_ends_and_then_nothing(systemd: Systemd, qtbot: PatientBot) -> None:
    beat = heartbeat(systemd, 0.1)
    beat.start()
    systemd.heard()
    beat.stop()
    assert systemd.heard() == ["STOPPING=1"]
    pass_time(beat)
    assert systemd.heard() == []


def test_without_a_watchdog_it_is_only_ready(systemd: Systemd, qtbot: PatientBot) -> None:
    beat = Heartbeat(Notifier({"NOTIFY_SOCKET": str(systemd.path)}))
    beat.start()
    pass_time(beat)
    assert systemd.heard() == ["READY=1"]


def test_without_systemd_it_does_nothing(qtbot: PatientBot) -> None:
    beat = Heartbeat(Notifier({}))
    beat.start()
    beat.stop()

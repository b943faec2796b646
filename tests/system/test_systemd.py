"""What systemd is told, on a socket as systemd makes one."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.system.systemd import Notifier

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="systemd is Linux's")


class Manager:
    """The other end: a datagram socket, and what came in."""

    def __init__(self, address: str) -> None:
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(address)
        self.socket.setblocking(False)

    def heard(self) -> list[str]:
        """Return what was sent since the last time."""
        found = []
        while True:
            try:
                found.append(self.socket.recv(4096).decode())
            except BlockingIOError:
                return found


@pytest.fixture(params=["path", "abstract"])
def named(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, Manager]]:
    """The value of $NOTIFY_SOCKET and the manager behind it, for both kinds of names."""
    path = str(tmp_path / "notify") if request.param == "path" else f"@patient-reader-{os.getpid()}"
    manager = Manager(path.replace("@", "\0", 1) if request.param == "abstract" else path)
    yield path, manager
    manager.socket.close()


def test_it_tells_what_it_is_told_to(named: tuple[str, Manager]) -> None:
    name, manager = named
    notifier = Notifier({"NOTIFY_SOCKET": name})
    notifier.ready()
    notifier.alive()
    notifier.status("Showing\nREADY=0")
    notifier.stopping()
    assert manager.heard() == ["READY=1", "WATCHDOG=1", "STATUS=Showing READY=0", "STOPPING=1"]


def test_the_watchdogs_time_is_in_seconds(named: tuple[str, Manager]) -> None:
    name, _ = named
    told = {"NOTIFY_SOCKET": name, "WATCHDOG_USEC": "30000000"}
    assert Notifier(told).watchdog_seconds == 30
    assert Notifier({**told, "WATCHDOG_PID": str(os.getpid())}).watchdog_seconds == 30
    assert Notifier({**told, "WATCHDOG_PID": "1"}).watchdog_seconds == 0
    for text in ("", "soon", "-1", "9" * 400):
        assert Notifier({**told, "WATCHDOG_USEC": text}).watchdog_seconds == 0


@pytest.mark.parametrize(
    "name", ["", "relative", "vsock:2:1234", "/no/such/socket", "@no-such-socket", "/" + "x" * 300]
)
def test_where_nobody_listens_nothing_happens(name: str) -> None:
    notifier = Notifier({"NOTIFY_SOCKET": name})
    notifier.ready()
    notifier.alive()
    notifier.stopping()
    assert Notifier({"WATCHDOG_USEC": "30000000"}).watchdog_seconds == 0


def test_a_manager_that_hears_nothing_does_not_stop_the_program(tmp_path: Path) -> None:
    manager = Manager(str(tmp_path / "notify"))
    notifier = Notifier({"NOTIFY_SOCKET": str(tmp_path / "notify")})
    for _ in range(2000):  # more than a socket's queue holds
        notifier.alive()
    assert manager.heard()
    manager.socket.close()
    notifier.alive()

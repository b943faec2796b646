"""Telling systemd that the program is ready, alive, or going: the protocol of sd_notify(3), without its library.

systemd gives a service of ``Type=notify`` the address of a datagram socket in ``$NOTIFY_SOCKET``: a path, or
a name in Linux's abstract namespace when it starts with "@". The service sends lines of ``KEY=value`` to it:
``READY=1`` once it is up, ``STOPPING=1`` when it ends, ``STATUS=words`` for ``systemctl status``. With ``WatchdogSec=``
in its unit, ``$WATCHDOG_USEC`` holds microseconds, and ``WATCHDOG=1`` has to come more often than that, or the
service is killed and started again; ``$WATCHDOG_PID`` says which process that is for (sd_watchdog_enabled(3)).
"""

import contextlib
import os
import socket
from collections.abc import Mapping


class Notifier:
    """Sends what systemd wants to know. Where nobody listens, every method does nothing."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._address = _address(environment.get("NOTIFY_SOCKET", ""))
        self.watchdog_seconds = _watchdog(environment) if self._address else 0.0
        """How often a sign of life must come at the latest; 0 when none is expected. Half of it is a good interval."""

    def ready(self) -> None:
        """Say that the program is up."""
        self._send("READY=1")

    def alive(self) -> None:
        """Give a sign of life."""
        self._send("WATCHDOG=1")

    def stopping(self) -> None:
        """Say that the program ends because it was asked to."""
        self._send("STOPPING=1")

    def status(self, words: str) -> None:
        """Say in one line what the program does; never what a visitor reads or types."""
        self._send(f"STATUS={' '.join(words.split())}")

    def _send(self, message: str) -> None:
        if not self._address:
            return
        # A manager that is busy or gone must not hold the program up: a full queue counts as sent.
        with (
            contextlib.suppress(OSError),
            socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as line,
        ):
            line.setblocking(False)
            line.connect(self._address)
            line.send(message.encode())


def _address(name: str) -> str:
    if not hasattr(socket, "AF_UNIX") or not hasattr(socket, "SOCK_CLOEXEC") or name[:1] not in ("/", "@"):
        return ""
    return "\0" + name[1:] if name.startswith("@") else name


def _watchdog(environment: Mapping[str, str]) -> float:
    microseconds, process = environment.get("WATCHDOG_USEC", ""), environment.get("WATCHDOG_PID", "")
    if process and process != str(os.getpid()):
        return 0.0
    return int(microseconds) / 1e6 if microseconds.isdecimal() and len(microseconds) < 19 else 0.0

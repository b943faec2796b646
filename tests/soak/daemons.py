"""Debian's real daemons in a folder of their own: sound (into nothing), speech, printing (into nothing) and D-Bus.

Sound has two sinks: LOUDSPEAKER, which is the default, and HEADPHONES.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

from tests.cups_files import write_cups_files
from tests.soak.tree import PROC

PROGRAMS = ("pulseaudio", "pactl", "parec", "speech-dispatcher", "cupsd", "dbus-daemon", "lpadmin")
LOUDSPEAKER, HEADPHONES = "loudspeaker", "headphones"


def missing() -> list[str]:
    """Return which of the daemons this system lacks."""
    return [name for name in PROGRAMS if not shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")]


class Daemons:
    """All of them, below *folder*, which is the home of the program; its environment leads there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._processes: dict[str, subprocess.Popen[bytes]] = {}
        os.environ["PATH"] += ":/usr/sbin"
        os.environ["CUPS_SERVER"] = f"{folder}/run/cups.sock"
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={folder}/run/bus"
        for name in ("PULSE_SERVER", "SPEECHD_ADDRESS", "DISPLAY"):
            os.environ.pop(name, None)
        cups = folder / "cups"
        cups.mkdir()
        self._cups = write_cups_files(cups, folder / "run/cups.sock")
        for path in (folder, folder / "run", *cups.rglob("*"), cups):
            path.chmod(0o755 if path.name == "run" or path == folder else 0o777 if path.is_dir() else 0o644)

    def start(self, name: str) -> None:
        """Start the daemon *name*; speech starts itself when somebody connects to it."""
        commands = {
            "sound": [
                *"pulseaudio -n --exit-idle-time=-1 --daemonize=no -L module-native-protocol-unix".split(),
                *(part for sink in (LOUDSPEAKER, HEADPHONES) for part in ("-L", f"module-null-sink sink_name={sink}")),
            ],
            "bus": f"dbus-daemon --session --nofork --address={os.environ['DBUS_SESSION_BUS_ADDRESS']}".split(),
            "printing": list(self._cups),
        }
        sockets = {"sound": "pulse/native", "bus": "bus", "printing": "cups.sock"}
        if name not in commands:
            return
        socket = self.folder / "run" / sockets[name]
        for left in (socket, socket.parent / "pid") if name == "sound" else (socket,):
            left.unlink(missing_ok=True)
        null = subprocess.DEVNULL
        self._processes[name] = subprocess.Popen(commands[name], stdout=null, stderr=null, start_new_session=True)
        end = time.monotonic() + 20
        while not socket.exists() and time.monotonic() < end:
            time.sleep(0.05)

    def add_printer(self) -> None:
        """Make a queue whose pages go nowhere the default one."""
        for command in ("lpadmin -p Nowhere -E -v file:/dev/null -m raw", "lpadmin -d Nowhere"):
            subprocess.run(
                command.split(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=30, check=False
            )

    def numbers(self, name: str) -> list[int]:
        """Return the processes of the daemon *name* that run here."""
        if name in self._processes:
            process = self._processes[name]
            return [process.pid] if process.poll() is None else []
        wanted = {"speech": "speech-dispatcher", "voice": "sd_"}[name]
        found = []
        for place in PROC.iterdir():
            with contextlib.suppress(OSError):
                command = (place / "cmdline").read_bytes().split(b"\0")[0].rpartition(b"/")[2].decode()
                if command.startswith(wanted) and f"={self.folder}/".encode() in (place / "environ").read_bytes():
                    found.append(int(place.name))
        return found

    def send(self, name: str, what: signal.Signals) -> None:
        """Send *what* to the daemon *name*."""
        for number in self.numbers(name):
            with contextlib.suppress(ProcessLookupError):
                os.kill(number, what)

    def mend(self, *names: str) -> None:
        """Have the daemons *names* anew."""
        for name in names:
            self.send(name, signal.SIGKILL)
            if name in self._processes:
                self._processes[name].wait()
        for name in names:
            self.start(name)

    def close(self) -> None:
        for name in ("speech", "voice", *self._processes):
            self.send(name, signal.SIGKILL)

"""Speech Dispatcher, the speech server of Linux, by its own protocol.

SSIP is lines over a socket: https://htmlpreview.github.io/?https://github.com/brailcom/speechd/blob/master/doc/ssip.html.
A reply, or an event that nobody asked for, is lines of three digits, "-" and words; its last line has a space instead.
"""

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PROGRAM = "speech-dispatcher"
SPAWN_SECONDS = 10
OWN = "patient-reader-speech-"
"""How folders of servers of one's own begin."""
REPLY_SECONDS = 2.0
"""A server that has not answered after so long hangs."""
LIST_SECONDS = 10.0
"""It may take longer to list its voices: espeak-ng alone has 13,000."""
_EVENTS = {"700": "mark", "701": "begun", "702": "ended", "703": "cancelled"}


class SpeechEvent(NamedTuple):
    """What became of the text of number *message*: "mark" (with its name), "begun", "ended" or "cancelled"."""

    kind: str
    message: str
    mark: str = ""


class SpeechServerError(Exception):
    """The server is not there, has gone, does not answer, or refuses."""


def runtime_folder() -> Path:
    """Return where libspeechd and PulseAudio have their sockets."""
    return Path(os.environ.get("XDG_RUNTIME_DIR") or os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def server_address() -> str | tuple[str, int]:
    """Return where the server listens, the path of a socket or host and port, as libspeechd finds it."""
    method, _, place = os.environ.get("SPEECHD_ADDRESS", "").partition(":")
    if method == "inet_socket":
        host, _, port = place.partition(":")
        return host or "127.0.0.1", int(port) if port.isdecimal() else 6560
    return place or str(_socket_below(runtime_folder()))


class SpeechConnection:
    """One connection. Every method raises SpeechServerError where the server cannot do what is asked of it."""

    def __init__(self, address: str | tuple[str, int]) -> None:
        self._unread = b""
        self._lines: list[str] = []
        self._events: deque[SpeechEvent] = deque()
        self._socket = socket.socket(socket.AF_UNIX if isinstance(address, str) else socket.AF_INET)
        try:
            self._socket.settimeout(REPLY_SECONDS)
            self._socket.connect(address)
            self.ask("SET SELF CLIENT_NAME reader:patient-reader:main")
        except (OSError, SpeechServerError) as error:
            self.close()
            raise SpeechServerError(str(error)) from error

    def fileno(self) -> int:
        """Return what ``select`` waits for."""
        return self._socket.fileno()

    def ask(self, command: str, seconds: float = 0.0) -> list[str]:
        """Send *command*, one line or the lines of a text; return the words of each line of the reply but the last.

        It waits for *seconds*, or as long as a reply may take.
        """
        try:
            self._socket.settimeout(seconds or REPLY_SECONDS)
            self._socket.sendall(command.encode() + b"\r\n")
            while True:
                while not (reply := self._next_reply()):
                    self._receive()
                if reply[0].startswith("2"):
                    return [line[4:] for line in reply[:-1]]
                raise SpeechServerError(f"{command.partition(' ')[0]}: {reply[-1]}")
        except OSError as error:
            raise SpeechServerError(str(error)) from error

    def events(self) -> Iterator[SpeechEvent]:
        """Yield what has happened, where ``select`` said that there is something to read."""
        try:
            self._receive()
        except OSError as error:
            raise SpeechServerError(str(error)) from error
        yield from self.past_events()

    def past_events(self) -> Iterator[SpeechEvent]:
        """Yield what came together with replies."""
        while self._next_reply():
            pass
        while self._events:
            yield self._events.popleft()

    def voices(self) -> list[tuple[str, str, str]]:
        """Return name, language and variant ("none") of each voice."""
        rows = (tuple(line.split("\t")) for line in self.ask("LIST SYNTHESIS_VOICES", LIST_SECONDS))
        return [row for row in rows if len(row) == 3]

    def close(self) -> None:
        self._socket.close()

    def _receive(self) -> None:
        received = self._socket.recv(1 << 16)
        if not received:
            raise ConnectionResetError("the server has gone")
        self._unread += received

    def _next_reply(self) -> list[str]:
        """Return the lines of the next reply that is there whole, or none; events before it are kept."""
        while b"\n" in self._unread:
            line, _, self._unread = self._unread.partition(b"\n")
            self._lines.append(line.decode("utf-8", "replace").rstrip("\r"))
            if self._lines[-1][3:4] != "-":
                whole, self._lines = self._lines, []
                if whole[0][:1] != "7":
                    return whole
                self._note(whole)
        return []

    def _note(self, lines: list[str]) -> None:
        kind = _EVENTS.get(lines[0][:3])
        if kind:
            self._events.append(SpeechEvent(kind, lines[0][4:], lines[2][4:] if kind == "mark" else ""))


def connect_speech() -> SpeechConnection:
    """Return a connection to the server, which is started where none listens."""
    address = server_address()
    try:
        return SpeechConnection(address)
    except SpeechServerError as error:
        if not isinstance(error.__cause__, FileNotFoundError | ConnectionRefusedError):
            raise
    _spawn({})
    return SpeechConnection(address)


def connect_own_speech() -> SpeechConnection:
    """Return a connection to a new server that nobody else knows; it ends soon after the connection.

    Raises SpeechServerError. Folders that such servers had before are removed.
    """
    runtime = runtime_folder()
    for old in runtime.glob(f"{OWN}*"):
        shutil.rmtree(old, ignore_errors=True)
    try:
        folder = Path(tempfile.mkdtemp(prefix=OWN, dir=runtime))
    except OSError as error:
        raise SpeechServerError(str(error)) from error
    sound = runtime / "pulse" / "native"
    known = {"PULSE_SERVER": f"unix:{sound}"} if sound.exists() and not os.environ.get("PULSE_SERVER") else {}
    _spawn({**known, "XDG_RUNTIME_DIR": str(folder)})
    return SpeechConnection(str(_socket_below(folder)))


def _socket_below(folder: Path) -> Path:
    return folder / "speech-dispatcher" / "speechd.sock"


def _spawn(environment: dict[str, str]) -> None:
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        subprocess.run(  # noqa: S603
            [PROGRAM, "--spawn"],
            capture_output=True,
            timeout=SPAWN_SECONDS,
            check=False,
            env={**os.environ, **environment},
        )

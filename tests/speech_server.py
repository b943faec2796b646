"""Stands in for Speech Dispatcher: answers by SSIP, and dies, hangs or talks rubbish where a test wants it."""

from __future__ import annotations

import contextlib
import socket
import threading
from pathlib import Path

VOICES = ("English (America)\ten-US\tnone", "Adam\ten-US\tAdam", "Spanish (Latin America)\tes-419\tnone")


class FakeSpeechServer:
    """Listens at *path*. What was sent is in ``heard``; ``fault`` is what it does at the command ``at``.

    A text is said to its *marks*-th mark; where *ends* is false, nothing comes after that.
    """

    def __init__(self, path: Path, fault: str = "", at: str = "", *, marks: int = 99, ends: bool = True) -> None:
        self.heard: list[str] = []
        self.fault, self.at, self.marks, self.ends = fault, at, marks, ends
        self._messages = 0
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(str(path))
        self._server.listen()
        self._connections: list[socket.socket] = []
        self._is_dead = False
        self._dying = threading.Lock()
        threading.Thread(target=self._serve, daemon=True).start()

    def die(self) -> None:
        """Let go of everybody, as when the server is killed."""
        with self._dying:
            self._is_dead = True
            for one in (self._server, *self._connections):
                _let_go(one)

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._server.accept()
            except OSError:
                return
            with self._dying:
                self._connections.append(connection)
                if self._is_dead:  # who came while it died
                    _let_go(connection)
                    return
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        lines = connection.makefile("rb")
        try:
            for line in lines:
                command = line.decode().strip()
                self.heard.append(command)
                if self.fault and command.startswith(self.at):
                    if self.fault == "dies":
                        self.die()
                        return
                    if self.fault == "hangs":
                        return
                    connection.sendall(self.fault.encode())
                    continue
                connection.sendall(self._answer(command).encode())
        except OSError:
            return

    def _answer(self, command: str) -> str:
        if command.startswith("LIST"):
            return "".join(f"249-{voice}\r\n" for voice in VOICES) + "249 OK VOICE LIST SENT\r\n"
        if command == "SPEAK":
            return "230 OK RECEIVING DATA\r\n"
        if command.startswith("<speak>"):
            return ""
        if command == ".":
            self._messages += 1
            return self._message(self.heard[-2].count("<mark"))
        return "200 OK\r\n"

    def _message(self, words: int) -> str:
        head = f"{self._messages}\r\n"
        said = [f"225-{head}225 OK MESSAGE QUEUED\r\n", f"701-{head}701-1\r\n701 BEGIN\r\n"]
        said += [f"700-{head}700-1\r\n700-{mark}\r\n700 INDEX MARK\r\n" for mark in range(min(words, self.marks))]
        return "".join(said) + (f"702-{head}702-1\r\n702 END\r\n" if self.ends else "")


def _let_go(one: socket.socket) -> None:
    with contextlib.suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()

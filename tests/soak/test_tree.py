"""That the soak's instruments see what they are there to see."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

import pytest

from tests.soak.tree import NetworkAudit, connections, memory, processes

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")


def child(code: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", code + "; print('up', flush=True); input()"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        text=True,
    )  # fmt: skip
    assert process.stdout is not None
    process.stdout.readline()
    return process


def test_children_count_with_their_memory() -> None:
    before = memory().total
    process = child("held = bytearray(b'x' * 50_000_000)")
    try:
        assert process.pid in processes()
        assert os.getpid() in processes()
        assert 45 < memory().total - before < 80
    finally:
        process.communicate("")


def test_a_socket_of_a_child_is_seen_and_a_unix_socket_is_none() -> None:
    quiet = child("import socket; one = socket.socketpair()")
    assert connections(quiet.pid) == []
    quiet.communicate("")
    loud = child("import socket; one = socket.create_server(('127.0.0.1', 0))")
    try:
        assert len(connections(loud.pid)) == 1
        assert connections(loud.pid)[0].startswith("tcp")
    finally:
        loud.communicate("")


def test_every_attempt_to_reach_somebody_is_heard() -> None:
    audit = NetworkAudit()
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line, pytest.raises(OSError):  # noqa: PT011
        line.connect("/nowhere/at/all")
    assert audit.attempts == []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.connect(("127.0.0.1", 9))
    assert len(audit.attempts) == 1

"""That the soak's instruments see what they are there to see."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes import ROOT
from tests.soak.__main__ import reached
from tests.soak.daemons import missing
from tests.soak.traces import traces
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


def test_a_word_is_found_in_any_file_whatever_its_capitals(tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "one.bin").write_bytes(b"\x00\xffZorQuib\x00")
    (tmp_path / "two.bin").write_bytes(b"\x01" + "vexplun".encode("utf-16-le"))
    (tmp_path / "three.txt").write_text("nothing of it", "utf-8")
    assert [one.partition(":")[0] for one in traces(tmp_path, ["zorquib", "vexplun"])] == ["cache/one.bin", "two.bin"]


def test_an_internet_address_in_the_notes_of_strace_is_a_problem(tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text(
        '7 connect(3, {sa_family=AF_UNIX, sun_path="/run/one"}, 110) = 0\n'
        '7 sendto(4, "\\24", 20, 0, {sa_family=AF_NETLINK, nl_pid=0}, 12) = 20\n'
        '8 connect(6, {sa_family=AF_INET, sin_port=htons(59125), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 ECONNREFUSED\n'
        '8 connect(6, {sa_family=AF_INET6, sin6_port=htons(631), inet_pton(AF_INET6, "::1", &sin6_addr)}, 28) = 0\n'
        '8 connect(7, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.127")}, 16) = 0\n'
        "7 connect(5, {sa_family=AF_INET6, sin6_port=htons(53)}, 28) = -1 ENETUNREACH (Network is unreachable)\n",
        "utf-8",
    )
    assert len(reached(notes)) == 2


TONE = """
import math, os, struct, subprocess, sys, time
from pathlib import Path
folder = Path(sys.argv[1])
(folder / "run").mkdir(mode=0o700)
os.environ.update(HOME=str(folder), XDG_RUNTIME_DIR=str(folder / "run"))
from tests.soak.daemons import HEADPHONES, LOUDSPEAKER, Daemons
from tests.soak.ear import Ear
daemons = Daemons(folder)
daemons.start("sound")
ears = [Ear(sink) for sink in (HEADPHONES, LOUDSPEAKER)]
try:
    assert all(ear.is_open.wait(60) for ear in ears)
    tone = b"".join(struct.pack("<h", round(9000 * math.sin(place / 4))) for place in range(8000))
    play = "pacat --raw --rate=8000 --channels=1 --format=s16le --device=headphones".split()
    subprocess.run(play, input=tone, check=True)
    end = time.monotonic() + 60
    while not ears[0].seconds and time.monotonic() < end:
        pass
    print(bool(ears[0].seconds), bool(ears[1].seconds))
finally:
    for ear in ears:
        ear.close()
    daemons.close()
"""


@pytest.mark.skipif(bool(missing()), reason="wants PulseAudio")
def test_an_ear_hears_its_own_sink_and_no_other(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", TONE, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == ["True", "False"], done.stderr

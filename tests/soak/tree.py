"""What a process and its children hold: memory, and sockets to a network. Linux only."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PROC = Path("/proc")
TABLES = ("tcp", "tcp6", "udp", "udp6", "udplite", "raw", "raw6", "icmp", "icmp6")


def processes(root: int | None = None) -> list[int]:
    """Return the process *root* (this one) and everything below it."""
    children: dict[int, list[int]] = {}
    for folder in PROC.iterdir():
        if folder.name.isdecimal():
            with contextlib.suppress(OSError):
                # The name in parentheses may hold anything, spaces included.
                parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
                children.setdefault(parent, []).append(int(folder.name))
    found, left = [], [root or os.getpid()]
    while left:
        one = left.pop()
        found.append(one)
        left += children.get(one, [])
    return found


class Memory(NamedTuple):
    """What a tree of processes holds, in MB."""

    own: float
    """What this process wrote."""
    children: float
    """What the others wrote."""
    files: float
    """Pages of programs, libraries and other files, each counted once."""

    @property
    def total(self) -> float:
        return self.own + self.children + self.files


def memory(root: int | None = None) -> Memory:
    """Return what the tree below *root* (this process) holds: its proportional set size as if no other program ran.

    The kernel's own figure depends on neighbours, who take their part of each library that they use, too. So what the
    tree wrote is taken from the kernel (only the tree shares it), and pages of files are counted once for the tree.
    """
    root = root or os.getpid()
    written, files = {True: 0, False: 0}, dict[tuple[str, str], int]()
    for process in processes(root):
        with contextlib.suppress(OSError):
            for place, sizes in _mappings((PROC / str(process) / "smaps").read_text().splitlines()):
                if place[0] == "0":
                    written[process == root] += sizes["Pss"]
                else:
                    written[process == root] += sizes["Pss_Dirty"]
                    clean = sizes["Shared_Clean"] + sizes["Private_Clean"]
                    files[place] = max(clean, files.get(place, 0))
    return Memory(written[True] / 1024, written[False] / 1024, sum(files.values()) / 1024)


def _mappings(lines: list[str]) -> Iterator[tuple[tuple[str, str], dict[str, int]]]:
    """Yield inode and offset of each mapping in *lines* of smaps, with its sizes in kB."""
    place, sizes = ("0", "0"), dict[str, int]()
    for line in lines:
        name, colon, rest = line.partition(":")
        if colon and " " not in name:
            if rest.endswith(" kB"):
                sizes[name] = int(rest.split()[0])
            continue
        if sizes:
            yield place, sizes
        fields = line.split(maxsplit=5)
        place, sizes = (fields[4], fields[2]), {}
    if sizes:
        yield place, sizes


def connections(root: int | None = None) -> list[str]:
    """Return the internet sockets that the tree has open, as lines of /proc/net; Unix sockets are none."""
    inodes = {inode for process in processes(root) for inode in _sockets(process)}
    found = []
    for table in TABLES:
        with contextlib.suppress(OSError):
            for line in (PROC / "net" / table).read_text().splitlines()[1:]:
                fields = line.split()
                if len(fields) > 9 and fields[9] in inodes:
                    found.append(f"{table} {fields[1]} -> {fields[2]}")
    return found


def _sockets(process: int) -> Iterator[str]:
    with contextlib.suppress(OSError):
        for handle in (PROC / str(process) / "fd").iterdir():
            with contextlib.suppress(OSError):
                target = os.readlink(handle)  # noqa: PTH115 - it is no path
                if target.startswith("socket:["):
                    yield target[len("socket:[") : -1]


class NetworkAudit:
    """Notes every attempt of this process to use a network, whatever becomes of it. An audit hook cannot be taken back."""

    def __init__(self) -> None:
        self.attempts: list[str] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request"):
            self.attempts.append(f"{event} {arguments[0]}")
        elif event in ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"):
            family = getattr(arguments[0], "family", None)
            if family is not None and family.name in ("AF_INET", "AF_INET6"):
                self.attempts.append(f"{event} {arguments[1:]}")

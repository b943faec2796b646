"""What the operating system says of itself: its users' rights, touch screens and clock. Asked without Qt."""

import contextlib
import ctypes
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

INPUT_DEVICES = Path("/proc/bus/input/devices")
SYNCHRONISED = Path("/run/systemd/timesync/synchronized")
"""systemd-timesyncd touches it when the clock follows a time server."""
ADMINISTRATORS = frozenset({"sudo", "wheel", "admin", "root", "disk", "docker", "lxd", "libvirt"})
"""Groups whose members can become root."""

_DIRECT = 1  # INPUT_PROP_DIRECT of linux/input-event-codes.h: the finger points at what it touches
_POSITION = (0x00, 0x35)  # ABS_X and ABS_MT_POSITION_X


def is_administrator() -> str:
    """Return in words why this user may change the system; an empty string for one who may not."""
    if sys.platform == "win32":
        return "an administrator" if ctypes.windll.shell32.IsUserAnAdmin() else ""
    if os.geteuid() == 0:
        return "root"
    import grp  # noqa: PLC0415 - Windows has none

    names = set()
    for group in {os.getegid(), *os.getgroups()}:
        with contextlib.suppress(KeyError):
            names.add(grp.getgrgid(group).gr_name)
    powerful = sorted(names & ADMINISTRATORS)
    return f"in the group {', '.join(powerful)}" if powerful else ""


def touch_screens(devices: Path = INPUT_DEVICES) -> list[str]:
    """Return the names of the touch screens that are connected; *devices* is the kernel's list of input devices."""
    if sys.platform == "win32":
        # GetSystemMetrics(SM_DIGITIZER): bit 7 is ready, bit 0 a built-in and bit 1 an external touch digitizer.
        found = ctypes.windll.user32.GetSystemMetrics(94)
        return ["touch digitizer"] if found & 0x80 and found & 0x03 else []
    try:
        text = devices.read_text("utf-8", "replace")
    except OSError:
        return []
    names = []
    for block in text.split("\n\n"):  # lines such as 'N: Name="..."' and 'B: PROP=2'
        bits = dict(re.findall(r"^B: (\w+)=([0-9a-f ]+)$", block, re.MULTILINE))
        name = re.search(r'^N: Name="(.*)"$', block, re.MULTILINE)
        positions = _bits(bits.get("ABS", ""))
        if name and _DIRECT in _bits(bits.get("PROP", "")) and not positions.isdisjoint(_POSITION):
            names.append(name[1])
    return names


def _bits(words: str) -> frozenset[int]:
    """Return which bits are set in *words*: the kernel's longs in hexadecimal, the highest first."""
    size = 64 if sys.maxsize > 2**32 else 32
    values = [int(word, 16) for word in reversed(words.split())]
    return frozenset(
        number * size + bit for number, value in enumerate(values) for bit in range(size) if value >> bit & 1
    )


def clock_is_synchronised() -> bool:
    """Tell whether the clock follows a time server, as far as the system knows."""
    if not sys.platform.startswith("linux"):
        return True  # Windows and macOS set their clocks unless somebody forbade it
    if SYNCHRONISED.exists():
        return True
    timedatectl = shutil.which("timedatectl")
    if not timedatectl:
        return False
    try:
        done = subprocess.run(  # noqa: S603
            [timedatectl, "show", "--property=NTPSynchronized", "--value"],
            capture_output=True, check=False, timeout=10, text=True,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return False
    return done.stdout.strip() == "yes"

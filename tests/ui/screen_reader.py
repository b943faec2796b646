"""A screen reader's view of a program, asked over AT-SPI: run by the system's Python (which has gi) on a bus of its own.

    dbus-run-session -- /usr/bin/python3 screen_reader.py FILE SECONDS WORDS COMMAND…

Starts a display and COMMAND; the screen reader is there from the moment that FILE exists, which may be before. Prints role
and name of all that is in the program's document, as JSON, once WORDS are among the names or SECONDS are over; then ends both.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402


def announce() -> None:
    """Say on the bus that assistive technology is there, as a screen reader does when it starts."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    value = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
    bus.call_sync(
        "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", value, None,
        Gio.DBusCallFlags.NONE, 60_000,
    )  # fmt: skip


def everything(node: Atspi.Accessible) -> Iterator[Atspi.Accessible]:
    yield node
    for number in range(node.get_child_count()):
        child = node.get_child_at_index(number)
        if child is not None:
            yield from everything(child)


def document() -> list[tuple[str, str]]:
    """Return role and name of all that is in the document of the first program on the bus; nothing while there is none."""
    # What is asked while it changes may be gone by then: it is asked again.
    with contextlib.suppress(GLib.Error):
        for node in everything(Atspi.get_desktop(0)):
            if node.get_role() == Atspi.Role.DOCUMENT_WEB:
                return [(one.get_role_name(), one.get_name() or "") for one in everything(node)]
    return []


@contextlib.contextmanager
def running(command: list[str], **options: object) -> Iterator[subprocess.Popen[bytes]]:
    """Run *command* until the block ends."""
    process = subprocess.Popen(command, **options)  # type: ignore[call-overload]
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def listen(file: Path, seconds: float, words: str, command: list[str]) -> list[tuple[str, str]]:
    deadline = time.monotonic() + seconds
    reading, writing = os.pipe()
    with running(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24"], pass_fds=[writing],
                 stderr=subprocess.DEVNULL):  # fmt: skip
        os.close(writing)
        display = f":{os.read(reading, 16).decode().strip()}"
        is_there = file.exists()
        if is_there:
            announce()
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        found: list[tuple[str, str]] = []
        with running(command, env=environment, stdout=sys.stderr) as program:
            while (
                time.monotonic() < deadline and program.poll() is None and not any(words in name for _, name in found)
            ):
                time.sleep(0.2)
                if not is_there and file.exists():
                    announce()
                    is_there = True
                found = document() if is_there else []
    return found


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="at-spi-") as folder:
        # The bus puts its socket here; the path of a socket must be short.
        os.environ["XDG_RUNTIME_DIR"] = folder
        print(json.dumps(listen(Path(sys.argv[1]), float(sys.argv[2]), sys.argv[3], sys.argv[4:])))

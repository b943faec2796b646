"""Whether this computer can be heard: a sound server or a sound card, looked for without Qt and without a sound."""

import os
import socket
import sys
from pathlib import Path

DEVICES = Path("/dev/snd")


def lacks_sound() -> str:
    """Return in words what is missing for a sound to be heard; an empty string where nothing is."""
    if not sys.platform.startswith("linux") or os.environ.get("PULSE_SERVER"):
        return ""
    runtime = os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}"
    if _listens(Path(runtime, "pulse", "native")):  # PipeWire's, too
        return ""
    if any(DEVICES.glob("pcmC*p")):
        return ""
    return "no sound server and no sound card"


def _listens(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(str(path))
        except OSError:
            return False
    return True

"""Hears what a sink of PulseAudio plays, by its monitor: when there was a sound last, and for how long there was one."""

from __future__ import annotations

import array
import subprocess
import threading
import time
import wave
from pathlib import Path

RATE = 8000
"""Samples a second: enough to hear whether somebody speaks."""
CHUNK_SECONDS = 0.02
LOUD = 100
"""Of 32,768: quieter is silence."""


class Ear:
    """Listens to *sink* until it is closed; it ends with the sound server."""

    def __init__(self, sink: str) -> None:
        command = f"parec --device={sink}.monitor --rate={RATE} --format=s16le --channels=1 --raw --latency-msec=20"
        self._process = subprocess.Popen(command.split(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.is_open = threading.Event()
        """Something came, though perhaps silence."""
        self.last_heard = 0.0
        """When there was a sound last, by ``time.monotonic``."""
        self.seconds = 0.0
        """How long there was one, in pieces of CHUNK_SECONDS."""
        self._sound = bytearray()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        stream, size = self._process.stdout, int(RATE * CHUNK_SECONDS) * 2
        assert stream is not None
        while len(heard := stream.read(size)) == size:
            self.is_open.set()
            self._sound += heard
            samples = array.array("h", heard)
            if max(samples) > LOUD or min(samples) < -LOUD:
                self.last_heard = time.monotonic()
                self.seconds += CHUNK_SECONDS

    def write(self, path: Path) -> None:
        """Write all that was heard, and the silence in it, into the sound file *path*."""
        with wave.open(str(path), "wb") as file:
            file.setparams((1, 2, RATE, 0, "NONE", ""))
            file.writeframes(bytes(self._sound))

    def close(self) -> None:
        self._process.kill()
        self._process.wait()

"""What a window remembers from one start to the next: sizes, looks and language, never what was read or typed."""

from __future__ import annotations

import base64
import binascii
import contextlib
import json
from pathlib import Path
from typing import Any, NamedTuple

from reader.errors import FileUnwritableError
from reader.system.files import write_text


class WindowState(NamedTuple):
    """Geometry and splitter as Qt packs them (base64), and the choices a person made."""

    geometry: str = ""
    splitter: str = ""
    theme: str = "system"
    scale: float = 1.0
    language: str = ""

    def packed(self, name: str) -> bytes:
        """Return the bytes of "geometry" or "splitter"; none where they make no sense."""
        try:
            return base64.b64decode(getattr(self, name), validate=True)
        except (ValueError, binascii.Error):
            return b""

    def with_packed(self, name: str, data: bytes | bytearray | memoryview) -> WindowState:
        packed: dict[str, Any] = {name: base64.b64encode(data).decode()}
        return self._replace(**packed)


def read_state(path: Path) -> WindowState:
    """Return the state in the file *path*; the defaults for all that is missing or makes no sense there."""
    try:
        data = dict(json.loads(path.read_bytes()))
    except (OSError, ValueError, TypeError, RecursionError):
        return WindowState()
    defaults = WindowState()._asdict()
    known = {name: value for name, value in data.items() if name in defaults and type(value) is type(defaults[name])}
    return WindowState(**known)


def write_state(path: Path, state: WindowState) -> None:
    """Keep *state* in the file *path*; where the disk does not allow it, the next start has the defaults."""
    with contextlib.suppress(FileUnwritableError):
        write_text(path, json.dumps(state._asdict(), indent=1))

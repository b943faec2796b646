"""The log: a file in the data folder that never grows past a few megabytes and never quotes what somebody typed."""

from __future__ import annotations

import contextlib
import logging
from pathlib import Path

LARGEST, KEPT = 500_000, 3
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start_log(path: Path) -> logging.Handler | None:
    """Log to the file *path*, rotated at 500 kB with three old ones kept; None where it cannot be written."""
    from logging.handlers import RotatingFileHandler

    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter(FORMAT))
        root = logging.getLogger()
        root.addHandler(handler)
        root.setLevel(logging.INFO)
        return handler
    return None


def stop_log(handler: logging.Handler | None) -> None:
    """Take *handler*, as ``start_log`` gave it, out of use."""
    if handler:
        logging.getLogger().removeHandler(handler)
        handler.close()

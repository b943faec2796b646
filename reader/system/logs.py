"""The log: a file in the data folder that never grows past a few megabytes and never quotes what somebody typed."""

from __future__ import annotations

import contextlib
import logging
from pathlib import Path
from types import TracebackType

LARGEST, KEPT = 500_000, 3
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start_log(path: Path) -> logging.Handler | None:
    """Log to the file *path*, rotated at 500 kB with three old ones kept; None where it cannot be written."""
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - what it brings in waits for the log, too

    class Handler(RotatingFileHandler):
        """A disk that is full is no reason to show anybody a traceback: what matters goes to standard error."""

        def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
            if logging.lastResort and record.levelno >= logging.lastResort.level:
                logging.lastResort.handle(record)

    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = Handler(path, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8")
        handler.setFormatter(logging.Formatter(FORMAT))
        root = logging.getLogger()
        root.addHandler(handler)
        root.setLevel(logging.INFO)
        return handler
    return None


def place_of(trace: TracebackType | None) -> str:
    """Return where *trace* ends and how it got there: files, lines and functions, and no value that was in use."""
    steps = []
    while trace:
        code = trace.tb_frame.f_code
        steps.append(f"{code.co_filename.rpartition('reader')[2].lstrip('/')}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return " < ".join(reversed(steps[-5:])) or "an unknown place"


def stop_log(handler: logging.Handler | None) -> None:
    """Take *handler*, as ``start_log`` gave it, out of use."""
    if handler:
        logging.getLogger().removeHandler(handler)
        with contextlib.suppress(OSError):  # what the disk had no room for is still waiting to be written
            handler.close()

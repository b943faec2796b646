"""What stays on the disk of a run: a log that never grows past a few megabytes or quotes what was typed, and no core dump."""

import contextlib
import logging
import os
from pathlib import Path
from types import TracebackType

from reader.system.files import PRIVATE, make_folder

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
        make_folder(path.parent)
        _make_private(path)
        handler = Handler(path, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8")
        handler.rotator = _rotate
        handler.setFormatter(logging.Formatter(FORMAT))
        logging.getLogger().addHandler(handler)
        logging.getLogger().setLevel(logging.INFO)
        return handler
    return None


def _make_private(path: Path | str) -> None:
    """Make the empty file *path* for this user alone where there is none: logging would let the umask decide."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, PRIVATE))


def _rotate(source: str, target: str) -> None:
    os.replace(source, target)
    _make_private(source)


def keep_no_core_dumps() -> None:
    """Have the system write no memory of this process, or of those that it starts from now on: it holds what was typed.

    Does nothing where processes have no such limit (Windows, whose error reports the deployment guide turns off).
    """
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - Windows has no such module

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


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

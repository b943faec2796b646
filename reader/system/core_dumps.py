"""Core dumps: a program's memory, written to a disk by the system when the program dies."""

from __future__ import annotations

import contextlib


def keep_no_core_dumps() -> None:
    """Have the system write no memory of this process, or of those that it starts from now on: it holds what was typed.

    Does nothing where processes have no such limit (Windows, whose error reports the deployment guide turns off).
    """
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - Windows has none

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

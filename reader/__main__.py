"""``python -m reader`` and ``patient-reader``."""

from __future__ import annotations

import io
import sys


def main() -> int:
    """Run the command line; return the exit status."""
    from reader.cli.command_line import run

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a letter that the terminal does not know is no reason to stop
            stream.reconfigure(errors="backslashreplace")
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

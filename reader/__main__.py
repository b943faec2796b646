"""``python -m reader`` and ``patient-reader``."""

import sys

from reader.cli.command_line import run
from reader.cli.output import prepare_streams


def main() -> int:
    """Run the command line; return the exit status."""
    prepare_streams()
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

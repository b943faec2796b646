"""Tells whether a commit's first line is short enough: ``python -m tests.commit_subject FILE``."""

from __future__ import annotations

import sys
from pathlib import Path

LONGEST = 72


def complaint(message: str) -> str:
    """Return what is wrong with the first line of a commit's *message*, or ""."""
    subject, _, rest = message.partition("\n")
    if not subject.strip():
        return "The first line says nothing."
    if len(subject) > LONGEST:
        return f"The first line has {len(subject)} letters; at most {LONGEST} are read."
    if rest and rest.partition("\n")[0].strip():
        return "The second line must be empty."
    return ""


def main() -> int:
    said = complaint(Path(sys.argv[1]).read_text(encoding="utf-8"))
    if said:
        print(said, file=sys.stderr)
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())

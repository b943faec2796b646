"""What the content linter says of a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.library.article import Level


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend: where, which rule found it, what it is, and how to mend it. ``line`` counts from 1."""

    path: Path
    line: int
    rule: str
    level: Level
    message: str
    fix: str

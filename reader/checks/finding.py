"""What the content linter says of a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.errors import Message
from reader.library.article import Level


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend: where, which rule found it, what it is, and how to mend it. ``line`` counts from 1.

    ``said`` and ``mend`` can be translated; ``message`` and ``fix`` are their English sentences.
    """

    path: Path
    line: int
    rule: str
    level: Level
    said: Message
    mend: Message
    span: tuple[int, int] | None = None
    """Where it begins and ends in the article's body, in characters, when it is one stretch of it."""

    @property
    def message(self) -> str:
        return str(self.said)

    @property
    def fix(self) -> str:
        return str(self.mend)

"""What the content linter says of a file."""

from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from reader.errors import Message
from reader.library.article import Level


class Finding(NamedTuple):
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


BY_LINE = attrgetter("line", "rule")
"""Orders the findings of one file."""

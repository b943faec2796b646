"""A rule of the content linter: what it asks for, and what finds the places where that is not so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.checks.finding import Finding
from reader.errors import Message
from reader.library.article import Level
from reader.library.folder_scan import Scan

if TYPE_CHECKING:
    from reader.checks.examined_article import ExaminedArticle
    from reader.checks.library_view import LibraryArticle


Findings = Iterator[Finding]


class Rule(NamedTuple):
    """One rule: its id, how grave it is, and what it asks for in one sentence, which is marked for translation.

    It looks at what it has a function for: at an article by itself, at one as a part of its library, at a collection's folder.
    """

    id: str
    level: Level
    """A collection's settings may give it another."""
    asks: str
    in_text: Callable[[ExaminedArticle], Findings] | None = None
    in_library: Callable[[LibraryArticle], Findings] | None = None
    in_folder: Callable[[Path, Scan], Findings] | None = None
    is_fixed: bool = False
    """It cannot be switched off: what it finds keeps an article out of the lists."""

    def found(
        self, path: Path, said: str, mend: str, line: int = 1, level: Level | None = None, /, **facts: object
    ) -> Finding:
        """Return a finding of this rule in *line* of the file *path*; *level* where it is not the rule's own.

        *said* and *mend* are templates, which *facts* fill.
        """
        return Finding(path, line, self.id, level or self.level, _filled(said, facts), _filled(mend, facts))


def _filled(template: str, facts: Mapping[str, object]) -> Message:
    """Return *template* with those of *facts* that it names: a message that says the same again is kept once."""
    return Message(template, {name: fact for name, fact in facts.items() if f"{{{name}}}" in template})

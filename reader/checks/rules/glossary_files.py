"""The rule on a collection's glossaries: each can be read, and each of its words is complete."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.checks.finding import Finding
from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.library.collection import is_language
from reader.library.glossary import FILE_NAME, read_glossary_file

_GLOSSARY = QT_TRANSLATE_NOOP("messages", "In the glossary: {problem}.")
_FIX = QT_TRANSLATE_NOOP("messages", "Correct this word of the glossary: until then it is explained nowhere.")


def glossaries(root: Path) -> Iterator[Finding]:
    """Pass on what reading the glossaries of the collection in the folder *root* found."""
    for path in sorted(root.glob(f"*/{FILE_NAME}")):
        if is_language(path.parent.name):
            for problem in read_glossary_file(path).problems:
                said = Message(_GLOSSARY, {"problem": problem.message})
                yield Finding(path, problem.line or 1, "glossary", problem.level, said, Message(_FIX))

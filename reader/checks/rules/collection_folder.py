"""Rules on a collection's folder: its own file, names that stand twice, files that no list shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.checks.finding import Finding
from reader.checks.rule_catalogue import level_of
from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.library.collection import FILE_NAME, read_collection
from reader.library.folder_scan import Scan
from reader.library.library_folders import MEDIA

_COLLECTION = QT_TRANSLATE_NOOP("messages", "In the collection: {problem}.")
_COLLECTION_FIX = QT_TRANSLATE_NOOP("messages", "Correct collection.toml.")
_TWICE = QT_TRANSLATE_NOOP("messages", "Another article of this collection has the same name: {file}.")
_TWICE_FIX = QT_TRANSLATE_NOOP("messages", "Give one of the two files another name.")
_STRAY = QT_TRANSLATE_NOOP("messages", "This file is in no list.")
_STRAY_FIX = QT_TRANSLATE_NOOP(
    "messages",
    "Put it into a folder <language>/<category>/, and give it a name of letters, digits and hyphens.",
)


def collection_file(root: Path) -> Iterator[Finding]:
    """Pass on what reading the collection's own file found."""
    for problem in read_collection(root).problems:
        path = root / FILE_NAME
        said = Message(_COLLECTION, {"problem": problem.message})
        yield Finding(path, problem.line or 1, "collection", problem.level, said, Message(_COLLECTION_FIX))


def duplicates(found: Scan, root: Path) -> Iterator[Finding]:
    """Find articles of one language and collection that have the same name, in two categories."""
    for lost in found.hidden:
        winner = found.files[lost.place.id]
        if winner.root == lost.root and lost.place.root == root:
            said = Message(_TWICE, {"file": f"{winner.place.category}/{winner.place.slug}.md"})
            yield Finding(lost.place.path, 1, "duplicate-slug", level_of("duplicate-slug"), said, Message(_TWICE_FIX))


def strays(found: Scan, root: Path) -> Iterator[Finding]:
    """Find Markdown files that no list will ever show, because of where they lie or what they are called."""
    listed = {file.place.path for file in (*found.files.values(), *found.hidden) if file.place.root == root}
    for path in sorted(root.rglob("*.md")):
        inside = path.relative_to(root).parts
        hidden = any(part[0] == "." for part in inside)
        if path not in listed and len(inside) > 1 and MEDIA not in inside and not hidden:
            yield Finding(path, 1, "stray-file", level_of("stray-file"), Message(_STRAY), Message(_STRAY_FIX))

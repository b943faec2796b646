"""No two articles of a language and collection share a name."""

from pathlib import Path

from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP
from reader.library.folder_scan import Scan

_TWICE = QT_TRANSLATE_NOOP("messages", "Another article of this collection has the same name: {file}.")
_ALIKE = QT_TRANSLATE_NOOP("messages", "On Windows and macOS this is the same file as {file}.")
_TWICE_FIX = QT_TRANSLATE_NOOP("messages", "Give one of the two files another name.")


def _find(root: Path, found: Scan) -> Findings:
    for lost in found.hidden:
        winner = found.files[lost.place.id]
        if winner.root == lost.root and lost.place.root == root:
            file = f"{winner.place.category}/{winner.place.slug}.md"
            yield RULE.found(lost.place.path, _TWICE, _TWICE_FIX, file=file)
    alike: dict[str, Path] = {}
    for path in (file.place.path for file in found.files.values() if file.place.root == root):
        other = alike.setdefault(str(path).casefold(), path)
        if other is not path:
            yield RULE.found(path, _ALIKE, _TWICE_FIX, file=other.name)


RULE = Rule(
    "duplicate-slug", "error",
    QT_TRANSLATE_NOOP("messages", "No two articles of a language and collection share a name."),
    in_folder=_find, is_fixed=True,
)  # fmt: skip

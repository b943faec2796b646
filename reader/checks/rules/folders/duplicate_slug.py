"""No two articles of a language and collection share a name."""

from pathlib import Path

from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP
from reader.library.folder_scan import Scan

_TWICE = QT_TRANSLATE_NOOP("messages", "Another article of this collection has the same name: {file}.")
_TWICE_FIX = QT_TRANSLATE_NOOP("messages", "Give one of the two files another name.")


def _find(root: Path, found: Scan) -> Findings:
    for lost in found.hidden:
        winner = found.files[lost.place.id]
        if winner.root == lost.root and lost.place.root == root:
            file = f"{winner.place.category}/{winner.place.slug}.md"
            yield RULE.found(lost.place.path, _TWICE, _TWICE_FIX, file=file)


RULE = Rule(
    "duplicate-slug", "error",
    QT_TRANSLATE_NOOP("messages", "No two articles of a language and collection share a name."),
    in_folder=_find, is_fixed=True,
)  # fmt: skip

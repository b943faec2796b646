"""Every Markdown file lies where a list shows it."""

from pathlib import Path

from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP
from reader.library.folder_scan import Scan
from reader.library.library_folders import MEDIA

_STRAY = QT_TRANSLATE_NOOP("messages", "This file is in no list.")
_STRAY_FIX = QT_TRANSLATE_NOOP(
    "messages",
    "Put it into a folder <language>/<category>/, and give it a name of letters, digits and hyphens.",
)


def _find(root: Path, found: Scan) -> Findings:
    listed = {file.place.path for file in (*found.files.values(), *found.hidden) if file.place.root == root}
    for path in sorted(root.rglob("*.md")):
        inside = path.relative_to(root).parts
        hidden = any(part[0] == "." for part in inside)
        if path not in listed and len(inside) > 1 and MEDIA not in inside and not hidden:
            yield RULE.found(path, _STRAY, _STRAY_FIX)


RULE = Rule(
    "stray-file", "warning", QT_TRANSLATE_NOOP("messages", "Every Markdown file lies where a list shows it."), in_folder=_find
)  # fmt: skip

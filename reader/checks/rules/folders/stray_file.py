"""Every Markdown file lies where a list shows it."""

from pathlib import Path

from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP
from reader.library.folder_scan import Scan

_ENDINGS = frozenset({".md", ".markdown", ".mdx", ".mdown", ".mkd"})
_ABOUT = frozenset({"README", "CHANGELOG", "CONTRIBUTING", "LICENSE", "LICENCE"})
"""Files that tell of the collection."""

_STRAY = QT_TRANSLATE_NOOP("messages", "This file is in no list.")
_STRAY_FIX = QT_TRANSLATE_NOOP(
    "messages",
    "Put it into a folder <language>/<category>/, and give it a name of letters, digits and hyphens that ends in .md; or import it.",
)


def _find(root: Path, found: Scan) -> Findings:
    listed = {file.place.path for file in (*found.files.values(), *found.hidden) if file.place.root == root}
    for path in sorted(root.rglob("*")):
        inside = path.relative_to(root).parts
        hidden = any(part[0] == "." for part in inside) or (len(inside) == 1 and path.stem.upper() in _ABOUT)
        if path.suffix.lower() in _ENDINGS and path not in listed and not hidden and path.is_file():
            yield RULE.found(path, _STRAY, _STRAY_FIX)


RULE = Rule(
    "stray-file", "warning", QT_TRANSLATE_NOOP("messages", "Every Markdown file lies where a list shows it."), in_folder=_find
)  # fmt: skip

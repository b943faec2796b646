"""A collection's own file can be read and is complete."""

from pathlib import Path

from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP
from reader.library.collection import FILE_NAME, read_collection
from reader.library.folder_scan import Scan

_COLLECTION = QT_TRANSLATE_NOOP("messages", "In the collection: {problem}.")
_COLLECTION_FIX = QT_TRANSLATE_NOOP("messages", "Correct collection.toml.")


def _find(root: Path, found: Scan) -> Findings:
    del found
    for problem in read_collection(root).problems:
        path, line = root / FILE_NAME, problem.line or 1
        yield RULE.found(path, _COLLECTION, _COLLECTION_FIX, line, problem.level, problem=problem.message)


RULE = Rule(
    "collection", "error", QT_TRANSLATE_NOOP("messages", "The file collection.toml can be read and is complete."),
    in_folder=_find, is_fixed=True,
)  # fmt: skip

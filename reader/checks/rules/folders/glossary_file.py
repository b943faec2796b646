"""A collection's glossaries can be read, and each of their words is complete."""

from pathlib import Path

from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP
from reader.library.collection import is_language
from reader.library.folder_scan import Scan
from reader.library.glossary import FILE_NAME, read_glossary_file

_GLOSSARY = QT_TRANSLATE_NOOP("messages", "In the glossary: {problem}.")
_FIX = QT_TRANSLATE_NOOP("messages", "Correct this word of the glossary: until then it is explained nowhere.")


def _find(root: Path, found: Scan) -> Findings:
    del found
    for path in sorted(root.glob(f"*/{FILE_NAME}")):
        if is_language(path.parent.name):
            for problem in read_glossary_file(path).problems:
                yield RULE.found(path, _GLOSSARY, _FIX, problem.line or 1, problem.level, problem=problem.message)


RULE = Rule(
    "glossary", "error", QT_TRANSLATE_NOOP("messages", "Every word of a glossary has a plain meaning."), in_folder=_find
)

"""Files one by one: Word documents, Markdown, web pages, plain text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import QT_TRANSLATE_NOOP
from reader.importers.import_source import ImportSource
from reader.importers.sources.markdown_folder import LANGUAGE

if TYPE_CHECKING:
    from reader.importers.plan.import_plan import ImportPlan
    from reader.importers.plan.target import Target
    from reader.library.library import Progress

NAME = "files"
_PATTERNS = ("*.docx", "*.md", "*.markdown", "*.html", "*.htm", "*.txt", "*.pdf")


def plan_files(
    paths: Sequence[Path], target: Target, language: str = "", progress: Progress | None = None
) -> ImportPlan:
    """Return what bringing the files *paths* into *target* would do. Raises ImportSourceError."""
    from reader.importers.folder_articles import plan_articles  # noqa: PLC0415 - HTML and YAML are slow to import
    from reader.library.library import no_progress  # noqa: PLC0415 - as above

    return plan_articles(paths, target, NAME, language, progress or no_progress)


SOURCE = ImportSource(
    name=NAME,
    summary="Word documents, web pages, Markdown and text files",
    argument="a file that ends in .docx, .md, .html or .txt",
    menu=QT_TRANSLATE_NOOP("messages", "Doc&uments (Word, web page, text)…"),
    choose=QT_TRANSLATE_NOOP("messages", "Choose files"),
    accepts=lambda paths: all(path.suffix.lower() in {one[1:] for one in _PATTERNS} - {".txt"} for path in paths),
    plan=plan_files,
    kind=QT_TRANSLATE_NOOP("messages", "Documents"),
    patterns=_PATTERNS,
    options=(LANGUAGE,),
)

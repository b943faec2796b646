"""A folder of files: Markdown, Word documents, web pages, plain text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import QT_TRANSLATE_NOOP, ImportSourceError, Message
from reader.importers.import_source import ImportSource, SourceOption

if TYPE_CHECKING:
    from reader.importers.plan.import_plan import ImportPlan
    from reader.importers.plan.target import Target
    from reader.library.library import Progress

NAME = "folder"
_NOT_A_FOLDER = QT_TRANSLATE_NOOP("messages", "it is not a folder")


LANGUAGE = SourceOption("language", "LANGUAGE", "the language of texts whose language nothing tells, such as es")


def plan_folder(
    paths: Sequence[Path], target: Target, language: str = "", progress: Progress | None = None
) -> ImportPlan:
    """Return what bringing the articles of the one folder in *paths* into *target* would do. Raises ImportSourceError."""
    from reader.importers.folder_articles import plan_articles  # noqa: PLC0415 - HTML and YAML are slow to import
    from reader.library.library import no_progress  # noqa: PLC0415 - as above

    if not paths[0].is_dir():
        raise ImportSourceError(path=paths[0], reason=Message(_NOT_A_FOLDER))
    return plan_articles(paths, target, NAME, language, progress or no_progress)


SOURCE = ImportSource(
    name=NAME,
    summary="a folder of Markdown, Word, web page or text files",
    argument="the folder",
    menu=QT_TRANSLATE_NOOP("messages", "A &folder of articles…"),
    choose=QT_TRANSLATE_NOOP("messages", "Choose a folder of articles"),
    accepts=lambda paths: len(paths) == 1 and paths[0].is_dir(),
    plan=plan_folder,
    options=(LANGUAGE,),
)

"""A folder of Markdown files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import QT_TRANSLATE_NOOP
from reader.importers.import_source import ImportSource

if TYPE_CHECKING:
    from reader.importers.plan.import_plan import ImportPlan
    from reader.importers.plan.target import Target

NAME = "folder"


def plan_folder(paths: Sequence[Path], target: Target) -> ImportPlan:
    """Return what bringing the articles of the one folder in *paths* into *target* would do. Raises ImportSourceError."""
    from reader.importers.folder_articles import plan_articles  # noqa: PLC0415 - YAML is slow to import

    return plan_articles(paths[0], target)


SOURCE = ImportSource(
    name=NAME,
    summary="a folder of Markdown files",
    argument="the folder",
    menu=QT_TRANSLATE_NOOP("messages", "Bring in a &folder of articles…"),
    choose=QT_TRANSLATE_NOOP("messages", "Choose a folder of articles"),
    accepts=lambda paths: len(paths) == 1 and paths[0].is_dir(),
    plan=plan_folder,
    shortcut="Ctrl+Shift+I",
)

"""Health topics of MedlinePlus, as the National Library of Medicine publishes them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import QT_TRANSLATE_NOOP
from reader.importers.import_source import ImportSource, SourceOption, begins_with

if TYPE_CHECKING:
    from reader.importers.plan.import_plan import ImportPlan
    from reader.importers.plan.target import Target
    from reader.library.library import Progress

NAME = "medlineplus"


def plan_medlineplus(
    paths: Sequence[Path], target: Target, *, category: Sequence[str] = (), progress: Progress | None = None
) -> ImportPlan:
    """Return what importing the topics in the one file in *paths* into *target* would do. Raises ImportSourceError."""
    from reader.importers.medlineplus.topic_articles import plan_topics  # noqa: PLC0415 - Beautiful Soup is slow to import
    from reader.library.library import no_progress  # noqa: PLC0415 - as above

    return plan_topics(paths[0], target, category, progress or no_progress)


def _is_topics(path: Path) -> bool:
    return (path.suffix.lower() == ".zip" and "mplus" in path.name) or begins_with(path, b"<health-topics")


SOURCE = ImportSource(
    name=NAME,
    summary="MedlinePlus health topics, from the XML file that NLM publishes",
    argument="the XML file, or the zip of it, of https://medlineplus.gov/xml.html",
    menu=QT_TRANSLATE_NOOP("messages", "Med&linePlus topics…"),
    choose=QT_TRANSLATE_NOOP("messages", "Choose the file of MedlinePlus topics"),
    accepts=lambda paths: len(paths) == 1 and _is_topics(paths[0]),
    plan=plan_medlineplus,
    kind=QT_TRANSLATE_NOOP("messages", "MedlinePlus topics"),
    patterns=("*.xml", "*.zip"),
    options=(SourceOption("category", "GROUP", "only topics of this group; may be given again", many=True),),
)

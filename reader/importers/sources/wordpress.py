"""Posts of a WordPress website, as its REST interface gives them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import QT_TRANSLATE_NOOP
from reader.importers.import_source import ImportSource

if TYPE_CHECKING:
    from reader.importers.plan.import_plan import ImportPlan
    from reader.importers.plan.target import Target

NAME = "wordpress"


def plan_wordpress(paths: Sequence[Path], target: Target) -> ImportPlan:
    """Return what importing the posts in the files *paths* into *target* would do. Raises ImportSourceError."""
    from reader.importers.wordpress.post_articles import plan_posts  # noqa: PLC0415 - Beautiful Soup is slow to import

    return plan_posts(paths, target)


SOURCE = ImportSource(
    name=NAME,
    summary="posts as the WordPress REST API returns them",
    argument="a post, or a list of posts, in JSON",
    menu=QT_TRANSLATE_NOOP("messages", "Bring in &WordPress posts…"),
    choose=QT_TRANSLATE_NOOP("messages", "Choose WordPress posts"),
    accepts=lambda paths: all(path.suffix.lower() in {".json", ".txt", ""} and not path.is_dir() for path in paths),
    plan=plan_wordpress,
    kind=QT_TRANSLATE_NOOP("messages", "WordPress posts"),
    patterns=("*.json", "*.txt"),
    shortcut="Ctrl+I",
)

"""Posts of a WordPress website: from the site itself, from what its REST interface gave, or from its own export."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import QT_TRANSLATE_NOOP
from reader.importers.import_source import ImportSource, SourceOption, begins_with

if TYPE_CHECKING:
    from reader.importers.plan.import_plan import ImportPlan
    from reader.importers.plan.target import Target
    from reader.importers.wordpress.site_contents import SiteContents
    from reader.library.library import Progress

NAME = "wordpress"


def plan_wordpress(
    paths: Sequence[Path], target: Target, *, category: Sequence[str] = (), post: Sequence[str] = (), language: str = "",
    user: str = "", progress: Progress | None = None,
) -> ImportPlan:  # fmt: skip
    """Return what importing the posts in the files *paths* into *target* would do. Raises ImportSourceError."""
    from reader.importers.wordpress import post_articles  # noqa: PLC0415 - Beautiful Soup is slow to import
    from reader.library.library import no_progress  # noqa: PLC0415 - as above

    del user
    choice = post_articles.PostChoice(category, post, language)
    return post_articles.plan_files(paths, target, choice, progress or no_progress)


def plan_site(
    address: str, target: Target, *, category: Sequence[str] = (), post: Sequence[str] = (), language: str = "",
    user: str = "", password: str = "", progress: Progress | None = None,
) -> ImportPlan:  # fmt: skip
    """Return what importing the posts of the website at *address* into *target* would do.

    *user* signs in, where the site asks for it, with the application password *password*, which is kept nowhere.
    Raises ImportSourceError.
    """
    from reader.importers.wordpress import post_articles, site_articles  # noqa: PLC0415 - httpx is slow to import, too
    from reader.library.library import no_progress  # noqa: PLC0415 - as above

    choice = post_articles.PostChoice(category, post, language)
    login = (user, password) if user else None
    return site_articles.plan_site(address, target, choice, login=login, progress=progress or no_progress)


def read_site(address: str, *, user: str = "", password: str = "", progress: Progress | None = None) -> SiteContents:
    """Return the categories, posts and pages of the website at *address*, by name. Raises ImportSourceError."""
    from reader.importers.wordpress.site_contents import read_contents  # noqa: PLC0415 - httpx is slow to import
    from reader.library.library import no_progress  # noqa: PLC0415 - as above

    return read_contents(address, user=user, password=password, progress=progress or no_progress)


def _may_have_posts(path: Path) -> bool:
    if path.suffix.lower() == ".zip":
        return "mplus" not in path.name
    suffixes = {".json", ".xml", ".wxr", ".txt", ""}
    return path.suffix.lower() in suffixes and not path.is_dir() and not begins_with(path, b"<health-topics")


SOURCE = ImportSource(
    name=NAME,
    summary="a WordPress site, posts as its REST API returns them, or its export",
    argument="the https address of a site; or saved JSON, a folder or zip of it, or a WXR export",
    menu=QT_TRANSLATE_NOOP("messages", "&WordPress posts…"),
    choose=QT_TRANSLATE_NOOP("messages", "Choose WordPress posts"),
    accepts=lambda paths: all(_may_have_posts(path) for path in paths),
    plan=plan_wordpress,
    plan_address=plan_site,
    read_contents=read_site,
    kind=QT_TRANSLATE_NOOP("messages", "WordPress posts"),
    patterns=("*.json", "*.xml", "*.zip", "*.txt"),
    options=(
        SourceOption("category", "C", "only posts of this category; may be given again", many=True),
        SourceOption("post", "P", "only this post: its id, name or address; may be given again", many=True),
        SourceOption("language", "L", "the language of posts that do not say theirs, such as es"),
        SourceOption("user", "NAME", "sign in to the site with an application password of this user"),
    ),
)

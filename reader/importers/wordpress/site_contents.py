"""What a WordPress site has, by name: its categories, posts and pages, for a person to choose from."""

import tempfile
import time
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from reader.importers.html.debris import words
from reader.importers.wordpress.posts import Post
from reader.importers.wordpress.site_connection import SiteConnection, SiteLimits
from reader.importers.wordpress.site_walk import PageStore, SiteWalk
from reader.library.library import Progress

_NAMED = {"_fields": "id,slug,link,title,categories,type"}
_SORTED = {"_fields": "id,slug,name,parent,taxonomy"}


class SiteCategory(NamedTuple):
    """A category of the site; ``parent`` is the id of the one that it belongs to, 0 for none."""

    id: int
    slug: str
    name: str
    parent: int = 0


class SiteEntry(NamedTuple):
    """A post or page of the site, and the ids of its categories: none for a page."""

    id: str
    title: str
    categories: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SiteContents:
    """All that can be chosen from."""

    categories: tuple[SiteCategory, ...] = ()
    entries: tuple[SiteEntry, ...] = ()


def read_contents(
    address: str, *, user: str = "", password: str = "", progress: Progress, limits: SiteLimits | None = None,
    wait: Callable[[float], None] = time.sleep,
) -> SiteContents:  # fmt: skip
    """Return what the site at *address* has. Asks only that host; *progress* may raise to cancel. Raises ImportSourceError."""
    told = [0, 0]

    def tell(done: int, total: int) -> None:
        told[:] = done, total
        progress(done, total)

    login = (user, password) if user else None
    tick = lambda: progress(told[0], told[1])  # noqa: E731 - what was told last
    with (
        tempfile.TemporaryDirectory(prefix="patient-reader-") as folder,
        SiteConnection(address, login=login, limits=limits, wait=wait, tick=tick) as connection,
    ):
        walk, store = SiteWalk(connection), PageStore(Path(folder), address)
        categories = tuple(
            SiteCategory(one["id"], str(one.get("slug")), words(str(one.get("name"))), _number(one.get("parent")))
            for one in walk.entries("categories", _SORTED, store, tell)
            if isinstance(one.get("id"), int)
        )
        entries = []
        for kind in ("posts", "pages"):
            for data in walk.entries(kind, _NAMED, store, tell):
                ids = data.get("categories")
                numbers = tuple(one for one in ids if isinstance(one, int)) if isinstance(ids, list) else ()
                post = Post(data)
                entries.append(SiteEntry(post.id, post.title or post.id, numbers))
    return SiteContents(categories, tuple(entries))


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def chosen_of(contents: SiteContents, ticked: Collection[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of the categories, and the ids of single posts, that stand for the entries *ticked*.

    Both are empty where that is all of them. A category is chosen where all that belongs to it is: what is written in it later
    comes along the next time.
    """
    wanted = set(ticked)
    if wanted >= {entry.id for entry in contents.entries}:
        return (), ()
    slugs, covered = [], set()
    for category in contents.categories:
        family = _family(category.id, contents.categories)
        inside = {entry.id for entry in contents.entries if family & set(entry.categories)}
        if inside and inside <= wanted:
            slugs.append(category.slug)
            covered |= inside
    return tuple(slugs), tuple(entry.id for entry in contents.entries if entry.id in wanted - covered)


def _family(category: int, categories: Iterable[SiteCategory]) -> set[int]:
    """Return *category* and all that belong to it, however deep."""
    family = {category}
    while more := {one.id for one in categories if one.parent in family} - family:
        family |= more
    return family

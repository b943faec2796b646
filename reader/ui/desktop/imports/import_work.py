"""The work of the Import wizard, in threads of its own: what is asked for, read, written and taken back. No widget is touched."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from reader.importers.import_source import ImportSource, source_of
from reader.importers.plan.import_plan import ImportPlan
from reader.importers.plan.target import Target
from reader.importers.plan.writer import Receipt, carry_out
from reader.importers.preview.article_preview import paragraphs_changed
from reader.importers.preview.rearrangement import put_before
from reader.importers.wordpress.known_sites import KnownSite, remember
from reader.library.category import Category
from reader.library.library import Library, Progress
from reader.paths import Paths

if TYPE_CHECKING:
    from reader.importers.wordpress.site_contents import SiteContents

COLLECTION = "clinic"
"""The folder of the clinic's own collection."""


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What a person pointed at: files or a folder, or a website with what was chosen of it. Without ``source``: the first that fits."""

    source: ImportSource | None = None
    paths: tuple[Path, ...] = ()
    address: str = ""
    category: tuple[str, ...] = ()
    post: tuple[str, ...] = ()
    language: str = ""
    user: str = ""
    password: str = field(default="", repr=False)
    is_update: bool = False
    """The site is asked what it was asked before: nothing is to be chosen."""

    @property
    def name(self) -> str:
        """What it is called on the screen: the site's host, or the name of the file."""
        if self.address:
            return urlsplit(self.address).hostname or self.address
        more = f" +{len(self.paths) - 1}" if len(self.paths) > 1 else ""
        return f"{self.paths[0].name}{more}"


@dataclass(frozen=True, slots=True)
class PlanReading:
    """A plan, and what a person needs to look it over."""

    plan: ImportPlan
    topics: tuple[Category, ...] = ()
    """Where articles may go: what is there, and what the plan adds."""
    changed: Mapping[int, int] = field(default_factory=dict)
    """How many paragraphs of an article change, by its number in the plan."""
    asks_language: bool = False
    """Nothing tells the language of some articles: a person has to."""


def read_site(request: ImportRequest, progress: Progress) -> SiteContents:
    """Return what there is to choose from. Raises ImportSourceError."""
    assert request.source is not None
    assert request.source.read_contents is not None
    return request.source.read_contents(
        request.address, user=request.user, password=request.password, progress=progress
    )


def read_plan(
    request: ImportRequest, sources: Sequence[ImportSource], paths: Paths, library: Library | None, progress: Progress
) -> PlanReading:
    """Return what the import would do. Raises ImportSourceError."""
    target = Target(paths.collections / COLLECTION, library, paths.cache / "imports")
    source = request.source or source_of(request.paths, sources)
    own: dict[str, Any] = {option.name: option.unset for option in source.options}
    asked = {
        "category": list(request.category),
        "post": list(request.post),
        "language": request.language,
        "user": request.user,
    }
    own |= {name: value for name, value in asked.items() if name in own and value}
    if request.address:
        assert source.plan_address
        plan = source.plan_address(request.address, target, **own, password=request.password, progress=progress)
    else:
        plan = source.plan(list(request.paths), target, **own, progress=progress)
    if plan.new_categories:
        plan = plan.mapped(put_before(target.existing(), plan))
    topics = {category.id: category for category in (*target.categories(), *plan.new_categories)}
    for article in plan.articles:
        topics.setdefault(article.place.category, Category(article.place.category))
    changed = {
        number: count
        for number, one in enumerate(plan.articles)
        if one.status in {"updated", "edited"} and (count := paragraphs_changed(one))
    }
    asks = plan.without_language > 0 and not request.language and "language" in own
    return PlanReading(plan, tuple(topics.values()), changed, asks)


def write_plan(
    plan: ImportPlan, chosen: Collection[int], request: ImportRequest, paths: Paths, progress: Progress
) -> Receipt:
    """Write the articles of *plan* whose numbers are *chosen*, and remember the site that they came from.

    *progress* may raise to cancel: nothing is written then. Raises what ``carry_out`` raises.
    """
    wanted = {id(one) for number, one in enumerate(plan.articles) if number in chosen}
    receipt = carry_out(
        plan, replaced=paths.replaced, choose=lambda one: id(one) in wanted, source=request.name, progress=progress
    )
    if request.address:
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        site = KnownSite(
            request.address, COLLECTION, request.category, request.post, request.language, request.user, now
        )
        remember(paths.sites, site)
    return receipt

"""The posts and pages of a WordPress website, fetched from it: all the first time, then what changed since."""

import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from reader.errors import QT_TRANSLATE_NOOP
from reader.importers.html.debris import words
from reader.importers.plan.fingerprint import load
from reader.importers.plan.import_plan import ImportPlan, PlannedArticle, Status
from reader.importers.plan.slugs import ascii_slug, folded
from reader.importers.plan.target import ExistingFile, Target, host_of
from reader.importers.sources.wordpress import NAME
from reader.importers.wordpress.picture_files import PictureFiles
from reader.importers.wordpress.post_articles import PostChoice, plan_posts, silent_images
from reader.importers.wordpress.post_spool import PostSpool
from reader.importers.wordpress.posts import text
from reader.importers.wordpress.site_connection import SiteConnection, SiteLimits
from reader.importers.wordpress.site_walk import Entry, PageStore, SiteWalk
from reader.library.front_matter import FrontMatterError
from reader.library.library import Progress

MOST_PICTURES = 2_000_000_000
"""Bytes of all pictures of one import."""

_KINDS = ("posts", "pages")
_WHOLE = {"_embed": "wp:term,wp:featuredmedia"}
_MOMENTS = {"_fields": "id,modified_gmt,modified"}
_NO_CATEGORY = QT_TRANSLATE_NOOP("messages", "it has no category “{wanted}”; there are: {names}")
_NO_SUCH_POSTS = QT_TRANSLATE_NOOP("messages", "none of the posts you chose is there")


def plan_site(
    address: str, target: Target, choice: PostChoice, *, progress: Progress, login: tuple[str, str] | None = None,
    limits: SiteLimits | None = None, wait: Callable[[float], None] = time.sleep,
) -> ImportPlan:  # fmt: skip
    """Return what importing the posts of the WordPress site at *address* into *target* would do.

    Only that host is asked. What was fetched is kept in the target's work folder until all is there, so that what broke off
    goes on where it stopped. Where articles of the site are here already, only what changed is fetched, and those that
    are gone from it are among the plan's articles. *progress* may raise to cancel.
    Raises ImportSourceError, and FileUnwritableError where it cannot be kept.
    """
    told = [0, 0]

    def tell(done: int, total: int) -> None:
        told[:] = done, total
        progress(done, total)

    with (
        SiteConnection(
            address, login=login, limits=limits, wait=wait, tick=lambda: progress(told[0], told[1])
        ) as connection,
        PostSpool() as spool,
    ):
        fetch = _Fetch(connection, target, choice, spool, tell)
        fetch.run()
        pictures = _SitePictures(connection, target.root)
        plan = plan_posts(spool, target, PostChoice(language=choice.language), pictures.find, tell)
        if not plan.articles and not fetch.others:
            raise connection.refused(_NO_SUCH_POSTS)
        fetch.store.clear()
        return replace(plan, articles=(*plan.articles, *fetch.others), media=pictures.copies)


class _SitePictures(PictureFiles):
    def __init__(self, connection: SiteConnection, root: Path) -> None:
        super().__init__(root)
        self._connection, self._left = connection, MOST_PICTURES

    def data_of(self, address: str) -> bytes | None:
        data = self._connection.picture(address) if self._left > 0 else None
        self._left -= len(data or b"")
        return data


class _Fetch:
    """One walk over the site: what it fetches goes into the spool, what it need not fetch is among ``others``."""

    def __init__(
        self, connection: SiteConnection, target: Target, choice: PostChoice, spool: PostSpool, tell: Progress
    ) -> None:
        self._connection, self._choice, self._spool, self._tell = connection, choice, spool, tell
        self._is_chosen = bool(choice.categories or choice.posts)
        host = host_of(connection.address)
        self._known = {
            one.key.id: one
            for one in target.existing()
            if one.key and one.key.importer == NAME and one.key.host == host
        }
        work = target.work or Path(tempfile.mkdtemp(prefix="patient-reader-"))
        self._newest = max((one.modified for one in self._known.values()), default="")
        asked = "\n".join([connection.address, *sorted(choice.categories), "", *sorted(choice.posts), "", self._newest])
        self.store = PageStore(work / (ascii_slug(connection.address) or "site"), asked)
        self.others: tuple[PlannedArticle, ...] = ()

    def run(self) -> None:
        walk = SiteWalk(self._connection)
        self._spool.language = walk.language
        terms = [*self._entries(walk, "categories", {}), *self._entries(walk, "tags", {})]
        for term in terms:
            self._spool.add_term(term)
        if self._is_chosen:
            self._fetch_chosen(walk, terms)
        elif self._newest:
            self._fetch_changed(walk)
        else:
            there: set[str] = set()
            for kind in _KINDS:
                there |= self._take(self._entries(walk, kind, _WHOLE))
            self._say_gone(there)
        self._fetch_alts(walk)

    def _entries(self, walk: SiteWalk, kind: str, query: Mapping[str, str], name: str = "") -> Iterator[Entry]:
        return walk.entries(kind, query, self.store, self._tell, name)

    def _take(self, entries: Iterator[Entry]) -> set[str]:
        ids = set()
        for one in entries:
            self._spool.add(one)
            ids.add(str(one.get("id")))
        return ids

    def _category_ids(self, terms: list[Entry]) -> set[str]:
        """Return the ids of the chosen categories and of all below them. Raises ImportSourceError for one that is not there."""
        categories = [one for one in terms if one.get("taxonomy", "category") == "category" and text(one.get("id"))]
        ids: set[str] = set()
        for wanted in self._choice.categories:
            found = {text(one["id"]) for one in categories if _is_called(one, wanted)}
            if not found:
                names = ", ".join(words(str(one.get("name"))) for one in categories[:40])
                raise self._connection.refused(_NO_CATEGORY, wanted=wanted, names=names)
            ids |= found
        while more := {text(one["id"]) for one in categories if text(one.get("parent")) in ids} - ids:
            ids |= more
        return ids

    def _chosen(self, walk: SiteWalk, kind: str, ids: set[str], query: Mapping[str, str], name: str) -> Iterator[Entry]:
        """Yield the entries of *kind* that are in the categories with *ids*, or were named."""
        if ids and kind == "posts":
            yield from self._entries(walk, kind, {**query, "categories": ",".join(sorted(ids))}, f"{name}chosen")
        yield from walk.some(kind, [one for one in self._choice.posts if one.isdigit()], query)
        slugs = [one.rstrip("/").rpartition("/")[2] for one in self._choice.posts if not one.isdigit()]
        if slugs:
            yield from self._entries(walk, kind, {**query, "slug": ",".join(slugs)}, f"{name}named-{kind}")

    def _fetch_chosen(self, walk: SiteWalk, terms: list[Entry]) -> None:
        ids = self._category_ids(terms)
        there: set[str] = set()
        for kind in _KINDS:
            if self._newest:
                moments = _moments(self._chosen(walk, kind, ids, _MOMENTS, "moments-"))
                there |= moments.keys() | self._take_changed(walk, kind, moments, set())
            else:
                there |= self._take(self._chosen(walk, kind, ids, _WHOLE, ""))
        # What is here and was not asked for may be on the site all the same.
        others = [one for one in self._known if one not in there and one.isdigit()]
        for kind in _KINDS:
            there |= {str(one.get("id")) for one in walk.some(kind, others, {"_fields": "id"})}
        self._say_gone(there)

    def _fetch_changed(self, walk: SiteWalk) -> None:
        there: set[str] = set()
        for kind in _KINDS:
            moments = _moments(self._entries(walk, kind, _MOMENTS, f"moments-{kind}"))
            after = {**_WHOLE, "modified_after": f"{self._newest}Z"}
            fetched = self._take(self._entries(walk, kind, after, f"changed-{kind}"))
            there |= moments.keys() | self._take_changed(walk, kind, moments, fetched)
        self._say_gone(there)

    def _take_changed(self, walk: SiteWalk, kind: str, moments: Mapping[str, str], fetched: set[str]) -> set[str]:
        """Fetch those of *moments* that are not here as they are there, but for *fetched*; return all ids that were fetched."""
        wanted = [one for one, moment in moments.items() if self._is_other(one, moment) and one not in fetched]
        fetched = fetched | self._take(walk.some(kind, wanted, _WHOLE))
        known = [one for one in moments if one in self._known and one not in fetched]
        self.others += tuple(_as_it_is("unchanged", self._known[one]) for one in known)
        return fetched

    def _say_gone(self, there: set[str]) -> None:
        self.others += tuple(_as_it_is("gone", one) for key, one in self._known.items() if key not in there)

    def _is_other(self, number: str, moment: str) -> bool:
        known = self._known.get(number)
        return known is None or known.modified != moment

    def _fetch_alts(self, walk: SiteWalk) -> None:
        """Ask the site what the pictures show of which the posts do not say it."""
        ids = set()
        for data in self._spool:
            ids |= silent_images(data)
        for media in walk.some("media", sorted(ids), {"_fields": "id,source_url,alt_text"}):
            self._spool.add_media(media)


def _moments(entries: Iterable[Entry]) -> dict[str, str]:
    """Return when each of *entries* was changed, by its id."""
    return {str(one.get("id")): str(one.get("modified_gmt") or one.get("modified") or "")[:19] for one in entries}


def _is_called(category: Entry, wanted: str) -> bool:
    return wanted.casefold() == category.get("slug") or folded(wanted) == folded(str(category.get("name")))


def _as_it_is(status: Status, one: ExistingFile) -> PlannedArticle:
    try:
        title = str(load(one.text)[0].get("title") or one.place.slug)
    except (FrontMatterError, ValueError):
        title = one.place.slug
    return PlannedArticle(status, one.place, "", title, previous=one.place.path)

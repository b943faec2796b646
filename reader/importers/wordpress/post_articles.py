"""Posts and pages of a WordPress website made into articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.importers.html.conversion import convert
from reader.importers.plan.decisions import Content, Draft, PlacedDraft, arrange, decide
from reader.importers.plan.import_plan import ImportPlan
from reader.importers.plan.slugs import Categories
from reader.importers.plan.summaries import summary_of
from reader.importers.plan.target import ExistingFile, OriginKey, Target, host_of
from reader.importers.sources.wordpress import NAME
from reader.importers.wordpress.posts import Post
from reader.importers.wordpress.rest_files import read_posts
from reader.library.plain_text import sections

_PROTECTED = QT_TRANSLATE_NOOP("messages", "It is protected by a password on the website.")
_NOT_PUBLIC = QT_TRANSLATE_NOOP("messages", "It is not published on the website (its status is “{status}”).")
_NOT_AN_ARTICLE = QT_TRANSLATE_NOOP("messages", "It is not an article (its type is “{kind}”).")
_EMPTY = QT_TRANSLATE_NOOP("messages", "It has no text.")
_NO_TITLE = QT_TRANSLATE_NOOP("messages", "It has no title.")

_NO_ARTICLES = frozenset(
    {"attachment", "revision", "nav_menu_item", "wp_block", "wp_template", "wp_navigation", "custom_css"}
)


def plan_posts(files: Sequence[Path], target: Target) -> ImportPlan:
    """Return what importing the posts in *files* into *target* would do.

    A file holds one post, an array of posts, or several of these one after another.
    Raises ImportSourceError where a file holds no posts.
    """
    posts = {OriginKey(NAME, post.id, host_of(post.link)): post for post in map(Post, read_posts(files))}
    categories = Categories(target.categories())
    drafts = [_draft(key, post, categories) for key, post in posts.items()]
    existing = target.existing()
    placed, warnings = arrange(drafts, target, existing)
    links = _Links(((posts[one.draft.key], one) for one in placed if one.draft.reason is None), existing)

    def content(one: PlacedDraft) -> Content:
        return _content(posts[one.draft.key], links)

    return decide(placed, content, target=target, categories=categories, warnings=warnings)


def _draft(key: OriginKey, post: Post, categories: Categories) -> Draft:
    language = post.language
    reason = _reason_to_skip(post)
    category = categories.choose(post.categories, language) if reason is None else "general"
    return Draft(key, post.title or post.id, language, post.slug, category, post.link, reason=reason)


def _reason_to_skip(post: Post) -> Message | None:
    if post.is_protected:
        return Message(_PROTECTED)
    if post.status != "publish":
        return Message(_NOT_PUBLIC, {"status": post.status[:40]})
    if post.kind in _NO_ARTICLES:
        return Message(_NOT_AN_ARTICLE, {"kind": post.kind})
    if not post.title:
        return Message(_NO_TITLE)
    return None if post.html.strip() else Message(_EMPTY)


def _content(post: Post, links: _Links) -> Content:
    converted = convert(post.html, base=post.link, resolve=links.slug)
    if not any(section.text or section.heading for section in sections(converted.body)):
        return Content({}, "", converted.losses, Message(_EMPTY))
    front: dict[str, Any] = {
        "title": post.title,
        "summary": summary_of(converted.body, post.title, post.descriptions),
        "also_called": post.tags,
        "sources": [{"title": post.title, "publisher": post.publisher, "url": post.link}],
        "published": post.day("date"),
        "updated": post.day("modified"),
        "origin": {"url": post.link, "id": post.id, "importer": NAME},
    }
    return Content(front, converted.body, converted.losses)


class _Links:
    """Which article stands for which address of the website."""

    def __init__(self, placed: Iterable[tuple[Post, PlacedDraft]], existing: Iterable[ExistingFile]) -> None:
        self._slugs: dict[str, str] = {}
        for one in existing:
            if one.url:
                self._slugs[_plain(one.url)] = one.place.slug
        for post, item in placed:
            for address in post.addresses:
                self._slugs[_plain(address)] = item.place.slug

    def slug(self, url: str) -> str | None:
        """Return what follows ``article:`` for *url*, or None where it is no article of ours."""
        return self._slugs.get(_plain(url))


def _plain(url: str) -> str:
    """Return *url* as it is compared: scheme, "www.", the last slash and the fragment do not count."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = "&".join(one for one in parts.query.split("&") if one and not one.startswith("utm_"))
    return f"{host_of(url)}{parts.path.rstrip('/').lower()}?{query}"

"""Posts and pages of a WordPress website made into articles."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from reader.errors import QT_TRANSLATE_NOOP, ImportSourceError, Message
from reader.importers.html.conversion import convert
from reader.importers.html.debris import FindPicture, words
from reader.importers.html.markdown_escape import visible
from reader.importers.language_guess import guess_language
from reader.importers.plan.decisions import Content, Draft, PlacedDraft, arrange, decide
from reader.importers.plan.import_plan import ImportPlan
from reader.importers.plan.slugs import Categories, folded
from reader.importers.plan.summaries import summary_of
from reader.importers.plan.target import ExistingFile, OriginKey, Target, host_of
from reader.importers.plan.translations import paired
from reader.importers.sources.wordpress import NAME
from reader.importers.wordpress.picture_files import BesidePictures
from reader.importers.wordpress.post_spool import PostSpool
from reader.importers.wordpress.posts import Post
from reader.importers.wordpress.saved_posts import read_saved
from reader.languages import base_of
from reader.library.library import Progress, no_progress
from reader.library.plain_text import sections

_PROTECTED = QT_TRANSLATE_NOOP("messages", "It is protected by a password on the website.")
_NOT_PUBLIC = QT_TRANSLATE_NOOP("messages", "It is not published on the website (its status is “{status}”).")
_NOT_AN_ARTICLE = QT_TRANSLATE_NOOP("messages", "It is not an article (its type is “{kind}”).")
_EMPTY = QT_TRANSLATE_NOOP("messages", "It has no text.")
_NO_TITLE = QT_TRANSLATE_NOOP("messages", "It has no title.")
_AS_ENGLISH = QT_TRANSLATE_NOOP(
    "messages",
    "Articles whose language neither the website nor their words tell, and that come in as English: {count}. Please check "
    "that they are.",
)
_NONE_CHOSEN = QT_TRANSLATE_NOOP("messages", "none of its {count} posts is one of those you chose")

_NO_ARTICLES = frozenset(
    {
        "attachment", "revision", "nav_menu_item", "wp_block", "wp_template", "wp_template_part", "wp_navigation", "custom_css",
        "wp_global_styles", "wp_font_family", "wp_font_face", "oembed_cache", "customize_changeset", "user_request",
    }
)  # fmt: skip
_IMAGE = re.compile(r"<img\b[^>]*+(?:>|\Z)", re.IGNORECASE)
_IMAGE_ID = re.compile(r"\bwp-image-(\d+)")
_TAG = re.compile(r"<[^<>]*>")
_ALT = re.compile(r"\salt\s*=\s*([\"'])\s*\1", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PostChoice:
    """Which posts come in: of categories (names or slugs), single ones (ids, slugs or addresses), or all of them."""

    categories: Collection[str] = ()
    posts: Collection[str] = ()
    language: str = ""
    """The language of posts that do not say theirs."""

    def takes(self, post: Post) -> bool:
        """Tell whether *post* is one of those chosen."""
        if not self.categories and not self.posts:
            return True
        if {post.id, post.slug, _plain(post.link)} & {one if "/" not in one else _plain(one) for one in self.posts}:
            return True
        return bool({folded(name) for name in post.categories} & {folded(name) for name in self.categories})


def plan_files(
    files: Sequence[Path], target: Target, choice: PostChoice, progress: Progress = no_progress
) -> ImportPlan:
    """Return what importing the posts in *files*, saved or exported, into *target* would do.

    *progress* may raise to cancel. Raises ImportSourceError where a file holds no posts.
    """
    pictures = BesidePictures(files, target.root)
    with PostSpool() as spool:
        read_saved(files, spool)
        plan = plan_posts(spool, target, choice, pictures.find, progress)
        if not plan.articles:
            raise ImportSourceError(path=files[0], reason=Message(_NONE_CHOSEN, {"count": len(spool)}))
        return replace(plan, media=pictures.copies)


def plan_posts(
    spool: PostSpool, target: Target, choice: PostChoice, picture: FindPicture = lambda _: None,
    progress: Progress = no_progress,
) -> ImportPlan:  # fmt: skip
    """Return what importing the posts in *spool*, those of *choice*, into *target* would do.

    *picture* gives the name of a picture that comes along. Each post is read from the spool when it is needed.
    """
    categories = Categories(target.categories())
    existing = target.existing()
    numbers: dict[OriginKey, int] = {}
    drafts: list[Draft] = []
    same: dict[OriginKey, tuple[str, ...]] = {}
    links = _Links(existing)
    unknown = 0
    for number, data in enumerate(spool):
        post = Post(data, spool.terms)
        key = OriginKey(NAME, post.id, host_of(post.link))
        if key not in numbers and choice.takes(post):
            numbers[key] = number
            language = _language(post, choice, spool.language)
            drafts.append(_draft(key, post, categories, language or "en"))
            unknown += not language and drafts[-1].reason is None
            same[key] = post.translations
            links.add(key, post.addresses)
    placed, warnings = arrange(paired(drafts, same, existing), target, existing)
    links.settle(placed)
    done = 0

    def content(one: PlacedDraft) -> Content:
        nonlocal done
        progress(done, len(placed))
        done += 1
        return _content(Post(spool[numbers[one.draft.key]], spool.terms), links, spool, picture)

    said = (*spool.warnings, *([Message(_AS_ENGLISH, {"count": unknown})] if unknown else []), *warnings)
    plan = decide(placed, content, target=target, categories=categories, warnings=said)
    return replace(plan, without_language=unknown)


def _language(post: Post, choice: PostChoice, site: str) -> str:
    """Return the language of *post*: what it says, who imports says, its words say, or its site; empty where none does."""
    said = _base(post.language) or _base(choice.language)
    return said or guess_language(_TAG.sub(" ", post.html[:40_000])) or _base(site)


def _base(language: str) -> str:
    return base_of(language.replace("_", "-"))


def _draft(key: OriginKey, post: Post, categories: Categories, language: str) -> Draft:
    reason = _reason_to_skip(post)
    category = categories.choose(post.categories, language) if reason is None else "general"
    return Draft(key, post.title or post.id, language, post.slug, category, post.link, reason=reason)


def _reason_to_skip(post: Post) -> Message | None:
    if post.kind in _NO_ARTICLES:
        return Message(_NOT_AN_ARTICLE, {"kind": post.kind})
    if post.is_protected:
        return Message(_PROTECTED)
    if post.status != "publish":
        return Message(_NOT_PUBLIC, {"status": post.status[:40]})
    if not post.title:
        return Message(_NO_TITLE)
    return None if post.html.strip() else Message(_EMPTY)


def _content(post: Post, links: _Links, spool: PostSpool, picture: FindPicture) -> Content:
    converted = convert(_described(post, spool), base=post.link, resolve=links.slug, picture=picture)
    if not any(section.text or section.heading for section in sections(converted.body)):
        return Content({}, "", converted.losses, Message(_EMPTY))
    front: dict[str, Any] = {
        "title": post.title,
        "summary": summary_of(converted.body, post.title, _descriptions(post, converted.body)),
        "also_called": post.tags,
        "sources": [{"title": post.title, "publisher": post.publisher, "url": post.link}],
        "published": post.day("date"),
        "updated": post.day("modified"),
        "origin": {"url": post.link, "id": post.id, "importer": NAME, "modified": post.modified},
    }
    return Content(front, converted.body, converted.losses)


def _descriptions(post: Post, body: str) -> Iterable[str]:
    """Yield what may become the summary; of WordPress's own excerpt, which runs headings and text together, the first paragraph."""
    first = " ".join(section.text for section in sections(body.strip().partition("\n\n")[0]) if section.text).strip()
    for one in post.descriptions:
        yield _quoted(first) if first and words(one).startswith(first) else one


def silent_images(data: dict[str, Any]) -> set[str]:
    """Return the ids of the pictures in the post *data* of which it does not say what they show."""
    images = (_ALT.sub("", image) for image in _IMAGE.findall(Post(data).html))
    silent = (image for image in images if not re.search(r"\salt\s*=", image))
    return {found[1] for image in silent if (found := _IMAGE_ID.search(image))}


def _described(post: Post, spool: PostSpool) -> str:
    """Return the HTML of *post* with the picture above it, and with what its pictures show where only the site knows."""

    def described(match: re.Match[str]) -> str:
        image = _ALT.sub("", match[0])
        found = _IMAGE_ID.search(image)
        alt = spool.alts.get(found[1], "") if found and not re.search(r"\salt\s*=", image) else ""
        return f'{image[:4]} alt="{_quoted(alt)}"{image[4:]}' if alt else match[0]

    html = _IMAGE.sub(described, post.html)
    address, alt = post.featured
    if address and address not in html:
        alt = alt or spool.alts.get(address, "")
        html = f'<figure><img src="{_quoted(address)}" alt="{_quoted(alt)}"/></figure>\n{html}'
    return html


def _quoted(value: str) -> str:
    return visible(value).replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


class _Links:
    """Which article stands for which address of the website."""

    def __init__(self, existing: Iterable[ExistingFile]) -> None:
        self._slugs = {_plain(one.url): one.place.slug for one in existing if one.url}
        self._addresses: dict[OriginKey, tuple[str, ...]] = {}

    def add(self, key: OriginKey, addresses: tuple[str, ...]) -> None:
        """Note the *addresses* of a post whose place is not known yet."""
        self._addresses[key] = addresses

    def settle(self, placed: Iterable[PlacedDraft]) -> None:
        """Learn where the posts went."""
        for one in placed:
            if one.draft.reason is None:
                self._slugs |= {_plain(address): one.place.slug for address in self._addresses[one.draft.key]}

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

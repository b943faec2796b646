"""From what an importer read to a plan: where each article goes, and whether anything is to be done.

Only processes data; the target tells what is there.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.importers.plan.fingerprint import is_edited, seal, seal_of
from reader.importers.plan.import_plan import ImportPlan, MediaCopy, PlannedArticle
from reader.importers.plan.slugs import Categories
from reader.importers.plan.target import ExistingFile, OriginKey, Target
from reader.library.entry import Place

_REPLACES = QT_TRANSLATE_NOOP(
    "messages", "“{title}” has the same name as an article of “{collection}” and is shown instead of it."
)
_RENAMED = QT_TRANSLATE_NOOP(
    "messages", "“{title}” gets the name {slug}, because another article is called {wanted} already."
)


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as an importer read it, before its place is known. A draft with a ``reason`` is skipped."""

    key: OriginKey
    title: str
    language: str = "en"
    slug: str = ""
    category: str = ""
    url: str = ""
    reason: Message | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What a draft's file will hold, made when every draft has its place (so that links can be made)."""

    front: Mapping[str, Any]
    body: str
    losses: tuple[Message, ...] = ()
    reason: Message | None = None


@dataclass(frozen=True, slots=True)
class PlacedDraft:
    """A draft, where it goes, and the file it has already."""

    draft: Draft
    place: Place
    existing: ExistingFile | None


def arrange(
    drafts: Sequence[Draft], target: Target, existing: Sequence[ExistingFile]
) -> tuple[tuple[PlacedDraft, ...], tuple[Message, ...]]:
    """Return each draft with its place, once each, and what somebody should know about it.

    *existing* is what *target* has now.
    """
    by_key = {one.key: one for one in existing if one.key}
    wanted = {draft.key for draft in drafts if draft.reason is None}
    taken = {one.place.id.casefold() for one in existing if one.key is None or one.key not in wanted}
    known = ((draft, by_key[draft.key]) for draft in drafts if draft.key in by_key)
    taken |= {one.place.id.casefold() for draft, one in known if one.place.language == draft.language}
    placed: dict[OriginKey, PlacedDraft] = {}
    warnings: list[Message] = []
    numbers: dict[str, int] = {}
    for draft in drafts:
        if draft.key in placed:
            continue
        own = by_key.get(draft.key)
        slug = _slug(draft, own, taken, numbers)
        if draft.reason is None:
            taken.add(f"{draft.language}/{slug}".casefold())
            warnings.extend(_said(draft, slug, own, target))
        placed[draft.key] = PlacedDraft(draft, Place(target.root, draft.language, _category(draft, own), slug), own)
    return tuple(placed.values()), tuple(warnings)


def _slug(draft: Draft, known: ExistingFile | None, taken: set[str], numbers: dict[str, int]) -> str:
    """Return the name that *draft* keeps or gets: its own, with a number where another has it.

    Two names that differ only in capital letters are one file on Windows and macOS. *numbers* has the last number of each
    name, so that a thousand of one name are not counted a thousand times.
    """
    if known and known.place.language == draft.language:
        return known.place.slug
    wanted, slug = f"{draft.language}/{draft.slug}".casefold(), draft.slug
    number = numbers.get(wanted, 1)
    while draft.reason is None and f"{draft.language}/{slug}".casefold() in taken:
        number += 1
        slug = f"{draft.slug}-{number}"
    numbers[wanted] = number
    return slug


def _category(draft: Draft, known: ExistingFile | None) -> str:
    """Return the category: where the file lies, as long as the website did not move the article since."""
    if known and known.place.language == draft.language and known.seal[1] in {"", draft.category}:
        return known.place.category
    return draft.category


def _said(draft: Draft, slug: str, known: ExistingFile | None, target: Target) -> Iterable[Message]:
    if known is None and slug != draft.slug:
        yield Message(_RENAMED, {"title": draft.title, "slug": slug, "wanted": draft.slug})
    other = target.elsewhere(f"{draft.language}/{slug}")
    if other and known is None:
        yield Message(_REPLACES, {"title": draft.title, "collection": other})


def decide(
    placed: Sequence[PlacedDraft], content: Callable[[PlacedDraft], Content], *, target: Target,
    categories: Categories, warnings: tuple[Message, ...] = (), media: tuple[MediaCopy, ...] = (),
) -> ImportPlan:  # fmt: skip
    """Return the plan for *placed*; *content* makes what each file will hold."""
    articles = tuple(_planned(one, content) for one in placed)
    used = [one.place.category for one in articles if one.status in {"new", "updated", "edited"}]
    return ImportPlan(target.root, articles, categories.new(used), warnings, media)


def _planned(placed: PlacedDraft, content: Callable[[PlacedDraft], Content]) -> PlannedArticle:
    draft, known = placed.draft, placed.existing
    made = content(placed) if draft.reason is None else Content({}, "", reason=draft.reason)
    previous = known.place.path if known else None
    if made.reason:
        return PlannedArticle("skipped", placed.place, "", draft.title, made.losses, previous, made.reason)
    text = seal(made.front, made.body, draft.category, before=known.text if known else "")
    base = (placed.place, text, draft.title, made.losses, previous)
    if known is None:
        return PlannedArticle("new", *base)
    if known.place == placed.place and known.seal == seal_of(text):
        return PlannedArticle("unchanged", *base)
    return PlannedArticle("edited" if is_edited(known.text) else "updated", *base)

"""MedlinePlus health topics made into articles, with the credit that the National Library of Medicine asks for."""

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from reader.errors import QT_TRANSLATE_NOOP, ImportSourceError, Message
from reader.importers.html.conversion import convert
from reader.importers.html.debris import words
from reader.importers.medlineplus.topic_file import Topic, read_topics
from reader.importers.plan.decisions import Content, Draft, PlacedDraft, arrange, decide
from reader.importers.plan.draft_spool import DraftSpool
from reader.importers.plan.import_plan import ImportPlan
from reader.importers.plan.slugs import Categories, ascii_slug, folded
from reader.importers.plan.summaries import summary_of
from reader.importers.plan.target import ExistingFile, OriginKey, Target, host_of
from reader.importers.plan.translations import paired
from reader.importers.sources.medlineplus import NAME
from reader.library.library import Progress

PUBLISHER = "MedlinePlus, National Library of Medicine"
"""Whom to name (https://medlineplus.gov/about/using/usingcontent/)."""

_CREDIT = {
    "en": "Source: [MedlinePlus, National Library of Medicine]({url})",
    "es": "Fuente: [MedlinePlus, Biblioteca Nacional de Medicina]({url})",
}
_RELATED = {"en": "Related topics", "es": "Temas relacionados"}
_LANGUAGES = {"english": "en", "spanish": "es"}

_NO_TEXT = QT_TRANSLATE_NOOP("messages", "It has no text.")
_NO_TOPICS = QT_TRANSLATE_NOOP("messages", "none of its topics is in a group that you chose; there are: {names}")
_EMPTY = QT_TRANSLATE_NOOP("messages", "it holds no health topics")
_LINKS = QT_TRANSLATE_NOOP("messages", "Links to pages of other websites were left out: {count}.")


def plan_topics(path: Path, target: Target, groups: Collection[str], progress: Progress) -> ImportPlan:
    """Return what importing the topics in the file *path*, those of *groups* or all, into *target* would do.

    *progress* may raise to cancel. Raises ImportSourceError.
    """
    wanted = {folded(name) for name in groups}
    with DraftSpool() as spool:
        names: dict[str, None] = {}
        for topic in read_topics(path):
            progress(len(spool), 0)
            names.update(dict.fromkeys(topic["group"]))
            if not wanted or wanted & {folded(name) for name in topic["group"]}:
                spool.add(topic)
        if not spool:
            reason = Message(_NO_TOPICS, {"names": ", ".join(names)}) if names else Message(_EMPTY)
            raise ImportSourceError(path=path, reason=reason)
        return _Topics(spool, target).plan(progress)


class _Topics:
    """The topics of one file, and where each of them goes."""

    def __init__(self, spool: DraftSpool, target: Target) -> None:
        self._spool, self._target = spool, target
        self._categories = Categories(target.categories())
        self._numbers: dict[OriginKey, int] = {}
        self._slugs: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        self._done = 0

    def plan(self, progress: Progress) -> ImportPlan:
        existing = self._target.existing()
        placed, warnings = arrange(self._drafts(existing), self._target, existing)
        for one in placed:
            if one.draft.reason is None:
                self._slugs[one.draft.key.id] = one.place.slug

        def content(one: PlacedDraft) -> Content:
            progress(self._done, len(placed))
            self._done += 1
            return self._content(self._spool[self._numbers[one.draft.key]])

        return decide(placed, content, target=self._target, categories=self._categories, warnings=warnings)

    def _drafts(self, existing: Sequence[ExistingFile]) -> tuple[Draft, ...]:
        """Return a draft for each topic, English ones first sorted in, so that a category gets its English id."""
        categories: dict[str, str] = {}
        drafts: dict[int, Draft] = {}
        same: dict[OriginKey, list[str]] = {}
        facts = [(number, _facts(topic)) for number, topic in enumerate(self._spool)]
        for number, topic in sorted(facts, key=lambda one: one[1]["language"] != "English"):
            language = _language(topic)
            key = OriginKey(NAME, topic["id"], host_of(topic["url"]))
            mapped = next((categories[one] for one in topic["mapped"] if one in categories), "")
            if mapped and topic["group"]:
                self._categories.name_also(mapped, topic["group"][0], language)
            category = mapped or self._categories.choose(topic["group"], language)
            categories[topic["id"]] = category
            same[key] = [f"id {one}" for one in (topic["id"], *topic["mapped"])] if topic["mapped"] else []
            self._numbers.setdefault(key, number)
            self._titles[topic["id"]] = topic["title"]
            reason = None if topic["has_text"] and topic["title"] else Message(_NO_TEXT)
            title = topic["title"] or topic["id"]
            drafts[number] = Draft(key, title, language, _slug(topic), category, topic["url"], reason)
        return paired([drafts[number] for number in sorted(drafts)], same, existing)

    def _content(self, topic: Topic) -> Content:
        language = _language(topic)
        converted = convert(topic["summary"], base=topic["url"])
        if not converted.body.strip():
            return Content({}, "", converted.losses, Message(_NO_TEXT))
        losses = (*converted.losses, *([Message(_LINKS, {"count": topic["sites"]})] if topic["sites"] else []))
        accessed = _day(topic["generated"])
        source = {"title": topic["title"], "publisher": PUBLISHER, "url": topic["url"], "accessed": accessed}
        front: dict[str, Any] = {
            "title": topic["title"],
            "summary": summary_of(converted.body, topic["title"], [topic["meta-desc"]]),
            "also_called": list(dict.fromkeys([*topic["also-called"], *topic["see-reference"]])),
            "codes": [f"MESH:{one}" for one in dict.fromkeys(topic["mesh"]) if one],
            "sources": [source, *(one for one in topic["institutes"] if one["title"])],
            "published": _day(topic["date-created"]),
            "origin": {"url": topic["url"], "id": topic["id"], "importer": NAME},
        }
        credit = _CREDIT.get(language, _CREDIT["en"]).format(url=topic["url"])
        related = [(self._titles[one], self._slugs[one]) for one in topic["related"] if one in self._slugs]
        parts = [converted.body]
        if related:
            links = "\n".join(f"- [{_escaped(title)}](article:{slug})" for title, slug in related)
            parts.append(f"## {_RELATED.get(language, _RELATED['en'])}\n\n{links}")
        return Content(front, "\n\n".join([*parts, credit]), losses)


def _facts(topic: Topic) -> Mapping[str, Any]:
    kept = {key: topic[key] for key in ("id", "title", "language", "url", "group", "mapped")}
    return {**kept, "has_text": bool(words(topic["summary"][:2000]))}


def _language(topic: Mapping[str, Any]) -> str:
    return _LANGUAGES.get(topic["language"].lower(), "en")


def _slug(topic: Mapping[str, Any]) -> str:
    try:
        name = urlsplit(topic["url"]).path.rpartition("/")[2]
    except ValueError:
        name = ""
    return (
        ascii_slug(name.removesuffix(".html"))
        or ascii_slug(topic["title"])
        or f"topic-{ascii_slug(topic['id']) or 'x'}"
    )


def _escaped(title: str) -> str:
    return re.sub(r"([\\\[\]*_`<])", r"\\\1", title)


def _day(written: str) -> date | None:
    """Return the day of a date such as "12/22/2015 02:30:33"."""
    try:
        return datetime.strptime(written[:10], "%m/%d/%Y").date()  # noqa: DTZ007 - a day, nowhere in particular
    except ValueError:
        return None

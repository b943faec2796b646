"""Rules that other files and the calendar decide: links and pictures, reviews, translations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

from reader.checks.article_facts import Facts, media_name
from reader.checks.finding import Finding
from reader.checks.rule_catalogue import level_of
from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.library.entry import Entry, Place
from reader.reviews.journal_record import SignOff
from reader.reviews.standing import state_of

_NO_ARTICLE = QT_TRANSLATE_NOOP("messages", "There is no article “{slug}” in this language.")
_NO_ARTICLE_FIX = QT_TRANSLATE_NOOP("messages", "Correct the slug, or take the link away and leave the words.")
_NO_PICTURE = QT_TRANSLATE_NOOP("messages", "The picture “{name}” is not there.")
_NO_PICTURE_FIX = QT_TRANSLATE_NOOP(
    "messages", "Put the file into the collection's folder media/ and write media/name."
)
_UNREVIEWED = QT_TRANSLATE_NOOP("messages", "No clinician has reviewed this article.")
_UNREVIEWED_FIX = QT_TRANSLATE_NOOP("messages", "Have it read by a clinician, who then marks it as reviewed.")
_LAPSED = QT_TRANSLATE_NOOP("messages", "The text changed after the review of {day}.")
_LAPSED_FIX = QT_TRANSLATE_NOOP(
    "messages", "Have the changes read by a clinician, who then marks the article as reviewed."
)
_DUE = QT_TRANSLATE_NOOP("messages", "The next review is due on {day}.")
_OVERDUE = QT_TRANSLATE_NOOP("messages", "The next review was due on {day}.")
_DUE_FIX = QT_TRANSLATE_NOOP("messages", "Have it read again by a clinician, who then marks it as reviewed.")
_UNTRANSLATED = QT_TRANSLATE_NOOP("messages", "The article is not there in {languages}.")
_UNTRANSLATED_FIX = QT_TRANSLATE_NOOP("messages", "Write it as {files}, or switch the rule off in collection.toml.")
_OLD = QT_TRANSLATE_NOOP("messages", "The original ({language}) was updated on {day}, after this translation.")
_OLD_FIX = QT_TRANSLATE_NOOP("messages", "Bring what changed over, and set “updated” to the day of that.")


class View(Protocol):
    """What these rules ask about the rest of the library."""

    @property
    def today(self) -> date: ...

    @property
    def sign_offs(self) -> Mapping[str, SignOff]: ...

    def exists(self, article_id: str) -> bool:
        """Tell whether there is an article of this id that can be used, in any collection."""

    def media(self, place: Place, name: str) -> Path | None:
        """Return the file *name* of the media folder that the article at *place* draws on, or None."""

    def languages(self, root: Path) -> tuple[str, ...]:
        """Return the languages in which the collection in *root* has articles, that of the originals first."""

    def facts(self, root: Path, article_id: str) -> Facts | None:
        """Return the facts of the article in the collection in *root*, or None where it has none of this id."""


def references(place: Place, facts: Facts, view: View) -> Iterator[Finding]:
    """Find links to articles, and pictures, that are not there."""
    for link in facts.links:
        if not view.exists(f"{place.language}/{link.name}"):
            yield _found(
                place, "dead-link", Message(_NO_ARTICLE, {"slug": link.name}), Message(_NO_ARTICLE_FIX), link.line
            )
    for image in facts.images:
        name = media_name(image.name)
        if not name or view.media(place, name) is None:
            yield _found(
                place, "dead-image", Message(_NO_PICTURE, {"name": image.name}), Message(_NO_PICTURE_FIX), image.line
            )


def reviews(place: Place, facts: Facts, stamp: str, view: View) -> Iterator[Finding]:
    """Find an article that waits for a review. *stamp* is the fingerprint of its file."""
    sign_off = view.sign_offs.get(place.id)
    due = sign_off.due if sign_off else facts.review_due
    entry = Entry(
        id=place.id, title="", summary="", category=place.category, minutes=0, root=0, stamp=stamp,
        reviewed=facts.reviewed, review_due=facts.review_due.isoformat() if facts.review_due else "",
    )  # fmt: skip
    state = state_of(entry, sign_off, view.today)
    if state == "unreviewed":
        yield _found(place, "not-reviewed", Message(_UNREVIEWED), Message(_UNREVIEWED_FIX))
    elif state == "changed" and sign_off:
        yield _found(place, "review-lapsed", Message(_LAPSED, {"day": sign_off.on}), Message(_LAPSED_FIX))
    elif state == "due":
        yield _found(place, "review-due", Message(_DUE, {"day": due}), Message(_DUE_FIX))
    elif state == "overdue":
        yield _found(place, "review-overdue", Message(_OVERDUE, {"day": due}), Message(_DUE_FIX))


def translations(place: Place, facts: Facts, view: View) -> Iterator[Finding]:
    """Find an original that is not translated into every language of its collection, and a translation older than it.

    Originals are in English where the collection has English articles, else in the language it has most of.
    """
    first, *others = view.languages(place.root)
    if place.language != first:
        original = view.facts(place.root, f"{first}/{place.slug}")
        day = original.updated if original else None
        mine = facts.updated or facts.published
        if day and mine and mine < day:
            yield _found(place, "translation-old", Message(_OLD, {"language": first, "day": day}), Message(_OLD_FIX))
        return
    missing = [language for language in others if not view.exists(f"{language}/{place.slug}")]
    if missing:
        files = ", ".join(f"{language}/{place.category}/{place.slug}.md" for language in missing)
        said = Message(_UNTRANSLATED, {"languages": ", ".join(missing)})
        yield _found(place, "translation-missing", said, Message(_UNTRANSLATED_FIX, {"files": files}))


def _found(place: Place, rule: str, said: Message, mend: Message, line: int = 1) -> Finding:
    return Finding(place.path, line, rule, level_of(rule), said, mend)

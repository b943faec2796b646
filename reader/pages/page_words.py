"""The words that pages carry around an article, in the article's own language.

They are translated in the same Qt Linguist file as the interface, and read from it without Qt, so
that a page rendered by the command line says the same as one in the window.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.languages import base_of

if TYPE_CHECKING:
    from datetime import date

CONTEXTS = ("messages", "pages")

WORDS: Mapping[str, str] = {
    "key_points": QT_TRANSLATE_NOOP("pages", "Key points"),
    "minutes": QT_TRANSLATE_NOOP("pages", "{minutes} min read"),
    "reviewed": QT_TRANSLATE_NOOP("pages", "Reviewed {date} by {name}"),
    "not_reviewed": QT_TRANSLATE_NOOP("pages", "Not yet reviewed by your clinic"),
    "review_changed": QT_TRANSLATE_NOOP("pages", "The text has changed since."),
    "review_overdue": QT_TRANSLATE_NOOP("pages", "A new review is overdue since {date}."),
    "also_in": QT_TRANSLATE_NOOP("pages", "Also in"),
    "teach_back": QT_TRANSLATE_NOOP("pages", "Check what you learned"),
    "teach_back_hint": QT_TRANSLATE_NOOP("pages", "Try to answer in your own words."),
    "sources": QT_TRANSLATE_NOOP("pages", "Sources"),
    "contents": QT_TRANSLATE_NOOP("pages", "On this page"),
    "related": QT_TRANSLATE_NOOP("pages", "Related articles"),
    "read_next": QT_TRANSLATE_NOOP("pages", "Read next:"),
    "updated": QT_TRANSLATE_NOOP("pages", "Last changed {date}"),
    "advice": QT_TRANSLATE_NOOP("pages", "This page does not replace advice from your own care team."),
    "home_title": QT_TRANSLATE_NOOP("pages", "What would you like to learn about?"),
    "home_hint": QT_TRANSLATE_NOOP(
        "pages", "Choose a topic, or type a word, a feeling, or a medicine in the search field."
    ),
    "empty_title": QT_TRANSLATE_NOOP("pages", "There are no articles yet"),
    "empty_hint": QT_TRANSLATE_NOOP(
        "pages", "Staff can bring articles in with the menu File, or by dropping a file on this window."
    ),
    "wait_title": QT_TRANSLATE_NOOP("pages", "Getting the articles ready"),
    "wait_hint": QT_TRANSLATE_NOOP("pages", "This happens once and takes a moment."),
    "missing_title": QT_TRANSLATE_NOOP("pages", "This page is not here"),
    "missing_hint": QT_TRANSLATE_NOOP(
        "pages", "It may have been moved or taken out. Choose another article from the list."
    ),
    "broken_title": QT_TRANSLATE_NOOP("pages", "This article cannot be shown"),
    "broken_line": QT_TRANSLATE_NOOP("pages", "Line {line}"),
    "broken_hint": QT_TRANSLATE_NOOP("pages", "Correct the file and it will be shown again at the next start:"),
    "month": QT_TRANSLATE_NOOP("pages", "{month} {year}"),
    "day": QT_TRANSLATE_NOOP("pages", "{month} {day}, {year}"),
    "for": QT_TRANSLATE_NOOP("pages", "For:"),
    "date": QT_TRANSLATE_NOOP("pages", "Date:"),
    "notes": QT_TRANSLATE_NOOP("pages", "Notes from your care team"),
    "page_of": QT_TRANSLATE_NOOP("pages", "Page {page} of {pages}"),
    "sheet_advice": QT_TRANSLATE_NOOP("pages", "This sheet does not replace advice from your own care team."),
    "phone_code": QT_TRANSLATE_NOOP("pages", "Point your phone's camera here to keep the key points."),
    "code": QT_TRANSLATE_NOOP("pages", "Code for a phone's camera"),
    "links": QT_TRANSLATE_NOOP("pages", "Links on this sheet"),
    "no_partner": QT_TRANSLATE_NOOP("pages", "This part is not in this language."),
}

MONTHS = (
    QT_TRANSLATE_NOOP("pages", "January"), QT_TRANSLATE_NOOP("pages", "February"), QT_TRANSLATE_NOOP("pages", "March"),
    QT_TRANSLATE_NOOP("pages", "April"), QT_TRANSLATE_NOOP("pages", "May"), QT_TRANSLATE_NOOP("pages", "June"),
    QT_TRANSLATE_NOOP("pages", "July"), QT_TRANSLATE_NOOP("pages", "August"), QT_TRANSLATE_NOOP("pages", "September"),
    QT_TRANSLATE_NOOP("pages", "October"), QT_TRANSLATE_NOOP("pages", "November"), QT_TRANSLATE_NOOP("pages", "December"),
)  # fmt: skip


class PageWords:
    """The words of pages in one language."""

    def __init__(self, catalogue: Mapping[str, str]) -> None:
        """*catalogue* maps the English words to the translated ones; what it lacks stays English."""
        self._catalogue = catalogue

    def __call__(self, key: str, **facts: object) -> str:
        """Return the words called *key* (a key of WORDS), filled with *facts*."""
        return self.translated(WORDS[key]).format(**facts)

    def translated(self, source: str) -> str:
        return self._catalogue.get(source) or source

    def said(self, message: Message) -> str:
        """Return *message* in this language."""
        return message.fill(self.translated(message.template))

    def month(self, day: date) -> str:
        """Return the month and year of *day*, such as "March 2026"."""
        return self("month", month=self.translated(MONTHS[day.month - 1]), year=day.year)

    def day(self, day: date) -> str:
        """Return *day* in full, such as "March 2, 2026"."""
        return self("day", month=self.translated(MONTHS[day.month - 1]), day=day.day, year=day.year)


def read_words(resources: Path, language: str) -> PageWords:
    """Return the words of pages in *language*: English where there is no finished translation."""
    path = resources / "translations" / f"patient-reader_{base_of(language)}.ts"
    return PageWords(read_catalogue(path, CONTEXTS) if base_of(language) != "en" and path.is_file() else {})


def read_catalogue(path: Path, contexts: Sequence[str]) -> dict[str, str]:
    """Return the finished translations of *contexts* in the Qt Linguist file *path* (TS), by source text; the last of them wins."""
    from xml.etree import ElementTree  # noqa: PLC0415 - the windows take only names of languages from here

    found = {}
    elements = {one.findtext("name"): one for one in ElementTree.parse(path).iter("context")}  # noqa: S314 - our own file
    for context in contexts:
        for message in elements[context].iter("message") if context in elements else ():
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                found[message.findtext("source", "")] = translation.text
    return found

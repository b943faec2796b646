"""Rules on the parts of an article: front matter, sources, headings, links and pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.checks.examined import Examined
from reader.checks.finding import Finding
from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.library.article import Level
from reader.library.front_matter import KEYS

_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+\S", re.MULTILINE)
_LINK = re.compile(r"(?<!!)\[(?:[^\[\]!]|!(?!\[)|!\[[^\]]*\]\([^)]*\))*\]\(\s*<?([^)\s>]*)")
_IMAGE = re.compile(r"!\[\s*\]\(")
_HTML_IMAGE = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_HTML_ALT = re.compile(r"\balt\s*=\s*(\"[^\"]+\"|'[^']+')", re.IGNORECASE)
_SCHEME = re.compile(r"^(?:https?:|mailto:|tel:|article:|#)", re.IGNORECASE)

_FRONT = QT_TRANSLATE_NOOP("messages", "In the front matter: {problem}.")
_FRONT_FIX = QT_TRANSLATE_NOOP("messages", "Correct or remove this line of the front matter.")
_NO_SOURCE = QT_TRANSLATE_NOOP("messages", "The article names no source.")
_NO_SOURCE_FIX = QT_TRANSLATE_NOOP("messages", "Add “sources” to the front matter, each with title, publisher and url.")
_TITLE = QT_TRANSLATE_NOOP("messages", "The title stands again in the text.")
_TITLE_FIX = QT_TRANSLATE_NOOP("messages", "Start headings with ##.")
_SKIPPED = QT_TRANSLATE_NOOP("messages", "A heading of level {depth} follows one of level {level}.")
_SKIPPED_FIX = QT_TRANSLATE_NOOP("messages", "Write it with {marks}.")
_NOWHERE = QT_TRANSLATE_NOOP("messages", "The link “{address}” leads nowhere.")
_NOWHERE_FIX = QT_TRANSLATE_NOOP("messages", "Write article:slug, or an address with https://.")
_NO_ALT = QT_TRANSLATE_NOOP("messages", "A picture has no words for those who cannot see it.")
_NO_ALT_FIX = QT_TRANSLATE_NOOP("messages", "Say between the brackets what the picture shows.")
_NO_HTML_ALT_FIX = QT_TRANSLATE_NOOP("messages", "Add alt=\"what the picture shows\".")  # fmt: skip


def front_matter(examined: Examined) -> Iterator[Finding]:
    """Pass on what reading the front matter found: wrong values as errors, unknown keys, which are kept, as warnings."""
    for problem in examined.article.problems:
        level: Level = "error" if problem.message.facts.get("key") in KEYS else problem.level
        said = Message(_FRONT, {"problem": problem.message})
        yield Finding(examined.path, problem.line or 1, "front-matter", level, said, Message(_FRONT_FIX))


def sources(examined: Examined) -> Iterator[Finding]:
    """Find an article that does not say where it has its facts from."""
    if not examined.article.sources:
        yield examined.found_in_front("no-source", Message(_NO_SOURCE), Message(_NO_SOURCE_FIX))


def headings(examined: Examined) -> Iterator[Finding]:
    """Find a title in the text, and headings that skip a level."""
    level = 1
    for match in _HEADING.finditer(examined.uncoded):
        depth = len(match[1])
        if depth == 1:
            yield examined.found("heading-level", Message(_TITLE), Message(_TITLE_FIX), match.start())
        elif depth > level + 1:
            said = Message(_SKIPPED, {"depth": depth, "level": level})
            mend = Message(_SKIPPED_FIX, {"marks": "#" * (level + 1)})
            yield examined.found("heading-skipped", said, mend, match.start())
        level = max(depth, 1)


def links(examined: Examined) -> Iterator[Finding]:
    """Find links to what is neither an article nor a website."""
    for match in _LINK.finditer(examined.uncoded):
        if match[1] and not _SCHEME.match(match[1]):
            said = Message(_NOWHERE, {"address": match[1]})
            yield examined.found("dead-link", said, Message(_NOWHERE_FIX), match.start())


def images(examined: Examined) -> Iterator[Finding]:
    """Find pictures without words."""
    for match in _IMAGE.finditer(examined.uncoded):
        yield examined.found("missing-alt", Message(_NO_ALT), Message(_NO_ALT_FIX), match.start())
    for match in _HTML_IMAGE.finditer(examined.uncoded):
        if not _HTML_ALT.search(match[0]):
            yield examined.found("missing-alt", Message(_NO_ALT), Message(_NO_HTML_ALT_FIX), match.start())

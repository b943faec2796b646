"""Rules on what ``--fix`` can mend by itself: quotation marks, spaces, the order of the front matter."""

from __future__ import annotations

from collections.abc import Iterator

from reader.checks import text_edits
from reader.checks.examined import Examined
from reader.checks.finding import Finding
from reader.errors import QT_TRANSLATE_NOOP, Message

_QUOTES = QT_TRANSLATE_NOOP("messages", "Quotation marks that are not {kind}: {count}.")
_STRAIGHT = QT_TRANSLATE_NOOP("messages", "straight")
_CURLY = QT_TRANSLATE_NOOP("messages", "curly")
_SPACES = QT_TRANSLATE_NOOP("messages", "Needless spaces or line ends: {count}.")
_ORDER = QT_TRANSLATE_NOOP("messages", "The keys of the front matter are not in the usual order.")
_FIX = QT_TRANSLATE_NOOP("messages", "“patient-reader check --fix” mends this.")


def quotation_marks(examined: Examined) -> Iterator[Finding]:
    """Find quotation marks that are not of the article's kind: one finding an article."""
    edits = text_edits.quote_edits(examined.prose, examined.settings.quotes)
    if edits:
        kind = Message(_STRAIGHT if edits[0].text in "\"'" else _CURLY)
        said = Message(_QUOTES, {"kind": kind, "count": len(edits)})
        yield examined.found("punctuation", said, Message(_FIX), edits[0].start)


def spacing(examined: Examined) -> Iterator[Finding]:
    """Find needless spaces and line ends: one finding an article."""
    edits = text_edits.space_edits(examined.prose)
    if edits:
        first = min(edit.start for edit in edits)
        yield examined.found("spacing", Message(_SPACES, {"count": len(edits)}), Message(_FIX), first)


def key_order(examined: Examined) -> Iterator[Finding]:
    """Find front matter whose keys stand in another order than usual."""
    front = examined.front
    if front and text_edits.ordered_front(front) != front:
        yield examined.found_in_front("front-matter-order", Message(_ORDER), Message(_FIX), 2)

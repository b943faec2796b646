"""A stretch of an article's text such that it is found again on the page, which has other markup, spaces and marks."""

from typing import NamedTuple

from reader.checks.prose_blocks import Prose

CONTEXT = 60
"""Letters before and after a stretch that tell it from the same words elsewhere."""


class Quote(NamedTuple):
    """Letters and digits of a stretch, and of what stands around it, in lower case and without anything between them."""

    before: str
    text: str
    after: str


def fold(text: str) -> str:
    """Return the letters and digits of *text* in lower case; ``reader/web/quote_marks.py`` does the same to a page."""
    return "".join(letter for letter in text.lower() if letter.isalnum())


def quote(found: Prose, start: int, end: int) -> Quote | None:
    """Return the stretch of *found* between two places of the body, or None where a reader sees no letter of it."""
    text = fold(found.text[start:end])
    if not text:
        return None
    before = fold(found.text[max(0, start - 4 * CONTEXT) : start])[-CONTEXT:]
    return Quote(before, text, fold(found.text[end : end + 4 * CONTEXT])[:CONTEXT])


def quote_line(found: Prose, line: int) -> Quote | None:
    """Return the block of *found* that starts in *line* of the body, from 1, or None where none does."""
    for block in found.blocks:
        if found.line_of(block.start) == line:
            return quote(found, block.start, block.end)
    return None

"""What the buttons of an editor do to Markdown: pure functions of a text and what is selected in it, in characters."""

import re
from typing import NamedTuple

HEADING, ITEM = "## ", "- "

_HEADING = re.compile(r"#{1,6}[ \t]+")
_ITEM = re.compile(r"(?:[*+-]|\d+\.)[ \t]+")
_WORD = re.compile(r"[\w'’-]+")


class MarkEdit(NamedTuple):
    """Put ``text`` in the place of what stands from ``start`` to ``end``, and select what then stands from ``first`` to ``last``."""

    start: int
    end: int
    text: str
    first: int
    last: int


def bold(text: str, start: int, end: int, sample: str) -> MarkEdit:
    """Make what is selected bold, or plain where it was bold; with nothing selected the word there, or *sample*."""
    if start == end:
        word = next((one for one in _WORD.finditer(text) if one.start() <= start <= one.end()), None)
        start, end = (word.start(), word.end()) if word else (start, end)
    words = text[start:end]
    if text[:start].endswith("**") and text[end:].startswith("**"):
        return MarkEdit(start - 2, end + 2, words, start - 2, end - 2)
    if len(words) > 4 and words.startswith("**") and words.endswith("**"):
        return MarkEdit(start, end, words[2:-2], start, end - 4)
    bare = words.strip() or sample
    before, after = (
        (words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]) if words.strip() else ("", "")
    )
    first = start + len(before) + 2
    return MarkEdit(start, end, f"{before}**{bare}**{after}", first, first + len(bare))


def heading(text: str, start: int, end: int) -> MarkEdit:
    """Make the lines that are selected headings, or plain where they are."""
    return _lines(text, start, end, _HEADING, HEADING)


def list_items(text: str, start: int, end: int) -> MarkEdit:
    """Make the lines that are selected items of a list, or plain where they are."""
    return _lines(text, start, end, _ITEM, ITEM)


def link(text: str, start: int, end: int, sample: str) -> MarkEdit:
    """Make what is selected, or *sample*, a link, its address selected to be typed."""
    words = text[start:end].replace("\n", " ") or sample
    address = "https://"
    first = start + len(words) + 3
    return MarkEdit(start, end, f"[{words}]({address})", first, first + len(address))


def block(text: str, place: int, lines: str) -> MarkEdit:
    """Put *lines*, such as a table, on lines of their own behind the one at *place*, and select them."""
    end = text.find("\n", place)
    end = len(text) if end < 0 else end
    before = "" if not text[:end].strip() else "\n\n"
    after = "" if not text[end:].strip() or text[end:].startswith("\n\n") else "\n"
    first = end + len(before)
    return MarkEdit(end, end, f"{before}{lines}{after}", first, first + len(lines))


def _lines(text: str, start: int, end: int, marked: re.Pattern[str], mark: str) -> MarkEdit:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", max(start, end - 1) if end > start else end)
    last = len(text) if last < 0 else last
    lines = text[first:last].split("\n")
    if all(marked.match(line) for line in lines if line.strip()) and any(line.strip() for line in lines):
        changed = [marked.sub("", line, count=1) for line in lines]
    else:
        changed = [
            f"{mark}{marked.sub('', line, count=1)}" if line.strip() or len(lines) == 1 else line for line in lines
        ]
    made = "\n".join(changed)
    caret = first + len(made)
    return MarkEdit(first, last, made, first if len(lines) > 1 else caret, caret)

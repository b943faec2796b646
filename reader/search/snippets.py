"""The passage of an article that answers best: whole sentences where they fit, matches marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.search.highlights import Found, Sought, Span, marks
from reader.search.ranking.weights import CLOSE, CLOSE_LETTERS, REPEATED
from reader.search.record_text import Page

LENGTH = 200
"""Letters of a snippet, about two lines of a result."""

_WINDOW = 150
_BEFORE = 90
_GAP = 20
"""No more space than this is looked back over for the end of the sentence before."""
_SENTENCE = re.compile(r"(?<=[.!?。？！])[\"'”’)]*\s+|\n")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage, the stretches (start, length) of it that are marked, and the anchor of the section that it is from."""

    text: str
    marks: tuple[Span, ...]
    anchor: str


def snippet(page: Page, sought: Sequence[Sought]) -> Snippet:
    """Return the best passage of *page* for the words *sought*; its beginning where it has none of them."""
    parts, text = page.record.parts, page.record.text
    found = page.find(sought)
    if not found:
        part = next((one for one in parts if text[one.start : one.start + 1].strip()), None)
        start = part.start if part else 0
        return Snippet(*_cut(text, start, start, []), "" if not part else part.anchor)
    first, last = _best(text, found, sought)
    start, end = found[first][0], found[last][1]
    part = parts[max(0, bisect_right(page.starts, start) - 1)]
    return Snippet(*_cut(text, _start(text, start, part.start), end, found), part.anchor)


def _best(text: str, found: Sequence[Found], sought: Sequence[Sought]) -> tuple[int, int]:
    """Return the first and last of the finds in the window that is worth most: different words, close together."""
    if len(found) == 1:
        return 0, 0
    best, value_of_best = (0, 0), -1.0
    count = len(found)
    most = sum({number: sought[number].telling for _, _, number in found}.values())
    for first in range(count):
        begin, before, number = found[first]
        seen = {number}
        value, last = sought[number].telling, first
        for following in range(first + 1, count):
            start, end, number = found[following]
            if end - begin > _WINDOW or (start - before > 1 and "\n" in text[before:start]):
                break
            if number in seen:
                value += REPEATED
            else:
                seen.add(number)
                value += sought[number].telling
            last, before = following, end
        if len(seen) > 1:
            value += CLOSE * len(seen) / (1 + (before - begin) / CLOSE_LETTERS)
        if value > value_of_best:
            best, value_of_best = (first, last), value
            if first and value >= most + 1:
                break
    return best


def _start(text: str, place: int, lowest: int) -> int:
    """Return where to begin so that *place* is in view: at its sentence, else at a word not far before it."""
    floor = max(lowest, place - _BEFORE)
    begin = lowest if lowest >= place - _BEFORE else -1
    for match in _SENTENCE.finditer(text, floor, place):
        begin = match.end()
    if begin >= 0:
        return begin
    space = text.find(" ", floor, place)
    return space + 1 if space >= 0 else place


def _cut(text: str, start: int, needed: int, found: Sequence[Found]) -> tuple[str, tuple[Span, ...]]:
    """Return the passage from *start* and its marks: to the end of a sentence near its full length, else to a word."""
    line = text.find("\n", start)
    line = len(text) if line < 0 else line
    limit = min(line, max(start + LENGTH, needed))
    end = limit
    if limit < line:
        ends = [match.start() for match in _SENTENCE.finditer(text, start, min(line, limit + 30))]
        good = [place for place in ends if place >= max(needed, start + LENGTH // 2)]
        space = text.rfind(" ", needed, limit)
        end = good[-1] if good else space if space > 0 else limit
    passage = text[start:end].rstrip()
    stop = start + len(passage)
    inside = [one for one in found if one[0] >= start and one[1] <= stop]
    whole_start = (
        start == 0
        or text[start - 1] == "\n"
        or (text[start - 1].isspace() and _ends(text[max(0, start - _GAP) : start].rstrip()[-1:]))
    )
    before = "" if whole_start else "… "
    after = "" if end >= line or _ends(passage.rstrip("\"'”’)")[-1:]) else " …"
    return before + passage + after, marks(inside, start - len(before))


def _ends(letter: str) -> bool:
    return letter in ".!?。？！:" if letter else True

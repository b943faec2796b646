"""The passage of an article that answers best: whole sentences where they fit, matches marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.search.highlights import Asked, Found, Sought, Span, marks
from reader.search.index.record import CELLS, Part
from reader.search.ranking.weights import CHIEF, CLOSE, CLOSE_LETTERS, HEADING, NAMED, NAMED_IN_FULL, REPEATED, SHOWN
from reader.search.record_text import Page, PageFinds

LENGTH = 200
"""Letters of a snippet, about two lines of a result."""

_WINDOW = 150
_BEFORE = 90
_NOTHING: Mapping[int, float] = {}
_SHORT = 40
"""Letters of a sentence that alone says too little: "Ask us how." """
_GAP = 20
"""No more space than this is looked back over for the end of the sentence before."""
_SENTENCE = re.compile(r"(?<=[.!?。？！])[\"'”’)]*\s+|\n")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage, the stretches (start, length) of it that are marked, and the section that it is from."""

    text: str
    marks: tuple[Span, ...]
    anchor: str
    section: str


def snippet(page: Page, finds: PageFinds, asked: Asked) -> Snippet:
    """Return the best passage of *page* for what is *asked*, which is found at *finds*; its beginning without any."""
    text, starts = page.text, page.starts
    passage = _best(page, finds, asked)
    if passage is None:
        number = next((number for number, start in enumerate(starts) if text[start : start + 1].strip()), 0)
        start = end = starts[number] if starts else len(text)
    else:
        start, end = passage
        number = max(0, bisect_right(starts, start) - 1)
        start = _with_sense(text, _start(text, start, starts[number]), starts[number])
    part = page.record.parts[number] if starts else Part("", "", 0)
    return Snippet(*_cut(text, start, end, finds.text), part.anchor, part.heading)


def _worth(page: Page, finds: PageFinds, asked: Asked) -> Sequence[float]:
    """Return what each thing that is *asked* counts on *page*: little what names the article, for that is everywhere in it.

    So "zoloft while pregnant" finds what Zoloft's article says of pregnancy. A name counts that is asked for in full, and
    each word of a title: an article about lamotrigine may also be called "lamotrigine rash".
    """
    if not finds.names:
        return asked.worth
    taken = Counter[int]()
    for name, size, _ in finds.names:
        taken[name] += size
    said = [0.0] * len(asked.worth)
    for name, _, number in finds.names:
        if not name or taken[name] >= page.name_sizes[name]:
            one = asked.words[number]
            said[one.about] += one.telling
    shares = [min(1.0, value / most) if most else 1.0 for value, most in zip(said, asked.worth, strict=True)]
    if min(shares) > NAMED_IN_FULL:
        return asked.worth
    return [most * (1 - (1 - NAMED) * share) for most, share in zip(asked.worth, shares, strict=True)]


def _headed(finds: PageFinds, words: Sequence[Sought], worth: Sequence[float]) -> Mapping[int, Mapping[int, float]]:
    """Return what the headings say of what is asked: for each part that has any, the things and how much of each."""
    headed: dict[int, dict[int, float]] = {}
    for part, number in finds.headings:
        about = words[number].about
        things = headed.setdefault(part, {})
        things[about] = min(worth[about], things.get(about, 0.0) + words[number].telling)
    return headed


def _best(page: Page, finds: PageFinds, asked: Asked) -> Span | None:
    """Return the start and end of the finds that are worth most: different things, close together, under a good heading."""
    text, starts, found, words = page.text, page.starts, finds.text, asked.words
    if not finds.headings and len({number for _, _, number in found}) == 1:
        return found[0][:2]
    worth = _worth(page, finds, asked)
    headed = _headed(finds, words, worth)
    best, most = None, 0.0
    for part, things in headed.items():
        value = (1 + HEADING) * sum(things.values())
        if value > most and text[starts[part] : starts[part] + 1].strip():
            best, most = (starts[part], starts[part]), value
    values = [worth[one.about] for one in words]
    chief = CHIEF * max((values[number] for _, _, number in found), default=0.0)
    last = -1
    for first, (begin, _, number) in enumerate(found):
        # A window within the one before, which has one find more, is worth less.
        if values[number] < chief or (first <= last and not _reaches(text, found, last + 1, begin)):
            continue
        heading = headed.get(bisect_right(starts, begin) - 1, _NOTHING)
        value, last = _window(text, found, first, words, values, heading)
        if value > most:
            best, most = (begin, found[last][1]), value
    return best


def _reaches(text: str, found: Sequence[Found], place: int, begin: int) -> bool:
    """Tell whether a window from *begin* has the find at *place* too."""
    return place < len(found) and found[place][1] - begin <= _WINDOW and "\n" not in text[begin : found[place][0]]


def _window(
    text: str, found: Sequence[Found], first: int, words: Sequence[Sought], values: Sequence[float],
    heading: Mapping[int, float],
) -> tuple[float, int]:  # fmt: skip
    """Return what the window is worth that begins at the find *first*, and the last find in it."""
    got = dict(heading)
    value = (1 + HEADING) * sum(heading.values())
    seen: set[int] = set()
    begin, last = found[first][0], first
    for place in range(first, len(found)):
        if place > first and not _reaches(text, found, place, begin):
            break
        number, last = found[place][2], place
        if number in seen:
            value += REPEATED
            continue
        seen.add(number)
        about, had = words[number].about, got.get(words[number].about, 0.0)
        got[about] = min(values[number], had + words[number].telling)
        value += got[about] - had
        if about in heading:
            value += SHOWN * values[number]
    if len(seen) > 1:
        value += CLOSE * len(seen) / (1 + (found[last][1] - begin) / CLOSE_LETTERS)
    return value, last


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


def _with_sense(text: str, start: int, lowest: int) -> int:
    """Return where to begin instead of *start* where the rest of the line is the head of a table, or says too little."""
    begin, line = max(lowest, text.rfind("\n", 0, start) + 1), text.find("\n", start)
    line = len(text) if line < 0 else line
    above, below = text[text.rfind("\n", 0, max(0, begin - 1)) + 1 : begin], text[line + 1 : text.find("\n", line + 1)]
    if CELLS in text[begin:line] and CELLS in below and (CELLS not in above or begin == lowest):
        return line + 1
    if line - start >= _SHORT:
        return start
    before = [match.end() for match in _SENTENCE.finditer(text, begin, start) if match.end() < start]
    near = [place for place in (begin, *before) if start - place < LENGTH - _SHORT]
    return near[-1] if near else start


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

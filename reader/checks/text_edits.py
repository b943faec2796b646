"""Small repairs that change no meaning: quotation marks of one kind, spaces, line ends, the order of front matter keys.

Each function says which stretches of a text to replace with what; a rule reports them, and ``fixing`` carries them out.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from reader.checks.prose_blocks import JOINER, Prose, fences
from reader.library.front_matter import KEYS

STRAIGHT = {"“": '"', "”": '"', "„": '"', "‟": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'"}
"""Curly quotation marks and apostrophes, and the straight ones for them."""

_QUOTES = re.compile(rf"[\"'{''.join(STRAIGHT)}]")
_MANY_SPACES = re.compile(r"(?<=\S) {2,}(?=\S)")
_TRAILING = re.compile(r"(?<![ \t])[ \t]++(?=\r?\n|\Z)")
_KEY = re.compile(r"(?:([A-Za-z_][\w-]*)|\"([^\"\n]+)\"|'([^'\n]+)')[ \t]*:(?:[ \t]|$)")


_NEXT_LINE = re.compile(r"[^\S\n]*+\S")


class Edit(NamedTuple):
    """Put ``text`` in the place of what stands from ``start`` to ``end``."""

    start: int
    end: int
    text: str


def apply(text: str, edits: list[Edit]) -> str:
    """Return *text* with *edits*, which do not overlap, carried out."""
    parts, done = [], 0
    for edit in sorted(edits):
        parts += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*parts, text[done:]])


def quote_edits(found: Prose, style: str) -> list[Edit]:
    """Return what makes the quotation marks of *found* "straight" or "curly"; where *style* is "", what most of them are."""
    marks = (match for match in _QUOTES.finditer(found.text) if _is_words(found, match.start()))
    shown = [match for match in marks if found.is_in_block(match.start())]
    curly = sum(match[0] in STRAIGHT for match in shown)
    if not style:
        style = "curly" if curly * 2 > len(shown) else "straight"
    if style == "straight":
        return [Edit(match.start(), match.end(), STRAIGHT[match[0]]) for match in shown if match[0] in STRAIGHT]
    return [edit for match in shown if match[0] not in STRAIGHT if (edit := _curl(found.text, match))]


def _curl(text: str, match: re.Match[str]) -> Edit | None:
    before = text[max(0, match.start() - 9) : match.start()].rstrip(JOINER)[-1:]
    after = text[match.end() :][:9].lstrip(JOINER)[:1]
    if before.isdigit() and not after.isalpha():  # feet, minutes and inches are no quotation marks
        return None
    opens = (not before or before.isspace() or before in "([{—–-¿¡/“‘\"'") and bool(after) and not after.isspace()
    if match[0] == "'" and opens and after.isdigit():  # the '90s
        opens = False
    marks = "“”" if match[0] == '"' else "‘’"
    return Edit(match.start(), match.end(), marks[0] if opens else marks[1])


def _is_words(found: Prose, place: int) -> bool:
    return found.body[place] == found.text[place]


def space_edits(found: Prose) -> list[Edit]:
    """Return what takes needless spaces away and ends the body with one line end. Code and tables stay as they are.

    Two spaces at the end of a line are Markdown's line break: they stay where another line follows.
    """
    return [*_inner_spaces(found), *_trailing_spaces(found), *_line_end(found)]


def _inner_spaces(found: Prose) -> Iterator[Edit]:
    for block in found.blocks:
        if block.kind == "cell":
            continue
        for match in _MANY_SPACES.finditer(found.body, block.start, block.end):
            if _is_words(found, match.start() - 1) and _is_words(found, match.end()):
                yield Edit(match.start(), match.end(), " ")


def _trailing_spaces(found: Prose) -> Iterator[Edit]:
    body = found.body
    code = list(fences(body))
    starts = [start for start, _ in code]
    last = len(body.rstrip())
    for match in _TRAILING.finditer(body, 0, last):
        around = bisect_right(starts, match.start()) - 1
        if around >= 0 and match.start() < code[around][1]:
            continue
        start = body.rfind("\n", 0, match.start()) + 1
        blank = not body[start : match.start()].strip()
        if not blank and not any(letter.isalnum() for letter in body[start : match.start()]):
            continue  # a list's mark with nothing behind it is none without its space
        if not blank and not found.has_block(start, match.start() + 1):
            continue  # indented code, a table's rule, HTML
        following = body.find("\n", match.end()) + 1
        goes_on = bool(following) and bool(_NEXT_LINE.match(body, following))
        if blank or match[0] == " " or not goes_on:
            yield Edit(match.start(), match.end(), "")


def _line_end(found: Prose) -> Iterator[Edit]:
    start = len(found.body.rstrip())
    wanted = "\r\n" if "\r\n" in found.body else "\n"
    if start and found.body[start:] != wanted:
        yield Edit(start, len(found.body), wanted)


def ordered_front(front: str) -> str:
    """Return the front matter *front* with its keys in the usual order: known ones first, others behind them as they come.

    A comment moves with the key below it. The lines themselves stay as they are, every one of them.
    """
    end = "\r\n" if "\r\n" in front else "\n"
    chunks = front_pieces(front.split(end), end)
    named = [name for name, _ in chunks if name is not None]
    if named == sorted(named, key=_rank) or len(set(named)) < len(named):
        return front
    last = [text for name, text in chunks if name is None]
    rest = sorted(((name, text) for name, text in chunks if name is not None), key=lambda chunk: _rank(chunk[0]))
    return end.join([*(text for _, text in rest), *last])


def _rank(name: str) -> int:
    return KEYS.index(name) if name in KEYS else len(KEYS)


def front_pieces(given: list[str], end: str) -> list[tuple[str | None, str]]:
    """Return the lines *given* of front matter in pieces, each with its key; comments at the end have none."""
    pieces: list[tuple[str | None, list[str]]] = []
    waiting: list[str] = []
    for line in given:
        key = _KEY.match(line)
        if key:
            pieces.append((key[1] or key[2] or key[3], [*waiting, line]))
            waiting = []
        elif line.startswith("#") or (waiting and not line.strip()):
            waiting.append(line)
        elif pieces:
            pieces[-1][1].extend([*waiting, line])
            waiting = []
        else:
            waiting.append(line)
    named = [(name, end.join(lines)) for name, lines in pieces]
    return [*named, *([(None, end.join(waiting))] if waiting else [])]

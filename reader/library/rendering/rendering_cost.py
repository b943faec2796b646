"""What rendering a body of Markdown would cost, told by its form in one pass, before anything is rendered.

Python-Markdown takes time by the square of a paragraph, by the brackets in it times its length, and by abbreviations
times the length of the body. A hostile or broken file of 30 kB would hold a window for minutes, in regular expressions that
nothing can interrupt. So the cost is known beforehand, and what is over ``MOST`` is shown without being rendered.
"""

import re
from collections.abc import Iterator
from math import inf
from typing import NamedTuple

MOST = 1_500_000
"""What one page may cost. The unit is about 0.1 µs of one processor (2 GHz): a page comes within 0.2 s."""

_LETTER = 3
_STRETCH = 200
"""A paragraph, an item or a cell, however short."""
_PARAGRAPH = 500
"""A paragraph of so many letters costs one unit more a letter, because of its length alone."""
_ABBREVIATION = 0.4
"""Cost of a letter of the body for each abbreviation."""

_INSET = re.compile(r"^(?:[*+-][ \t]++|\d++\.[ \t]++|>|[ \t]){100}", re.MULTILINE)
"""Deeper in lists and quotations than anybody writes: each level is read again for every one around it."""
_ABBREVIATED = re.compile(r"^[ ]{0,3}\*\[", re.MULTILINE)
_GAP = re.compile(r"\n[ \t]*+\n")
_ITEM = re.compile(r"[ \t]*+(?:([*+-])|\d++\.)[ \t]")
_TABLE = re.compile(r"[^\n]*+\n[ \t]*+\|?[ \t:-]*+\|[ \t:|-]*+(?:\n|\Z)")
_HEADING = re.compile(r"^[ ]{0,3}(?:#|=++[ ]*+$|-++[ ]*+$)", re.MULTILINE)


class Cost(NamedTuple):
    """What a body costs, and where in it, counted in characters, the stretch begins that costs most.

    Of a body that costs too much, both are as far as that is known: nothing is counted beyond ``MOST``.
    """

    total: float
    place: int

    @property
    def is_too_much(self) -> bool:
        """Whether the body is not to be rendered."""
        return self.total > MOST


def cost_of(body: str) -> Cost:
    """Return what rendering *body* would cost."""
    if deep := _INSET.search(body):
        return Cost(inf, deep.start())
    total = _ABBREVIATION * len(body) * sum(1 for _ in _ABBREVIATED.finditer(body))
    dearest, place = 0.0, 0
    for start, stretch, cells in _stretches(body):
        length = len(stretch.expandtabs(4))
        openings = sum(map(stretch.count, "[<{`")) + sum(1 for _ in _HEADING.finditer(stretch))
        cost = _STRETCH * cells + length * (_LETTER + openings + length / _PARAGRAPH)
        total += cost
        if cost > dearest:
            dearest, place = cost, start
        if total > MOST:
            break
    return Cost(total, place)


def _stretches(body: str) -> Iterator[tuple[int, str, int]]:
    """Yield the parts of *body* that are read as one: paragraphs, items of a list, rows of a table.

    With each come its place and the number of its cells, which is 1 where it is no row.
    """
    start = 0
    for gap in _GAP.finditer(body):
        yield from _lines_or_whole(body[start : gap.end()], start)
        start = gap.end()
    yield from _lines_or_whole(body[start:], start)


def _lines_or_whole(block: str, start: int) -> Iterator[tuple[int, str, int]]:
    item = _ITEM.match(block)
    if not item and not _TABLE.match(block):
        yield start, block, 1
        return
    # Each row is filled up to as many cells as the first has.
    cells = 1 if item else block.partition("\n")[0].count("|") + 1
    begun = place = 0
    for line in block.splitlines(keepends=True):
        marker = _ITEM.match(line) if item else None
        # A list of dashes takes no numbers, nor one of numbers dashes: those lines go on with the item before.
        if not item or (marker and bool(marker[1]) == bool(item[1])):
            if place > begun:
                yield start + begun, block[begun:place], cells
            begun = place
        place += len(line)
    yield start + begun, block[begun:], cells

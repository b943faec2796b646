"""Two languages of one article side by side: which block of one says what which block of the other says.

The alignment with the greatest sum of likenesses, in order, as Needleman and Wunsch (1970) find it for sequences. What is
alike is what a translation keeps: kinds of blocks, levels of headings, points of lists, numbers, names, and where links lead.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.handouts.body.blocks import (
    Block,
    CalloutBlock,
    DefinitionBlock,
    FigureBlock,
    HeadingBlock,
    ListBlock,
    ParagraphBlock,
    Runs,
    TableBlock,
    every_block,
    words_of,
)

Pair = tuple[Block | None, Block | None]

_BAND = 80
"""So many blocks at least one language may be ahead of the other: work grows with the length of a text, not with its square."""
_MARK = re.compile(r"\d+(?:[.,]\d+)*|\b[A-Z]{2,}\b")
"""Numbers, and short forms such as FDA."""


class _Look(NamedTuple):
    """What of a block a translation keeps, more or less."""

    kind: object
    parts: int
    """Points of a list, or cells of a table."""
    words: int
    marks: frozenset[str]


def aligned(left: Sequence[Block], right: Sequence[Block]) -> list[Pair]:
    """Return the blocks of *left* and *right*, each once and in its order, beside their partners; None where there is none.

    Partners are of one kind, headings of one level. Of two lists that are partners each point is a list of its own,
    beside the point that says the same.
    """
    return [pair for block, other in _in_order(left, right) for pair in _points(block, other)]


def _points(block: Block | None, other: Block | None) -> list[Pair]:
    if isinstance(block, ListBlock) and isinstance(other, ListBlock):
        return _in_order(_single(block), _single(other))
    return [(block, other)]


def _single(block: ListBlock) -> list[Block]:
    """Return each point of *block* as a list of one."""
    return [
        ListBlock((item,), None if block.start is None else block.start + number)
        for number, item in enumerate(block.items)
    ]


def _in_order(left: Sequence[Block], right: Sequence[Block]) -> list[Pair]:
    steps = _best_steps([_look(one) for one in left], [_look(one) for one in right])
    pairs: list[Pair] = []
    row, column = len(left), len(right)
    while row or column:
        is_left, is_right = steps[row][column]
        row, column = row - is_left, column - is_right
        pairs.append((left[row] if is_left else None, right[column] if is_right else None))
    return pairs[::-1]


def _best_steps(left: Sequence[_Look], right: Sequence[_Look]) -> list[dict[int, tuple[bool, bool]]]:
    """Return for each number of blocks of *left* and of *right* which of them the best alignment of so many places last."""
    band = max(_BAND, abs(len(left) - len(right)))
    steps: list[dict[int, tuple[bool, bool]]] = []
    before: dict[int, float] = {}
    for row in range(len(left) + 1):
        middle = row * len(right) // max(1, len(left))
        scores: dict[int, float] = {}
        steps.append({})
        for column in range(max(0, middle - band), min(len(right), middle + band) + 1):
            choices = [(0.0, (False, False))] if row == column == 0 else []
            if column in before:
                choices.append((before[column], (True, False)))
            if column - 1 in scores:
                choices.append((scores[column - 1], (False, True)))
            if column - 1 in before and left[row - 1].kind == right[column - 1].kind:
                like = _likeness(left[row - 1], right[column - 1])
                choices.append((before[column - 1] + like, (True, True)))
            scores[column], steps[row][column] = max(choices)
        before = scores
    return steps


def _likeness(one: _Look, other: _Look) -> float:
    """Return from 1 to 4 how alike two blocks of one kind are."""
    marks = one.marks | other.marks
    shared = len(one.marks & other.marks) / len(marks) if marks else 0.0
    return 1 + _ratio(one.parts, other.parts) + _ratio(one.words, other.words) + shared


def _ratio(one: int, other: int) -> float:
    return (1 + min(one, other)) / (1 + max(one, other))


def _look(block: Block) -> _Look:
    words = words_of(block)
    marks = {mark.replace(",", ".") for mark in _MARK.findall(words)}
    for runs in (runs for inner in every_block((block,)) for runs in _runs_of(inner)):
        marks |= {run.link.partition("#")[0].rpartition("/")[2] for run in runs if run.link}
    kind = (type(block), block.level if isinstance(block, HeadingBlock) else 0)
    if isinstance(block, FigureBlock):
        marks.add(block.address.rpartition("/")[2])
    parts = len(block.items) if isinstance(block, ListBlock) else 0
    if isinstance(block, TableBlock):
        parts = sum(map(len, block.rows))
    return _Look(kind, parts, len(words.split()), frozenset(marks))


def _runs_of(block: Block) -> Iterable[Runs]:
    match block:
        case HeadingBlock(runs=runs) | ParagraphBlock(runs=runs):
            return (runs,)
        case TableBlock(rows=rows):
            return (cell.runs for row in rows for cell in row)
        case CalloutBlock(title=runs) | DefinitionBlock(term=runs):
            return (runs,)
        case _:
            return ()

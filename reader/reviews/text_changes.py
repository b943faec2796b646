"""What changed from one text to another, as somebody reads it: line by line, and in a changed line word by word."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

Kind = Literal["same", "removed", "added"]

AROUND = 1
"""So many unchanged lines are shown before and after a change."""
MOST_WORDS = 2000
"""A longer piece is shown as removed and added whole: words are compared in the square of their number."""


class ChangedWords(NamedTuple):
    """Words that stayed, went or came."""

    kind: Kind
    text: str


class ChangedLine(NamedTuple):
    """One line of both texts together. ``follows`` is False where lines without a change were left out before it."""

    pieces: tuple[ChangedWords, ...]
    follows: bool = True


def changed_lines(before: str, now: str) -> tuple[ChangedLine, ...]:
    """Return the lines in which *now* differs from *before*, with those around them; nothing where both are alike.

    Empty lines and spaces at the ends count for nothing.
    """
    old, new = _lines(before), _lines(now)
    shown: list[tuple[ChangedWords, ...]] = []
    near: set[int] = set()
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        begin = len(shown)
        if kind == "equal":
            shown += [(ChangedWords("same", line),) for line in old[a:b]]
        else:
            shown += _replaced(old[a:b], new[c:d])
            near |= set(range(begin - AROUND, len(shown) + AROUND))
    numbers = sorted(number for number in near if 0 <= number < len(shown))
    return tuple(ChangedLine(shown[number], number == 0 or number - 1 in near) for number in numbers)


def _replaced(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[ChangedWords, ...]]:
    """Yield the lines *old* that became *new*: side by side as far as they go, then what is left over."""
    for before, now in zip(old, new, strict=False):
        yield from _compared(before, now)
    for line in old[len(new) :]:
        yield (ChangedWords("removed", line),)
    for line in new[len(old) :]:
        yield (ChangedWords("added", line),)


def _compared(before: str, now: str) -> Iterator[tuple[ChangedWords, ...]]:
    old, new = re.findall(r"\s*\S+", before), re.findall(r"\s*\S+", now)
    matcher = SequenceMatcher(None, old, new, autojunk=False) if max(len(old), len(new)) <= MOST_WORDS else None
    if matcher is None or matcher.ratio() < 0.4:  # hardly a word in common: two lines are easier to read
        yield (ChangedWords("removed", before),)
        yield (ChangedWords("added", now),)
        return
    pieces: list[ChangedWords] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(ChangedWords("same", "".join(old[a:b])))
            continue
        pieces += [ChangedWords("removed", "".join(old[a:b]))] if a < b else []
        pieces += [ChangedWords("added", "".join(new[c:d]))] if c < d else []
    yield tuple(pieces)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]

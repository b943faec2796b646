"""Completing a title from its beginning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.search.folding import fold
from reader.search.index.shelf import Shelf

if TYPE_CHECKING:
    from reader.search.index.segment import Segment


COMPLETIONS = 5
LONGEST = 200
"""No title is longer than so many letters of what is typed."""


def title_key(title: str) -> str:
    """Return the form in which titles are ordered and compared with what is typed."""
    return fold(title).lstrip(" \"'([¿¡“.-")


def titles_starting(segment: Segment, typed: str, most: int) -> Iterator[str]:
    """Yield at most *most* titles of *segment* that start with *typed*, in order."""
    wanted = title_key(typed)
    order, names, docs = segment.title_order, segment.names, segment.names_doc
    low, high = 0, len(order)
    while low < high:
        middle = (low + high) // 2
        if title_key(names[int(order[middle])]) < wanted:
            low = middle + 1
        else:
            high = middle
    found = 0
    for place in range(low, len(order)):
        number = int(order[place])
        title = names[number]
        if found >= most or not title_key(title).startswith(wanted):
            return
        if segment.live is None or segment.live[int(docs[number])]:
            found += 1
            yield title


def completions(shelves: Sequence[Shelf], text: str) -> tuple[str, ...]:
    """Return the first titles of *shelves* that start with *text*, those of the first shelf first."""
    if not text.strip() or len(text) > LONGEST:
        return ()
    titles = (
        title
        for shelf in shelves
        for segment in shelf.segments
        for title in titles_starting(segment, text, COMPLETIONS)
    )
    return tuple(dict.fromkeys(titles))[:COMPLETIONS]

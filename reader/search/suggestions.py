"""What is offered beside the results: the question with its errors mended, and categories that are close to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.search.folding import CHUNK, fold
from reader.search.index.shelf import Shelf
from reader.search.query import Typed
from reader.search.spelling.corrections import is_close


def mended_text(text: str, typed: Sequence[Typed], instead: Mapping[str, Sequence[str]]) -> str:
    """Return *text* with what to search for *instead* of its mistyped chunks; nothing when it has none."""
    if not instead:
        return ""
    pieces, place = [], 0
    for word in typed:
        if word.chunk in instead and word.start >= place:
            meant = instead[word.chunk][0]
            if meant:
                pieces += [text[place : word.start], _in_the_case_of(meant, word.written)]
            place = word.end
    return "".join((*pieces, text[place:])).strip()


def _in_the_case_of(meant: str, written: str) -> str:
    """Return *meant* with capitals where *written* has them at the start of a word."""
    parts, others = meant.split("-"), written.replace("–", "-").split("-")
    if len(parts) != len(others):
        return meant.capitalize() if written[:1].isupper() else meant
    pairs = zip(parts, others, strict=True)
    return "-".join(
        other if fold(other) == part else part.capitalize() if other[:1].isupper() else part for part, other in pairs
    )


def closest_categories(shelves: Sequence[Shelf], typed: Sequence[Typed]) -> tuple[str, ...]:
    """Return the categories that a word of the question names, or nearly."""
    categories = dict.fromkeys(
        one for shelf in shelves for segment in shelf.segments for one in segment.shown_categories()
    )
    return tuple(
        one
        for one in categories
        if any(
            part.startswith(word.chunk) or word.chunk.startswith(part) or is_close(word.chunk, part)
            for part in CHUNK.findall(fold(one.replace("-", " ")))
            if len(part) > 2
            for word in typed
            if len(word.chunk) > 2
        )
    )

"""Spaces too many and spaces left out: "anti depressant", "bloodpressure"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from reader.search.index.shelf import Shelf
from reader.search.query import Typed
from reader.search.ranking.weights import RARER
from reader.search.spelling.candidates import best
from reader.search.spelling.known_words import KnownWords

_CUT = 6
"""No shorter word is put together of two words that the library has."""
_PARTS = 4
_GUESSES = 3


def plain(chunk: str) -> str:
    """Return *chunk* without possessive, apostrophes and hyphens."""
    return chunk.removesuffix("'s").replace("'", "").replace("-", "")


def joined(typed: Sequence[Typed], unknown: Sequence[Typed], shelf: Shelf) -> dict[str, tuple[str, ...]]:
    """Return what to search for where a space is too many ("anti depressant"): the whole word, and then nothing."""
    found: dict[str, tuple[str, ...]] = {}
    strange = {word.chunk for word in unknown}
    for first, second in pairwise(typed):
        whole = plain(first.chunk) + plain(second.chunk)
        if first.chunk in found or not shelf.has_form(whole):
            continue
        if strange & {first.chunk, second.chunk} or _is_cut(first, second, whole, shelf):
            found[first.chunk] = (whole + "'s" * second.chunk.endswith("'s"),)
            found[second.chunk] = ("",)
    return found


def _is_cut(first: Typed, second: Typed, whole: str, shelf: Shelf) -> bool:
    """Tell whether two words that are both in articles are rather the *whole* with a space in it."""
    if len(whole) < _CUT or second.open or not whole.isalpha():
        return False
    asking = shelf.analysis.stopwords.asking
    if first.chunk in asking or second.chunk in asking:
        return False
    if shelf.count(whole) < RARER * min(shelf.count(first.chunk), shelf.count(second.chunk)):
        return False
    return not shelf.shares_name(shelf.stem_of(first.chunk), [shelf.stem_of(second.chunk)])


def joined_anew(
    typed: Sequence[Typed], unknown: Sequence[Typed], mended: Collection[str], shelf: Shelf, words: KnownWords
) -> dict[str, tuple[str, ...]]:
    """Return the same for words that, put together, are still misspelt ("moy amuya"), where one could not be *mended*."""
    found: dict[str, tuple[str, ...]] = {}
    lost = {word.chunk for word in unknown if word.chunk not in mended}
    for first, second in pairwise(typed):
        whole = plain(first.chunk) + plain(second.chunk)
        if lost & {first.chunk, second.chunk} and first.chunk not in found and whole.isalpha() and len(whole) > _CUT:
            meant = best(whole, shelf, (), words)
            if (
                meant
                and meant.distance == 1
                and meant.form not in words.medicines
                and shelf.names(shelf.stem_of(meant.form))
            ):
                found[first.chunk], found[second.chunk] = (meant.form,), ("",)
    return found


def split(word: str, shelf: Shelf, *, sure: bool) -> tuple[str, str] | None:
    """Return the two words that *word* is when a space was left out ("bloodpressure").

    It is *sure* when both stand in one name.
    """
    pairs = [
        (word[:place], word[place:])
        for place in range(3, len(word) - 2)
        if shelf.has_form(word[:place]) and shelf.has_form(word[place:])
    ]
    if sure:
        pairs = [pair for pair in pairs if shelf.shares_name(shelf.stem_of(pair[0]), [shelf.stem_of(pair[1])])]
    return max(pairs, key=lambda pair: min(shelf.count(pair[0]), shelf.count(pair[1])), default=None)


def split_mistyped(word: str, shelf: Shelf, words: KnownWords) -> tuple[str, str] | None:
    """Return the two words of one name that *word* is when a space was left out and one of them is misspelt."""
    places = range(_PARTS, len(word) - _PARTS + 1)
    cuts = [(word[:place], word[place:], True) for place in places if shelf.has_form(word[:place])]
    cuts += [(word[place:], word[:place], False) for place in places if shelf.has_form(word[place:])]
    for right, wrong, first in sorted(cuts, key=lambda cut: -len(cut[0]))[:_GUESSES]:
        stem = shelf.stem_of(right)
        meant = best(wrong, shelf, [stem], words)
        if meant and meant.form not in words.medicines and shelf.shares_name(shelf.stem_of(meant.form), [stem]):
            return (right, meant.form) if first else (meant.form, right)
    return None

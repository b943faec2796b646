"""What a mistyped word may mean, and what must be asked rather than assumed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA, Prefix

from reader.search.index.shelf import Shelf
from reader.search.query import Typed
from reader.search.ranking.name_keys import key_number, name_key
from reader.search.spelling.candidates import any_same, begun_medicines, best, close_medicines, nearly_typed, value
from reader.search.spelling.known_words import KnownWords
from reader.search.spelling.spaces import joined, joined_anew, plain, split, split_mistyped
from reader.search.spelling.vocabulary import SHORTEST, Candidate, allowance

ENDINGS = frozenset(
    ("", *"s es ed d ing ly r er ers y ies ied e ment ments ness o a os as n an en do da dos das mente ar ir".split())
)
"""Endings of inflected words, English and Spanish together: they decide only whether a word is left as it is."""

_LETTERS_AND_DIGITS = re.compile(r"([^\W\d]{4,})(\d{1,3})")


@dataclass(frozen=True, slots=True)
class Correction:
    """``instead`` gives for a mistyped chunk what to search for: one chunk or more for one it may be, or, for
    medicines that it may be, all of them, which are then also ``choices``."""

    instead: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    choices: tuple[str, ...] = ()
    perhaps: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What may have been meant instead of words that are right as they stand: to offer, not to assume."""


def correct(typed: Sequence[Typed], shelf: Shelf, shelves: Sequence[Shelf], words: KnownWords) -> Correction:
    """Return what the words of *typed* that are neither on one of the *shelves* nor ordinary may mean on *shelf*."""
    unknown = [word for word in typed if not _is_known(word, shelves, words)]
    instead = joined(typed, unknown, shelf)
    unknown = [word for word in unknown if word.chunk not in instead]
    neighbours = _stems(typed, unknown, shelf)
    last = typed[-1].chunk
    first = _each(unknown, shelf, shelves, neighbours, words, last)
    if len(first) > 1:
        mended = {chunk: shelf.stem_of(meant[0]) for chunk, meant in first.items() if len(meant) == 1}
        for word in unknown:
            beside = [*neighbours, *(stem for chunk, stem in mended.items() if chunk != word.chunk)]
            first |= _each([word], shelf, shelves, beside, words, last)
    found = instead | first | joined_anew(typed, unknown, first, shelf, words)
    if not found:
        return Correction(perhaps=_perhaps(typed, shelf, shelves, words))
    choices = [one for meant in found.values() if len(meant) > 1 for one in meant]
    return Correction(found, tuple(dict.fromkeys(choices)))


def _perhaps(
    typed: Sequence[Typed], shelf: Shelf, shelves: Sequence[Shelf], words: KnownWords
) -> dict[str, tuple[str, ...]]:
    """Return what may have been meant by words that no article has, or that nobody uses ("singles")."""
    found: dict[str, tuple[str, ...]] = {}
    for word in typed:
        absent = not any(one.stem_of(word.chunk) for one in shelves)
        growing = word.open and any(one.has_start(word.chunk) for one in shelves)
        if not growing and (absent or (len(typed) == 1 and word.chunk not in words.common)):
            meant = _neighbour(word.chunk, shelf, words)
            if meant:
                found[word.chunk] = (meant,)
    return found


def _neighbour(word: str, shelf: Shelf, words: KnownWords) -> str:
    """Return the name of an article, or else the medicine, that is one letter away from *word*, which is in no name.

    For an ordinary word that is only a name without other words, and no delicate one.
    """
    if len(word) <= SHORTEST or not word.isalpha() or words.has_special(word):
        return ""
    if shelf.names(shelf.stem_of(word)):
        return ""
    near = [one for one in shelf.near(word, 1) if one.form not in words.medicines]
    if word in words.common:
        named = [
            one for one in near if shelf.has_name(key_number(name_key(one.form))) and one.form not in words.delicate
        ]
    else:
        named = [one for one in near if shelf.names(shelf.stem_of(one.form))]
    offered = [one for one in named or words.vocabulary.near(word, 1) if nearly_typed(one.form, word, words)]
    return max(offered, key=lambda one: value(one, word)).form if offered else ""


def _each(
    unknown: Sequence[Typed],
    shelf: Shelf,
    shelves: Sequence[Shelf],
    neighbours: Sequence[str],
    words: KnownWords,
    last: str,
) -> dict[str, tuple[str, ...]]:
    """Return what each of the *unknown* words may mean beside its *neighbours*."""
    found: dict[str, tuple[str, ...]] = {}
    for word in unknown:
        parts = word.chunk.split("-")
        meant = [
            _meant(plain(part), shelf, shelves, neighbours, words, last=number == len(parts) and word.chunk == last)
            for number, part in enumerate(parts, 1)
        ]
        if len(parts) == 1 and len(meant[0]) > 1:
            found[word.chunk] = meant[0]
        elif any(len(one) == 1 for one in meant):
            mended = zip(meant, parts, strict=True)
            found[word.chunk] = ("-".join(_mended(one, part) for one, part in mended),)
    return found


def _mended(meant: Sequence[str], part: str) -> str:
    return meant[0] + "'s" * part.endswith("'s") if len(meant) == 1 else part


def _meant(
    word: str, shelf: Shelf, shelves: Sequence[Shelf], neighbours: Sequence[str], words: KnownWords, *, last: bool
) -> tuple[str, ...]:
    """Return what *word* may be: nothing for a word that is right or too strange, more than one for medicines only."""
    if _is_right(word, shelves, words):
        return ()
    if not word.isalpha():
        halves = _LETTERS_AND_DIGITS.fullmatch(word)
        return (" ".join(halves.groups()),) if halves and shelf.has_form(halves[1]) else ()
    if word in words.common:
        return _in_a_name(word, shelf, neighbours, words)
    close = close_medicines(word, words)
    begun = begun_medicines(word, shelf, words) if last else []
    if begun:  # an exact beginning is unfinished rather than misspelt
        close = [*begun, *(one for one in close if one.distance == 1 and not any_same(one, begun, words))]
    ordinary = best(word, shelf, neighbours, words, last=last)
    ordinary = ordinary or _elsewhere(word, [one for one in shelves if one is not shelf], words)
    if close and (not ordinary or ordinary.distance >= close[0].distance or ordinary.form in words.medicines):
        return tuple(one.form for one in close)
    meant = _ordinarily(word, ordinary, shelf, words)
    return (meant,) if meant else ()


def _in_a_name(word: str, shelf: Shelf, neighbours: Sequence[str], words: KnownWords) -> tuple[str, ...]:
    """Return what *word* of another language rather is: one letter from it, and in a name with the *neighbours*."""
    meant = best(word, shelf, neighbours, words)
    beside = meant and meant.distance == 1 and shelf.shares_name(shelf.stem_of(meant.form), neighbours)
    return (meant.form,) if meant and beside else ()


def _ordinarily(word: str, ordinary: Candidate | None, shelf: Shelf, words: KnownWords) -> str:
    """Return the *ordinary* word, or words, that *word* is; nothing for one that is too strange."""
    halves = split(word, shelf, sure=True) if not ordinary or ordinary.distance > 1 else None
    if ordinary and not halves:
        return ordinary.form
    halves = halves or split(word, shelf, sure=False) or split_mistyped(word, shelf, words)
    return " ".join(halves or ())


def _elsewhere(word: str, shelves: Sequence[Shelf], words: KnownWords) -> Candidate | None:
    """Return the word of another language that is one letter from *word*, which is near none of the asked language."""
    found = (best(word, shelf, (), words) for shelf in shelves)
    return next((one for one in found if one and one.distance == 1), None)


def _is_known(word: Typed, shelves: Sequence[Shelf], words: KnownWords) -> bool:
    """Tell whether *word* is spelled as somebody spells it, or may yet grow into such a word."""
    parts = [plain(part) for part in word.chunk.split("-")]
    whole = "".join(parts)
    if len(parts) > 1 and any(shelf.has_form(whole) for shelf in shelves):
        return True
    last = parts[-1]
    growing = word.open and (
        any(shelf.has_start(last) or shelf.has_start(whole) for shelf in shelves)
        or (len(last) >= SHORTEST and any(one.startswith(last) for one in (*words.medicines, *words.alike)))
    )
    if growing:
        parts = parts[:-1]
    return all(_is_right(part, shelves, words) for part in parts)


def _is_right(word: str, shelves: Sequence[Shelf], words: KnownWords) -> bool:
    """Tell whether *word* is in an article or a synonym, ordinary, no word of letters, a medicine, or too short."""
    if len(word) < SHORTEST or words.has_special(word):
        return True
    if not (word.isalpha() or _LETTERS_AND_DIGITS.fullmatch(word)):
        return True
    for shelf in shelves:
        stopwords = shelf.analysis.stopwords
        if word in stopwords.asking or word in stopwords.silent or word in stopwords.everyday or shelf.has_form(word):
            return True
        if shelf.frequency(shelf.analysis.accented(word)):
            return True
    if words.common.of(shelves[0].analysis.base, word):
        return True
    return _is_inflected(word, shelves[0]) or _is_inflected_elsewhere(word, shelves)


def _is_inflected_elsewhere(word: str, shelves: Sequence[Shelf]) -> bool:
    """Tell whether *word* is a form of another language's word, and no error in a name in the asked one ("bipoler")."""
    if not any(_is_inflected(word, shelf) for shelf in shelves[1:]):
        return False
    return not any(shelves[0].names(shelves[0].stem_of(one.form)) for one in shelves[0].near(word, 1))


def _is_inflected(word: str, shelf: Shelf) -> bool:
    """Tell whether *word* is a form, seen in no article, of a word that is: it has its stem, and a usual ending."""
    stem = shelf.analysis.stem(word)
    listed = shelf.analysis.is_listed
    if listed(word) and shelf.frequency(stem):
        return True
    for form in shelf.forms_of(stem):
        if listed(form):
            return True
        size = Prefix.similarity(form, word)
        if size >= 3 and form[size:] in ENDINGS and word[size:] in ENDINGS:
            return True
    return False


def _stems(typed: Sequence[Typed], unknown: Sequence[Typed], shelf: Shelf) -> list[str]:
    asking = shelf.analysis.stopwords.asking
    known = [one for word in typed if word not in unknown for one in shelf.analysis.chunk(word.chunk)]
    return [stem for one in known if one.form not in asking and (stem := shelf.stem_of(one.form))]


def is_close(one: str, other: str) -> bool:
    """Tell whether two words are at most the allowed number of typing errors apart."""
    return OSA.distance(one, other, score_cutoff=2) <= allowance(one)

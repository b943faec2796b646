"""What a mistyped word may mean, and what must be asked rather than assumed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA, Prefix

from reader.search.index.shelf import Shelf
from reader.search.query import Typed
from reader.search.spelling.candidates import Medicines, any_same, begun_medicines, best, close_medicines, value
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
    perhaps: str = ""
    """What the one word of the question may have been meant to be, though it is a word: to offer, not to assume."""


def correct(typed: Sequence[Typed], shelf: Shelf, known: Sequence[Shelf], medicines: Medicines) -> Correction:
    """Return what the words of *typed* that none of the *known* shelves has may mean on *shelf*."""
    unknown = [word for word in typed if not _is_known(word, known, medicines)]
    instead = joined(typed, unknown, shelf)
    if not unknown and not instead:
        return Correction(perhaps=_perhaps(typed, shelf, medicines))
    unknown = [word for word in unknown if word.chunk not in instead]
    neighbours = _stems(typed, unknown, shelf)
    last = typed[-1].chunk
    first = _each(unknown, shelf, known, neighbours, medicines, last)
    if len(first) > 1:
        mended = {chunk: shelf.stem_of(meant[0]) for chunk, meant in first.items() if len(meant) == 1}
        for word in unknown:
            beside = [*neighbours, *(stem for chunk, stem in mended.items() if chunk != word.chunk)]
            first |= _each([word], shelf, known, beside, medicines, last)
    first = first | joined_anew(typed, unknown, first, shelf, medicines.known)
    choices = [one for meant in first.values() if len(meant) > 1 for one in meant]
    return Correction(instead | first, tuple(dict.fromkeys(choices)))


def _perhaps(typed: Sequence[Typed], shelf: Shelf, medicines: Medicines) -> str:
    """Return the name of an article one letter away from the one word typed, which is in no name ("singles")."""
    word = typed[0].chunk if len(typed) == 1 else ""
    if len(word) <= SHORTEST or not word.isalpha() or typed[0].open or word in medicines.known:
        return ""
    if shelf.names(shelf.stem_of(word)):
        return ""
    near = (one for one in shelf.near(word, 1) if one.form not in medicines.known)
    named = [one for one in near if shelf.names(shelf.stem_of(one.form))]
    return max(named, key=lambda one: value(one, word)).form if named else ""


def _each(
    unknown: Sequence[Typed],
    shelf: Shelf,
    known: Sequence[Shelf],
    neighbours: Sequence[str],
    medicines: Medicines,
    last: str,
) -> dict[str, tuple[str, ...]]:
    """Return what each of the *unknown* words may mean beside its *neighbours*."""
    found: dict[str, tuple[str, ...]] = {}
    for word in unknown:
        parts = word.chunk.split("-")
        meant = [
            _meant(plain(part), shelf, known, neighbours, medicines, last=number == len(parts) and word.chunk == last)
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
    word: str, shelf: Shelf, known: Sequence[Shelf], neighbours: Sequence[str], medicines: Medicines, *, last: bool
) -> tuple[str, ...]:
    """Return what *word* may be: nothing for a word that is right or too strange, more than one for medicines only."""
    if _is_right(word, known, medicines):
        return ()
    if not word.isalpha():
        halves = _LETTERS_AND_DIGITS.fullmatch(word)
        return (" ".join(halves.groups()),) if halves and shelf.has_form(halves[1]) else ()
    close = close_medicines(word, medicines)
    begun = begun_medicines(word, shelf, medicines) if last else []
    if begun:  # an exact beginning is unfinished rather than misspelt
        close = [*begun, *(one for one in close if one.distance == 1 and not any_same(one, begun, medicines))]
    ordinary = best(word, shelf, neighbours, medicines.known, last=last)
    ordinary = ordinary or _elsewhere(word, [one for one in known if one is not shelf], medicines)
    if close and (not ordinary or ordinary.distance >= close[0].distance or ordinary.form in medicines.known):
        return tuple(one.form for one in close)
    meant = _ordinarily(word, ordinary, shelf, medicines)
    return (meant,) if meant else ()


def _ordinarily(word: str, ordinary: Candidate | None, shelf: Shelf, medicines: Medicines) -> str:
    """Return the *ordinary* word, or words, that *word* is; nothing for one that is too strange."""
    halves = split(word, shelf, sure=True) if not ordinary or ordinary.distance > 1 else None
    if ordinary and not halves:
        return ordinary.form
    halves = halves or split(word, shelf, sure=False) or split_mistyped(word, shelf, medicines.known)
    return " ".join(halves or ())


def _elsewhere(word: str, shelves: Sequence[Shelf], medicines: Medicines) -> Candidate | None:
    """Return the word of another language that is one letter from *word*, which is near none of the asked language."""
    found = (best(word, shelf, (), medicines.known) for shelf in shelves)
    return next((one for one in found if one and one.distance == 1), None)


def _is_known(word: Typed, shelves: Sequence[Shelf], medicines: Medicines) -> bool:
    """Tell whether *word* is spelled as somebody spells it, or may yet grow into such a word."""
    parts = [plain(part) for part in word.chunk.split("-")]
    whole = "".join(parts)
    if len(parts) > 1 and any(shelf.has_form(whole) for shelf in shelves):
        return True
    last = parts[-1]
    growing = word.open and (
        any(shelf.has_start(last) or shelf.has_start(whole) for shelf in shelves)
        or (len(last) >= SHORTEST and any(one.startswith(last) for one in (*medicines.known, *medicines.alike)))
    )
    if growing:
        parts = parts[:-1]
    return all(_is_right(part, shelves, medicines) for part in parts)


def _is_right(word: str, shelves: Sequence[Shelf], medicines: Medicines) -> bool:
    """Tell whether *word* is in an article or a synonym, a stopword, no word of letters, a medicine, or too short."""
    if len(word) < SHORTEST or word in medicines.known or word in medicines.alike:
        return True
    if not (word.isalpha() or _LETTERS_AND_DIGITS.fullmatch(word)):
        return True
    for shelf in shelves:
        stopwords = shelf.analysis.stopwords
        if word in stopwords.asking or word in stopwords.silent or word in stopwords.everyday or shelf.has_form(word):
            return True
        if shelf.frequency(shelf.analysis.accented(word)):
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
    words = [one for word in typed if word not in unknown for one in shelf.analysis.chunk(word.chunk)]
    return [stem for one in words if one.form not in asking and (stem := shelf.stem_of(one.form))]


def is_close(one: str, other: str) -> bool:
    """Tell whether two words are at most the allowed number of typing errors apart."""
    return OSA.distance(one, other, score_cutoff=2) <= allowance(one)

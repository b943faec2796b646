"""What a mistyped word may mean, and what must be asked rather than assumed."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reader.search.distance import common_start, distance
from reader.search.reading import Typed
from reader.search.shelf import Shelf
from reader.search.spelling import SHORTEST, Candidate, Vocabulary, allowance
from reader.search.synonyms import SynonymTable, term_of

_SAME_START = 2.0
_SAME_NAME = 6.0
_NAMING = 4.0
_TRIED = 8
_LONGER = 5
"""Words of this length are forgiven a second error where their neighbours speak for what they would be. Those and
shorter ones need more than nearness to be mended at all."""
ENDINGS = frozenset(
    ("", *"s es ed d ing ly r er ers y ies ied e ment ments ness o a os as n an en do da dos das mente ar ir".split())
)
"""Endings of inflected words, English and Spanish together: they decide only whether a word is left as it is."""

_LETTERS_AND_DIGITS = re.compile(r"([^\W\d]{4,})(\d{1,3})")

_STEP = 7.0
"""An error costs as much as being 2**7 times rarer."""


@dataclass(frozen=True, slots=True)
class Medicines:
    """Every word known to be a medicine, and those words laid out for comparing."""

    known: frozenset[str]
    vocabulary: Vocabulary
    synonyms: SynonymTable
    alike: frozenset[str] = frozenset()
    """Words of the synonyms: "puking" is no error for "during" where every article says "vomiting"."""


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
    if not unknown:
        return Correction(perhaps=_perhaps(typed, shelf, medicines))
    instead = _joined(typed, unknown, shelf)
    unknown = [word for word in unknown if word.chunk not in instead]
    neighbours = _stems(typed, unknown, shelf)
    first = _each(unknown, shelf, known, neighbours, medicines)
    if len(first) > 1:
        mended = [shelf.stem_of(meant[0]) for meant in first.values() if len(meant) == 1]
        first = _each(unknown, shelf, known, [*neighbours, *mended], medicines)
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
    return max(named, key=lambda one: _value(one, word)).form if named else ""


def _each(
    unknown: Sequence[Typed], shelf: Shelf, known: Sequence[Shelf], neighbours: Sequence[str], medicines: Medicines
) -> dict[str, tuple[str, ...]]:
    """Return what each of the *unknown* words may mean beside its *neighbours*."""
    found: dict[str, tuple[str, ...]] = {}
    for word in unknown:
        parts = word.chunk.split("-")
        meant = [_meant(_plain(part), shelf, known, neighbours, medicines) for part in parts]
        if len(parts) == 1 and len(meant[0]) > 1:
            found[word.chunk] = meant[0]
        elif any(len(one) == 1 for one in meant):
            mended = zip(meant, parts, strict=True)
            found[word.chunk] = ("-".join(_mended(one, part) for one, part in mended),)
    return found


def _joined(typed: Sequence[Typed], unknown: Sequence[Typed], shelf: Shelf) -> dict[str, tuple[str, ...]]:
    """Return what to search for where a space is too many ("anti depressant"): the whole word, and then nothing."""
    found: dict[str, tuple[str, ...]] = {}
    strange = {word.chunk for word in unknown}
    for first, second in pairwise(typed):
        whole = _plain(first.chunk) + _plain(second.chunk)
        if strange & {first.chunk, second.chunk} and first.chunk not in found and shelf.has_form(whole):
            found[first.chunk] = (whole + "'s" * second.chunk.endswith("'s"),)
            found[second.chunk] = ("",)
    return found


def _mended(meant: Sequence[str], part: str) -> str:
    return meant[0] + "'s" * part.endswith("'s") if len(meant) == 1 else part


def _meant(
    word: str, shelf: Shelf, known: Sequence[Shelf], neighbours: Sequence[str], medicines: Medicines
) -> tuple[str, ...]:
    """Return what *word* may be: nothing for a word that is right or too strange, more than one for medicines only."""
    if _is_right(word, known, medicines):
        return ()
    if not word.isalpha():
        halves = _LETTERS_AND_DIGITS.fullmatch(word)
        return (" ".join(halves.groups()),) if halves and shelf.has_form(halves[1]) else ()
    close = close_medicines(word, medicines)
    ordinary = best(word, shelf, neighbours) or _elsewhere(word, [one for one in known if one is not shelf])
    if close and (not ordinary or ordinary.distance >= close[0].distance or ordinary.form in medicines.known):
        return tuple(one.form for one in close)
    halves_of_word = _split(word, shelf, sure=True) if not ordinary or ordinary.distance > 1 else None
    if halves_of_word:
        return (" ".join(halves_of_word),)
    if ordinary:
        return (ordinary.form,)
    halves_of_word = _split(word, shelf, sure=False)
    return (" ".join(halves_of_word),) if halves_of_word else ()


def _elsewhere(word: str, shelves: Sequence[Shelf]) -> Candidate | None:
    """Return the word of another language that is one letter from *word*, which is near none of the asked language."""
    found = (best(word, shelf, ()) for shelf in shelves)
    return next((one for one in found if one and one.distance == 1), None)


def _plain(chunk: str) -> str:
    return chunk.removesuffix("'s").replace("'", "").replace("-", "")


def _is_known(word: Typed, shelves: Sequence[Shelf], medicines: Medicines) -> bool:
    """Tell whether *word* is spelled as somebody spells it, or may yet grow into such a word."""
    parts = [_plain(part) for part in word.chunk.split("-")]
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
        if (
            word in stopwords.asking
            or word in stopwords.silent
            or word in stopwords.everyday
            or shelf.has_form(word)
            or _is_inflected(word, shelf)
        ):
            return True
    return False


def _is_inflected(word: str, shelf: Shelf) -> bool:
    """Tell whether *word* is a form, seen in no article, of a word that is: it has its stem, and a usual ending."""
    stem = shelf.analysis.stem(word)
    for form in shelf.forms_of(stem):
        size = common_start(form, word)
        if size >= 3 and form[size:] in ENDINGS and word[size:] in ENDINGS:
            return True
    return False


def close_medicines(word: str, medicines: Medicines) -> list[Candidate]:
    """Return the medicines that *word* may be, the closest first: one of each substance."""
    found = sorted(medicines.vocabulary.near(word, medicine_allowance(word)), key=lambda one: (one.distance, one.form))
    kept: list[Candidate] = []
    for one in found:
        if one.distance <= found[0].distance + 1 and not any(_same(one.form, other.form, medicines) for other in kept):
            kept.append(one)
    return kept


def medicine_allowance(word: str) -> int:
    """Return how many errors may lie between a word and a medicine: more than elsewhere, so as to ask."""
    return 3 if len(word) >= 9 else allowance(word)


def _same(one: str, other: str, medicines: Medicines) -> bool:
    """Tell whether two names are of one substance: synonyms, or its names in two languages."""
    shorter = min(len(one), len(other))
    if one[: shorter - 1] == other[: shorter - 1] and abs(len(one) - len(other)) <= 1:
        return True
    return any(
        term_of(other) in group.terms
        for groups in medicines.synonyms.groups.values()
        for group in groups
        if term_of(one) in group.terms
    )


def best(word: str, shelf: Shelf, neighbours: Sequence[str]) -> Candidate | None:
    """Return the word that *word* most likely is: near, often written, and in a name with its *neighbours*.

    A short word that no article has is more often another word ("wine") than an error ("fine"): it is mended
    only into a word of a name that starts with the same letter.
    """
    most = allowance(word)
    wider = most + (len(word) == _LONGER and bool(neighbours))
    found = sorted(shelf.near(word, wider), key=lambda one: _value(one, word), reverse=True)[:_TRIED]
    values: dict[float, Candidate] = {}
    for one in found:
        stem = shelf.stem_of(one.form)
        beside = shelf.shares_name(stem, neighbours)
        named = shelf.names(stem)
        sure = beside or (named and one.form[0] == word[0]) or len(word) > _LONGER
        if sure and (one.distance <= most or beside):
            value = _value(one, word) + _NAMING * named + _SAME_NAME * beside
            values.setdefault(value, one)
    return values[max(values)] if values else None


def _value(one: Candidate, word: str) -> float:
    return math.log2(one.count + 1) - _STEP * one.distance + _SAME_START * (one.form[0] == word[0])


def _stems(typed: Sequence[Typed], unknown: Sequence[Typed], shelf: Shelf) -> list[str]:
    asking = shelf.analysis.stopwords.asking
    words = [one for word in typed if word not in unknown for one in shelf.analysis.chunk(word.chunk)]
    return [stem for one in words if one.form not in asking and (stem := shelf.stem_of(one.form))]


def _split(word: str, shelf: Shelf, *, sure: bool) -> tuple[str, str] | None:
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


def is_close(one: str, other: str) -> bool:
    """Tell whether two words are at most the allowed number of typing errors apart."""
    return distance(one, other, 2) <= allowance(one)

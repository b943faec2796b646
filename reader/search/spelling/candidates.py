"""Which word of the index a mistyped word most likely is, and which medicines it may be."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

from rapidfuzz.distance import OSA, LCSseq

from reader.search.index.shelf import Shelf
from reader.search.ranking.weights import ERROR, NAMING, SAME_NAME, SAME_START
from reader.search.spelling.known_words import KnownWords
from reader.search.spelling.sounds import sounds
from reader.search.spelling.vocabulary import SHORTEST, Candidate, allowance
from reader.search.synonyms import term_of

_TRIED = 8
_LONGER = 5
"""Words of this length are forgiven a second error where their neighbours speak for what they would be, or where all
that is wrong is letters left out ("anxty")."""
_SURE = 6
"""Two errors in a word of this length, and one in a shorter one, need more than nearness to be mended."""
_LONG = 9
"""Words of this length are near to no other word by chance."""
_HEARD = 7
"""Shorter words sound like too many others to be mended by ear."""
_VOWELS = frozenset("aeiouy")
_ENDINGS = 40
"""So many of the words that an unfinished one may become are looked at, the most frequent ones."""
_BEGUN = 3
"""An unfinished word that may become more medicines than this says too little to ask about."""


def best(
    word: str, shelf: Shelf, neighbours: Sequence[str], words: KnownWords, *, last: bool = False
) -> Candidate | None:
    """Return the word that *word* most likely is: near, often written, and in a name with its *neighbours*.

    What is not near by letters may be near by sound, and the *last* word may be unfinished; neither guess is ever a
    medicine.
    """
    most = allowance(word)
    near = shelf.near(word, most + (len(word) == _LONGER))
    found = _likeliest(near, word)
    if len(word) >= _HEARD and all(one.distance > 1 for one in near):
        heard = (one for one in shelf.sounding_like(word, 1) if one.form not in words.medicines)
        found += _likeliest((one for one in heard if _is_heard(one, word, shelf)), word)
    if last and len(word) >= _LONGER:
        begun = (Candidate(form, 1, shelf.count(form)) for form in shelf.begun_by(word, _ENDINGS))
        ended = (one for one in begun if one.form not in words.medicines and _may_end(one, shelf, neighbours))
        found += islice(ended, 1)
    values: dict[float, Candidate] = {}
    for one in found:
        stem = shelf.stem_of(one.form)
        beside = shelf.shares_name(stem, neighbours)
        named = shelf.names(stem)
        if (beside or _is_likely(one, word, most, named=named)) and nearly_typed(one.form, word, words):
            worth = value(one, word) + NAMING * named + SAME_NAME * beside
            values.setdefault(worth, one)
    return values[max(values)] if values else None


def _is_likely(one: Candidate, word: str, most: int, *, named: bool) -> bool:
    """Tell whether *word* is *one* though no other word of the question speaks for it.

    Two errors make another word rather than a typing error ("varices", "varias"), but in what is long or *named*.
    A short word that no article has is more often another word ("wine") than an error ("fine"), and letters without
    sense are near to some word too: it is mended only into a word that is *named* and starts with the same letter.
    """
    if one.distance > most:
        left_out = LCSseq.similarity(one.form, word) == len(word)
        return left_out and named and (one.form[0], one.form[-1]) == (word[0], word[-1])
    if one.distance == 1 and len(word) >= _SURE:
        return True
    if len(word) > _SURE and one.form[0] == word[0] and (named or len(word) >= _LONG):
        return True
    return named and (one.form[0] == word[0] or one.distance > 1) and _has_shape(one, word)


def _has_shape(one: Candidate, word: str) -> bool:
    """Tell whether the errors are some that people make in a *word* so short: random letters are near to many words."""
    if len(word) == SHORTEST:
        return _is_slip(one.form, word)
    return one.distance <= 1 or len(word) > _SURE or len(one.form) > len(word)


def _is_slip(form: str, word: str) -> bool:
    """Tell whether *word* is *form* with a letter left out or doubled, two letters swapped, or another vowel."""
    if len(word) == len(form):
        differing = {letter for pair in zip(form, word, strict=True) if len(set(pair)) > 1 for letter in pair}
        return sorted(form) == sorted(word) or differing <= _VOWELS
    without = {word[:place] + word[place + 1 :] for place, pair in enumerate(pairwise(word)) if pair[0] == pair[1]}
    return len(word) < len(form) or form in without


def _likeliest(some: Iterable[Candidate], word: str) -> list[Candidate]:
    return sorted(some, key=lambda one: value(one, word), reverse=True)[:_TRIED]


def _is_heard(one: Candidate, word: str, shelf: Shelf) -> bool:
    """Tell whether *word* may be *one* by its sound: half of its letters are right, and an article is named so."""
    return 2 * OSA.distance(one.form, word) < len(word) and shelf.names(shelf.stem_of(one.form))


def _may_end(one: Candidate, shelf: Shelf, neighbours: Sequence[str]) -> bool:
    """Tell whether a name speaks for *one* being what an unfinished word was to be."""
    stem = shelf.stem_of(one.form)
    return shelf.shares_name(stem, neighbours) if neighbours else shelf.names(stem)


def value(one: Candidate, word: str) -> float:
    """Return how likely *word* is *one*: a logarithm to base 2."""
    return math.log2(one.count + 1) - ERROR * one.distance + SAME_START * (one.form[0] == word[0])


def nearly_typed(form: str, word: str, words: KnownWords) -> bool:
    """Tell whether *form* may be shown to somebody who typed *word*: a delicate one only when all but typed."""
    if form not in words.delicate:
        return True
    return OSA.distance(form, word) <= len(word) // 4 and (form[0] == word[0] or len(word) >= _SURE)


def close_medicines(word: str, words: KnownWords) -> list[Candidate]:
    """Return the medicines that *word* may be, the closest first: one of each substance."""
    near = words.vocabulary.near(word, medicine_allowance(word))
    found = sorted(
        (one for one in near if nearly_typed(one.form, word, words) and _has_shape(one, word)),
        key=lambda one: (one.distance, one.form),
    )
    if found and found[0].distance > 1:
        found = _sounding_alike(word, found)
    elif found and found[0].form[0] == word[0]:
        found = [one for one in found if one.distance == 1 or one.form[0] == word[0]]
    kept: list[Candidate] = []
    for one in found:
        if one.distance <= found[0].distance + 1 and not any_same(one, kept, words):
            kept.append(one)
    return kept


def _sounding_alike(word: str, found: Sequence[Candidate]) -> list[Candidate]:
    """Return those *found* that sound like *word* ("ketiapina"); all of them where there are none."""
    heard, *others = sounds([word, *(one.form for one in found)])
    alike = [one for one, other in zip(found, others, strict=True) if other == heard]
    return alike or list(found)


def medicine_allowance(word: str) -> int:
    """Return how many errors may lie between a word and a medicine: more than elsewhere, so as to ask."""
    return 3 if len(word) >= 9 else allowance(word)


def any_same(one: Candidate, others: Iterable[Candidate], words: KnownWords) -> bool:
    """Tell whether *one* is of the same substance as any of the *others*."""
    return any(_same(one.form, other.form, words) for other in others)


def _same(one: str, other: str, words: KnownWords) -> bool:
    """Tell whether two names are of one substance: synonyms, or its names in two languages."""
    shorter = min(len(one), len(other))
    if one[: shorter - 1] == other[: shorter - 1] and abs(len(one) - len(other)) <= 1:
        return True
    return any(
        term_of(other) in group.terms
        for groups in words.synonyms.groups.values()
        for group in groups
        if term_of(one) in group.terms
    )


def begun_medicines(word: str, shelf: Shelf, words: KnownWords) -> list[Candidate]:
    """Return the medicines that start with *word*, one of each substance (as *shelf* has it); none where they are many."""
    if len(word) < _LONGER:
        return []
    kept: list[Candidate] = []
    begun = (form for form in words.medicines if form.startswith(word))
    for one in sorted(begun, key=lambda form: (not shelf.has_form(form), form)):
        candidate = Candidate(one, 1, 1)
        if not any_same(candidate, kept, words):
            kept.append(candidate)
    return kept if len(kept) <= _BEGUN else []

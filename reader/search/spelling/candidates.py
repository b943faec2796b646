"""Which word of the index a mistyped word most likely is, and which medicines it may be."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from reader.search.index.shelf import Shelf
from reader.search.ranking.weights import ERROR, NAMING, SAME_NAME, SAME_START
from reader.search.spelling.vocabulary import SHORTEST, Candidate, Vocabulary, allowance
from reader.search.synonyms import SynonymTable, term_of

_TRIED = 8
_LONGER = 5
"""Words of this length are forgiven a second error where their neighbours speak for what they would be. Those and
shorter ones need more than nearness to be mended at all."""
_HEARD = 6
"""Shorter words sound like too many others to be mended by ear."""
_ENDINGS = 40
"""So many of the words that an unfinished one may become are looked at, the most frequent ones."""
_BEGUN = 3
"""An unfinished word that may become more medicines than this says too little to ask about."""


@dataclass(frozen=True, slots=True)
class Medicines:
    """Every word known to be a medicine, and those words laid out for comparing."""

    known: frozenset[str]
    vocabulary: Vocabulary
    synonyms: SynonymTable
    alike: frozenset[str] = frozenset()
    """Words of the synonyms: "puking" is no error for "during" where every article says "vomiting"."""


def best(
    word: str, shelf: Shelf, neighbours: Sequence[str], medicines: Collection[str] = (), *, last: bool = False
) -> Candidate | None:
    """Return the word that *word* most likely is: near, often written, and in a name with its *neighbours*.

    A short word that no article has is more often another word ("wine") than an error ("fine"): it is mended
    only into a word of a name that starts with the same letter. What is not near by letters may be near by
    sound, and the *last* word may be unfinished; neither guess is ever one of the *medicines*.
    """
    most = allowance(word)
    wider = most + (len(word) == _LONGER and bool(neighbours))
    near = shelf.near(word, wider)
    found = _likeliest(near, word)
    if len(word) >= _HEARD and all(one.distance > 1 for one in near):
        heard = (one for one in shelf.sounding_like(word, 1) if one.form not in medicines)
        found += _likeliest(heard, word)
    if last and len(word) >= SHORTEST:
        begun = (Candidate(form, 1, shelf.count(form)) for form in shelf.begun_by(word, _ENDINGS))
        ended = (one for one in begun if one.form not in medicines and _may_end(one, shelf, neighbours))
        found += islice(ended, 1)
    values: dict[float, Candidate] = {}
    for one in found:
        stem = shelf.stem_of(one.form)
        beside = shelf.shares_name(stem, neighbours)
        named = shelf.names(stem)
        sure = beside or (named and one.form[0] == word[0]) or len(word) > _LONGER
        if sure and (one.distance <= most or beside):
            worth = value(one, word) + NAMING * named + SAME_NAME * beside
            values.setdefault(worth, one)
    return values[max(values)] if values else None


def _likeliest(some: Iterable[Candidate], word: str) -> list[Candidate]:
    return sorted(some, key=lambda one: value(one, word), reverse=True)[:_TRIED]


def _may_end(one: Candidate, shelf: Shelf, neighbours: Sequence[str]) -> bool:
    """Tell whether a name speaks for *one* being what an unfinished word was to be."""
    stem = shelf.stem_of(one.form)
    return shelf.shares_name(stem, neighbours) if neighbours else shelf.names(stem)


def value(one: Candidate, word: str) -> float:
    """Return how likely *word* is *one*: a logarithm to base 2."""
    return math.log2(one.count + 1) - ERROR * one.distance + SAME_START * (one.form[0] == word[0])


def close_medicines(word: str, medicines: Medicines) -> list[Candidate]:
    """Return the medicines that *word* may be, the closest first: one of each substance."""
    found = sorted(medicines.vocabulary.near(word, medicine_allowance(word)), key=lambda one: (one.distance, one.form))
    kept: list[Candidate] = []
    for one in found:
        if one.distance <= found[0].distance + 1 and not any_same(one, kept, medicines):
            kept.append(one)
    return kept


def medicine_allowance(word: str) -> int:
    """Return how many errors may lie between a word and a medicine: more than elsewhere, so as to ask."""
    return 3 if len(word) >= 9 else allowance(word)


def any_same(one: Candidate, others: Iterable[Candidate], medicines: Medicines) -> bool:
    """Tell whether *one* is of the same substance as any of the *others*."""
    return any(_same(one.form, other.form, medicines) for other in others)


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


def begun_medicines(word: str, shelf: Shelf, medicines: Medicines) -> list[Candidate]:
    """Return the medicines that start with *word*, one of each substance (as *shelf* has it); none where they are many."""
    if len(word) < _LONGER:
        return []
    kept: list[Candidate] = []
    begun = (form for form in medicines.known if form.startswith(word))
    for one in sorted(begun, key=lambda form: (not shelf.has_form(form), form)):
        candidate = Candidate(one, 1, 1)
        if not any_same(candidate, kept, medicines):
            kept.append(candidate)
    return kept if len(kept) <= _BEGUN else []

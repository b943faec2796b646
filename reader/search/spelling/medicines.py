"""Which words are medicines: so that a typing error in one is never mended into another one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.search.folding import fold
from reader.search.index.record import Record
from reader.search.synonyms import SynonymTable
from reader.search.words import DATA

_SHORTEST = 4


def bundled() -> frozenset[str]:
    """Return the names that come with the program, folded."""
    lines = (DATA / "medicines.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines for word in line.partition("#")[0].split())


def named_in(records: Iterable[Record]) -> Iterator[str]:
    """Yield the medicines among the names of *records*, folded.

    A name of one word is one when its article has a code of RxNorm, or lies in a category of medicines.
    """
    for record in records:
        coded = any(code.upper().startswith("RXNORM") for code in record.codes)
        if coded or "medic" in record.category.lower():
            for name in record.names:
                word = fold(name)
                if len(word) >= _SHORTEST and word.isalpha():
                    yield word


def with_synonyms(known: frozenset[str], table: SynonymTable) -> frozenset[str]:
    """Return *known* and the one-word terms of every group that has one of them ("zoloft" beside "sertraline")."""
    found = set(known)
    for groups in table.groups.values():
        for group in groups:
            words = {term[0] for term in group.terms if len(term) == 1 and term[0].isalpha()}
            if words & known:
                found |= {word for word in words if len(word) >= _SHORTEST}
    return frozenset(found)

"""What else the words of a question mean on a shelf, by the table of synonyms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.search.folding import fold
from reader.search.index.shelf import Shelf
from reader.search.synonyms import Group, SynonymTable, Term

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """Another way to say the words from ``start`` to before ``end``: all of these stems."""

    start: int
    end: int
    stems: Stems


class Meanings:
    """The synonyms of a shelf's language by the stems of their words, so that any form of a word finds them."""

    def __init__(self, table: SynonymTable, shelf: Shelf) -> None:
        self._shelf = shelf
        self._groups: dict[Stems, list[tuple[Group, Term]]] = {}
        for group in table.of(shelf.language):
            for term in group.terms:
                self._groups.setdefault(self._stems(term), []).append((group, term))
        self._longest = max((len(stems) for stems in self._groups), default=0)

    def of(self, chunks: Sequence[str], written: Sequence[str]) -> Iterator[Meaning]:
        """Yield what else *chunks*, which stand in the question as *written*, mean: the longest terms first."""
        if not self._groups:
            return
        stems = [self._stems((chunk,)) for chunk in chunks]
        for size in range(min(self._longest, len(chunks)), 0, -1):
            for start in range(len(chunks) - size + 1):
                key = tuple(stem for some in stems[start : start + size] for stem in some)
                for group, term in self._groups.get(key, ()):
                    if size > 1 or not _only_in_capitals(group, term) or written[start] in group.abbreviations:
                        for other in group.terms:
                            if other != term and (found := self._heard(other)) and found != key:
                                yield Meaning(start, start + size, found)

    def _stems(self, term: Term) -> Stems:
        words = (word for chunk in term for word in self._shelf.analysis.chunk(chunk) if not word.joined)
        return tuple(self._shelf.stem_of(word.form) or word.stem for word in words)

    def _heard(self, term: Term) -> Stems:
        silent = self._shelf.analysis.stopwords.silent
        return self._stems(tuple(chunk for chunk in term if chunk not in silent))


def _only_in_capitals(group: Group, term: Term) -> bool:
    return len(term) == 1 and term[0] in {fold(one) for one in group.abbreviations}

"""Words that mean the same, by language: read from ``content/<language>/synonyms.toml``, used when a question is asked.

[[group]]
terms = ["sertraline", "Zoloft"]        # any of them finds the others
abbreviations = ["ADD"]                 # counts only when typed in capitals
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reader.library.collection import is_language
from reader.search.folding import CHUNK, fold_words

FILE_NAME = "synonyms.toml"

Term = tuple[str, ...]
"""A term as folded chunks ("st", "john's", "wort")."""


@dataclass(frozen=True, slots=True)
class Group:
    """Terms that mean the same. ``abbreviations`` are as written; they also stand among ``terms``, folded."""

    terms: tuple[Term, ...]
    abbreviations: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SynonymTable:
    """All groups, by language."""

    groups: Mapping[str, tuple[Group, ...]] = field(default_factory=dict)

    def of(self, language: str) -> tuple[Group, ...]:
        """Return the groups of *language*; those of "es" for "es-MX" where it has none of its own."""
        return self.groups.get(language) or self.groups.get(language.partition("-")[0]) or ()

    def words(self) -> frozenset[str]:
        """Return every word of every term, folded: they are spelled right, whether an article has them or not."""
        groups = (group for some in self.groups.values() for group in some)
        return frozenset(
            word.replace("'", "")
            for group in groups
            for term in group.terms
            for chunk in term
            for word in chunk.removesuffix("'s").split("-")
        )


def term_of(text: str) -> Term:
    """Return *text* as a term."""
    return tuple(CHUNK.findall(fold_words(text)))


def read_synonyms(roots: Iterable[Path]) -> SynonymTable:
    """Return the synonyms of the collections in the folders *roots*. What cannot be read is left out."""
    found: dict[str, list[Group]] = {}
    for root in roots:
        for path in sorted(root.glob(f"*/{FILE_NAME}")):
            if is_language(path.parent.name):
                found.setdefault(path.parent.name, []).extend(_groups(path))
    return SynonymTable({language: tuple(groups) for language, groups in found.items()})


def _groups(path: Path) -> Iterator[Group]:
    try:
        data = tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError):
        return
    tables = data.get("group", [])
    for table in tables if isinstance(tables, list) else []:
        if isinstance(table, dict):
            short = frozenset(one for one in _texts(table.get("abbreviations")))
            terms = dict.fromkeys(term for one in (*_texts(table.get("terms")), *short) if (term := term_of(one)))
            if len(terms) > 1:
                yield Group(tuple(terms), short)


def _texts(value: object) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []

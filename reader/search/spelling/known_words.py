"""Which words are spelled right though no article has them: ordinary ones, medicines, and those of the synonyms."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from reader.search.index.lexicon import Lexicon
from reader.search.spelling.vocabulary import Vocabulary
from reader.search.synonyms import SynonymTable
from reader.search.words import DATA


class CommonWords:
    """The words that people use most, of every language that has a list: people mix languages.

    Read when the first word is asked about, and searched as the file lies: folded, in order, a word a line. The notice
    before them starts with a sign that comes before every letter.
    """

    @cached_property
    def _lists(self) -> dict[str, Lexicon]:
        return {path.stem.removeprefix("words-"): _lexicon(path) for path in sorted(DATA.glob("words-*.txt"))}

    def __contains__(self, word: object) -> bool:
        return any(one.find(f"{word}\n") >= 0 for one in self._lists.values())

    def has_start(self, start: str) -> bool:
        """Tell whether a word starts with *start*, and goes on."""
        return any(len(one.starting(start)) > (one.find(f"{start}\n") >= 0) for one in self._lists.values())

    def of(self, base: str, word: str) -> bool:
        """Tell whether *word* is one of the language *base* ("en")."""
        return base in self._lists and self._lists[base].find(f"{word}\n") >= 0


def _lexicon(path: Path) -> Lexicon:
    import numpy as np

    text = np.frombuffer(path.read_bytes(), dtype=np.uint8)
    return Lexicon(text, np.append(0, np.flatnonzero(text == ord("\n")) + 1))


@dataclass(frozen=True, slots=True)
class KnownWords:
    """``medicines`` are never guessed at; ``vocabulary`` has them laid out for comparing."""

    medicines: frozenset[str]
    vocabulary: Vocabulary
    synonyms: SynonymTable
    alike: frozenset[str] = frozenset()
    """Words of the synonyms: "puking" is no error for "during" where every article says "vomiting"."""
    delicate: frozenset[str] = frozenset()
    """Words that nobody should read who did not type them, or nearly."""
    common: CommonWords = field(default_factory=CommonWords)

    def has_special(self, word: str) -> bool:
        """Tell whether *word* is a medicine, of the synonyms, or delicate."""
        return word in self.medicines or word in self.alike or word in self.delicate


def read_delicate() -> frozenset[str]:
    """Return the delicate words that come with the program, folded."""
    lines = (DATA / "delicate.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines for word in line.partition("#")[0].split())

"""Whether a question sounds like somebody in danger: the phrases are data, typing errors are forgiven.

A false alarm shows a panel with a telephone number; a miss could cost a life. So quoting, "my son" or
the past tense make no difference; only other words of the language are kept out.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence

from reader.search.distance import within_one
from reader.search.folding import fold
from reader.search.words import DATA

_GAP = 2
_FORGIVING = 4
_LONGEST = 600
_REMEMBERED = 5000

Phrase = tuple[str, ...]
"""The words of one phrase, folded. One that ends in * matches every word that starts so."""


class Crisis:
    """Knows the phrases, of every language: whoever needs them may type in any."""

    def __init__(self, tables: Mapping[str, Mapping[str, Sequence[str]]]) -> None:
        self._phrases: tuple[Phrase, ...] = tuple(
            tuple(phrase.split()) for table in tables.values() for phrase in table["phrases"]
        )
        self._never = frozenset(word for table in tables.values() for word in table["never"])
        self._wanted = tuple(dict.fromkeys(word for phrase in self._phrases for word in phrase))
        self._meant: dict[str, frozenset[str]] = {}
        self.about = {language: tuple(table["about"]) for language, table in tables.items()}
        """By language, the words under which the articles that help are found."""

    def sounds_like(self, text: str) -> bool:
        """Tell whether *text*, a question as it was typed, holds one of the phrases."""
        words = [self._meanings(word) for word in _words(text)]
        present = frozenset().union(*words)
        return any(
            phrase[0] in present and all(word in present for word in phrase) and _holds(words, phrase)
            for phrase in self._phrases
        )

    def _meanings(self, word: str) -> frozenset[str]:
        """Return the words of the phrases that *word* may be; worked out once for each word that is typed."""
        meant = self._meant.get(word)
        if meant is None:
            if len(self._meant) > _REMEMBERED:
                self._meant.clear()
            meant = self._meant[word] = frozenset(one for one in self._wanted if _is(word, one, self._never))
        return meant


def read_crisis() -> Crisis:
    """Return the phrases that come with the program."""
    return Crisis(tomllib.loads((DATA / "crisis.toml").read_text("utf-8")))


def _words(text: str) -> list[str]:
    """Return the words of *text*: apostrophes closed up ("don't" → "dont"), all else a gap."""
    folded = fold(text[:_LONGEST]).replace("'", "")
    return "".join(letter if letter.isalnum() else " " for letter in folded).split()


def _holds(words: Sequence[frozenset[str]], phrase: Phrase) -> bool:
    return any(_from(words, start, phrase) for start in range(len(words)))


def _from(words: Sequence[frozenset[str]], start: int, phrase: Phrase) -> bool:
    if phrase[0] not in words[start]:
        return False
    position = start
    for wanted in phrase[1:]:
        for step in range(1, _GAP + 2):
            if position + step < len(words) and wanted in words[position + step]:
                position += step
                break
        else:
            return False
    return True


def _is(word: str, wanted: str, never: frozenset[str]) -> bool:
    if word == wanted:
        return True
    if wanted.endswith("*"):
        stem = wanted[:-1]
        return word.startswith(stem) or (len(word) >= len(stem) and word not in never and _close_start(word, stem))
    if len(wanted) < _FORGIVING or word in never or not within_one(word, wanted):
        return False
    return len(wanted) > _FORGIVING or len(word) != len(wanted) or sorted(word) == sorted(wanted)


def _close_start(word: str, stem: str) -> bool:
    """Tell whether *word* starts with *stem* but for one typing error after its first letter."""
    return word[0] == stem[0] and any(within_one(word[: len(stem) + more], stem) for more in (-1, 0, 1))

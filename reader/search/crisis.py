"""Whether a question sounds like somebody in danger: the phrases are data, typing errors are forgiven.

A false alarm shows a panel with a telephone number; a miss could cost a life. So quoting, "my son" or
the past tense make no difference; only other words of the language are kept out.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rapidfuzz.distance import OSA

from reader.search.folding import fold
from reader.search.words import DATA

_GAP = 2
_FORGIVING = 4
_LONGEST = 600
_REMEMBERED = 5000

Phrase = tuple[frozenset[str], ...]
"""The words of one phrase, folded, each with what may stand in its place. One that ends in * matches every word that starts so."""


class Crisis:
    """Knows the phrases, of every language: whoever needs them may type in any."""

    def __init__(self, tables: Mapping[str, Mapping[str, Any]]) -> None:
        """*tables* are those of ``crisis.toml``, which says what they hold."""
        self._phrases: dict[str, list[Phrase]] = {}
        for table in tables.values():
            for phrase in _phrases(table, "phrases"):
                for word in phrase[0]:
                    self._phrases.setdefault(word, []).append(phrase)
        self._never = frozenset(word for table in tables.values() for word in table["never"])
        self._wanted = {
            word for some in self._phrases.values() for phrase in some for words in phrase for word in words
        }
        harmless = [_pattern(phrase) for table in tables.values() for phrase in _phrases(table, "harmless")]
        self._harmless = re.compile(rf"\b(?:{'|'.join(harmless) or '(?!)'})\b")
        self._meant: dict[str, frozenset[str]] = {}
        self.about: Mapping[str, Sequence[str]] = {language: table["about"] for language, table in tables.items()}
        """By language, the words under which the articles that help are found."""

    def sounds_like(self, text: str) -> bool:
        """Tell whether *text*, a question as it was typed, holds one of the phrases."""
        words = [self._meanings(word) for word in self._harmless.sub("-", " ".join(_words(text))).split()]
        return any(
            _follows(words, start, phrase[1:])
            for start, meanings in enumerate(words)
            for word in meanings
            for phrase in self._phrases.get(word, ())
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


def _phrases(table: Mapping[str, Any], key: str) -> Iterator[Phrase]:
    for phrase in table[key]:
        yield tuple(frozenset(words.split("|")) for words in phrase.format_map(table["words"]).split())


def _pattern(phrase: Phrase) -> str:
    """Return the regular expression that finds the words of *phrase* as they are, one right after the other."""
    return " ".join(f"(?:{'|'.join(sorted(words))})".replace("*", r"\w*") for words in phrase)


def _follows(words: Sequence[frozenset[str]], start: int, phrase: Phrase) -> bool:
    """Tell whether *phrase* goes on after the word at *start*."""
    ends = {start}
    for wanted in phrase:
        nexts = {place for end in ends for place in range(end + 1, min(end + 2 + _GAP, len(words)))}
        ends = {place for place in nexts if not words[place].isdisjoint(wanted)}
    return bool(ends)


def _is(word: str, wanted: str, never: frozenset[str]) -> bool:
    if word == wanted:
        return True
    if wanted.endswith("*"):
        stem = wanted[:-1]
        return word.startswith(stem) or (len(word) >= len(stem) and word not in never and _close_start(word, stem))
    if len(wanted) < _FORGIVING or word in never or not _within_one(word, wanted):
        return False
    return len(wanted) > _FORGIVING or len(word) != len(wanted) or sorted(word) == sorted(wanted)


def _close_start(word: str, stem: str) -> bool:
    """Tell whether *word* starts with *stem* but for one typing error after its first letter."""
    return word[0] == stem[0] and any(_within_one(word[: len(stem) + more], stem) for more in (-1, 0, 1))


def _within_one(one: str, other: str) -> bool:
    """Tell whether at most one letter is left out, put in or changed between the two, or two neighbours are swapped."""
    return OSA.distance(one, other, score_cutoff=1) <= 1

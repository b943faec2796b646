"""Whether a question sounds like somebody in danger, of what kind, and in what language: the sayings are data.

A false alarm shows a panel with a telephone number; a miss could cost a life. So quoting, "my son" or
the past tense make no difference; only other words of the language are kept out.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from typing import Any

from reader.search.answers import Danger
from reader.search.crisis.likeness import Likeness
from reader.search.crisis.spoken_patterns import END, Patterns
from reader.search.folding import fold
from reader.search.spelling.known_words import CommonWords
from reader.search.words import DATA, read_stopwords

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 2000
_REMEMBERED = 5000

KINDS = ("overdose", "suicide", "self_harm", "abuse", "others")
"""What the danger may be; of several the first is told, as what cannot wait."""

_PERHAPS = "_perhaps"
"""Ends the name of sayings that tell of a kind only where no other is told ("kill me": who would?)."""
_ORDER = (*KINDS, *(kind + _PERHAPS for kind in KINDS))


class Crisis:
    """Knows the sayings, of every language: whoever needs them may type in any."""

    def __init__(self, tables: Mapping[str, Mapping[str, Any]]) -> None:
        """*tables* are those of ``crisis.toml``, which says what they hold."""
        self._pages: Mapping[str, Sequence[str]] = tables["pages"]
        languages = {name: table for name, table in tables.items() if name != "pages"}
        self._patterns = {name: _patterns(table) for name, table in languages.items()}
        self._plain_words = {name: _plain_words(name) for name in languages}
        self._common = CommonWords()
        self._right = frozenset(word for table in languages.values() for word in table["never"].split()).union(
            *self._plain_words.values()
        )
        self._likeness = {
            name: Likeness(patterns.words, self._is_ordinary) for name, patterns in self._patterns.items()
        }
        harmless = "|".join(_pattern(one, table["words"]) for table in languages.values() for one in table["harmless"])
        self._harmless = re.compile(rf"\b(?:{harmless or '(?!)'})\b")
        past = "|".join(one for table in languages.values() for one in table["past"])
        self._past = re.compile(rf"\b(?:{past or '(?!)'})\b")
        self._meant: dict[str, Mapping[str, frozenset[str]]] = {}
        self.about: Mapping[str, Sequence[str]] = {name: table["about"] for name, table in languages.items()}
        """By language, the words under which the articles that help are found."""

    def danger_in(self, text: str, language: str = "en", *, growing: bool = False) -> Danger | None:
        """Return what *text*, a question as it was typed, sounds like; None for no danger.

        *language*, that of the reader, is taken for the question's where its words do not tell. Where its last word
        is *growing*, and may become an ordinary one ("cuer"), it is no typing error yet.
        """
        plain = " ".join(_words(text))
        typed = self._harmless.sub("-", plain).split()
        words = [self._meanings(word) for word in typed]
        if growing and typed and text[-1:].isalnum() and self._common.has_start(typed[-1]):
            words[-1] = {name: likeness.exactly(typed[-1]) for name, likeness in self._likeness.items()}
        end = frozenset({END})
        heard = {
            name: patterns.labels([*(meanings[name] for meanings in words), end])
            for name, patterns in self._patterns.items()
        }
        said = [name for name, labels in heard.items() if labels]
        if not said:
            return None
        kind = min(frozenset().union(*heard.values()), key=_ORDER.index).removesuffix(_PERHAPS)
        spoken = self._language_of(plain.split(), said, language.partition("-")[0])
        return Danger(kind, spoken, is_past=bool(self._past.search(plain)))

    def forget(self) -> None:
        """Drop every word that was typed."""
        self._meant.clear()

    def pages(self, kind: str) -> Sequence[str]:
        """Return the names of the articles that help in danger of *kind*, the best first, without their language."""
        return self._pages[kind]

    def _is_ordinary(self, word: str) -> bool:
        """Tell whether *word* is right as it is: no typing error for a word of danger."""
        return word in self._right or word in self._common

    def _language_of(self, words: Sequence[str], said: Sequence[str], reader: str) -> str:
        """Return that of the languages *said*, in which *words* sound like danger, that most words are of: *reader* in doubt."""

        def score(name: str) -> tuple[int, bool]:
            known, ours = self._plain_words[name], self._likeness[name]
            return sum(
                word in known or self._common.of(name, word) or ours.is_listed(word) for word in words
            ), name == reader

        return max(said, key=score)

    def _meanings(self, word: str) -> Mapping[str, frozenset[str]]:
        """Return by language the words of its sayings that *word* may be; worked out once for each word that is typed."""
        meant = self._meant.get(word)
        if meant is None:
            if len(self._meant) > _REMEMBERED:
                self._meant.clear()
            meant = self._meant[word] = {name: likeness.meant_by(word) for name, likeness in self._likeness.items()}
        return meant


def read_crisis() -> Crisis:
    """Return the sayings that come with the program."""
    return Crisis(tomllib.loads((DATA / "crisis.toml").read_text("utf-8")))


def _patterns(table: Mapping[str, Any]) -> Patterns:
    return Patterns([(kind, saying) for kind in _ORDER for saying in table["danger"].get(kind, ())], table["words"])


def _plain_words(language: str) -> frozenset[str]:
    stopwords = read_stopwords(language)
    return stopwords.silent | stopwords.asking | stopwords.everyday


def _words(text: str) -> list[str]:
    """Return the words of *text*: apostrophes closed up ("don't" → "dont"), all else a gap."""
    return _WORD.findall(fold(text[:_LONGEST]).replace("'", ""))


def _pattern(harmless: str, classes: Mapping[str, str]) -> str:
    """Return *harmless*, a regular expression, with the terms of its classes put in."""
    return harmless.format_map({name: f"(?:{'|'.join(terms.split())})" for name, terms in classes.items()})

"""Words of a text, for a language: how they are cut, and the stem under which their forms are found together."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from functools import cached_property
from pathlib import Path

from reader.languages import language_of
from reader.search.folding import CHUNK, fold

DATA = Path(__file__).parent / "data"

_SPACELESS = re.compile(r"[぀-ヿ㐀-䶿一-鿿豈-﫿가-힯฀-๿]")
"""Letters of scripts whose words are not, or not reliably, set apart by spaces: cut into pairs."""

_CLITIC = re.compile(r"(?:l|d|j|m|t|s|n|c|qu|dell|nell|all|un)'")
_ELISION_LANGUAGES = frozenset({"fr", "it", "ca"})

_REMEMBERED = 1_000_000
LONGEST = 40
"""Longer words are cut: nobody types them, and they would only swell the index."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its folded form, its stem, and whether it stands for a whole hyphenated chain ("phq9" for "PHQ-9")."""

    form: str
    stem: str
    joined: bool = False


@dataclass(frozen=True)
class Stopwords:
    silent: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    everyday: frozenset[str] = frozenset()
    """Words that are right as they are typed, in an article or not."""
    filler: frozenset[str] = frozenset()
    """Words that in a name say nothing of what it is the name of."""
    generic: frozenset[str] = frozenset()
    """Words that alone are no article's other name: "disease"."""
    whom: frozenset[str] = frozenset()
    """Words that only say of whom is spoken: "son", "husband"."""

    @cached_property
    def asides(self) -> frozenset[str]:
        """The words that matter least in what people say: those that ask, and those that say of whom."""
        return self.silent | self.asking | self.whom | self.filler


@dataclass(slots=True)
class Analysis:
    """Cuts texts of one language into words. Keeps what it worked out: make one for a whole build or a session."""

    language: str
    _stems: dict[str, str] = field(default_factory=dict)
    _chunks: dict[str, tuple[Word, ...]] = field(default_factory=dict)
    _stopwords: Stopwords | None = None
    _stemmer: Callable[[str], str] | None = None

    @property
    def base(self) -> str:
        return self.language.partition("-")[0].lower()

    @property
    def stopwords(self) -> Stopwords:
        if self._stopwords is None:
            self._stopwords = read_stopwords(self.base)
        return self._stopwords

    def stem(self, form: str) -> str:
        """Return the stem of the folded word *form*."""
        stem = self._stems.get(form)
        if stem is None:
            if self._stemmer is None:
                self._stemmer = stemmer_for(self.base)
            stem = self._stems[form] = self._stemmer(form) or form
        return stem

    def words(self, text: str) -> list[Word]:
        """Return the words of *text* in order; a hyphenated chain gives its parts, then the whole."""
        return [word for chunk in CHUNK.findall(fold(text)) for word in self.chunk(chunk)]

    def chunk(self, chunk: str) -> tuple[Word, ...]:
        """Return the words of *chunk*, a piece of folded text between spaces and signs."""
        words = self._chunks.get(chunk)
        if words is None:
            if len(self._chunks) > _REMEMBERED:
                self._chunks.clear()
                self._stems.clear()
            if chunk.isascii() and chunk.isalnum():  # nearly every one
                form = chunk[:LONGEST]
                words = (Word(form, self.stem(form)),)
            else:
                words = tuple(word for one in CHUNK.findall(chunk) for word in self._cut(one))
            self._chunks[chunk] = words
        return words

    def _cut(self, chunk: str) -> Iterator[Word]:
        if _SPACELESS.search(chunk):
            for form in _pairs(chunk):
                yield Word(form, form)
            return
        if self.base in _ELISION_LANGUAGES:
            chunk = _CLITIC.sub("", chunk)
        parts = [_apostrophes(part) for part in chunk.split("-")]
        parts = [part[:LONGEST] for part in parts if part]
        for part in parts:
            yield Word(part, self.stem(part))
        if len(parts) > 1 and len(whole := "".join(parts)) <= LONGEST:
            yield Word(whole, self.stem(whole), joined=True)


def _apostrophes(part: str) -> str:
    """Drop a possessive ("hirschsprung's" → "hirschsprung"), close up other apostrophes ("can't" → "cant")."""
    return part.removesuffix("'s").replace("'", "")


def _pairs(chunk: str) -> Iterator[str]:
    letters = re.sub(r"['\-]", "", chunk)
    if len(letters) == 1:
        yield letters
    for start in range(len(letters) - 1):
        yield letters[start : start + 2]


def read_stopwords(base: str) -> Stopwords:
    """Return the stopwords of the language *base* ("en"); none for a language without a list."""
    table = tomllib.loads((DATA / "stopwords.toml").read_text("utf-8")).get(base, {})
    return Stopwords(**{one.name: frozenset(table.get(one.name, "").split()) for one in fields(Stopwords)})


def stemmer_for(base: str) -> Callable[[str], str]:
    """Return the Snowball stemmer (snowballstem.org) of the language *base*; one that leaves words alone where there is none.

    Words come here without their accents: the rules then match a little less, and the same for the
    article and for the question.
    """
    name = language_of(base).stemmer
    if not name:
        return str
    from Stemmer import Stemmer

    # Analysis remembers stems itself.
    return _careful(Stemmer(name, 0).stemWord)


def _careful(stem: Callable[[str], str]) -> Callable[[str], str]:
    """Leave alone what is no word of letters: "q13", "b12"; stemmers were not made for those."""

    def careful(form: str) -> str:
        return stem(form) if form.isascii() and form.isalpha() and len(form) > 2 else form

    return careful

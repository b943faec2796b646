"""Words of a text, for a language: how they are cut, and the stem under which their forms are found together."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from pathlib import Path

from reader.languages import language_of
from reader.search.folding import CHUNK, NOT_A_LETTER, SPACELESS, fold, fold_words, number_form

DATA = Path(__file__).parent / "data"

_CLITIC = re.compile(r"(?:^|(?<=-))(?:[ldjmtsnc]|(?:jus|lors|puis|quel)?qu|dell|nell|all|un)'")
_ELISION_LANGUAGES = frozenset({"fr", "it", "ca"})

_RUN = re.compile(rf"({SPACELESS.pattern})|[^'\-](?:(?!{SPACELESS.pattern}).)*")
_JOINTS = re.compile(r"[\-.,/]")
_MEASURE = re.compile(r"(\d+(?:[.,/]\d+)*)-?([^\W\d]+)")
_LENGTHENED = re.compile(r"(?<=[ァ-ヺー]{3})ー(?![ァ-ヺー])")
_DIGRAPH = re.compile(r"(?<!q)([aou])e")

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


@dataclass(frozen=True, slots=True)
class WordForms:
    """What the rules of a language do not say of its words: see ``word_forms.toml``."""

    bases: Mapping[str, str] = field(default_factory=dict)
    """By a form, the word whose form it is: "feet" is "foot"."""
    apart: frozenset[str] = frozenset()
    """Words that the stemmer must leave alone."""
    unaccented: Mapping[str, str] = field(default_factory=dict)
    """By a form typed without its accent, the word apart that may be meant."""
    units: Mapping[str, str] = field(default_factory=dict)
    """By what stands right after a number, the unit that it is."""


@dataclass(slots=True)
class Analysis:
    """Cuts texts of one language into words. Keeps what it worked out: make one for a whole build or a session."""

    language: str
    _stems: dict[str, str] = field(default_factory=dict)
    _chunks: dict[str, tuple[Word, ...]] = field(default_factory=dict)
    _stopwords: Stopwords | None = None
    _stemmer: Callable[[str], str] | None = None
    _word_forms: WordForms | None = None

    @property
    def base(self) -> str:
        return self.language.partition("-")[0].lower()

    @property
    def stopwords(self) -> Stopwords:
        if self._stopwords is None:
            self._stopwords = read_stopwords(self.base)
        return self._stopwords

    @property
    def word_forms(self) -> WordForms:
        if self._word_forms is None:
            self._word_forms = read_word_forms(self.base)
        return self._word_forms

    def stem(self, form: str) -> str:
        """Return the stem of the folded word *form*."""
        stem = self._stems.get(form)
        if stem is None:
            if self._stemmer is None:
                self._stemmer = stemmer_for(self.base)
            base = self.word_forms.bases.get(form, form)
            stem = base if base in self.word_forms.apart else self._stemmer(base) or base
            self._stems[form] = stem
        return stem

    def is_listed(self, form: str) -> bool:
        """Tell whether *form* has its stem from a list, or is German and typed with "ae" for "ä": no typing error."""
        return form in self.word_forms.bases or (self.base == "de" and _DIGRAPH.search(form) is not None)

    def accented(self, form: str) -> str:
        """Return the word that *form* may be without its accent ("bebe": "bebé"); nothing for all others."""
        return self.word_forms.unaccented.get(form, "")

    def words(self, text: str) -> list[Word]:
        """Return the words of *text* in order; a hyphenated chain gives its parts, then the whole."""
        return [word for chunk in CHUNK.findall(fold_words(text)) for word in self.chunk(chunk)]

    def chunk(self, chunk: str) -> tuple[Word, ...]:
        """Return the words of *chunk*, a piece of folded text between spaces and signs."""
        words = self._chunks.get(chunk)
        if words is None:
            if len(self._chunks) > _REMEMBERED:
                self._chunks.clear()
                self._stems.clear()
            bare = chunk.strip("'-")
            if bare.isascii() and bare.isalnum() and not bare[0].isdigit():  # nearly every one
                form = bare[:LONGEST]
                words = (Word(form, self.stem(form)),)
            else:
                words = tuple(word for one in CHUNK.findall(chunk) for word in self._cut(one))
            self._chunks[chunk] = words
        return words

    def _cut(self, chunk: str) -> Iterator[Word]:
        if not SPACELESS.search(chunk):
            yield from self._cut_spaced(chunk)
            return
        for run in _RUN.finditer(chunk):
            if run[1]:
                yield from (Word(form, form) for form in _pairs(run[1]))
            else:
                yield from self._cut_spaced(run[0].rstrip("'-"))

    def _cut_spaced(self, chunk: str) -> Iterator[Word]:
        if self.base in _ELISION_LANGUAGES:
            chunk = _CLITIC.sub("", chunk)
        parts = [part for one in _JOINTS.split(chunk) if (part := _apostrophes(one))]
        words = [word for part in parts for word in self._part(part)]
        yield from words
        if len(words) > 1 and (whole := self.whole(chunk)):
            yield whole

    def _part(self, part: str) -> Iterator[Word]:
        """Yield the words of a *part* of a chain: one, or a number and its unit ("25mg")."""
        measure = _MEASURE.fullmatch(part)
        unit = self.word_forms.units.get(measure[2]) if measure else None
        for one in (measure[1], unit) if measure and unit else (part,):
            yield Word(one[:LONGEST], self.stem(one[:LONGEST]))

    def whole(self, chunk: str) -> Word | None:
        """Return the word that *chunk*, a chain or what was typed with spaces, is as a whole; None for one too long."""
        measure = _MEASURE.fullmatch(chunk)
        if measure and measure[2] in self.word_forms.units:
            number = number_form(measure[1]) or measure[1]
            return Word(number + measure[2], number + self.word_forms.units[measure[2]], joined=True)
        number = number_form(chunk)
        form = number or "".join(_apostrophes(one) for one in chunk.split("-"))
        if len(form) > LONGEST or (not number and NOT_A_LETTER.search(form)):
            return None
        return Word(form, self.stem(form), joined=True)


def _apostrophes(part: str) -> str:
    """Drop a possessive ("hirschsprung's" → "hirschsprung"), close up other apostrophes ("can't" → "cant")."""
    return part.removesuffix("'s").replace("'", "")


def _pairs(letters: str) -> Iterator[str]:
    letters = _LENGTHENED.sub("", letters)
    if len(letters) == 1:
        yield letters
    for start in range(len(letters) - 1):
        yield letters[start : start + 2]


def read_word_forms(base: str) -> WordForms:
    """Return what is known of the words of the language *base* ("en"); of a language without a list, units alone."""
    tables = tomllib.loads((DATA / "word_forms.toml").read_text("utf-8"))
    units, own = tables["units"], tables.get(base, {})
    apart = {form: word for word, forms in own.get("apart", {}).items() for form in (word, *forms.split())}
    after_numbers = _by_form(units) | _by_form(own.get("units", {}))
    return WordForms(
        _by_form(units) | _by_form(own.get("forms", {})) | apart,
        frozenset(apart.values()),
        {fold(form): word for form, word in apart.items()},
        after_numbers | {unit: unit for unit in after_numbers.values()},
    )


def _by_form(table: Mapping[str, str]) -> dict[str, str]:
    return {form: word for word, forms in table.items() for form in forms.split()}


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
    if base == "de":
        return _without_digraphs
    if not name:
        return str
    from Stemmer import Stemmer

    # Analysis remembers stems itself.
    return _careful(Stemmer(name, 0).stemWord)


def _without_digraphs(form: str) -> str:
    """Return a German word with ä, ö and ü, which are often typed ae, oe and ue, as folding leaves them: a, o and u."""
    return _DIGRAPH.sub(r"\1", form)


def _careful(stem: Callable[[str], str]) -> Callable[[str], str]:
    """Leave alone what is no word of letters: "q13", "b12"; stemmers were not made for those."""

    def careful(form: str) -> str:
        return stem(form) if form.isascii() and form.isalpha() and len(form) > 2 else form

    return careful

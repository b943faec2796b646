"""Readability of an article, from counted sentences, words and syllables.

What is counted: the sentences of paragraphs and quotes, and list items and table cells that are punctuated as sentences.
What is not: the front matter (title, summary, key points), headings, code, pictures, footnotes, and fragments (a list
item or a line without a full stop), which would make one endless sentence. The manuals of the formulas prepare text so
(Flesch 1979; McLaughlin 1969).
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.checks.prose_blocks import Prose
from reader.checks.reading_level.sentences import is_punctuated, spans, words
from reader.checks.reading_level.syllables_en import syllables_en
from reader.checks.reading_level.syllables_es import syllables_es
from reader.languages import base_of

POLYSYLLABLE = 3
"""A word of so many syllables or more is long in SMOG."""
SMOG_SENTENCES = 30
"""SMOG was validated on samples of so many sentences; for fewer it is an estimate."""


class CountedSentence(NamedTuple):
    """One counted sentence: where it stands in the body, what it says, and its counts."""

    start: int
    end: int
    line: int
    """Line of the body, from 1."""
    text: str
    words: int
    syllables: int
    polysyllables: int


class TextCounts(NamedTuple):
    """What the formulas need of a text."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0
    polysyllables: int = 0


@dataclass(frozen=True, slots=True)
class Readability:
    """How hard an article is to read. A score of another language, or of a text without a sentence, is None."""

    counts: TextCounts
    grade: float | None = None
    smog: float | None = None
    inflesz: float | None = None
    fernandez_huerta: float | None = None

    @property
    def smog_is_estimate(self) -> bool:
        """Are there fewer sentences than SMOG was validated for?"""
        return self.counts.sentences < SMOG_SENTENCES


def flesch_kincaid(counts: TextCounts) -> float:
    """Return the Flesch-Kincaid grade level, in years of school in the United States.

    0.39 words/sentences + 11.8 syllables/words - 15.59. Kincaid, Fishburne, Rogers and Chissom: Derivation of new
    readability formulas for Navy enlisted personnel. Research Branch Report 8-75, 1975.
    """
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59


def smog(counts: TextCounts) -> float:
    """Return the SMOG grade, in years of school in the United States.

    1.0430 sqrt(30 polysyllables/sentences) + 3.1291. McLaughlin: SMOG grading, a new readability formula. Journal of
    Reading 12(8), 1969, 639-646, in the regression form that he gives for the exact count.
    """
    return 1.0430 * math.sqrt(counts.polysyllables * 30 / counts.sentences) + 3.1291


def inflesz(counts: TextCounts) -> float:
    """Return the INFLESZ score, 0 to 100 and beyond: below 40 very hard, to 55 hard, to 65 normal, to 80 fairly easy.

    206.835 - 62.3 syllables/words - words/sentences. Szigriszt Pazos: Sistemas predictivos de legibilidad del mensaje
    escrito, 1993; bands by Barrio Cantalejo et al., Anales del Sistema Sanitario de Navarra 31(2), 2008, 135-152.
    """
    return 206.835 - 62.3 * counts.syllables / counts.words - counts.words / counts.sentences


def fernandez_huerta(counts: TextCounts) -> float:
    """Return the Fernández Huerta score, 0 to 100, easier when higher.

    206.84 - 60 syllables/words - 1.02 words/sentences. Fernández Huerta: Medidas sencillas de lecturabilidad. Consigna
    214, 1959, 29-32, as corrected by Law: Revisiting the Fernández Huerta formula, 2011.
    """
    return 206.84 - 60 * counts.syllables / counts.words - 1.02 * counts.words / counts.sentences


def sentences(found: Prose, language: str) -> Iterator[CountedSentence]:
    """Yield the sentences of *found* that count, in order. *language* is a BCP 47 tag."""
    count = syllables_es if base_of(language) == "es" else syllables_en
    line, seen = 1, 0
    for block in found.blocks:
        if block.kind in {"heading", "note"}:
            continue
        text = found.text[block.start : block.end]
        if not _counts(text, block.kind):
            continue
        for start, end in spans(found.text, block.start, block.end):
            line += found.body.count("\n", seen, start)
            seen = start
            said = found.words_of(start, end)
            syllables = [count(word) for word in words(said)]
            if syllables:
                polysyllables = sum(one >= POLYSYLLABLE for one in syllables)
                yield CountedSentence(start, end, line, said, len(syllables), sum(syllables), polysyllables)


def _counts(text: str, kind: str) -> bool:
    """Tell whether the block *text* is sentences, not a fragment. A line that leads in with a colon is one."""
    leads_in = kind == "paragraph" and text.rstrip().endswith(":")
    return leads_in or is_punctuated(text) or len(list(spans(text))) > 1


def measure(counted: Sequence[CountedSentence], language: str) -> Readability:
    """Return the scores of the sentences *counted*."""
    words, syllables = sum(one.words for one in counted), sum(one.syllables for one in counted)
    return scores(TextCounts(len(counted), words, syllables, sum(one.polysyllables for one in counted)), language)


def scores(counts: TextCounts, language: str) -> Readability:
    """Return the scores of a text with *counts*: English grades for en, Spanish scores for es, else counts alone."""
    spoken = base_of(language)
    if counts.words and spoken == "en":
        return Readability(counts, grade=flesch_kincaid(counts), smog=smog(counts))
    if counts.words and spoken == "es":
        return Readability(counts, inflesz=inflesz(counts), fernandez_huerta=fernandez_huerta(counts))
    return Readability(counts)

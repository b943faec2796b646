"""Rules on how hard the text is: the grade, long sentences, long paragraphs, text without headings."""

from __future__ import annotations

from collections.abc import Iterator

from reader.checks.examined import Examined
from reader.checks.finding import Finding
from reader.checks.reading_level.sentences import words
from reader.errors import QT_TRANSLATE_NOOP, Message

MOST_GRADE = 8
"""Flesch-Kincaid grade above which an English article is too hard; the AMA advises 6."""
LEAST_INFLESZ = 60
"""INFLESZ score below which a Spanish article is too hard; "normal" begins at 55."""
FEWEST_WORDS = 100
"""The formulas were fitted to samples of at least this many words; no grade of fewer is warned of."""
MOST_WORDS_IN_SENTENCE = 20
MOST_WORDS_IN_PARAGRAPH = 80
MOST_WORDS_WITHOUT_HEADING = 250

_GRADE = QT_TRANSLATE_NOOP("messages", "The text reads at grade {score}; patients need {limit} or lower.")
_INFLESZ = QT_TRANSLATE_NOOP("messages", "The text scores {score} on the INFLESZ scale; patients need {limit} or more.")
_GRADE_FIX = QT_TRANSLATE_NOOP("messages", "Write shorter sentences, and everyday words with fewer syllables.")
_SENTENCE = QT_TRANSLATE_NOOP("messages", "This sentence has {count} words: “{begin}”.")
_SENTENCE_FIX = QT_TRANSLATE_NOOP("messages", "Make two sentences of it, each of {limit} words or fewer.")
_PARAGRAPH = QT_TRANSLATE_NOOP("messages", "This paragraph has {count} words.")
_PARAGRAPH_FIX = QT_TRANSLATE_NOOP("messages", "Break it into paragraphs of {limit} words or fewer, or make a list.")
_HEADINGS = QT_TRANSLATE_NOOP("messages", "{count} words stand here without a heading.")
_HEADINGS_FIX = QT_TRANSLATE_NOOP("messages", "Put in a heading (##) at least every {limit} words.")


def reading_grade(examined: Examined) -> Iterator[Finding]:
    """Find an article that is too hard to read as a whole."""
    scores = examined.readability
    if scores.counts.words < FEWEST_WORDS:
        return
    if scores.grade is not None and scores.grade > MOST_GRADE:
        said = Message(_GRADE, {"score": f"{scores.grade:.1f}", "limit": MOST_GRADE})
    elif scores.inflesz is not None and scores.inflesz < LEAST_INFLESZ:
        said = Message(_INFLESZ, {"score": f"{scores.inflesz:.1f}", "limit": LEAST_INFLESZ})
    else:
        return
    yield examined.found("reading-grade", said, Message(_GRADE_FIX), start=0)


def long_sentences(examined: Examined) -> Iterator[Finding]:
    """Find sentences of more words than one breath carries."""
    for one in examined.sentences:
        if one.words > MOST_WORDS_IN_SENTENCE:
            said = Message(_SENTENCE, {"count": one.words, "begin": _begin(one.text)})
            mend = Message(_SENTENCE_FIX, {"limit": MOST_WORDS_IN_SENTENCE})
            yield examined.found("long-sentence", said, mend, one.start, one.end)


def long_paragraphs(examined: Examined) -> Iterator[Finding]:
    """Find paragraphs and list items too long to take in at once."""
    for block in examined.prose.blocks:
        if block.kind in {"paragraph", "item"}:
            count = len(words(examined.prose.text[block.start : block.end]))
            if count > MOST_WORDS_IN_PARAGRAPH:
                said = Message(_PARAGRAPH, {"count": count})
                mend = Message(_PARAGRAPH_FIX, {"limit": MOST_WORDS_IN_PARAGRAPH})
                yield examined.found("long-paragraph", said, mend, block.start, block.end)


def few_headings(examined: Examined) -> Iterator[Finding]:
    """Find long stretches of text without a heading."""
    start, count = 0, 0
    for block in examined.prose.blocks:
        if block.kind == "heading":
            yield from _stretch(examined, start, count)
            start, count = block.start, 0
        elif block.kind != "note":
            count += len(words(examined.prose.text[block.start : block.end]))
    yield from _stretch(examined, start, count)


def _stretch(examined: Examined, start: int, count: int) -> Iterator[Finding]:
    if count > MOST_WORDS_WITHOUT_HEADING:
        mend = Message(_HEADINGS_FIX, {"limit": MOST_WORDS_WITHOUT_HEADING})
        yield examined.found("few-headings", Message(_HEADINGS, {"count": count}), mend, start)


def _begin(text: str) -> str:
    return text.rstrip(".!?") if len(text) <= 60 else text[:60].rpartition(" ")[0] + " …"

"""A heading stands at least every 250 words."""

from reader.checks.examined_article import ExaminedArticle
from reader.checks.reading_level.sentences import words
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP

MOST_WORDS_WITHOUT_HEADING = 250

_HEADINGS = QT_TRANSLATE_NOOP("messages", "{count} words stand here without a heading.")
_HEADINGS_FIX = QT_TRANSLATE_NOOP("messages", "Put in a heading (##) at least every {limit} words.")


def _find(examined: ExaminedArticle) -> Findings:
    start, count = 0, 0
    for block in examined.prose.blocks:
        if block.kind == "heading":
            yield from _stretch(examined, start, count)
            start, count = block.start, 0
        elif block.kind != "note":
            count += len(words(examined.prose.text[block.start : block.end]))
    yield from _stretch(examined, start, count)


def _stretch(examined: ExaminedArticle, start: int, count: int) -> Findings:
    if count > MOST_WORDS_WITHOUT_HEADING:
        limit = MOST_WORDS_WITHOUT_HEADING
        yield examined.found(RULE, _HEADINGS, _HEADINGS_FIX, start, count=count, limit=limit)


RULE = Rule(
    "few-headings", "warning", QT_TRANSLATE_NOOP("messages", "A heading stands at least every 250 words."), _find
)

"""No paragraph has more than 80 words."""

from reader.checks.examined_article import ExaminedArticle
from reader.checks.reading_level.sentences import words
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP

MOST_WORDS_IN_PARAGRAPH = 80

_PARAGRAPH = QT_TRANSLATE_NOOP("messages", "This paragraph has {count} words.")
_PARAGRAPH_FIX = QT_TRANSLATE_NOOP("messages", "Break it into paragraphs of {limit} words or fewer, or make a list.")


def _find(examined: ExaminedArticle) -> Findings:
    for block in examined.prose.blocks:
        if block.kind in {"paragraph", "item"}:
            count = len(words(examined.prose.text[block.start : block.end]))
            if count > MOST_WORDS_IN_PARAGRAPH:
                facts = {"count": count, "limit": MOST_WORDS_IN_PARAGRAPH}
                yield examined.found(RULE, _PARAGRAPH, _PARAGRAPH_FIX, block.start, block.end, **facts)


RULE = Rule("long-paragraph", "warning", QT_TRANSLATE_NOOP("messages", "No paragraph has more than 80 words."), _find)

"""No sentence has more than 20 words."""

from textwrap import shorten

from reader.checks.examined_article import ExaminedArticle
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP

MOST_WORDS_IN_SENTENCE = 20

_SHOWN = 200
"""More characters than are shown of a sentence: it may be as long as the article."""

_SENTENCE = QT_TRANSLATE_NOOP("messages", "This sentence has {count} words: “{begin}”.")
_SENTENCE_FIX = QT_TRANSLATE_NOOP("messages", "Make two sentences of it, each of {limit} words or fewer.")


def _find(examined: ExaminedArticle) -> Findings:
    for one in examined.sentences:
        if one.words > MOST_WORDS_IN_SENTENCE:
            begin, limit = shorten(one.text[:_SHOWN].rstrip(".!?"), 62, placeholder=" …"), MOST_WORDS_IN_SENTENCE
            facts = {"count": one.words, "begin": begin, "limit": limit}
            yield examined.found(RULE, _SENTENCE, _SENTENCE_FIX, one.start, one.end, **facts)


RULE = Rule("long-sentence", "warning", QT_TRANSLATE_NOOP("messages", "No sentence has more than 20 words."), _find)

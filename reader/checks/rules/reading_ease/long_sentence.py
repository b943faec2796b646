"""No sentence has more than 20 words."""

from textwrap import shorten

from reader.checks.examined_article import ExaminedArticle
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP, Message

MOST_WORDS_IN_SENTENCE = 20

_SENTENCE = QT_TRANSLATE_NOOP("messages", "This sentence has {count} words: “{begin}”.")
_SENTENCE_FIX = QT_TRANSLATE_NOOP("messages", "Make two sentences of it, each of {limit} words or fewer.")


def _find(examined: ExaminedArticle) -> Findings:
    for one in examined.sentences:
        if one.words > MOST_WORDS_IN_SENTENCE:
            said = Message(
                _SENTENCE, {"count": one.words, "begin": shorten(one.text.rstrip(".!?"), 62, placeholder=" …")}
            )
            mend = Message(_SENTENCE_FIX, {"limit": MOST_WORDS_IN_SENTENCE})
            yield examined.found(RULE, said, mend, one.start, one.end)


RULE = Rule("long-sentence", "warning", QT_TRANSLATE_NOOP("messages", "No sentence has more than 20 words."), _find)

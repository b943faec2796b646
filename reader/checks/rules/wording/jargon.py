"""Everyday words stand for medical jargon."""

import re

from reader.checks.examined_article import ExaminedArticle
from reader.checks.prose_blocks import JOINER
from reader.checks.rule import Findings, Rule
from reader.checks.word_lists import jargon
from reader.errors import QT_TRANSLATE_NOOP

_FIRST_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# The word of the trade is explained where it stands: “edema (swelling)”, “edema, or swelling”; or is itself the explanation.
_EXPLAINED = re.compile(
    rf"[\s{JOINER}]*(?:\(|,[\s{JOINER}]+(?:or|that is|also called|o|es decir|también llamad[oa])\b)"
)

_NEAR = 40
"""Characters before a word of the trade in which the bracket that explains with it opens."""

_JARGON = QT_TRANSLATE_NOOP("messages", "“{found}” is medical jargon.")
_JARGON_FIX = QT_TRANSLATE_NOOP("messages", "Write “{plainer}”, or explain the word in brackets behind it.")


def _find(examined: ExaminedArticle) -> Findings:
    table = jargon(examined.spoken)
    if not table:
        return
    text = examined.prose.text
    lower = text.lower()
    named = " ".join((examined.article.title, *examined.article.also_called)).lower()
    for word in _FIRST_WORD.finditer(lower if len(lower) == len(text) else text):
        for pattern, plainer in table.get(word[0], ()):
            match = pattern.match(text, word.start())
            if match is None or text.endswith(("/", ".", "@", "-"), 0, match.start()):
                continue
            found = examined.prose.words_of(match.start(), match.end())
            if (
                found.lower() not in named
                and not _is_explained(text, match)
                and examined.prose.is_in_block(match.start())
            ):
                yield examined.found(RULE, _JARGON, _JARGON_FIX, *match.span(), found=found, plainer=plainer)
                break


def _is_explained(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _NEAR) : match.start()].rstrip(" " + JOINER)
    return before.endswith("(") or bool(_EXPLAINED.match(text, match.end()))


RULE = Rule("jargon", "warning", QT_TRANSLATE_NOOP("messages", "Everyday words stand for medical jargon."), _find)

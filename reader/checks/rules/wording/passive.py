"""A sentence says who does what. The rule would rather miss a passive than find one that is none.

English: a form of "be", perhaps an adverb, and a past participle: any in -ed, and the irregular ones. Participles that mostly
say how somebody is ("tired", "used to", "worried") are left alone, and so are those beside "very" or "too".
Spanish: a form of "ser", a participle, and "por" for the one who acts; the passive with "se" is everyday speech.
"""

import re
from collections.abc import Iterator

from reader.checks.examined_article import ExaminedArticle
from reader.checks.prose_blocks import JOINER
from reader.checks.rule import Findings, Rule
from reader.checks.word_lists import words_of
from reader.errors import QT_TRANSLATE_NOOP
from reader.languages import INTERFACE_LANGUAGES

_SPACE = rf"[\s{JOINER}]+"
_ENGLISH = re.compile(
    rf"\b(?:am|is|are|was|were|be|been|being)((?:{_SPACE}(?:not|never|also|often|usually|sometimes|always|still|now|only|just|"
    rf"being|been|both|all|then|[a-z]+ly))*){_SPACE}([a-z]+)\b(?![-'’])",
    re.IGNORECASE,
)
_NO_PARTICIPLE = re.compile(r"un[a-z]+ed|.*(?:eed|[^aeiou]red|bed|sled|shed|hundred|indeed|sacred|naked|wicked)")
_SPANISH = re.compile(
    rf"\b(?:es|son|fue|fueron|era|eran|será|serán|sería|serían|sea|sean|ser|sido|siendo)(?:{_SPACE}[a-záéíóúñ]+mente)?{_SPACE}"
    rf"(?:[a-záéíóúñ]+[aií]d[oa]s?|hech[oa]s?|dich[oa]s?|escrit[oa]s?|vist[oa]s?|puest[oa]s?|abiert[oa]s?|cubiert[oa]s?|resuelt[oa]s?|"
    rf"devuelt[oa]s?|impres[oa]s?){_SPACE}por{_SPACE}(?!qué\b|lo\b|eso\b|ejemplo\b|favor\b|la\s+(?:mañana|tarde|noche)|un\s+tiempo|años|días|meses)",
    re.IGNORECASE,
)

_PASSIVE = QT_TRANSLATE_NOOP("messages", "“{found}” hides who does it.")
_PASSIVE_FIX = QT_TRANSLATE_NOOP("messages", "Say who does it, or speak to the reader: “we check it”, “take it”.")


def _find(examined: ExaminedArticle) -> Findings:
    if examined.spoken not in INTERFACE_LANGUAGES:
        return
    matches = _english if examined.spoken == "en" else _SPANISH.finditer
    for block in examined.prose.blocks:
        if block.kind in {"paragraph", "item", "cell"}:
            for match in matches(examined.prose.text, block.start, block.end):
                found = examined.prose.words_of(match.start(), match.end())
                yield examined.found(RULE, _PASSIVE, _PASSIVE_FIX, *match.span(), found=found.removesuffix(" por"))


def _english(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    irregular, adjectives = words_of("participles-en"), words_of("adjectives-en")
    for match in _ENGLISH.finditer(text, start, end):
        word = match[2].lower()
        if word in adjectives or {"very", "too", "so"} & set(match[1].lower().split()):
            continue
        if word in irregular or (word.endswith("ed") and len(word) > 4 and not _NO_PARTICIPLE.fullmatch(word)):
            yield match


RULE = Rule("passive", "warning", QT_TRANSLATE_NOOP("messages", "A sentence says who does what."), _find)

"""An article on a medicine says when to call, and whom."""

import re
from itertools import pairwise

from reader.checks.examined_article import ExaminedArticle
from reader.checks.prose_blocks import Block
from reader.checks.rule import Findings, Rule
from reader.checks.word_lists import medicines
from reader.errors import QT_TRANSLATE_NOOP
from reader.languages import INTERFACE_LANGUAGES

_WHEN_TO_CALL = re.compile(
    r"""\bwhen\s(?:to|should\s(?:i|you)|do\s(?:i|you))\s(?:call|contact|get|seek|ask|see|go|tell|phone|reach|worry)
    |\bcall\s(?:us|your|the|911|for)\b|\bget\s(?:medical\s)?help\b|\bcontact\s(?:us|your)\b|\bemergenc|\burgent\b
    |\bcuándo\s(?:debo\s|debe\s|hay\sque\s)?(?:llamar|pedir|buscar|contactar|comunicar|acudir|consultar|ir|avisar)
    |\bllam(?:e|ar|enos)\b|\bllámenos\b|\bemergencia|\burgencia""",
    re.IGNORECASE | re.VERBOSE,
)
_WHOM = re.compile(
    r"""\b(?:911|988|us|clinic|doctor|provider|prescriber|pharmacist|nurse|team|emergency\sroom|health\scare|psychiatrist
    |poison\shelp|llámenos|díganos|avísenos|nosotros|clínica|médic[oa]|doctora?|farmacéutic[oa]|enfermer[oa]|equipo
    |sala\sde\semergencias?|urgencias)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_MEDICINE_CATEGORY = re.compile(r"medic|drug|fármaco|farmac", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")

_NO_CALL = QT_TRANSLATE_NOOP("messages", "The article is about a medicine and does not say when to call, and whom.")
_NO_CALL_FIX = QT_TRANSLATE_NOOP(
    "messages", "Add a section “## When to call us”: for what signs, today or at once, us or 911 or 988."
)


def _is_about_medicine(examined: ExaminedArticle) -> bool:
    """Tell whether the article is about a medicine.

    It is when it has an RxNorm code, or when its category is one of medicines (its id has "medic" or "drug" in it) and its title
    or "also called" names a medicine or a group of medicines that psychiatric clinics prescribe.
    """
    article = examined.article
    if any(code.upper().startswith("RXNORM") for code in article.codes):
        return True
    if not _MEDICINE_CATEGORY.search(article.category):
        return False
    words = {word.lower() for name in (article.title, *article.also_called) for word in _WORD.findall(name)}
    return bool(words & medicines())


def _find(examined: ExaminedArticle) -> Findings:
    if examined.spoken not in INTERFACE_LANGUAGES or not _is_about_medicine(examined) or _says_when_to_call(examined):
        return
    yield RULE.found(examined.path, _NO_CALL, _NO_CALL_FIX)


def _says_when_to_call(examined: ExaminedArticle) -> bool:
    blocks = (*examined.prose.blocks, Block("heading", len(examined.prose.text), len(examined.prose.text)))
    starts = [block for block in blocks if block.kind == "heading"]
    return any(
        _WHEN_TO_CALL.search(examined.prose.words_of(heading.start, heading.end))
        and _WHOM.search(examined.prose.words_of(heading.end, after.start))
        for heading, after in pairwise(starts)
    )


RULE = Rule(
    "no-when-to-call", "error", QT_TRANSLATE_NOOP("messages", "An article on a medicine says when to call, and whom."), _find
)  # fmt: skip

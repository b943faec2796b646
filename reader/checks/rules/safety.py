"""Rules on what can do harm: how suicide is written of, and medicines without a word on when to call."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reader.checks.examined import Examined
from reader.checks.finding import Finding
from reader.checks.prose_blocks import Block
from reader.checks.word_lists import medicines, unsafe
from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.languages import INTERFACE_LANGUAGES

_KINDS = {
    "crime": QT_TRANSLATE_NOOP("messages", "“{found}” makes suicide sound like a crime."),
    "success": QT_TRANSLATE_NOOP("messages", "“{found}” makes a death sound like a success."),
    "failure": QT_TRANSLATE_NOOP("messages", "“{found}” makes staying alive sound like a failure."),
    "show": QT_TRANSLATE_NOOP(
        "messages", "“{found}” makes suicide sound common, or a person's pain sound like a show."
    ),
    "solution": QT_TRANSLATE_NOOP("messages", "“{found}” shows suicide as a way out."),
    "method": QT_TRANSLATE_NOOP("messages", "“{found}” names a method of suicide."),
    "amount": QT_TRANSLATE_NOOP("messages", "“{found}” says how much does deadly harm."),
    "comparison": QT_TRANSLATE_NOOP("messages", "“{found}” compares methods of suicide."),
}
_WRITE_DIED = QT_TRANSLATE_NOOP("messages", "Write “died by suicide”; of those who live, “tried to end their life”.")
_WRITE_ATTEMPT = QT_TRANSLATE_NOOP("messages", "Write “suicide attempt”, or “survived a suicide attempt”.")
_WRITE_PLAIN = QT_TRANSLATE_NOOP("messages", "Say plainly what happened, and how many people where that is known.")
_WRITE_HOPE = QT_TRANSLATE_NOOP(
    "messages", "Leave it out; say that pain can pass, that treatment works, and where to get help."
)
_WRITE_NO_METHOD = QT_TRANSLATE_NOOP(
    "messages", "Leave method, means and place out: “died by suicide”, “hurt yourself”."
)
_WRITE_NO_AMOUNT = QT_TRANSLATE_NOOP(
    "messages", "Leave the amount out: say that too much is dangerous, and to call 911 or Poison Help, 1-800-222-1222."
)
_FIXES = {
    "crime": _WRITE_DIED, "success": _WRITE_DIED, "failure": _WRITE_ATTEMPT, "show": _WRITE_PLAIN, "solution": _WRITE_HOPE,
    "method": _WRITE_NO_METHOD, "amount": _WRITE_NO_AMOUNT, "comparison": _WRITE_HOPE,
}  # fmt: skip

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


def suicide_wording(examined: Examined) -> Iterator[Finding]:
    """Find words on suicide that do harm, in the body and in what the front matter shows readers."""
    for kind, match in _unsafe(examined.prose.text, examined.spoken):
        said = Message(_KINDS[kind], {"found": examined.prose.words_of(match.start(), match.end())})
        yield examined.found("suicide-wording", said, Message(_FIXES[kind]), match.start(), match.end())
    article = examined.article
    shown = {
        "title": article.title,
        "summary": article.summary,
        "key_points": "\n".join(article.key_points),
        "teach_back": "\n".join(article.teach_back),
    }
    for key, text in shown.items():
        for kind, match in _unsafe(text, examined.spoken):
            said = Message(_KINDS[kind], {"found": match[0]})
            yield examined.found_in_front("suicide-wording", said, Message(_FIXES[kind]), examined.line_of_key(key))


def _unsafe(text: str, language: str) -> Iterator[tuple[str, re.Match[str]]]:
    lower = text.lower()
    for kind, hints, pattern in unsafe(language):
        if any(hint in lower for hint in hints):
            for match in pattern.finditer(text):
                yield kind, match


def is_about_medicine(examined: Examined) -> bool:
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


def when_to_call(examined: Examined) -> Iterator[Finding]:
    """Find an article about a medicine without a section that says when to call, and whom."""
    if examined.spoken not in INTERFACE_LANGUAGES or not is_about_medicine(examined) or _says_when_to_call(examined):
        return
    yield examined.found_in_front("no-when-to-call", Message(_NO_CALL), Message(_NO_CALL_FIX))


def _says_when_to_call(examined: Examined) -> bool:
    blocks = (*examined.prose.blocks, Block("heading", len(examined.prose.text), len(examined.prose.text)))
    starts = [block for block in blocks if block.kind == "heading"]
    return any(
        _WHEN_TO_CALL.search(examined.prose.words_of(heading.start, heading.end))
        and _WHOM.search(examined.prose.words_of(heading.end, after.start))
        for heading, after in pairwise(starts)
    )

"""An abbreviation is written out where it is first used, as in "obsessive-compulsive disorder (OCD)"."""

import re
from collections.abc import Iterator

from reader.checks.examined_article import ExaminedArticle
from reader.checks.prose_blocks import JOINER
from reader.checks.rule import Findings, Rule
from reader.checks.word_lists import medicines
from reader.errors import QT_TRANSLATE_NOOP, Message

_CAPITALS = re.compile(r"(?<![\w.@/#-])([A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ0-9]{1,5})s?(?![\w@/]|[-.][\w])")
_ROMAN = re.compile(r"[IVX]+")
_ABBR = re.compile(r"^ {0,3}\*\[([^\]]+)\]:", re.MULTILINE)
_LETTERS = re.compile(r"[^\W\d_]+")
_BEHIND_WORDS = re.compile(r"[^\W_][\"”’»]?\s+\((?:[^()]*[\s,;])?[\"“«]?$")
_IN_ROW = re.compile(
    r"(?:,\s+(?:or|also called|called|known as|o|u|también llamad[oa]s?)|\b(?:called|llamad[oa]s?))"
    r"\s+(?:an?\s+|the\s+|la\s+|el\s+|los\s+|las\s+)?[\"“«]?$"
)
_BEFORE_WORDS = re.compile(
    r"[\"”»]?(?:"
    r"\s+\([^()]*[^\W\d_]{3}[^()]*\)"
    r"|\s+(?:is|are)\s+(?:short\s+for|the\s+short|an?\s|the\s)|\s+(?:stands?\s+for|means?)\s"
    r"|\s+(?:es|son)\s+(?:las?\s+siglas?|siglas?|una?\s|el\s|la\s|los\s|las\s)|\s+(?:significan?|quieren?\s+decir)\s"
    r"|,\s+(?:an?|the|short\s+for|which|or|una?|el|la|los|las|que|es\s+decir|o)\s)"
)

KNOWN = frozenset(
    "AM PM OK TV US USA UK EU ID PDF CD DVD GPS USB SMS AA DNA RNA HIV AIDS COVID PIN FAQ PO TTY TDD PCP NW NE SW SE "
    "EE UU VIH ADN ARN SIDA EUA DC NY CA TX FL BC AC AYUDA HELP HOME TALK STOP SMART".split()
)
"""Abbreviations that people know better than the words, states, and what one texts to a crisis line."""
_RELEASE = frozenset("XR XL SR ER CR LA IR CD ODT DR HCL".split())
"""What stands behind the name of a medicine: Effexor XR."""
_SHOUTED = frozenset(
    "A AND ANY ALL ALWAYS ARE AS AT BE BEFORE BUT BY CALL CAN DO DOES EVER EVERY FOR FROM GET GO HAS HAVE HOW IF IN IS IT LESS "
    "MAY MORE MOST MUST MY NEVER NO NONE NOT NOTE NOW OF OFF ON ONE ONLY OR OUR OUT SEE SO TAKE TELL THAN THAT THE THEN THEY "
    "THIS TIP TO TOO TWO UP US WAIT WE WHAT WHEN WHO WHY WILL WITH YES YET YOU YOUR "
    "AL AHORA ANTES AQUÍ CADA CON CUANDO DE DEL DEBE DOS EL ELLA EN ES ESO ESTA ESTE HAY HOY LA LAS LE LES LO LOS LLAME MÁS MENOS "
    "MI MUY NI NOS NUNCA PARA PERO POR QUE QUÉ SE SI SÍ SIN SOLO SÓLO SON SU SUS TODO TODOS TOME TRES UN UNA USTED VAYA YA".split()
)

_UNDEFINED = QT_TRANSLATE_NOOP("messages", "“{found}” is not written out where it is first used.")
_UNDEFINED_FIX = QT_TRANSLATE_NOOP(
    "messages", "Write the words and put {found} in brackets behind them; from there on {found} alone will do."
)


def find(examined: ExaminedArticle) -> Findings:
    """Find abbreviations that nobody has explained where they first stand in the body.

    Explained are those that stand in the title or in "also called", in brackets behind words, before words in brackets,
    behind ", or", before "is short for" and the like, and those with a Markdown definition.
    """
    text = examined.prose.text
    named = " ".join((examined.article.title, *examined.article.also_called))
    seen = {match[1] for match in _ABBR.finditer(examined.article.body)}
    seen |= set(_words(named)) | KNOWN | examined.settings.abbreviations
    names_medicine = any(word.lower() in medicines() for word in _words(named))
    for match in _in_blocks(examined):
        short = match[1]
        if short in seen or _ROMAN.fullmatch(short) or not any(letter.isalpha() for letter in short[1:]):
            continue
        is_release = short in _RELEASE and (names_medicine or _follows_name(text, match))
        if short in _SHOUTED or is_release or _in_capitals(text, match):
            continue
        seen.add(short)
        if not _is_explained(text, match):
            facts = {"found": match[0]}
            said, mend = Message(_UNDEFINED, facts), Message(_UNDEFINED_FIX, facts)
            yield examined.found(RULE, said, mend, match.start(), match.end())


def _in_blocks(examined: ExaminedArticle) -> Iterator[re.Match[str]]:
    for block in examined.prose.blocks:
        if block.kind != "note":
            yield from _CAPITALS.finditer(examined.prose.text, block.start, block.end)


def _words(text: str) -> Iterator[str]:
    for word in re.findall(r"[^\W_]+", text):
        yield word
        yield word.removesuffix("s")


def _is_explained(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 200) : match.start()].replace(JOINER, "")
    after = text[match.end() : match.end() + 200].replace(JOINER, "")
    return bool(_BEHIND_WORDS.search(before) or _IN_ROW.search(before) or _BEFORE_WORDS.match(after))


def _follows_name(text: str, match: re.Match[str]) -> bool:
    """Tell whether the name of a medicine stands right before."""
    before = text[max(0, match.start() - 40) : match.start()].replace(JOINER, "").split()
    return bool(before) and before[-1].lower() in medicines()


def _in_capitals(text: str, match: re.Match[str]) -> bool:
    """Tell whether the line around is a sentence in capitals: its words are no abbreviations."""
    start = text.rfind("\n", 0, match.start()) + 1
    end = text.find("\n", match.end())
    words = _LETTERS.findall(text[start : end if end >= 0 else len(text)])
    capitals = [word for word in words if word.isupper()]
    return len(capitals) * 5 >= len(words) * 4 and any(len(word) > 6 or word in _SHOUTED for word in capitals)


RULE = Rule(
    "abbreviation", "warning", QT_TRANSLATE_NOOP("messages", "An abbreviation is written out where it is first used."), find
)  # fmt: skip

"""An abbreviation is written out where it is first used, as in "obsessive-compulsive disorder (OCD)"."""

import re
from collections.abc import Iterator

from reader.checks.examined_article import ExaminedArticle
from reader.checks.prose_blocks import JOINER
from reader.checks.rule import Findings, Rule
from reader.checks.word_lists import medicines, words_of
from reader.errors import QT_TRANSLATE_NOOP

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

_NEAR = 200
"""How many characters on either side tell what an abbreviation is."""
_RELEASE = frozenset("XR XL SR ER CR LA IR CD ODT DR HCL".split())
"""What stands behind the name of a medicine: Effexor XR."""

_UNDEFINED = QT_TRANSLATE_NOOP("messages", "“{found}” is not written out where it is first used.")
_UNDEFINED_FIX = QT_TRANSLATE_NOOP(
    "messages", "Write the words and put {found} in brackets behind them; from there on {found} alone will do."
)


def _find(examined: ExaminedArticle) -> Findings:
    """Find abbreviations that nobody has explained where they first stand in the body.

    Explained are those that stand in the title or in "also called", in brackets behind words, before words in brackets,
    behind ", or", before "is short for" and the like, and those with a Markdown definition.
    """
    text = examined.prose.text
    named = " ".join((examined.article.title, *examined.article.also_called))
    seen = {match[1] for match in _ABBR.finditer(examined.article.body)}
    seen |= set(_words(named)) | words_of("abbreviations-known") | examined.settings.abbreviations
    names_medicine = any(word.lower() in medicines() for word in _words(named))
    blocks = (block for block in examined.prose.blocks if block.kind != "note")
    for match in (match for block in blocks for match in _CAPITALS.finditer(text, block.start, block.end)):
        short = match[1]
        if short in seen or _ROMAN.fullmatch(short) or not any(letter.isalpha() for letter in short[1:]):
            continue
        is_release = short in _RELEASE and (names_medicine or _follows_name(text, match))
        if short in words_of("words-in-capitals") or is_release or _in_capitals(text, match):
            continue
        seen.add(short)
        if not _is_explained(text, match):
            yield examined.found(RULE, _UNDEFINED, _UNDEFINED_FIX, *match.span(), found=match[0])


def _words(text: str) -> Iterator[str]:
    for word in re.findall(r"[^\W_]+", text):
        yield word
        yield word.removesuffix("s")


def _is_explained(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _NEAR) : match.start()].replace(JOINER, "")
    after = text[match.end() : match.end() + _NEAR].replace(JOINER, "")
    return bool(_BEHIND_WORDS.search(before) or _IN_ROW.search(before) or _BEFORE_WORDS.match(after))


def _follows_name(text: str, match: re.Match[str]) -> bool:
    """Tell whether the name of a medicine stands right before."""
    before = text[max(0, match.start() - 40) : match.start()].replace(JOINER, "").split()
    return bool(before) and before[-1].lower() in medicines()


def _in_capitals(text: str, match: re.Match[str]) -> bool:
    """Tell whether the line around, as far as it is near, is a sentence in capitals: its words are no abbreviations."""
    before = text[max(0, match.start() - _NEAR) : match.start()].rpartition("\n")[2]
    after = text[match.end() : match.end() + _NEAR].partition("\n")[0]
    words = _LETTERS.findall(before + match[0] + after)
    capitals = [word for word in words if word.isupper()]
    return len(capitals) * 5 >= len(words) * 4 and any(
        len(word) > 6 or word in words_of("words-in-capitals") for word in capitals
    )


RULE = Rule(
    "abbreviation", "warning", QT_TRANSLATE_NOOP("messages", "An abbreviation is written out where it is first used."), _find
)  # fmt: skip

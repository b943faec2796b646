"""A claim with a number, of how many people or how much more often, has a source near it.

A source is near when the same paragraph or list item has a link to a website or a footnote, or when the same section, the text
between two headings, names one of the article's sources: its publisher, its title, or the abbreviation of either.
"""

import re

from reader.checks.examined_article import ExaminedArticle
from reader.checks.prose_blocks import JOINER, Block
from reader.checks.rule import Findings, Rule
from reader.errors import QT_TRANSLATE_NOOP, Message

_DIGITS = r"\d+(?:[.,]\d+)*"
_EN = rf"(?:{_DIGITS}|one|two|three|four|five|six|seven|eight|nine|ten|half)"
_EN_OF = rf"(?:{_DIGITS}|two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|a thousand)"
_EN_PEOPLE = "(?:all )?(?:the )?(?:people|adults|children|teens|women|men|patients|users|veterans|americans|parents|mothers|those|us|them)"
_ES = rf"(?:{_DIGITS}|una?|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|la mitad)"
_ES_OF = rf"(?:{_DIGITS}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte|cien|mil)"
_ES_PEOPLE = (
    "(?:los |las )?(?:personas|adultos|niños|adolescentes|mujeres|hombres|pacientes|veteranos|padres|madres|casos)"
)
_PATTERNS = {
    "en": (
        rf"{_DIGITS}(?: )?%|{_DIGITS} per(?: )?cent",
        rf"{_EN} (?:in|out of)(?: every)? {_EN_OF}(?! (?:minute|hour|day|week|month|year|step|room|place))",
        rf"(?:(?:{_EN}|several|many) times|twice) (?:as \w+|more|less|higher|lower|greater|the (?:risk|chance|rate|odds))",
        r"(?:doubles|triples|halves|doubled|tripled|halved) (?:the|your|their|his|her) (?:risk|chance|chances|odds|rate)",
        rf"(?:a|one) (?:third|quarter|fourth|fifth) of {_EN_PEOPLE}|(?:two|three)(?: |-)(?:thirds|quarters|fourths|fifths) of",
        rf"half of {_EN_PEOPLE}|{_DIGITS} (?:million|billion|thousand) {_EN_PEOPLE}",
    ),
    "es": (
        rf"{_DIGITS}(?: )?%|{_DIGITS} por ciento",
        rf"{_ES} (?:de cada|de entre|entre cada) {_ES_OF}",
        rf"(?:{_ES} veces|el doble de|el triple de) (?:más|menos|mayor|menor|riesgo|probabilidad|probable|frecuente|común)",
        r"(?:duplica|triplica|reduce a la mitad|duplican|triplican) (?:el|la|su|las) (?:riesgo|probabilidad|probabilidades|posibilidad)",
        rf"(?:un tercio|un cuarto|dos tercios|tres cuartos|la mitad) de (?:todos |todas )?{_ES_PEOPLE}",
        rf"{_DIGITS} (?:millones|mil) (?:de )?{_ES_PEOPLE}",
    ),
}  # fmt: skip
_CLAIMS = {
    language: re.compile("|".join(rf"(?<!\w)(?:{one})(?!\w)" for one in some).replace(" ", rf"[\s{JOINER}]+"), re.IGNORECASE)
    for language, some in _PATTERNS.items()
}  # fmt: skip
_REFERENCE = re.compile(r"\]\(\s*<?https?:|<https?:|\[\^[^\]]+\]|(?<![\w(])https?://", re.IGNORECASE)
_SMALL = frozenset("a an and for of on the in to de del la el los las y para".split())

_CLAIM = QT_TRANSLATE_NOOP("messages", "The number in “{found}” has no source near it.")
_CLAIM_FIX = QT_TRANSLATE_NOOP(
    "messages", "Put a footnote ([^1]) or a link to the source into this paragraph, or name the source in this section."
)


def _find(examined: ExaminedArticle) -> Findings:
    pattern = _CLAIMS.get(examined.spoken)
    if pattern is None:
        return
    names = _names(examined)
    section: list[Block] = []
    for block in (*examined.prose.blocks, Block("heading", 0, 0)):
        if block.kind == "heading":
            yield from _section(examined, section, pattern, names)
            section = []
        elif block.kind != "note":
            section.append(block)


def _section(
    examined: ExaminedArticle, section: list[Block], pattern: re.Pattern[str], names: re.Pattern[str] | None
) -> Findings:
    text = examined.prose.text
    found = [(block, match) for block in section if (match := pattern.search(text, block.start, block.end))]
    if not found or (names and any(names.search(examined.prose.words_of(one.start, one.end)) for one in section)):
        return
    for block, match in found:
        if not _REFERENCE.search(examined.article.body, block.start, block.end):
            said = Message(_CLAIM, {"found": examined.prose.words_of(match.start(), match.end())})
            yield examined.found(RULE, said, Message(_CLAIM_FIX), match.start(), match.end())


def _names(examined: ExaminedArticle) -> re.Pattern[str] | None:
    """Return what finds the name of a source of the article in a text, or None where there is none to find."""
    names = set()
    for source in examined.article.sources:
        names |= {source.title, source.publisher}
        names |= {part.strip() for part in source.publisher.split(",")}
    names |= {_initials(name) for name in names}
    long = sorted((re.escape(name) for name in names if len(name) > 2), key=len, reverse=True)
    # A title such as “Sleep” is also an ordinary word: names are found as they are written.
    return re.compile(rf"(?<!\w)(?:{'|'.join(long)})(?!\w)") if long else None


def _initials(name: str) -> str:
    """Return the abbreviation of a name of several words: NIMH of "National Institute of Mental Health"."""
    words = [word for word in re.findall(r"[^\W\d_]+", name) if word.lower() not in _SMALL or word[0].isupper()]
    return "".join(word[0] for word in words).upper() if len(words) > 1 else ""


RULE = Rule(
    "number-without-source", "warning", QT_TRANSLATE_NOOP("messages", "A claim with a number has a source near it."), _find
)  # fmt: skip

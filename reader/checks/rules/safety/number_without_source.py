"""A claim with a number, of how many people or how much more often, has a source near it.

A source is near when the same paragraph or list item has a link to a website or a footnote, or when the same section, the text
between two headings, names one of the article's sources: its publisher, its title, or the abbreviation of either.
"""

import re

from reader.checks.examined_article import ExaminedArticle
from reader.checks.prose_blocks import Block
from reader.checks.rule import Findings, Rule
from reader.checks.word_lists import claims
from reader.errors import QT_TRANSLATE_NOOP

_REFERENCE = re.compile(r"\]\(\s*<?https?:|<https?:|\[\^[^\]]+\]|(?<![\w(])https?://", re.IGNORECASE)
_SMALL = frozenset("a an and for of on the in to de del la el los las y para".split())

_CLAIM = QT_TRANSLATE_NOOP("messages", "The number in “{found}” has no source near it.")
_CLAIM_FIX = QT_TRANSLATE_NOOP(
    "messages", "Put a footnote ([^1]) or a link to the source into this paragraph, or name the source in this section."
)


def _find(examined: ExaminedArticle) -> Findings:
    pattern = claims(examined.spoken)
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
            words = examined.prose.words_of(*match.span())
            yield examined.found(RULE, _CLAIM, _CLAIM_FIX, *match.span(), found=words)


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

"""How much of an article is on paper. What is brief leaves out no sentence that says when to call, and whom."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from reader.checks.reading_level.sentences import spans
from reader.handouts.body.blocks import (
    Block,
    CalloutBlock,
    DefinitionBlock,
    FigureBlock,
    HeadingBlock,
    ListBlock,
    ParagraphBlock,
    PlainBlock,
    QuoteBlock,
    Runs,
    TableBlock,
    TextRun,
    every_block,
    plain,
    words_of,
)
from reader.languages import base_of

Body = tuple[Block, ...]

_CALL: Mapping[str, re.Pattern[str]] = MappingProxyType({
    "en": re.compile(
        r"""\b(?:call(?:ing)?|phone|text|contact|reach)\s(?:us|your|the\s(?:clinic|office|doctor|nurse|pharmac|front\sdesk))\b
        |\b(?:911|988)\b|\bemergency\s(?:room|department)s?\b|\bpoison\s(?:help|control|cent)|\b1-800-222-1222\b
        |\b(?:hotline|lifeline|crisis\s(?:line|text))\b""",
        re.IGNORECASE | re.VERBOSE,
    ),
    "es": re.compile(
        r"""\b(?:ll[aá]me(?:n)?nos|llamarnos|llamándonos|ll[aá]m(?:e|en|ar)\s(?:aquí|a\s(?:su|la|nuestr)|al\s(?:médic|doctor|consultori)))
        |\b(?:911|988)\b|\b(?:emergencias|urgencias)\b|\bsala\sde\semergencia\b|\benvenenamiento|\btoxicolog|\b1-800-222-1222\b
        |\blínea\s(?:de\s(?:crisis|ayuda)|nacional)""",
        re.IGNORECASE | re.VERBOSE,
    ),
})  # fmt: skip
"""Sentences that say whom to call."""

_HELP: Mapping[str, re.Pattern[str]] = MappingProxyType({
    "en": re.compile(rf"{_CALL['en'].pattern}|\bget\s(?:\w+\s)?help\s(?:now|fast|at\sonce|right\saway|today)\b", _CALL["en"].flags),
    "es": re.compile(
        rf"{_CALL['es'].pattern}|\b(?:pid|busqu|consig)[ae]n?\sayuda\s(?:ya|ahora|pronto|hoy|de\sinmediato|ese\smismo)\b",
        _CALL["es"].flags,
    ),
})  # fmt: skip
"""Those, and what says to get help without saying of whom: it is left out where there is too much."""

_WHEN: Mapping[str, re.Pattern[str]] = MappingProxyType({
    "en": re.compile(r"\bwhen\b.*\b(?:call|contact|get\s.*help|seek|emergency)\b|\bcall\sus\b", re.IGNORECASE),
    "es": re.compile(r"\bcuándo\b.*\b(?:llamar|pedir|buscar|emergencias?)|\bllámenos\b", re.IGNORECASE),
})  # fmt: skip
"""Headings of the sections that are kept whole."""

_ENDS = ".:!?…"
_LINE = 80
"""Letters on a line."""


class _Choice(NamedTuple):
    """Which sentences are taken, and whether the one before comes along."""

    pattern: re.Pattern[str]
    context: bool


def brief_body(
    body: Body, language: str, *, opening: bool = False, room: int | None = None, is_bare: bool = False
) -> Body:
    """Return of *body* the sections on when to call, and of the others each sentence that says whom to call.

    Such a sentence comes after the one before it, which says what it is about, and behind the heading of its section;
    a list that it announces comes with it. *opening* asks for the first paragraph, too, for an article without key
    points. What takes more than *room* lines (of ``lines_in``) is without those that only say to get help, and what
    *is_bare* is without the sentences before. Of a language whose words are not known all is returned.
    """
    code = base_of(language)
    if code not in _HELP:
        return body
    whole, others = _sections(body, _WHEN[code])
    first = next((one for one in body if isinstance(one, ParagraphBlock)), None) if opening else None
    brief: Body = ()
    for pattern in (_HELP[code], _CALL[code]):
        said = set(_sentences_in(whole))
        found = (_point(_lead(heading), blocks, _Choice(pattern, not is_bare), said) for heading, blocks in others)
        points = tuple(filter(None, found))
        start = [first] if first and not said.issuperset(_sentences_in([first])) else []
        brief = (*start, *whole, *([ListBlock(points)] if points else ()))
        if room is None or lines_in(brief) <= room:
            break
    return brief


def lines_in(body: Body) -> int:
    """Return about how many lines of text *body* has on a page in the smallest print, the spaces between them left out."""
    return sum(
        lines_of(words_of(leaf)) for leaf in every_block(body) if isinstance(leaf, HeadingBlock | ParagraphBlock)
    )


def lines_of(words: str) -> int:
    """Return about how many lines *words* take on a page in the smallest print."""
    return -(-len(words) // _LINE)


def _sections(body: Body, when: re.Pattern[str]) -> tuple[list[Block], list[tuple[Runs, list[Block]]]]:
    """Return the sections whose heading *when* finds, with all below it, and the others with their headings."""
    whole: list[Block] = []
    others: list[tuple[Runs, list[Block]]] = [((), [])]
    level = 0
    for block in body:
        if isinstance(block, HeadingBlock):
            if not level or block.level <= level:
                level = block.level if when.search(plain(block.runs)) else 0
            if not level:
                others.append((block.runs, []))
                continue
        (whole if level else others[-1][1]).append(block)
    return whole, others


def _point(lead: Runs, blocks: Iterable[Block], choice: _Choice, said: set[str]) -> Body:
    """Return what *blocks*, a section, says of help beyond what was *said*, behind *lead*; what it says is added to that."""
    point: list[Block] = []
    waiting: list[Runs] = [lead]
    for runs, announced in _pieces(blocks):
        kept = _kept(runs, choice, said)
        if kept:
            said.update(_sentences(plain(kept)))
            waiting.append(kept)
            if announced and plain(kept).rstrip().endswith(":"):
                point += [ParagraphBlock(_joined(waiting)), *announced]
                said.update(_sentences_in(announced))
                waiting = []
    if waiting and waiting != [lead]:
        point.append(ParagraphBlock(_joined(waiting)))
    return tuple(point)


def _sentences_in(blocks: Iterable[Block]) -> Iterator[str]:
    return (sentence for runs, _ in _pieces(blocks) for sentence in _sentences(plain(runs)))


def _sentences(text: str) -> Iterator[str]:
    return (text[start:end] for start, end in spans(text))


def _pieces(blocks: Iterable[Block]) -> Iterator[tuple[Runs, Body]]:
    """Yield each paragraph, point, and row of a table in *blocks* with the list that follows it, if one does."""
    for block, after in pairwise((*blocks, None)):
        announced: Body = (after,) if isinstance(after, ListBlock) else ()
        match block:
            case HeadingBlock(runs=runs) | ParagraphBlock(runs=runs) | FigureBlock(caption=runs):
                yield runs, announced
            case ListBlock(items=items):
                for item in items:
                    yield from _pieces(item)
            case TableBlock(rows=rows):
                for row in rows:
                    yield _joined(cell.runs for cell in row), ()
            case QuoteBlock(blocks=inner):
                yield from _pieces(inner)
            case CalloutBlock(title=runs, blocks=inner) | DefinitionBlock(term=runs, blocks=inner):
                yield runs, ()
                yield from _pieces(inner)
            case PlainBlock(text=text):
                yield (TextRun(text),), announced


def _joined(pieces: Iterable[Runs]) -> Runs:
    """Return the words of *pieces* one after the other, each ended as a sentence, since one is no part of the next."""
    runs: list[TextRun] = []
    for piece in filter(plain, pieces):
        if runs:
            runs.append(TextRun(" " if runs[-1].text.rstrip()[-1:] in _ENDS else ". "))
        runs += piece
    return tuple(runs)


def _kept(runs: Runs, choice: _Choice, said: Container[str]) -> Runs:
    """Return of *runs* from the first sentence of the *choice*, or the one before, to the last; nothing where all is *said*."""
    text = plain(runs)
    sentences = list(spans(text))
    found = [number for number, (start, end) in enumerate(sentences) if choice.pattern.search(text, start, end)]
    if not found or all(text[slice(*sentences[number])] in said for number in found):
        return ()
    return _cut(runs, sentences[max(0, found[0] - choice.context)][0], sentences[found[-1]][1])


def _cut(runs: Runs, start: int, end: int) -> Runs:
    """Return the letters from *start* to *end* of *runs*, which look as they did."""
    cut: list[TextRun] = []
    for run in runs:
        text = run.text[max(0, start) : max(0, end)]
        start, end = start - len(run.text), end - len(run.text)
        if text:
            cut.append(TextRun(text, run.styles, run.link, run.language))
    return tuple(cut)


def _lead(heading: Runs) -> Runs:
    words = plain(heading).strip()
    return (TextRun(words if words[-1] in _ENDS else f"{words}:", frozenset({"strong"})),) if words else ()

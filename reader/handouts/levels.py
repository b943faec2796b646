"""How much of an article is on paper. What is brief leaves out no sentence that says when to call, and whom."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType

from reader.checks.reading_level.sentences import spans
from reader.handouts.blocks import (
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
    plain,
    words_of,
)
from reader.languages import base_of

Body = tuple[Block, ...]

_HELP: Mapping[str, re.Pattern[str]] = MappingProxyType({
    "en": re.compile(
        r"""\b(?:call(?:ing)?|phone|text|contact|reach)\s(?:us|your|the\s(?:clinic|office|doctor|nurse|pharmac|front\sdesk))\b
        |\b(?:911|988)\b|\bemergency\s(?:room|department)s?\b|\bpoison\s(?:help|control|cent)|\b1-800-222-1222\b
        |\b(?:hotline|lifeline|crisis\s(?:line|text))\b|\bget\s(?:\w+\s)?help\s(?:now|fast|at\sonce|right\saway|today)\b""",
        re.IGNORECASE | re.VERBOSE,
    ),
    "es": re.compile(
        r"""\b(?:ll[aá]me(?:n)?nos|llamarnos|llamándonos|ll[aá]m(?:e|en|ar)\s(?:aquí|a\s(?:su|la|nuestr)|al\s(?:médic|doctor|consultori)))
        |\b(?:911|988)\b|\b(?:emergencias|urgencias)\b|\bsala\sde\semergencia\b|\benvenenamiento|\btoxicolog|\b1-800-222-1222\b
        |\blínea\s(?:de\s(?:crisis|ayuda)|nacional)|\b(?:pid|busqu|consig)[ae]n?\sayuda\s(?:ya|ahora|pronto|hoy|de\sinmediato|ese\smismo)\b""",
        re.IGNORECASE | re.VERBOSE,
    ),
})  # fmt: skip
"""Sentences that say whom to call."""

_WHEN: Mapping[str, re.Pattern[str]] = MappingProxyType({
    "en": re.compile(r"\bwhen\b.*\b(?:call|contact|get\s.*help|seek|emergency)\b|\bcall\sus\b", re.IGNORECASE),
    "es": re.compile(r"\bcuándo\b.*\b(?:llamar|pedir|buscar|emergencias?)|\bllámenos\b", re.IGNORECASE),
})  # fmt: skip
"""Headings of the sections that are kept whole."""

_ENDS = ".:!?…"


def brief_body(body: Body, language: str, *, opening: bool = False) -> Body:
    """Return of *body* the sections on when to call, and of the others each sentence that says whom to call.

    Such a sentence comes after the one before it, which says what it is about, and behind the heading of its section;
    a list that it announces comes with it. *opening* asks for the first paragraph, too, for an article without key
    points. Of a language whose words are not known all is returned.
    """
    code = base_of(language)
    if code not in _HELP:
        return body
    whole, others = _sections(body, _WHEN[code])
    said = " ".join(map(words_of, whole))
    points: list[Body] = []
    for heading, blocks in others:
        point, said = _point(_lead(heading), blocks, _HELP[code], said)
        points += [point] if point else []
    first = next((one for one in body if isinstance(one, ParagraphBlock)), None) if opening else None
    return (
        *([first] if first and words_of(first) not in said else ()),
        *whole,
        *([ListBlock(tuple(points))] if points else ()),
    )


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


def _point(lead: Runs, blocks: Iterable[Block], help_: re.Pattern[str], said: str) -> tuple[Body, str]:
    """Return what *blocks*, a section, says of help beyond what was *said*, behind *lead*; and all that is said then."""
    point: list[Block] = []
    waiting: Runs = ()
    for runs, announced in _pieces(blocks):
        kept = _kept(runs, help_, said)
        if kept:
            said = f"{said} {plain(kept)}"
            waiting = _joined((waiting or (() if point else lead), kept))
            if announced and plain(kept).rstrip().endswith(":"):
                point += [ParagraphBlock(waiting), *announced]
                said, waiting = " ".join((said, *map(words_of, announced))), ()
    return (*point, *([ParagraphBlock(waiting)] if waiting else ())), said


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
        runs += [*([TextRun(_between(runs))] if runs else ()), *piece]
    return tuple(runs)


def _between(runs: Iterable[TextRun]) -> str:
    return " " if plain(tuple(runs)).rstrip()[-1] in _ENDS else ". "


def _kept(runs: Runs, help_: re.Pattern[str], said: str) -> Runs:
    """Return of *runs* from the sentence before the first that *help_* finds to the last one; nothing where all is *said*."""
    text = plain(runs)
    sentences = list(spans(text))
    found = [number for number, (start, end) in enumerate(sentences) if help_.search(text, start, end)]
    if not found or all(text[slice(*sentences[number])] in said for number in found):
        return ()
    return _cut(runs, sentences[max(0, found[0] - 1)][0], sentences[found[-1]][1])


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

"""One article ready for paper: what its page on the screen says, without what only a screen can do."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import product

from reader.handouts.body.block_reader import read_blocks
from reader.handouts.body.blocks import (
    Block,
    CalloutBlock,
    DefinitionBlock,
    HeadingBlock,
    ListBlock,
    ParagraphBlock,
    QuoteBlock,
)
from reader.handouts.body.levels import brief_body, lines_in, lines_of
from reader.handouts.handout import Level
from reader.pages.crisis_sentence import Help
from reader.pages.pages import ArticleParts
from reader.pages.take_home import take_home

_ROOM, _SENSITIVE_ROOM = 20, 14
"""So many lines of key points and text are on the one page of a brief sheet, without and with where help is above them."""
_TITLE = 38
"""Letters of a title on a line, which is as high as two others."""
_PLANS = ((0, True, True), (2, False, True), (7, False, False))
"""How many lines more there are: with all, without the code for a phone, and without where help is above: it is below as well."""


@dataclass(frozen=True)
class Sheet:
    """What is on paper of one article, in its language. All but the body is plain text."""

    article: str
    language: str
    title: str
    category: str
    key_points: tuple[str, ...]
    body: tuple[Block, ...]
    teach_back: tuple[str, ...]
    sources: tuple[str, ...]
    review: str
    help: Help
    is_sensitive: bool
    """Where help is comes before all else."""
    code: str
    """What the code for a phone holds."""


def sheet_of(
    parts: ArticleParts, help_: Help, clinic: str, code: str, read: Callable[[str], tuple[Block, ...]] = read_blocks
) -> Sheet:
    """Return the whole of an article as a sheet; *code* is the setting ``kiosk.take_home``, what the code beside it holds.

    *read* stands in for :func:`read_blocks`, where somebody remembers what that gave before.
    """
    article = parts.article
    return Sheet(
        article=article.id,
        language=article.language,
        title=article.title,
        category=parts.category,
        key_points=article.key_points,
        body=in_sequence(read(parts.body.html)),
        teach_back=article.teach_back,
        sources=tuple(f"{one.title} ({one.publisher})" if one.publisher else one.title for one in article.sources),
        review=parts.review,
        help=help_,
        is_sensitive=bool(article.sensitivity),
        code=take_home(article, code, clinic, help_.away).text,
    )


def at_level(sheet: Sheet, level: Level) -> Sheet:
    """Return what of *sheet* is on paper at *level*: what is brief, on a page, if that is enough for whom to call."""
    return next(_briefs(sheet), _brief(sheet)) if level == Level.BRIEF else sheet


def _briefs(sheet: Sheet) -> Iterator[Sheet]:
    """Yield what is brief of *sheet* and takes one page, from that with most on it."""
    room = (_SENSITIVE_ROOM if sheet.is_sensitive else _ROOM) - sum(map(lines_of, sheet.key_points))
    room -= 2 * (len(sheet.title) // _TITLE)
    for is_bare, (more, has_code, has_help) in product((False, True), _PLANS if sheet.is_sensitive else _PLANS[:-1]):
        brief = _brief(sheet, room + more, is_bare=is_bare)
        if lines_in(brief.body) <= room + more:
            yield replace(brief, code=brief.code if has_code else "", is_sensitive=brief.is_sensitive and has_help)


def _brief(sheet: Sheet, room: int | None = None, *, is_bare: bool = False) -> Sheet:
    body = brief_body(sheet.body, sheet.language, opening=not sheet.key_points, room=room, is_bare=is_bare)
    return replace(sheet, body=in_sequence(body), teach_back=(), sources=())


def in_sequence(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return *blocks* with headings that leave out no level below the title's (PDF/UA-1, 7.4.2).

    Headings in boxes and lists, which are no part of the outline, become paragraphs of strong words.
    """
    found: list[Block] = []
    above: list[int] = []
    for block in blocks:
        if isinstance(block, HeadingBlock):
            while above and above[-1] >= block.level:
                above.pop()
            above.append(block.level)
            found.append(replace(block, level=min(6, 1 + len(above))))
        else:
            found.append(_without_headings(block))
    return tuple(found)


def _without_headings(block: Block) -> Block:
    match block:
        case HeadingBlock(runs=runs):
            return ParagraphBlock(tuple(replace(run, styles=run.styles | {"strong"}) for run in runs))
        case ListBlock(items=items):
            return replace(block, items=tuple(tuple(map(_without_headings, item)) for item in items))
        case QuoteBlock(blocks=blocks) | CalloutBlock(blocks=blocks) | DefinitionBlock(blocks=blocks):
            return replace(block, blocks=tuple(map(_without_headings, blocks)))
    return block

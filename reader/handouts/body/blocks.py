"""The body of an article as blocks: what paper is set from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

STYLES = {
    "strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis", "cite": "emphasis", "dfn": "emphasis", "var": "emphasis",
    "code": "code", "kbd": "code", "samp": "code", "sub": "sub", "sup": "sup", "del": "strike", "s": "strike", "u": "underline",
    "ins": "underline", "small": "small", "mark": "mark",
}  # fmt: skip
"""What the tags of HTML mean for the words in them."""


@dataclass(frozen=True, slots=True)
class TextRun:
    """Words that look alike. "\\n" is a line break."""

    text: str
    styles: frozenset[str] = frozenset()
    """Of the values of :data:`STYLES`."""
    link: str = ""
    """The address that the words lead to, as the screen has it, or ""."""
    language: str = ""
    """BCP 47, where it is not the article's."""


Runs = tuple[TextRun, ...]


@dataclass(frozen=True, slots=True)
class HeadingBlock:
    """A heading below the article's title: ``level`` 2 to 6."""

    level: int
    runs: Runs
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class ParagraphBlock:
    """A paragraph."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list. ``start`` is the first number of a numbered one, and None where points have bullets."""

    items: tuple[tuple["Block", ...], ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell; ``heads`` is "col" or "row" where it names a column or a row, else ""."""

    runs: Runs
    heads: str = ""
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table: rows of cells, of which the first ``header_rows`` name the columns."""

    rows: tuple[tuple[TableCell, ...], ...]
    header_rows: int = 0
    caption: Runs = ()


@dataclass(frozen=True, slots=True)
class FigureBlock:
    """A picture: its address as the screen has it, and what it shows in words."""

    address: str
    alt: str
    caption: Runs = ()


@dataclass(frozen=True, slots=True)
class QuoteBlock:
    """What somebody else said."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class CalloutBlock:
    """A box that stands out, with a title of its own (Markdown's admonition)."""

    title: Runs
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class DefinitionBlock:
    """A word and what it means."""

    term: Runs
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class PlainBlock:
    """Text whose spaces and lines stay as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class RuleBlock:
    """A line across the page."""


Block = (
    HeadingBlock | ParagraphBlock | ListBlock | TableBlock | FigureBlock | QuoteBlock | CalloutBlock | DefinitionBlock
    | PlainBlock | RuleBlock
)  # fmt: skip


def words_of(block: Block) -> str:
    """Return the words of *block* as plain text, pieces of it parted by spaces; of a picture, what it shows and its caption."""
    return " ".join(" ".join(_texts(block)).split())


def plain(runs: Runs) -> str:
    """Return the words of *runs*."""
    return "".join(run.text for run in runs)


def every_block(blocks: Iterable[Block]) -> Iterator[Block]:
    """Return *blocks* and all that are in them, in the order in which they are read."""
    for block in blocks:
        yield block
        if isinstance(block, ListBlock):
            for item in block.items:
                yield from every_block(item)
        elif isinstance(block, QuoteBlock | CalloutBlock | DefinitionBlock):
            yield from every_block(block.blocks)


def _texts(block: Block) -> Iterator[str]:
    match block:
        case HeadingBlock(runs=runs) | ParagraphBlock(runs=runs):
            yield plain(runs)
        case ListBlock(items=items):
            for item in items:
                yield from map(words_of, item)
        case TableBlock(rows=rows, caption=caption):
            yield plain(caption)
            yield from (plain(cell.runs) for row in rows for cell in row)
        case FigureBlock(alt=alt, caption=caption):
            yield from (alt, plain(caption))
        case QuoteBlock(blocks=blocks):
            yield from map(words_of, blocks)
        case CalloutBlock(title=title, blocks=blocks) | DefinitionBlock(term=title, blocks=blocks):
            yield plain(title)
            yield from map(words_of, blocks)
        case PlainBlock(text=text):
            yield text
        case RuleBlock():
            pass

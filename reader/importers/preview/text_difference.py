"""What differs between two texts: paragraph by paragraph, and in a changed paragraph word by word."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from html.parser import HTMLParser
from itertools import zip_longest
from typing import Literal, NamedTuple

MOST_WORDS = 1500
"""A paragraph of more words is compared as a whole: the time grows by the square."""
ALIKE = 0.4
"""Two paragraphs that share less than this part of their words are two, not one that changed."""

_BLOCKS = frozenset("h1 h2 h3 h4 h5 h6 p li td th dt dd pre summary figcaption caption blockquote div".split())
_WORDS = re.compile(r"\S+\s*")


class TextBlock(NamedTuple):
    """A paragraph, an item, a cell or a heading, by the tag it has in HTML, and its words."""

    tag: str
    text: str


class TextPiece(NamedTuple):
    """Words of a block: in both texts, or in one of them."""

    side: Literal["both", "old", "new"]
    text: str


class BlockChange(NamedTuple):
    """A block of either text, in pieces."""

    tag: str
    pieces: tuple[TextPiece, ...]

    @property
    def is_changed(self) -> bool:
        return any(piece.side != "both" for piece in self.pieces)


class _BlockReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[TextBlock] = []
        self._open: list[str] = []
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.end_block()
            self._open.append(tag)
        elif tag == "img":
            self._text.append(f"[{dict(attrs).get('alt') or '…'}]")
        elif tag == "br":
            self._text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            self.end_block()
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._text.append(data)

    def end_block(self) -> None:
        words = " ".join("".join(self._text).split())
        self._text.clear()
        if words:
            known = [tag for tag in self._open if tag not in {"p", "div", "blockquote"}]
            self.blocks.append(TextBlock(known[-1] if known else "p", words))


def blocks_of(html: str) -> tuple[TextBlock, ...]:
    """Return the blocks of *html* in order; pictures stand as what they show, in brackets."""
    reader = _BlockReader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return tuple(reader.blocks)


def differences(old: Sequence[TextBlock], new: Sequence[TextBlock]) -> tuple[BlockChange, ...]:
    """Return all blocks of both texts, in the order of *new*, with what is in one of them only."""
    changes: list[BlockChange] = []
    for kind, start, end, other, until in SequenceMatcher(None, old, new).get_opcodes():
        if kind == "equal":
            changes += [_whole(block, "both") for block in new[other:until]]
        else:
            changes += _replaced(old[start:end], new[other:until])
    return tuple(changes)


def _replaced(old: Sequence[TextBlock], new: Sequence[TextBlock]) -> Iterator[BlockChange]:
    for before, after in zip_longest(old, new):
        if before and after and (pieces := _compared(before.text, after.text)):
            yield BlockChange(after.tag, pieces)
            continue
        if before:
            yield _whole(before, "old")
        if after:
            yield _whole(after, "new")


def _compared(old: str, new: str) -> tuple[TextPiece, ...]:
    """Return the pieces of a paragraph that changed; nothing where the two are not alike."""
    first, second = _WORDS.findall(old), _WORDS.findall(new)
    if max(len(first), len(second)) > MOST_WORDS:
        return ()
    bare = [[word.strip() for word in words] for words in (first, second)]
    matcher = SequenceMatcher(None, bare[0], bare[1], autojunk=False)
    if matcher.ratio() < ALIKE:
        return ()
    pieces: list[TextPiece] = []
    for kind, start, end, other, until in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(TextPiece("both", "".join(second[other:until])))
            continue
        pieces += [TextPiece("old", "".join(first[start:end]))] if end > start else []
        pieces += [TextPiece("new", "".join(second[other:until]))] if until > other else []
    return tuple(pieces)


def _whole(block: TextBlock, side: Literal["both", "old", "new"]) -> BlockChange:
    return BlockChange(block.tag, (TextPiece(side, block.text),))

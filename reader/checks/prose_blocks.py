"""An article's body as blocks of prose: where each paragraph and list item stands, with the markup blanked out.

The blanked text is as long as the body, so that a place in one is the same place in the other: whatever a rule
finds in the prose can be shown, marked and mended in the file.
"""

import html
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from reader.library.plain_text import AUTOLINK, COMMENT, DEFINITION, FENCE, HEADING, HIDDEN, RULE, TAG

JOINER = "\u2060"
"""Stands for markup inside or right after a word; whoever takes words out of the blanked text drops it."""

Kind = Literal["heading", "paragraph", "item", "cell", "note"]

_NOTE = re.compile(r"[ ]{0,3}\[\^[^\]]+\]:\s*")
_ADMONITION = re.compile(r"[ ]{0,3}!!!\s*\S+")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+(?=\S)")
_TERM = re.compile(r"[ ]{0,3}:\s+(?=\S)")
_QUOTE = re.compile(r"[ ]{0,3}(?:>[ ]?)+")
_PIPE = re.compile(r"(?<!\\)\|")

CODE = re.compile(r"`[^`\n]*`")
_IMAGE = re.compile(r"!\[[^\[\]]*\](?:\((?:[^()]++|\([^()]*+\))*+\)|\[[^\[\]]*\])")
_FOOTNOTE = re.compile(r"\[\^[^\[\]]+\]")
_LINK = re.compile(r"(\[)([^\[\]]*)(\](?:\((?:[^()]++|\([^()]*+\))*+\)|\[[^\[\]]*\]))")
_EMPHASIS = re.compile(r"(?<!\\)(?:\*+|~~|(?<![^\W_])_+|_+(?![^\W_]))")
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!|<>~])")
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);")
_ATTRIBUTES = re.compile(r"\{:?[ \t]*[#.][^{}\n]*\}[ \t]*$", re.MULTILINE)
_LETTER_OR_LINE = re.compile(r"[^\r\n]")


class Block(NamedTuple):
    """One piece of prose, from ``start`` to ``end`` in the body."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True)
class Prose:
    """A body, the same with its markup blanked out, and its blocks in order, none within another."""

    body: str
    text: str
    blocks: tuple[Block, ...]

    def words_of(self, start: int, end: int) -> str:
        """Return what a reader sees between two places, on one line."""
        return " ".join(self.text[start:end].replace(JOINER, "").split())

    def line_of(self, place: int) -> int:
        """Return the line of the body, from 1, on which *place* stands."""
        return bisect_left(self._line_ends, place) + 1

    def is_in_block(self, place: int) -> bool:
        """Tell whether *place* of the body belongs to a block."""
        return self.has_block(place, place + 1)

    def has_block(self, start: int, end: int) -> bool:
        """Tell whether anything between two places of the body belongs to a block."""
        before = bisect_left(self._block_starts, end) - 1
        return before >= 0 and self.blocks[before].end > start

    @cached_property
    def _line_ends(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self.body)]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]


def prose(body: str) -> Prose:
    """Return the prose of the Markdown text *body*: without code, tags, pictures, rules and definitions."""
    begin, end, rest = body.rpartition("-->")  # a comment is looked for only where one ends
    reader = _Lines(HIDDEN.sub(blank, COMMENT.sub(blank, begin + end) + rest))
    reader.read()
    return Prose(body, _inline("".join(reader.lines)), tuple(reader.blocks))


def fences(body: str) -> Iterator[tuple[int, int]]:
    """Yield where each stretch of fenced code begins and ends in *body*; one that nothing closes goes on to the end."""
    start, place, fence = 0, 0, ""
    for line in body.splitlines(keepends=True):
        mark = FENCE.match(line)
        place += len(line)
        if mark and not fence:
            start, fence = place - len(line), mark[1]
        elif mark and mark[1].startswith(fence):
            yield start, place
            fence = ""
    if fence:
        yield start, len(body)


def without_fences(body: str) -> str:
    """Return *body* with fenced code blanked out, every character where it was."""
    parts, done = [], 0
    for start, end in fences(body):
        parts += [body[done:start], _LETTER_OR_LINE.sub(" ", body[start:end])]
        done = end
    return "".join([*parts, body[done:]])


def blank(match: re.Match[str]) -> str:
    """Return as many spaces as *match* has characters, its line ends where they were."""
    return _LETTER_OR_LINE.sub(" ", match[0])


def _mark(match: re.Match[str]) -> str:
    return _fill(match.string, match.start(), match.end())


def _fill(text: str, start: int, end: int) -> str:
    """Return what stands for the markup between two places: spaces beside a space, joiners inside a word."""
    alone = start == 0 or text[start - 1].isspace() or end == len(text) or text[end].isspace()
    return _LETTER_OR_LINE.sub(" " if alone else JOINER, text[start:end])


def _link(match: re.Match[str]) -> str:
    text = match.string
    return _fill(text, match.start(1), match.end(1)) + match[2] + _fill(text, match.start(3), match.end(3))


def _entity(match: re.Match[str]) -> str:
    shown = html.unescape(match[0]).replace("\n", " ")
    return shown + JOINER * (len(match[0]) - len(shown)) if len(shown) < len(match[0]) else match[0]


def _inline(text: str) -> str:
    """Return *text* with what stands inside lines of prose blanked out."""
    if "`" in text:
        text = CODE.sub(blank, text)
    if "[" in text:
        text = _LINK.sub(_link, _FOOTNOTE.sub(_mark, _IMAGE.sub(blank, text)))
    if "<" in text:
        text = TAG.sub(_mark, AUTOLINK.sub(rf"{JOINER}\1{JOINER}", text))
    if "{" in text:
        text = _ATTRIBUTES.sub(blank, text)
    text = _EMPHASIS.sub(_mark, text)
    if "\\" in text:
        text = _ESCAPE.sub(JOINER, text)
    if "&" in text:
        text = _ENTITY.sub(_entity, text)
    return text


class _Lines:
    """One pass over the lines of a body, which finds the blocks and blanks out what makes them."""

    def __init__(self, body: str) -> None:
        self.given = body.splitlines(keepends=True)
        self.lines: list[str] = []
        self.blocks: list[Block] = []
        self.open = False
        """Does the next line of text go on with the last block?"""
        self.list = False
        """Is an indented line part of a list or a note, and not code?"""

    def read(self) -> None:
        place, fence, table = 0, "", False
        for number, line in enumerate(self.given):
            bare = line.rstrip("\r\n")
            mark = FENCE.match(bare)
            if fence or mark:
                if mark:
                    fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
                self.drop(line)
            elif not bare.strip():
                self.open = table = False
                self.lines.append(line)
            else:
                table = table or self.starts_table(number)
                self.line(line, bare, place, table)
            place += len(line)

    def starts_table(self, number: int) -> bool:
        below = self.given[number + 1] if number + 1 < len(self.given) else ""
        return "|" in self.given[number] and "|" in below and bool(RULE.match(below.rstrip("\r\n")))

    def drop(self, line: str) -> None:
        self.open = False
        self.lines.append(_LETTER_OR_LINE.sub(" ", line))

    def line(self, line: str, bare: str, place: int, table: bool) -> None:
        indented = bare.startswith(("    ", "\t"))
        if RULE.match(bare) or DEFINITION.match(bare) or (indented and not self.open and not self.list):
            self.drop(line)
        elif heading := HEADING.match(bare):
            self.list = False
            self.add("heading", line, place, heading.start(2), heading.end(2))
            self.open = False
        elif _ADMONITION.match(bare):
            self.drop(line)
            self.list = True
        elif note := _NOTE.match(bare):
            self.list = True
            self.add("note", line, place, note.end(), len(bare))
        elif table or bare.lstrip().startswith("|"):
            self.cells(line, bare, place)
        elif item := _ITEM.match(bare) or _TERM.match(bare):
            self.list = True
            self.add("item", line, place, item.end(), len(bare))
        else:
            quote = _QUOTE.match(bare)
            self.text(line, bare, place, quote.end() if quote else 0, inside=indented or bare.startswith("  "))

    def text(self, line: str, bare: str, place: int, start: int, *, inside: bool) -> None:
        if not bare[start:].strip():
            self.drop(line)
        elif self.open:
            self.lines.append(" " * start + line[start:])
            self.blocks[-1] = self.blocks[-1]._replace(end=place + len(bare))
        else:
            # A paragraph inside an item is a paragraph; one that starts at the margin ends the list.
            self.list = self.list and inside
            self.add("paragraph", line, place, start, len(bare))

    def add(self, kind: Kind, line: str, place: int, start: int, end: int) -> None:
        self.lines.append(" " * start + line[start:end] + _LETTER_OR_LINE.sub(" ", line[end:]))
        self.blocks.append(Block(kind, place + start, place + end))
        self.open = True

    def cells(self, line: str, bare: str, place: int) -> None:
        self.lines.append(_PIPE.sub(" ", line))
        start = 0
        for bar in [*(match.start() for match in _PIPE.finditer(bare)), len(bare)]:
            if bare[start:bar].strip():
                self.blocks.append(Block("cell", place + start, place + bar))
            start = bar + 1
        self.open = False

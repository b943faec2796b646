"""The words of a paragraph as pieces, each with its style: nesting gone, white space where it belongs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from reader.importers.html.markdown_escape import one_space

RAW = {"sub": "sub", "sup": "sup", "del": "del", "s": "del", "strike": "del", "q": "q"}
"""Inline elements that Markdown has no sign for, and the tag they keep."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a piece of text looks. ``raw`` is a tag out of :data:`RAW`, ``link`` an address."""

    bold: bool = False
    italic: bool = False
    code: bool = False
    raw: str = ""
    link: str = ""

    def inside(self, tag: Tag, link: str) -> Style:
        """Return the style of what stands in *tag*, whose address (for an ``a``) is *link*."""
        name = tag.name
        if name in {"b", "strong"}:
            return self if self.code else replace(self, bold=True)
        if name in {"i", "em"}:
            return self if self.code else replace(self, italic=True)
        if name in {"code", "kbd", "samp", "tt"}:
            return replace(self, code=True, bold=False, italic=False)
        if name == "a":
            return replace(self, link=link or self.link)
        return replace(self, raw=RAW[name]) if name in RAW else self

    @property
    def unmarked(self) -> Style:
        """The style of a space: only the link goes on over it."""
        return Style(link=self.link)


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in one style, a line break, (``note``) the mark of a footnote, or (``image``) a picture that is described so."""

    text: str
    style: Style = Style()
    is_break: bool = False
    note: str = ""
    image: str = ""

    @property
    def is_text(self) -> bool:
        return not self.is_break and not self.note and not self.image


BREAK = Piece("", is_break=True)


def paragraphs(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Return *pieces* as paragraphs: two line breaks in a row part them, empty ones are left out."""
    found: list[list[Piece]] = [[]]
    waiting = 0
    for piece in _spaced(pieces):
        if piece.is_break:
            waiting += 1
            continue
        if piece.text == " " and piece.is_text and (waiting or not found[-1]):
            continue
        if waiting > 1 and found[-1]:
            found.append([])
        elif waiting == 1 and found[-1]:
            found[-1].append(BREAK)
        waiting = 0
        found[-1].append(piece)
    return [line for line in (_settle(line) for line in found) if line]


def _spaced(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield *pieces* with the spaces at the ends of marked ones outside of them, and no two in a row."""
    spaced = True
    for piece in pieces:
        if not piece.is_text:
            spaced = piece.is_break
            yield piece
            continue
        text = one_space(piece.text)
        core = text.strip()
        if text[:1] == " " and not spaced:
            spaced = True
            yield Piece(" ", piece.style.unmarked)
        if core:
            yield Piece(core, piece.style)
            spaced = False
            if text[-1] == " ":
                spaced = True
                yield Piece(" ", piece.style.unmarked)


def _settle(line: Sequence[Piece]) -> list[Piece]:
    """Return *line* without spaces at its ends and at the ends of links, equal neighbours joined."""
    unlinked: list[Piece] = []
    for link, group in groupby(line, key=lambda piece: piece.style.link):
        members = list(group)
        if link and all(piece.text == " " or not piece.is_text for piece in members):
            members = [replace(piece, style=Style()) for piece in members]
        elif link:
            for end in (0, -1):
                if members[end].text == " ":
                    members[end] = Piece(" ")
        unlinked.extend(members)
    joined: list[Piece] = []
    for piece in unlinked:
        last = joined[-1] if joined else None
        if last and last.is_text and piece.is_text and last.style == piece.style:
            joined[-1] = replace(last, text=last.text + piece.text)
        else:
            joined.append(piece)
    while joined and joined[-1].text in {"", " "} and (joined[-1].is_text or joined[-1].is_break):
        joined.pop()
    return _parted(joined)


def _parted(line: list[Piece]) -> list[Piece]:
    """Return *line* with emphasis only where its signs cannot be mistaken for those of a neighbour."""
    result: list[Piece] = []
    for piece in line:
        before = result[-1] if result else None
        touching = before is not None and before.is_text and before.text[-1:] != " "
        if touching and before and _marked(before.style) and _marked(piece.style):
            piece = replace(piece, style=replace(piece.style, bold=False, italic=False))  # noqa: PLW2901
        result.append(piece)
    return result


def _marked(style: Style) -> bool:
    return (style.bold or style.italic) and not style.code


def without_whole(line: Sequence[Piece]) -> list[Piece]:
    """Return a heading's *line* without emphasis that covers all of it, on one line."""
    pieces = [Piece(" ") if piece.is_break else piece for piece in line]
    words = [piece for piece in pieces if piece.is_text and piece.text.strip()]
    bold = all(piece.style.bold for piece in words)
    italic = all(piece.style.italic for piece in words)
    return _settle([
        replace(piece, style=replace(
            piece.style, bold=piece.style.bold and not bold, italic=piece.style.italic and not italic
        ))
        for piece in pieces
    ])  # fmt: skip


def fill(tag: Tag, line: Iterable[Piece], soup: BeautifulSoup) -> Tag:
    """Append *line* to *tag* as elements nested in one fixed order: a, sub, strong, em, code. Return *tag*."""
    for link, group in groupby(line, key=lambda piece: piece.style.link):
        holder = tag
        if link:
            holder = soup.new_tag("a", attrs={"href": link})
            tag.append(holder)
        for piece in group:
            holder.append(_element(piece, soup))
    return tag


def _element(piece: Piece, soup: BeautifulSoup) -> Tag | NavigableString:
    if piece.is_break:
        return soup.new_tag("br")
    if piece.note:
        return soup.new_tag("fn-mark", attrs={"n": piece.note})
    if piece.image:
        return soup.new_tag("img", attrs={"src": piece.image, "alt": piece.text})
    element: Tag | NavigableString = NavigableString(piece.text)
    style = piece.style
    marked = not style.code
    names = ("code" * style.code, "em" * (style.italic and marked), "strong" * (style.bold and marked), style.raw)
    for name in filter(None, names):
        outer = soup.new_tag(name)
        outer.append(element)
        element = outer
    return element

"""Reading the blocks of an article from the same safe HTML that the screen shows."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html.parser import HTMLParser

from reader.handouts.body.blocks import (
    STYLES,
    Block,
    CalloutBlock,
    DefinitionBlock,
    FigureBlock,
    HeadingBlock,
    ListBlock,
    ParagraphBlock,
    PlainBlock,
    QuoteBlock,
    RuleBlock,
    Runs,
    TableBlock,
    TableCell,
    TextRun,
)  # fmt: skip

_LONG_WORD = re.compile(r"(\S{1000})(?=\S)")
"""What is no word of anybody's, and ends typst where it is longer than 65,535 bytes."""
_DEEPEST = 24
"""Lists in lists in lists, say, are eight deep: nobody can tell more apart, and typst goes only so deep."""
_HEADING = re.compile("h[1-6]")
_SPACES = re.compile(r"[ \t\r\n\f]+")
"""What HTML shows as one space: a space that must not break is another."""

_VOID = frozenset({"br", "hr", "img", "wbr", "col"})
_BLOCKS = frozenset(
    "p div section aside blockquote ul ol li dl dt dd table thead tbody tfoot tr td th caption figure figcaption "
    "h2 h3 h4 h5 h6 hr pre details summary img".split()
)


def read_blocks(html: str) -> tuple[Block, ...]:
    """Return *html*, as a sanitiser leaves it, as blocks in their order. No word is lost."""
    return tuple(_blocks(_Tree(html).root.children))


class _Element:
    """A tag with what is in it."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag, self.attributes = tag, attributes
        self.children: list[_Element | str] = []

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def elements(self) -> list["_Element"]:
        return [one for one in self.children if isinstance(one, _Element)]

    def number(self, name: str, otherwise: int = 1) -> int:
        try:
            return min(1000, max(1, int(self.attributes.get(name, ""))))
        except ValueError:
            return otherwise


class _Tree(HTMLParser):
    """Well-formed HTML as elements in elements, of which those that lie too deep are left out: their words stay."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = _Element("div", {})
        self._open = [("", self.root)]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        inside = self._open[-1][1]
        if len(self._open) > _DEEPEST and tag not in _VOID:
            self._open.append((tag, inside))
            return
        element = _Element(tag, {name: value or "" for name, value in attrs})
        inside.children.append(element)
        if tag not in _VOID:
            self._open.append((tag, element))

    def handle_endtag(self, tag: str) -> None:
        if self._open[-1][0] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1][1].children.append(data)


def _blocks(nodes: Iterable[_Element | str]) -> Iterator[Block]:
    """Return *nodes* as blocks; words that are in no element of their own are a paragraph."""
    loose: list[_Element | str] = []
    for node in nodes:
        if isinstance(node, str) or not _holds_block(node):
            loose.append(node)
            continue
        yield from _paragraph(loose)
        loose = []
        yield from _block(node)
    yield from _paragraph(loose)


def _holds_block(element: _Element) -> bool:
    return element.tag in _BLOCKS or any(map(_holds_block, element.elements()))


def _paragraph(nodes: Iterable[_Element | str]) -> Iterator[Block]:
    runs = _runs(nodes)
    if runs:
        yield ParagraphBlock(runs)


def _block(element: _Element) -> Iterator[Block]:
    tag = element.tag
    if _HEADING.fullmatch(tag):
        runs = _runs(element.children)
        yield from [HeadingBlock(int(tag[1]), runs, element.attributes.get("id", ""))] if runs else ()
    if _HEADING.fullmatch(tag) or tag in {"figure", "img"}:
        yield from _figures(element)
    elif tag in {"ul", "ol"}:
        items = tuple(tuple(_blocks(one.children)) for one in element.elements() if one.tag == "li")
        yield ListBlock(items, element.number("start") if tag == "ol" else None)
    elif tag == "table":
        yield _table(element)
    elif tag == "blockquote":
        yield QuoteBlock(tuple(_blocks(element.children)))
    elif tag == "dl":
        yield from _definitions(element)
    elif tag == "pre":
        yield PlainBlock("".join(_words(element)).strip("\n"))
    elif tag == "hr":
        yield RuleBlock()
    elif "admonition" in element.classes:
        titles = [one for one in element.elements() if "admonition-title" in one.classes]
        rest = [one for one in element.children if one not in titles]
        title = _runs(node for one in titles for node in one.children)
        yield CalloutBlock(title, tuple(_blocks(rest)))
    elif tag == "summary":
        for block in _blocks(element.children):
            yield ParagraphBlock(_strong(block.runs)) if isinstance(block, ParagraphBlock) else block
    else:
        yield from _blocks(element.children)


def _strong(runs: Runs) -> Runs:
    return tuple(replace(run, styles=run.styles | {"strong"}) for run in runs)


def _figures(element: _Element) -> Iterator[Block]:
    """Return each picture in *element*, the last of them with its caption."""
    pictures = list(_pictures(element))
    caption = _runs(node for one in element.elements() if one.tag == "figcaption" for node in one.children)
    for number, picture in enumerate(pictures, 1):
        last = number == len(pictures)
        yield FigureBlock(picture.attributes.get("src", ""), picture.attributes.get("alt", ""), caption if last else ())
    if caption and not pictures:
        yield ParagraphBlock(caption)


def _pictures(element: _Element) -> Iterator[_Element]:
    if element.tag == "img":
        yield element
    for one in element.elements():
        yield from _pictures(one)


def _table(element: _Element) -> TableBlock:
    caption: Runs = ()
    rows: list[tuple[TableCell, ...]] = []
    header_rows = 0
    for part in _table_parts(element):
        if part.tag == "caption":
            caption = _runs(part.children)
            continue
        cells = tuple(_cell(one, not rows) for one in part.elements() if one.tag in {"td", "th"})
        if cells and header_rows == len(rows) and all(cell.heads == "col" for cell in cells):
            header_rows += 1
        if cells:
            rows.append(cells)
    return TableBlock(tuple(rows), header_rows, caption)


def _table_parts(element: _Element) -> Iterator[_Element]:
    for one in element.elements():
        if one.tag in {"tr", "caption"}:
            yield one
        elif one.tag in {"thead", "tbody", "tfoot"}:
            yield from _table_parts(one)


def _cell(element: _Element, first: bool) -> TableCell:
    scope = element.attributes.get("scope", "")
    heads = ("row" if "row" in scope else "col" if scope or first else "row") if element.tag == "th" else ""
    return TableCell(_runs(element.children), heads, element.number("colspan"), element.number("rowspan"))


def _definitions(element: _Element) -> Iterator[Block]:
    term: Runs = ()
    for one in element.elements():
        if one.tag == "dt":
            if term:
                yield DefinitionBlock(term, ())
            term = _runs(one.children)
        else:
            yield DefinitionBlock(term, tuple(_blocks(one.children)))
            term = ()
    if term:
        yield DefinitionBlock(term, ())


def _words(element: _Element) -> Iterator[str]:
    for one in element.children:
        if isinstance(one, str):
            yield one
        else:
            yield from _words(one)


def _runs(nodes: Iterable[_Element | str]) -> Runs:
    """Return the words in *nodes* as runs: spaces as HTML shows them, runs that look alike joined, none at either end."""
    joined: list[TextRun] = []
    for run in _loose_runs(nodes, TextRun("")):
        text = run.text if run.text == "\n" else _LONG_WORD.sub(r"\1 ", _SPACES.sub(" ", run.text))
        if not joined or joined[-1].text[-1:] in {" ", "\n"}:
            text = text.lstrip(" ")
        if not text:
            continue
        if joined and replace(joined[-1], text="") == replace(run, text=""):
            joined[-1] = replace(run, text=joined[-1].text + text)
        else:
            joined.append(replace(run, text=text))
    while joined and not joined[-1].text.strip():
        joined.pop()
    if joined:
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip())
    return tuple(joined)


def _loose_runs(nodes: Iterable[_Element | str], look: TextRun) -> Iterator[TextRun]:
    for node in nodes:
        if isinstance(node, str):
            yield replace(look, text=node)
        elif node.tag == "br":
            yield replace(look, text="\n")
        elif node.tag == "img":
            yield replace(look, text=node.attributes.get("alt", ""))
        elif "footnote-backref" not in node.classes:
            inside = replace(
                look,
                styles=look.styles | ({STYLES[node.tag]} if node.tag in STYLES else frozenset()),
                link=node.attributes.get("href", look.link) if node.tag == "a" else look.link,
                language=node.attributes.get("lang", look.language),
            )
            between = node.tag in _BLOCKS
            yield from [replace(look, text=" ")] if between else ()
            yield from _loose_runs(node.children, inside)
            yield from [replace(look, text=" ")] if between else ()

"""A web page's tree made plain: only the blocks that an article may have, in one fixed nesting.

Page builders nest anything in anything. What comes out of here holds paragraphs, headings, lists
(of paragraphs and lists), quotations, tables, definitions, rules and preformatted text, with
inline elements in a fixed order. No word is added, lost or moved.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

from reader.importers.html import inline_text
from reader.importers.html.attributes import attribute
from reader.importers.html.inline_text import BREAK, Piece, Style
from reader.importers.html.list_items import definition_parts, items_of, terms_alone
from reader.importers.html.markdown_escape import visible
from reader.importers.html.table_cells import laid_out, parts_of, span

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt figcaption figure footer "
    "h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre section summary "
    "table tbody td tfoot th thead tr ul".split()
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LISTS = frozenset({"ul", "ol", "menu", "dir"})
DEEPEST_LIST = 3

Link = Callable[[Tag], str]


@dataclass(slots=True)
class Tidier:
    """Makes plain trees out of the children of *soup*. ``link`` gives the address that an ``a`` shall have."""

    soup: BeautifulSoup
    link: Link
    notes: dict[int, str] = field(default_factory=dict)
    merged: bool = False

    def tidy(self, container: Tag) -> list[Tag]:
        """Return the blocks of *container*, a whole page."""
        return self._blocks(container, Style(), top=True)

    def _new(self, name: str, **attributes: str) -> Tag:
        return self.soup.new_tag(name, attrs=dict(attributes))

    def _filled(self, name: str, line: Iterable[Piece]) -> Tag:
        return inline_text.fill(self._new(name), line, self.soup)

    def _paragraphs(self, run: Iterable[Piece]) -> list[Tag]:
        return [self._filled("p", line) for line in inline_text.paragraphs(run)]

    def _blocks(self, container: Tag, style: Style, *, top: bool, lists: int = 0) -> list[Tag]:
        found: list[Tag] = []
        run: list[Piece] = []

        def flush() -> None:
            found.extend(self._paragraphs(run))
            run.clear()

        def walk(holder: Tag, style: Style) -> None:
            for child in list(holder.children):
                if not isinstance(child, Tag) or not _has_block(child):
                    self._inline(child, style, run)
                elif child.name in BLOCKS:
                    flush()
                    found.extend(self._block(child, style, top=top, lists=lists))
                else:
                    walk(child, self._inside(child, style))

        walk(container, style)
        flush()
        return found

    def _inside(self, tag: Tag, style: Style) -> Style:
        return style.inside(tag, self.link(tag) if tag.name == "a" else "")

    def _block(self, tag: Tag, style: Style, *, top: bool, lists: int) -> list[Tag]:
        name = tag.name
        if name in HEADINGS:
            found = self._heading(tag, style, top=top)
        elif name in LISTS:
            found = self._list(tag, style, lists)
        elif name == "pre":
            found = self._pre(tag, top=top)
        elif name == "hr":
            found = [self._new("hr")] if top else []
        elif top and name == "blockquote":
            found = _wrap(self._new("blockquote"), self._blocks(tag, style, top=False))
        elif name == "table":
            found = self._table(tag, style, top=top, lists=lists)
        elif top and name == "dl":
            found = self._definitions(tag, style)
        else:
            within = Style(bold=True, link=style.link) if name in {"summary", "dt", "legend"} else style
            found = self._blocks(tag, within, top=top, lists=lists)
        return found

    def _inline(self, node: PageElement, style: Style, run: list[Piece]) -> None:
        if isinstance(node, NavigableString):
            run.append(Piece(str(node), style))
        elif isinstance(node, Tag):
            if id(node) in self.notes:
                run.append(Piece("", note=self.notes[id(node)]))
            elif node.name == "img":
                run.append(Piece(attribute(node, "alt"), image=attribute(node, "src")))
            elif node.name == "br":
                run.append(BREAK)
                self._children(node, style, run)
            else:
                self._children(node, self._inside(node, style), run)

    def _children(self, node: Tag, style: Style, run: list[Piece]) -> None:
        for child in node.children:
            self._inline(child, style, run)

    def flat(self, tag: Tag, style: Style = Style(), separator: Piece = BREAK) -> list[Piece]:  # noqa: B008 - frozen
        """Return everything in *tag* as the pieces of one line, *separator* where a block starts or ends."""
        run: list[Piece] = []
        self._flatten(tag, style, run, separator)
        lines = inline_text.paragraphs(run)
        return [piece for number, line in enumerate(lines) for piece in ([separator] if number else []) + line]

    def _flatten(self, tag: Tag, style: Style, run: list[Piece], separator: Piece) -> None:
        for child in tag.children:
            if isinstance(child, Tag) and _has_block(child):
                edge = [separator] if child.name in BLOCKS else []
                run.extend(edge)
                self._flatten(child, self._inside(child, style), run, separator)
                run.extend(edge)
            else:
                self._inline(child, style, run)

    def _heading(self, tag: Tag, style: Style, *, top: bool) -> list[Tag]:
        flat = self.flat(tag, style, Piece(" "))
        pictures = self._paragraphs(piece for piece in flat if piece.image)
        line = inline_text.without_whole([piece for piece in flat if not piece.image])
        if not line:
            return pictures
        if top:
            return [*pictures, self._filled(tag.name, line)]
        bold = Style(bold=True)
        line = [Piece(piece.text, bold if piece.style == Style() else piece.style, note=piece.note) for piece in line]
        return [*pictures, *self._paragraphs(line)]

    def _pre(self, tag: Tag, *, top: bool) -> list[Tag]:
        for br in tag.find_all("br"):
            br.replace_with(NavigableString("\n"))
        lines = [visible(line.rstrip()) for line in tag.get_text().expandtabs(4).splitlines()]
        if not "".join(lines).strip():
            return []
        if top:
            block = self._new("pre")
            block.append(NavigableString("\n".join(lines).strip("\n")))
            return [block]
        run = [piece for line in lines for piece in (Piece(line, Style(code=True)), BREAK)]
        return self._paragraphs(run)

    def _list(self, tag: Tag, style: Style, lists: int) -> list[Tag]:
        items: list[Tag] = []
        for group in items_of(tag):
            self._item(group, style, lists, items)
        if not items:
            return []
        if lists >= DEEPEST_LIST:
            return [block for item in items for block in list(item.children) if isinstance(block, Tag)]
        result = self._new("ol" if tag.name == "ol" else "ul")
        start = attribute(tag, "start")
        if tag.name == "ol" and start.isdecimal() and start.isascii() and len(start) < 5:
            result["start"] = start
        return _wrap(result, items)

    def _item(self, group: list[PageElement], style: Style, lists: int, items: list[Tag]) -> None:
        holder = self._new("li")
        for node in group:
            if isinstance(node, Tag) and node.name == "li":
                holder.extend(self._blocks(node, style, top=False, lists=lists + 1))
            else:
                shell = self._new("div")
                shell.append(node.extract())
                holder.extend(self._blocks(shell, style, top=False, lists=lists + 1))
        first = next((child for child in holder.children if isinstance(child, Tag)), None)
        if first is None:
            return
        if first.name in LISTS:
            # Markdown has no item that starts with a list: its items join those around it.
            if items and items[-1].name == "li":
                items[-1].extend(list(holder.children))
            else:
                items.extend(list(first.children))  # type: ignore[arg-type]
                rest = list(holder.children)[1:]
                if rest and items:
                    items[-1].extend(rest)
            return
        items.append(holder)

    def _definitions(self, tag: Tag, style: Style) -> list[Tag]:
        result: list[Tag] = []
        current: Tag | None = None
        defined = False
        for child in definition_parts(tag):
            line = self.flat(child, style)
            if not line:
                continue
            if child.name == "dt":
                if current is None or defined:
                    current, defined = self._new("dl"), False
                    result.append(current)
                line = [Piece(" ") if piece.is_break else piece for piece in line]
                current.append(self._filled("dt", line))
            elif current is None or child.name != "dd":
                current = None
                result.extend(self._paragraphs(line))
            else:
                current.append(self._filled("dd", line))
                defined = True
        return [part for one in result for part in (terms_alone(one, self.soup) if one.name == "dl" else [one])]

    def _table(self, tag: Tag, style: Style, *, top: bool, lists: int) -> list[Tag]:
        parts = parts_of(tag)
        if not top or parts is None or max((len(row) for row in parts.cells), default=0) < 2:
            return self._open_table(tag, style, top=top, lists=lists)
        grid = [[self._filled("td", self.flat(cell, style)) for cell in row] for row in parts.cells]
        spans = [[(span(cell, "colspan"), span(cell, "rowspan")) for cell in row] for row in parts.cells]
        if any(span != (1, 1) for row in spans for span in row):
            self.merged = True
        before, after = (
            [block for caption in captions for block in self._blocks(caption, style, top=False)]
            for captions in (parts.before, parts.after)
        )
        return [*before, *_wrap(self._new("table"), laid_out(grid, spans, self._new)), *after]

    def _open_table(self, tag: Tag, style: Style, *, top: bool, lists: int) -> list[Tag]:
        found = []
        for child in tag.children:
            if isinstance(child, Tag):
                found.extend(self._block(child, style, top=top, lists=lists))
            elif child.get_text().strip():
                found.extend(self._paragraphs([Piece(str(child), style)]))
        return found


def _has_block(tag: Tag) -> bool:
    return tag.name in BLOCKS or tag.find(list(BLOCKS)) is not None


def _wrap(holder: Tag, content: Iterable[Tag]) -> list[Tag]:
    holder.extend(list(content))
    return [holder] if holder.contents else []

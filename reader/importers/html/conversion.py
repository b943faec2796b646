"""The HTML of a web page as the clean Markdown of an article.

Three steps: :mod:`debris` takes out what cannot come along and says so, :mod:`block_tree` makes the
rest a plain tree, and markdownify writes that tree, in our own way where Python-Markdown reads another. The words shown, when
the Markdown is rendered, are the words of the HTML, in order: a property test holds it to that.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from bs4.element import Tag
from markdownify import MarkdownConverter

from reader.errors import Message
from reader.importers.html import markdown_escape
from reader.importers.html.attributes import attribute
from reader.importers.html.block_tree import HEADINGS, Tidier
from reader.importers.html.bold_headings import raise_bold_lines
from reader.importers.html.debris import FindPicture, absolute, paragraphs, parse, sweep
from reader.importers.html.inline_text import fill
from reader.importers.plan import losses
from reader.library.anchors import Anchors

Resolve = Callable[[str], str | None]
"""Gives the slug of the article that stands for an address of the website, None where there is none, "" where nothing is."""

_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


@dataclass(frozen=True, slots=True)
class ConvertedPage:
    """The Markdown of a page, and what of the page it does not have."""

    body: str
    losses: tuple[Message, ...] = ()


def convert(
    html: str, *, base: str = "", resolve: Resolve = lambda _: None, picture: FindPicture = lambda _: None
) -> ConvertedPage:
    """Return *html* as Markdown.

    *base* is the page's own address, against which relative links are resolved; *resolve* turns
    an absolute address into the slug of an article. *picture* is asked for every picture that the page shows, in order.
    """
    soup = parse(paragraphs(html))
    lost = sweep(soup, base, picture)
    links = _Links(base, resolve, _headings_by_id(soup))
    notes = _Footnotes(soup)
    tidier = Tidier(soup, links.address, notes.marks)
    definitions = [(label, tidier.flat(item)) for label, item in notes.take()]
    page = soup.new_tag("div")
    page.extend(tidier.tidy(soup))
    if raise_bold_lines(page):
        lost = (*lost, losses.BOLD_HEADINGS)
    links.settle(page)
    _level(page)
    parts = [_written(page)]
    for label, line in definitions:
        parts.append(f"[^{label}]: " + _written(fill(soup.new_tag("p"), line, soup)).replace("\n", "\n    "))
    if tidier.merged:
        lost = (*lost, losses.MERGED_CELLS)
    return ConvertedPage("\n\n".join(parts).strip("\n"), lost)


def _written(tree: Tag) -> str:
    return str(_Writer().convert_soup(tree)).strip("\n")


def _level(page: Tag) -> None:
    """Give the headings of *page* levels from 2 that never skip one."""
    open_levels: list[tuple[int, int]] = []
    for heading in page.find_all(list(HEADINGS)):
        level = int(heading.name[1])
        while open_levels and open_levels[-1][0] >= level:
            open_levels.pop()
        depth = min(6, open_levels[-1][1] + 1) if open_levels else 2
        open_levels.append((level, depth))
        heading.name = f"h{depth}"


def _headings_by_id(soup: BeautifulSoup) -> dict[str, Tag]:
    """Return the headings of *soup* by the ids with which a page links to them."""
    found: dict[str, Tag] = {}
    for heading in soup.find_all(list(HEADINGS)):
        for tag in [heading, *heading.find_all(True)]:
            for name in (attribute(tag, "id"), attribute(tag, "name") if tag.name == "a" else ""):
                if name:
                    found.setdefault(name, heading)
    return found


class _Links:
    """What each link of one page becomes."""

    def __init__(self, base: str, resolve: Resolve, headings: dict[str, Tag]) -> None:
        self.base = base
        self.resolve = resolve
        self.ids = {
            name: " ".join(markdown_escape.one_space(tag.get_text(" ")).split()) for name, tag in headings.items()
        }

    def address(self, tag: Tag) -> str:
        """Return the address that the link *tag* shall have; empty where only its words shall stay."""
        href = attribute(tag, "href").strip()
        if href.startswith("#"):
            return href if href[1:] in self.ids else ""
        if not href:
            return ""
        whole = absolute(self.base, href)
        try:
            parts = urlsplit(whole)
        except ValueError:
            return ""
        if parts.scheme not in _SCHEMES or (parts.scheme.startswith("http") and not parts.netloc):
            return ""
        slug = self.resolve(whole) if parts.scheme.startswith("http") else None
        if slug == "":
            return ""
        return f"article:{slug}" if slug else whole

    def settle(self, page: Tag) -> None:
        """Point the links within *page* at the anchors that its headings will have."""
        anchors = Anchors()
        names: dict[str, str] = {}
        for heading in page.find_all(list(HEADINGS)):
            text = " ".join(heading.get_text().split())
            names.setdefault(" ".join(heading.get_text(" ").split()), anchors.name(text))
        for link in page.find_all("a"):
            href = attribute(link, "href")
            if href.startswith("#"):
                anchor = names.get(self.ids.get(href[1:], ""))
                if anchor:
                    link["href"] = f"#{anchor}"
                else:
                    link.unwrap()


class _Footnotes:
    """The footnotes of a page: marks in the text, and a list of notes at its end, as WordPress, Word and plug-ins write them."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self.items: list[tuple[str, Tag]] = []
        self.marks: dict[int, str] = {}
        marks: dict[str, list[tuple[int, Tag]]] = {}
        for number, mark in enumerate(soup.find_all("sup")):
            for name in {attribute(mark, "data-fn"), *(attribute(one, "href")[1:] for one in mark.find_all("a"))} - {
                ""
            }:
                marks.setdefault(name, []).append((number, mark))
        for block in soup.find_all("ol"):
            items = block.find_all("li", recursive=False)
            found = [marks.get(attribute(item, "id"), []) for item in items]
            if not items or self.items or any(len(one) != 1 for one in found):
                continue
            if sorted(found, key=lambda one: one[0][0]) != found or block.find_next_sibling(["p", "h2", "h3"]):
                continue
            for number, (item, [(_, mark)]) in enumerate(zip(items, found, strict=True), 1):
                self.items.append((str(number), item))
                self.marks[id(mark)] = str(number)

    def take(self) -> list[tuple[str, Tag]]:
        """Take the notes out of the page and return them with their labels, the way back up left out."""
        for _, item in self.items:
            for link in item.find_all("a"):
                if attribute(link, "href").startswith("#") and not re.search(r"\w", link.get_text()):
                    link.decompose()
            item.extract()
        return self.items


class _Writer(MarkdownConverter):
    """Writes the plain tree of :mod:`block_tree` as the Markdown that Python-Markdown reads back."""

    def __init__(self) -> None:
        super().__init__(table_infer_header=True)
        # What every part of a list or an item asks about the whole of it, by its ``id``: found out once.
        self._loose: dict[int, bool] = {}
        self._tight: dict[int, bool] = {}
        self._items: Counter[int] = Counter()

    def escape(self, text: str, parent_tags: set[str]) -> str:
        return markdown_escape.escape(text)

    def convert_p(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        text = markdown_escape.guard_lines(text)
        return f"{text}\n" if self._is_tight(el.parent) else f"\n\n{text}\n\n"

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: N802 - markdownify's name
        words = text.strip()
        closing = len(words) - len(words.rstrip("#"))
        words = words[: len(words) - closing] + "\\#" * closing
        return f"\n\n{'#' * n} {words}\n\n"

    def convert_br(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return "<br>" if parent_tags & {"td", "th"} else "  \n"

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"[{text}]({markdown_escape.address(attribute(el, 'href'))})"

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"![{markdown_escape.escape(attribute(el, 'alt'))}]({markdown_escape.address(attribute(el, 'src'))})"

    def convert_em(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        # Between digits the signs of emphasis would be those of a multiplication.
        return f"<em>{text}</em>" if re.fullmatch(r"[\d.,]+", text) else f"*{text}*"

    def convert_code(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return markdown_escape.code(el.get_text(), in_table=bool(parent_tags & {"td", "th"}))

    def convert_sub(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"<{el.name}>{text}</{el.name}>"

    convert_sup = convert_del = convert_q = convert_sub

    def convert_fn_mark(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"[^{attribute(el, 'n')}]"

    def convert_ul(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        text = text.strip("\n")
        return f"\n{text}\n" if self._is_tight(el.parent) else f"\n\n{text}\n\n"

    convert_ol = convert_ul

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        marker, around = "-", el.parent
        if around is not None and around.name == "ol":
            marker = f"{int(attribute(around, 'start') or 1) + self._items[id(around)]}."
            self._items[id(around)] += 1
        lines = text.strip("\n").split("\n")
        indented = "\n".join(f"    {line}" if line.strip() else "" for line in lines)[4:]
        return f"{marker} {indented}\n" + "\n" * (around is not None and self._is_loose(around))

    def _is_loose(self, around: Tag) -> bool:
        """Tell whether an item of the list *around* is more than one paragraph."""
        if id(around) not in self._loose:
            self._loose[id(around)] = not all(self._is_tight(one) for one in around.find_all("li", recursive=False))
        return self._loose[id(around)]

    def _is_tight(self, item: Tag | None) -> bool:
        """Tell whether *item* is a list's item of one paragraph, with nothing after it but lists."""
        if item is None or item.name != "li":
            return False
        if id(item) not in self._tight:
            names = [child.name for child in item.children if isinstance(child, Tag)]
            self._tight[id(item)] = "p" not in names[1:] and all(name in {"p", "ul", "ol"} for name in names)
        return self._tight[id(item)]

    def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n\n{markdown_escape.raw_block(el.get_text())}\n\n"

    def convert_dt(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return markdown_escape.guard_lines(text) + "\n"

    def convert_dd(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return ":   " + markdown_escape.guard_lines(text).replace("\n", "\n    ") + "\n"

"""Taking out of a web page what cannot come along, and saying what it was."""

import re
import warnings
from collections import Counter
from typing import Any

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning
from bs4.element import CData, NavigableString, PreformattedString, Tag

from reader.errors import Message
from reader.importers.html import shortcodes
from reader.importers.html.markdown_escape import one_space
from reader.importers.plan import losses

DEEPEST = 60
"""Elements nested deeper than this are opened: nobody sees a difference, and no stack runs over."""

_LABELS = ("title", "aria-label", "data-src", "src", "data", "data-lazy-src", "action", "name", "id")


def parse(html: str) -> BeautifulSoup:
    """Return the tree of *html*."""
    # What is never finished costs html.parser the square of its number, and so do breaks that are not closed.
    for start, finish in _FINISHES.items():
        begin, end, rest = html.rpartition(finish)
        html = begin + end + re.sub(start, "&lt;", rest)
    html = _BREAK.sub(r"<\1/>", html)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        return _ShallowSoup(html, "html.parser")


_BREAK = re.compile(r"<(br|hr|wbr)>", re.IGNORECASE)
_FINISHES = {"<(?=!--)": "-->", r"<(?=!\[)": "]]>", "<(?=[A-Za-z/!?])": ">"}
_CLOSES = {
    "li": {"li"}, "p": {"p"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"},
    "td": {"td", "th"}, "th": {"td", "th"}, "tr": {"td", "th", "tr"},
}  # fmt: skip
"""Elements that end these others by starting."""
_INSIDE = {
    "li": {"ul", "ol", "menu", "dir"}, "dt": {"dl"}, "dd": {"dl"}, "td": {"table"}, "th": {"table"}, "tr": {"table"},
}  # fmt: skip
"""Elements that an end tag of these others does not reach out of."""
_INLINE = frozenset("a abbr b code del em font i ins kbd mark q s small span strong sub sup u".split())


class _ShallowSoup(BeautifulSoup):
    """A tree that is no deeper than it may be, with the end tags that HTML allows to be left out.

    It is made so, and not mended afterwards: to move what is nested a thousand deep takes a thousand steps for each.
    """

    def reset(self) -> None:
        super().reset()
        self._opened: list[str] = []
        self._count: Counter[str] = Counter()

    def handle_starttag(self, name: str, *more: Any, **named: Any) -> Tag | None:
        while self.currentTag is not None and self.currentTag.name in _CLOSES.get(name, ()):
            super().handle_endtag(self.currentTag.name)
        depth = len(self.tagStack)
        if (
            depth <= DEEPEST
            or (depth == DEEPEST + 1 and name in losses.KINDS)
            or self.builder.can_be_empty_element(name)
        ):
            return super().handle_starttag(name, *more, **named)
        self._opened.append(name)
        self._count[name] += 1
        if name not in _INLINE:
            self.handle_data(" ")
        return None

    def handle_endtag(self, name: str, nsprefix: str | None = None) -> None:
        if self._count[name]:
            while (last := self._opened.pop()) != name:
                self._count[last] -= 1
            self._count[name] -= 1
        elif self._reaches(name):
            closed = len(self.tagStack)
            super().handle_endtag(name, nsprefix)
            if len(self.tagStack) < closed and not self.builder.can_be_empty_element(name):
                self._opened.clear()
                self._count.clear()

    def _reaches(self, name: str) -> bool:
        """Tell whether an end tag *name* stands inside of no list or table of its own."""
        for tag in reversed(self.tagStack):
            if tag.name == name:
                return True
            if tag.name in _INSIDE.get(name, ()):
                return False
        return True


def attribute(tag: Tag, name: str) -> str:
    """Return an attribute of *tag* as text, empty where it has none."""
    value = tag.get(name)
    return " ".join(value) if isinstance(value, list) else value or ""


def sweep(soup: BeautifulSoup) -> tuple[Message, ...]:
    """Take everything out of *soup* that cannot come along. Return what was lost."""
    found: list[Message] = []
    for text in list(soup.find_all(string=True)):
        if isinstance(text, CData):
            text.replace_with(NavigableString(str(text)))
        elif isinstance(text, PreformattedString):
            text.extract()
    for tag in list(soup.find_all(list(losses.KINDS))):
        if not tag.decomposed:
            found.extend(_drop(tag))
    for image in list(soup.find_all(["img", "amp-img"])):
        found.extend(_drop_image(image))
    found.extend(_strip_shortcodes(soup))
    return tuple({str(loss): loss for loss in found}.values())


def _drop(tag: Tag) -> list[Message]:
    kind = losses.KINDS[tag.name]
    found = []
    if kind == "drawing":
        name = one_space(tag.get_text(" ")).strip() or attribute(tag, "aria-label")
        found = [losses.dropped(kind, name)] if name else []
    elif kind == "hidden":
        # Lazy images leave a second copy of themselves here; only words are a loss.
        name = one_space(tag.get_text(" ")).strip()
        found = [losses.dropped(kind, name[:80])] if name else []
    elif not (tag.name == "input" and attribute(tag, "type") == "hidden"):
        name = next((value for label in _LABELS if (value := attribute(tag, label).strip())), "")
        found = [losses.dropped(kind, name or _source_inside(tag) or one_space(tag.get_text(" ")).strip()[:80])]
    tag.decompose()
    return found


def _source_inside(tag: Tag) -> str:
    source = tag.find("source")
    return attribute(source, "src") if isinstance(source, Tag) else ""


def _drop_image(image: Tag) -> list[Message]:
    alt = one_space(attribute(image, "alt")).strip()
    if "emoji" in attribute(image, "class").split() or "wp-smiley" in attribute(image, "class").split():
        image.replace_with(NavigableString(alt))
        return []
    source = next((value for name in ("data-src", "data-lazy-src", "src") if (value := _address(image, name))), "")
    source = source or attribute(image, "srcset").split(" ")[0] or attribute(image, "data-srcset").split(" ")[0]
    image.unwrap()
    return [losses.picture(alt, source)]


def _address(image: Tag, name: str) -> str:
    value = attribute(image, name).strip()
    return "" if value.startswith("data:") else value


def _strip_shortcodes(soup: BeautifulSoup) -> list[Message]:
    texts = [text for text in soup.find_all(string=True) if "[" in text and not text.find_parent(["pre", "code"])]
    codes = shortcodes.find(texts)
    found: list[Message] = []
    for text in texts:
        stripped, names = codes.strip(text)
        if stripped != text:
            text.replace_with(NavigableString(stripped))
            found.extend(losses.shortcode(name) for name in dict.fromkeys(names))
    return found


def words(html: str) -> str:
    """Return the words of a piece of *html* on one line, tags and entities gone."""
    if "<" not in html and "&" not in html:
        return one_space(html).strip()
    soup = parse(html)
    for tag in soup.find_all(["script", "style", "a"]):
        if tag.name != "a" or "more-link" in attribute(tag, "class").split():
            tag.decompose()
    for tag in soup.find_all(["p", "br", "div", "li", "h1", "h2", "h3", "h4", "td"]):
        tag.insert_before(NavigableString(" "))
        tag.insert_after(NavigableString(" "))
    return one_space(soup.get_text()).strip()


def paragraphs(html: str) -> str:
    """Return *html* with its blank lines made paragraphs, if it was saved without any (a post's raw text)."""
    if re.search(r"<(?:p|div|li|h[1-6]|table|pre)\b", html, re.IGNORECASE) or not re.search(r"\n\s*\n", html.strip()):
        return html
    return "".join(f"<p>{part}</p>" for part in re.split(r"\n\s*\n", html) if part.strip())

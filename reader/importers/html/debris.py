"""Taking out of a web page what cannot come along, and saying what it was."""

import html as html_module
import re
import warnings
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urljoin

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning
from bs4.element import CData, NavigableString, PreformattedString, Tag

from reader.errors import Message
from reader.importers.html import hidden_parts, shortcodes
from reader.importers.html.attributes import attribute, classes
from reader.importers.html.embeds import EMBEDS, link_to
from reader.importers.html.image_sources import is_pixel, source_of_image
from reader.importers.html.markdown_escape import one_space
from reader.importers.plan import losses

FindPicture = Callable[[str], str | None]
"""Gives the name in the media folder of the picture at an address, or None where it does not come along."""

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
        return _ShallowSoup(f"{html}\n", "html.parser")  # html.parser loses a "&" in the last word


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


def sweep(soup: BeautifulSoup, base: str, picture: FindPicture) -> tuple[Message, ...]:
    """Take everything out of *soup*, the page at *base*, that cannot come along. Return what was lost.

    What stays of an image is an ``img`` with the name that *picture* gives for its address.
    """
    found: list[Message] = []
    for text in list(soup.find_all(string=True)):
        if isinstance(text, CData):
            text.replace_with(NavigableString(str(text)))
        elif isinstance(text, PreformattedString):
            text.extract()
    hidden_parts.settle_tabs(soup)
    found += hidden_parts.take_out(soup)
    _open_noscripts(soup)
    for tag in list(soup.find_all(list(losses.KINDS))):
        if not tag.decomposed:
            found.extend(_drop(tag, soup, base))
    for button in list(soup.find_all("button")):
        _open_button(button, soup)
    captions = _captions(soup)
    for image in list(soup.find_all(["img", "amp-img"])):
        found.extend(_settle_image(image, base, picture, captions))
    found.extend(_strip_shortcodes(soup))
    return tuple({str(loss): loss for loss in found}.values())


def _open_noscripts(soup: BeautifulSoup) -> None:
    """Give an image that a script would load its copy for browsers without scripts, and take such copies out."""
    for tag in list(soup.find_all("noscript")):
        if tag.decomposed or tag.get_text().strip() or not (copy := tag.find(["img", "iframe"])):
            continue
        before = tag.find_previous(["img", "amp-img"])
        if not isinstance(before, Tag) or tag.find_previous_sibling() is not before or source_of_image(before):
            if copy.name == "iframe" or (isinstance(before, Tag) and tag.find_previous_sibling() is before):
                continue
            tag.replace_with(copy.extract())
        elif copy.name == "img":
            before.replace_with(copy.extract())
            tag.decompose()


def _drop(tag: Tag, soup: BeautifulSoup, base: str) -> list[Message]:
    kind = losses.KINDS[tag.name]
    words = one_space(tag.get_text(" ")).strip()
    link = link_to(tag, base) if tag.name in EMBEDS else None
    if link:
        label = soup.new_tag("a", attrs={"href": link.address})
        label.string = link.words
        paragraph = soup.new_tag("p")
        paragraph.append(label)
        tag.replace_with(paragraph)
        return [losses.linked(link.words, link.address)]
    if tag.name == "form" and tag.find(_OF_ARTICLES):
        tag.unwrap()  # the whole page stands in a form
        return []
    found = []
    if kind in {"drawing", "hidden"}:
        # Lazy images leave a second copy of themselves there; only words are a loss.
        name = words or (attribute(tag, "aria-label") if kind == "drawing" else "")
        found = [losses.dropped(kind, name)] if name else []
    elif not (tag.name == "input" and attribute(tag, "type") == "hidden"):
        name = next((value for label in _LABELS if (value := attribute(tag, label).strip())), "")
        found = [losses.dropped(kind, (words if kind == "form" else "") or name or _source_inside(tag) or words)]
    tag.decompose()
    return found


def _source_inside(tag: Tag) -> str:
    source = tag.find("source")
    return attribute(source, "src") if isinstance(source, Tag) else ""


_OF_ARTICLES = ["h1", "h2", "h3", "h4", "h5", "h6", "article", "main"]


def _open_button(button: Tag, soup: BeautifulSoup) -> None:
    """Leave the words of *button*: in bold where they stand over a panel that it opens."""
    opens = "aria-expanded" in button.attrs or "aria-controls" in button.attrs
    if opens and not button.find_parent(["p", "li", "td", "th", "dt", "dd", *_OF_ARTICLES[:6]]):
        button.name = "strong"
        button.wrap(soup.new_tag("p"))
    else:
        button.insert_before(NavigableString(" "))
        button.insert_after(NavigableString(" "))
        button.unwrap()


def _settle_image(image: Tag, base: str, picture: FindPicture, captions: Mapping[int, str]) -> list[Message]:
    alt = one_space(attribute(image, "alt")).strip()
    if classes(image) & {"emoji", "wp-smiley"}:
        image.replace_with(NavigableString(alt))
        return []
    source = source_of_image(image)
    if is_pixel(image) or (not source and attribute(image, "src").startswith("data:")):
        image.unwrap()
        return []
    name = picture(absolute(base, source)) if source else None
    if name:
        image.name, image.attrs = "img", {"src": f"media/{name}", "alt": alt}
        return []
    around = image.find_parent(["figure", "div"])
    image.unwrap()
    return [losses.picture(alt, source, captions.get(id(around), ""))]


def _captions(soup: BeautifulSoup) -> dict[int, str]:
    """Return the words below the pictures of *soup*, by the ``id`` of the element that holds both."""
    found = {}
    for caption in soup.find_all(["figcaption", "p", "div"]):
        if caption.name == "figcaption" or "wp-caption-text" in classes(caption):
            found[id(caption.find_parent(["figure", "div"]))] = one_space(caption.get_text(" ")).strip()
    return found


def absolute(base: str, address: str) -> str:
    """Return *address*, as it stands on the page at *base*, in full; empty where it is none."""
    try:
        return urljoin(base, address)
    except ValueError:
        return ""


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


_TWICE = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,8});")


def words(html: str) -> str:
    """Return the words of a piece of *html* on one line, tags and entities gone, also those that were escaped twice."""
    once = _words(html)
    return one_space(html_module.unescape(once)).strip() if _TWICE.search(once) else once


def _words(html: str) -> str:
    if "<" not in html and "&" not in html:
        return one_space(html).strip()
    soup = parse(html)
    for tag in soup.find_all(["script", "style", "a"]):
        if tag.name != "a" or "more-link" in classes(tag):
            tag.clear(decompose=True)
    # Inside of each element, because to put something beside it takes as long as there are others beside it.
    for tag in soup.find_all(["p", "br", "div", "li", "h1", "h2", "h3", "h4", "td"]):
        tag.insert(0, NavigableString(" "))
        tag.append(NavigableString(" "))
    return one_space(soup.get_text()).strip()


def paragraphs(html: str) -> str:
    """Return *html* with its blank lines made paragraphs, if it was saved without any (a post's raw text)."""
    if re.search(r"<(?:p|div|li|h[1-6]|table|pre)\b", html, re.IGNORECASE) or not re.search(r"\n\s*\n", html.strip()):
        return html
    return "".join(f"<p>{part}</p>" for part in re.split(r"\n\s*\n", html) if part.strip())

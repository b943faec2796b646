"""Taking out of a web page what cannot come along, and saying what it was."""

import re
import warnings

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning
from bs4.element import CData, NavigableString, PreformattedString, Tag

from reader.errors import Message
from reader.importers.html import shortcodes
from reader.importers.html.markdown_escape import one_space
from reader.importers.plan import losses

DEEPEST = 60
"""Elements nested deeper than this are opened: nobody sees a difference, and no stack runs over."""

_CLOSES = {
    "li": {"li"}, "p": {"p"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"},
    "td": {"td", "th"}, "th": {"td", "th"}, "tr": {"td", "th", "tr"},
}  # fmt: skip
"""Elements that end these others by starting."""

_LABELS = ("title", "aria-label", "data-src", "src", "data", "data-lazy-src", "action", "name", "id")


def parse(html: str) -> BeautifulSoup:
    """Return the tree of *html*."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        return BeautifulSoup(html, "html.parser")


def attribute(tag: Tag, name: str) -> str:
    """Return an attribute of *tag* as text, empty where it has none."""
    value = tag.get(name)
    return " ".join(value) if isinstance(value, list) else value or ""


def sweep(soup: BeautifulSoup) -> tuple[Message, ...]:
    """Take everything out of *soup* that cannot come along. Return what was lost."""
    _open_deep(soup)
    _close_left_open(soup)
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


def _open_deep(soup: BeautifulSoup) -> None:
    depths = {id(soup): 0}
    deep = []
    for tag in soup.find_all(True):
        depth = depths[id(tag.parent)] + 1
        depths[id(tag)] = depth
        if depth > DEEPEST:
            deep.append(tag)
    for tag in reversed(deep):
        if tag.name in losses.KINDS:
            tag.decompose()
        else:
            tag.unwrap()


def _close_left_open(soup: BeautifulSoup) -> None:
    """Put items and cells whose end tags were left out, as HTML allows, one after another instead of inside."""
    for tag in soup.find_all(list(_CLOSES)):
        while tag.parent is not None and tag.parent.name in _CLOSES[tag.name]:
            tag.parent.insert_after(tag, *list(tag.next_siblings))


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

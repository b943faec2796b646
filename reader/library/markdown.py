"""Markdown to HTML that is safe to show: Python-Markdown, then nh3 (ammonia's allow-list sanitiser).

The page's security does not rest on this alone: the web view runs no scripts and loads nothing but
``reader:`` addresses. This layer sees to it that an article cannot even ask.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.admonition import AdmonitionExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.md_in_html import MarkdownInHtmlExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor

from reader.library.anchors import Anchors
from reader.library.rendering.block_layout import laid_out
from reader.library.rendering.dialects import DialectExtension
from reader.library.rendering.rendering_cost import cost_of
from reader.library.rendering.unrendered_body import unrendered

TAGS = frozenset(
    "a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 "
    "hr i img ins kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead time tr "
    "u ul var wbr section aside".split()
)
ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "*": frozenset({"id", "lang", "dir", "class", "title"}),
    "a": frozenset({"href"}),
    "img": frozenset({"src", "alt", "width", "height"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan", "scope"}),
    "col": frozenset({"span"}),
    "ol": frozenset({"start", "reversed", "type"}),
    "li": frozenset({"value"}),
    "time": frozenset({"datetime"}),
    "details": frozenset({"open"}),
    "abbr": frozenset({"title"}),
}
CLASSES = frozenset(
    "admonition admonition-title note tip warning danger important caution attention hint error footnote footnote-ref "
    "footnote-backref external broken unrendered".split()
)
EXTERNAL_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the page: its level (2 to 6), its anchor and its words."""

    level: int
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """The safe HTML of a body, and its headings in order. ``as_written`` says that it is shown with its signs, not rendered."""

    html: str
    headings: tuple[Heading, ...]
    as_written: bool = False


@dataclass(frozen=True, slots=True)
class Addresses:
    """How the addresses in a body become addresses of the shown page.

    ``article`` gets the slug (and ``#anchor``, if any) of an ``article:`` link and gives its
    address, or None where there is no such article: the words stay, the link goes. ``media`` gets
    the path after ``media/`` and gives the image's address.
    """

    article: Callable[[str], str | None]
    media: Callable[[str], str | None]


def render(body: str, addresses: Addresses) -> Rendered:
    """Return *body* as safe HTML. Headings start at ``h2``: the page's title is its only ``h1``.

    A body that would take too long is shown as it is written: no text of anybody's holds a window up.
    """
    if cost_of(body).is_too_much:
        return Rendered(unrendered(body), (), as_written=True)
    # Extensions as objects: by name, Python-Markdown looks through all installed packages for them.
    extensions = [
        TableExtension(), FootnoteExtension(SEPARATOR="-", BACKLINK_TEXT="↩"), DefListExtension(), AdmonitionExtension(),
        AbbrExtension(), SaneListExtension(), AttrListExtension(), MarkdownInHtmlExtension(), DialectExtension(body),
    ]  # fmt: skip
    converter = markdown.Markdown(extensions=extensions, output_format="html")
    outline = _Outline(converter)
    converter.treeprocessors.register(outline, "outline", 4)  # after the inline patterns: a heading's words are final
    try:
        html = converter.convert(laid_out(body))
    except RecursionError:  # lists in lists, hundreds deep
        return Rendered(unrendered(body), (), as_written=True)
    return Rendered(clean(html, addresses), tuple(outline.headings))


def clean(html: str, addresses: Addresses) -> str:
    """Return *html* with nothing in it but the tags, attributes and addresses that an article may use."""
    return nh3.clean(
        html,
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        attribute_filter=partial(_attribute, addresses),
        url_schemes={"reader", "article", *EXTERNAL_SCHEMES},
        link_rel=None,
        clean_content_tags=set("script style template noscript iframe object svg math form select".split()),
        strip_comments=True,
    )


def _attribute(addresses: Addresses, tag: str, name: str, value: str) -> str | None:
    if name == "class":
        return " ".join(one for one in value.split() if one in CLASSES) or None
    if (tag, name) == ("a", "href"):
        return _link(addresses, value.strip())
    if (tag, name) == ("img", "src"):
        folder, *steps = re.split(r"[/\\]", value.strip().removeprefix("./"))
        leads_out = not steps or not {"", ".."}.isdisjoint(steps)
        return addresses.media("/".join(steps)) if folder == "media" and not leads_out else None
    return value


def _link(addresses: Addresses, address: str) -> str | None:
    scheme, colon, rest = address.partition(":")
    if address.startswith("#"):
        return address
    if not colon:
        return None
    if scheme.lower() == "article":
        return addresses.article(rest)
    return address if is_external(address) else None


def is_external(address: str) -> bool:
    """Tell whether *address* is one that may be handed to the system's browser or mail program."""
    scheme, colon, _ = address.partition(":")
    return bool(colon) and scheme.lower() in EXTERNAL_SCHEMES


class _Outline(Treeprocessor):
    """Gives headings their anchors, moves them below the page's title, and remembers them."""

    def __init__(self, md: markdown.Markdown) -> None:
        super().__init__(md)
        self.headings: list[Heading] = []

    def run(self, root: Element) -> None:
        anchors = Anchors()
        for element in root.iter():
            tag = element.tag if isinstance(element.tag, str) else ""
            if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
                level = max(2, int(tag[1]))
                text = " ".join("".join(element.itertext()).split())
                anchor = anchors.name(text)
                element.tag = f"h{level}"
                element.set("id", anchor)
                self.headings.append(Heading(level, anchor, text))

"""Inline Markdown of other programs for Python-Markdown: wiki links, struck words, bare addresses, line ends with a backslash."""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import ETX, STX, AtomicString

from reader.library.anchors import slugify
from reader.library.rendering.foreign_marks import (
    PICTURE_FILE,
    PLACEHOLDER,
    SITE_CODE,
    STRUCK,
    WIKI_LINK,
    is_placeholder,
    words_of_link,
)  # fmt: skip

_SIGN = r"(?:&amp;|&(?!#?\w{1,30};)|[^\s<>\"'`\x02\x03\[\]\\()&])"
_ADDRESS = rf"(?<![\w\x03/\"'=(])https?://(?:{_SIGN}|\({_SIGN}{{0,200}}\)){{1,2000}}(?<![.,;:!?*_~…”’])"

Shown = Callable[[re.Match[str]], Element | str | None]
"""Gives what a mark becomes, text that is read on, or None where it is no mark."""


class DialectExtension(Extension):
    """Adds what stands below to Python-Markdown, each at the place where CommonMark or GitHub would look for it.

    *body* is the whole text that is rendered.
    """

    def __init__(self, body: str) -> None:
        super().__init__()
        self.body = body
        self.placeholders: dict[str, bool] = {}

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        for name, pattern, shown, priority in (
            ("product", r"(?<=\d)\*(\d[\d.,]{0,30})\*(?=\d)", _product, 189),
            ("line-end", r"\\\n", lambda _: Element("br"), 187),
            ("site-code", SITE_CODE.pattern, lambda _: "", 178),
            ("wiki-link", WIKI_LINK.pattern, _wiki_link, 175),
            ("placeholder", PLACEHOLDER.pattern, self._placeholder, 95),
            ("bare-address", _ADDRESS, _address_link, 85),
            ("struck", STRUCK.pattern, _struck, 75),
        ):
            kind = _LinkMark if shown in (_wiki_link, _address_link) else _Mark
            md.inlinePatterns.register(kind(pattern, md, shown), name, priority)

    def _placeholder(self, found: re.Match[str]) -> str | None:
        words = found[1]
        if words not in self.placeholders:
            self.placeholders[words] = len(self.placeholders) < 200 and is_placeholder(words, self.body)
        return f"&lt;{words}&gt;" if self.placeholders[words] else None


class _Mark(InlineProcessor):
    """One kind of mark."""

    def __init__(self, pattern: str, md: Markdown, shown: Shown) -> None:
        super().__init__(pattern, md)
        self.shown = shown

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        del data
        shown = self.shown(m)
        return (None, None, None) if shown is None else (shown, m.start(0), m.end(0))


class _LinkMark(_Mark):
    """A mark that becomes a link, and is none inside of one."""

    ANCESTOR_EXCLUDES = ("a",)


def _product(found: re.Match[str]) -> str:
    """Return numbers that are multiplied with one another, whose signs begin no emphasis."""
    sign = f"{STX}{ord('*')}{ETX}"
    return f"{sign}{found[1]}{sign}"


def _wiki_link(found: re.Match[str]) -> Element:
    target, words = found[2].strip(), words_of_link(found[2], found[3])
    if found[1] and PICTURE_FILE.search(target):
        size = (found[3] or "").strip()
        return Element("img", {"src": f"media/{target}", "alt": "" if size.replace("x", "").isdigit() else size})
    page, _, part = target.partition("#")
    link = Element("a", {"href": address_of(page, part)})
    link.text = words
    return link


def _address_link(found: re.Match[str]) -> Element:
    address = found[0].replace("&amp;", "&")
    link = Element("a", {"href": address})
    link.text = AtomicString(address)
    return link


def _struck(found: re.Match[str]) -> Element:
    struck = Element("del")
    struck.text = found[1]
    return struck


def address_of(page: str, part: str) -> str:
    """Return the address of the heading *part*, which may be empty, of the page that a wiki calls *page*."""
    anchor = f"#{slugify(part)}" if part else ""
    name = page.strip().replace("\\", "/").rpartition("/")[2].removesuffix(".md")
    return f"article:{slugify(name)}{anchor}" if name else anchor

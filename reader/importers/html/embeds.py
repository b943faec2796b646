"""What a page shows of another website (a video, a map) as a link with words, which works without that website's program."""

import re
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from bs4.element import Tag

from reader.importers.html.attributes import attribute
from reader.importers.html.markdown_escape import one_space

EMBEDS = frozenset({"iframe", "embed", "object", "frame", "video", "audio"})

_ADDRESSES = ("data-src", "data-lazy-src", "src", "data")
_LABELS = ("title", "aria-label")
_WATCH = (
    (
        re.compile(r"https://www\.youtube(?:-nocookie)?\.com/embed/([\w-]{6,20})(?![\w-])"),
        "https://www.youtube.com/watch?v=",
    ),
    (re.compile(r"https://player\.vimeo\.com/video/(\d{4,15})(?!\d)"), "https://vimeo.com/"),
)


class EmbedLink(NamedTuple):
    """Where a part of another website is, and what to call it."""

    address: str
    words: str


def link_to(tag: Tag, base: str) -> EmbedLink | None:
    """Return the link that can stand for *tag* on the page at *base*; None where it shows nothing, or has no address."""
    if {attribute(tag, "width"), attribute(tag, "height")} & {"0", "1"}:
        return None
    source = tag.find("source")
    own = [attribute(tag, name) for name in _ADDRESSES] + [attribute(source, "src") if isinstance(source, Tag) else ""]
    for value in own:
        try:
            address = urljoin(base, value.strip()) if value.strip() else ""
            parts = urlsplit(address)
        except ValueError:
            continue
        if parts.scheme in {"http", "https"} and parts.hostname and not re.search(r"\s", address):
            label = next((words for name in _LABELS if (words := one_space(attribute(tag, name)).strip())), "")
            return EmbedLink(_page_of(address), label or parts.hostname)
    return None


def _page_of(address: str) -> str:
    for pattern, page in _WATCH:
        if found := pattern.match(address):
            return page + found[1]
    return address

"""A body of Markdown shown as it is written: every word of it, in paragraphs, with its headings and their anchors.

For a text that is not rendered, because it would take too long or nests too deep. It takes a fraction of a second for
megabytes: all but the headings is left to compiled code.
"""

import re
from collections.abc import Iterator
from html import escape

from reader.library.anchors import Anchors
from reader.library.plain_text import plain

_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]++(?=[^ \t\n])([^\n]*+)", re.MULTILINE)
_GAP = re.compile(r"\n[ \t]*+\n\s*+")
_SPACE = re.compile(r"\s++")
_SHORT, _LONG = 4000, 12_000
"""Letters after which a piece ends: with its paragraph, or else with its word."""


def unrendered(body: str) -> str:
    """Return *body* as safe HTML, its signs as they stand. Headings start at ``h2``."""
    return "\n".join(_pieces(body))


def _pieces(body: str) -> Iterator[str]:
    anchors, done = Anchors(), 0
    for heading in _HEADING.finditer(body):
        yield from _stretches(body[done : heading.start()])
        words = " ".join(plain(heading[2].rstrip("# \t\r")).split())
        level = max(2, len(heading[1]))
        yield f'<h{level} id="{anchors.name(words)}">{escape(words)}</h{level}>'
        done = heading.end()
    yield from _stretches(body[done:])


def _stretches(text: str) -> Iterator[str]:
    """Yield *text* in pieces that a browser lays out one by one, as they come in sight: neither one of megabytes nor thousands."""
    start, text = 0, text.strip()
    while start < len(text):
        end = _GAP.search(text, start + _SHORT, start + _LONG) or _SPACE.search(text, start + _LONG)
        stop = end.end() if end else len(text)
        yield f'<p class="unrendered">{escape(text[start:stop].strip())}</p>'
        start = stop

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


def unrendered(body: str) -> str:
    """Return *body* as safe HTML, its signs as they stand. Headings start at ``h2``."""
    return "\n".join(_pieces(body))


def _pieces(body: str) -> Iterator[str]:
    anchors, done = Anchors(), 0
    for heading in _HEADING.finditer(body):
        yield _paragraphs(body[done : heading.start()])
        words = " ".join(plain(heading[2].rstrip("# \t\r")).split())
        level = max(2, len(heading[1]))
        yield f'<h{level} id="{anchors.name(words)}">{escape(words)}</h{level}>'
        done = heading.end()
    yield _paragraphs(body[done:])


def _paragraphs(text: str) -> str:
    text = text.strip()
    return f'<p class="unrendered">{_GAP.sub("</p><p class=unrendered>", escape(text))}</p>' if text else ""

"""Marks of other programs within a line of Markdown: links of a wiki, codes of a site generator, words in angle brackets.

What they are is told here once, for the page, for the index and for an import.
"""

import re
from collections.abc import Iterator

WIKI_LINK = re.compile(r"(!?)\[\[([^\[\]|\n]{1,200})(?:\|([^\[\]\n]{0,200}))?\]\]")
"""``[[page#part|words]]``, or ``![[picture.png]]``: whether it is shown in place, where it leads, and its words."""

SITE_CODE = re.compile(r"\{\{[<%]?[^{}\n]{0,300}[>%]?\}\}|\{%[^{}\n]{0,300}%\}")
"""A code of Hugo, Jekyll or MkDocs: ``{{< video >}}``, ``{% include x %}``, ``{{ site.title }}``."""

STRUCK = re.compile(r"~~(?=[^\s~])([^~\n]{0,400}[^\s~])~~")
PLACEHOLDER = re.compile(r"<([A-Za-z][A-Za-z-]{0,30}(?: [A-Za-z-]{1,30}){0,5})>")
PICTURE_FILE = re.compile(r"\.(?:png|jpe?g|gif|webp|bmp|tiff?|svg|avif)\Z", re.IGNORECASE)

_OF_HTML = frozenset(
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo big blockquote body br button canvas caption "
    "center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font "
    "footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main "
    "map mark menu meta meter nav noframes noscript object ol optgroup option output p param picture pre progress q rp rt ruby s "
    "samp script search section select small source span strike strong style sub summary sup svg table tbody td template textarea "
    "tfoot th thead time title tr track tt u ul var video wbr math path g circle rect slot".split()
)
_OUTER = frozenset("main nav search dialog menu map data body head html title slot path g label form output".split())
"""Elements whose names are words that people write too: without an end they are taken for those words."""


def is_placeholder(words: str, text: str) -> bool:
    """Tell whether ``<words>`` in *text* is what somebody wrote ("<your dose>"), and no element of HTML or of a component."""
    name = words.lower()
    if " " not in name and name in _OF_HTML - _OUTER:
        return False
    if " " in name and name.partition(" ")[0] in _OF_HTML:
        return False
    return f"</{words.partition(' ')[0].lower()}" not in text.lower()


def words_of_link(target: str, words: str | None) -> str:
    """Return what a wiki's link shows: its words, else the page and part that it leads to."""
    return words.strip() if words and words.strip() else target.replace("#", " ").strip()


def without_marks(text: str) -> str:
    """Return Markdown *text* with the words of other programs' marks, without their signs."""
    if "[[" in text:
        text = WIKI_LINK.sub(lambda found: _shown(found[1], found[2], found[3]), text)
    if "{{" in text or "{%" in text:
        text = SITE_CODE.sub("", text)
    if "~~" in text:
        text = STRUCK.sub(r"\1", text)
    return text


def _shown(in_place: str, target: str, words: str | None) -> str:
    return "" if in_place and PICTURE_FILE.search(target) else words_of_link(target, words)


def codes_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield where in *text* a code of another program stands that shows nothing here, and the code."""
    for found in SITE_CODE.finditer(text):
        yield found.start(), found[0]

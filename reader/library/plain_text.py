"""The words of a Markdown body, section by section, without rendering it.

It gives the index and the reading time the words a reader sees; a test holds both against each other on the bundled
articles. Python-Markdown itself would double the build of an index: it takes 4.6 s for 5,483 articles, where these
lines take 0.4 and the whole build takes 4.7 (seconds of one processor).

Each pattern takes time in step with the text, whatever stands in it: what may repeat never takes what starts it anew, or keeps
what it took (``++``), and comments are looked for only where one ends.
"""

import html
import re
from dataclasses import dataclass
from functools import partial

from reader.library.anchors import Anchors
from reader.library.rendering.foreign_marks import PLACEHOLDER, is_placeholder, without_marks

FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]++((?:[^ \t]++(?:[ \t]++(?!#*+[ \t]*+$))?)*+)")
RULE = re.compile(r"^\s*+(?:\|(?=[\s:|]*+-)[\s:|-]*+|:?-{2,}+:?\s*+(?:\|[\s:|-]*+)?|[-*_](?:\s*+[-*_]){2,}+\s*+)$")
"""A table's rule, or a line across the page."""
DEFINITION = re.compile(r"^ {0,3}(?:\*\[[^\]]+\]:|\[(?!\^)[^\]]+\]:\s*\S)")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
HIDDEN = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
AUTOLINK = re.compile(r"<((?:https?|mailto):[^<>\s]+)>")

_MARKER = re.compile(
    r"^\s*+(?:> ?)*+ *+(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\](?= ))?|\[![A-Za-z-]{1,20}\][-+]?|:\s+|\[\^[^\]]+\]:\s*"
    r"|(?:!!!|\?\?\?\+?)\s*\S+\s*)?"
)
_IMAGE = re.compile(r"!\[((?:[^\[\]\\]++|\\.)*+)\]\((?:[^()]++|\([^()]*+\))*+\)")
_LINK = re.compile(r"\[((?:[^\[\]\\]++|\\.)*+)\](?:\((?:[^()]++|\([^()]*+\))*+\)|\[[^\[\]]*\])")
_NOTE = re.compile(r"\[\^[^\[\]]+\]")
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var|wbr)\b[^<>]*>",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"(?<=[^\W\d]{3})<sup>(?=\s*\[?\d)", re.IGNORECASE)
_EMPHASIS = re.compile(r"(?<!\\)(?:\*+|(?<!\w)_+|(?<!_)_++(?!\w)|`+)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~])")
_ATTRIBUTES = re.compile(r"(?<![ \t])[ \t]*\{:?[ \t]*[#.][^{}]*\}[ \t]*$")
_CELL_END = re.compile(r"(?<!\\)\|")
_ROW, _CELL = "\x1e", "\x1f"
"""What stands around a row, and between its cells, while a section is read: ASCII's separators of records and units."""


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading. The text before the first heading has an empty heading and anchor.

    The text is one line, but for the rows of tables: each is a line of its own, with tabs between its cells.
    """

    heading: str
    anchor: str
    text: str


def plain(markdown: str) -> str:
    """Return one line or paragraph of Markdown as the words it shows."""
    if "<" in markdown:
        begin, end, rest = markdown.rpartition("-->")
        markdown = COMMENT.sub(" ", begin + end) + rest
        markdown = AUTOLINK.sub(r"\1", HIDDEN.sub(" ", markdown))
        markdown = TAG.sub(partial(_tag, markdown), _INLINE.sub("", _REFERENCE.sub(" ", markdown)))
    markdown = without_marks(markdown)
    if "[" in markdown:
        markdown = _NOTE.sub("", _LINK.sub(r"\1", _IMAGE.sub(r"\1", markdown)))
    if "*" in markdown or "_" in markdown or "`" in markdown:
        markdown = _EMPHASIS.sub("", markdown)
    if "\\" in markdown:
        markdown = _ESCAPE.sub(r"\1", markdown)
    if "&" in markdown:
        markdown = html.unescape(markdown)
    return markdown


def _tag(text: str, found: re.Match[str]) -> str:
    """Return what the tag *found* in *text* shows: nothing, or itself where it is no tag but words in angle brackets."""
    words = PLACEHOLDER.fullmatch(found[0])
    return found[0] if words and is_placeholder(words[1], text) else " "


def sections(body: str) -> tuple[Section, ...]:
    """Return the sections of *body* in order; one without heading or text is left out."""
    anchors = Anchors()
    found: list[Section] = []
    heading, anchor = "", ""
    lines: list[str] = []
    fence = ""

    def close() -> None:
        text = _tidy(plain("\n".join(lines)))
        if heading or text:
            found.append(Section(heading, anchor, text))

    for line in body.splitlines():
        if line[:1].isalpha() and not fence:
            lines.append(line)  # most lines: nothing of Markdown starts with a letter
        elif mark := FENCE.match(line):
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
        elif fence:
            lines.append(line)
        elif line.lstrip().startswith("#") and (match := HEADING.match(line)):
            close()
            heading = " ".join(plain(_ATTRIBUTES.sub("", match[2])).split())
            anchor, lines = anchors.name(heading), []
        elif not RULE.match(line) and not DEFINITION.match(line):
            lines.append(_row(_MARKER.sub("", line)))
    close()
    return tuple(found)


def _row(line: str) -> str:
    """Return *line* with its cells and its end set apart where it is a row of a table."""
    return f"{_ROW}{_CELL_END.sub(_CELL, line)}{_ROW}" if line.lstrip().startswith("|") else line


def _tidy(text: str) -> str:
    """Return *text* with single spaces, its rows on lines of their own with tabs between the cells."""
    if _ROW not in text:
        return " ".join(text.split())
    rows = ([" ".join(cell.split()) for cell in part.split(_CELL)] for part in text.split(_ROW))
    return "\n".join(row for cells in rows if (row := "\t".join(filter(None, cells))))


def _cells(line: str) -> str:
    return _CELL_END.sub(" ", line) if line.lstrip().startswith("|") else line


def word_count(body: str) -> int:
    """Return how many words *body* shows."""
    return sum(len(section.heading.split()) + len(section.text.split()) for section in sections(body))


def readable(body: str) -> str:
    """Return *body* as text for a terminal: paragraphs, "- " before list items, headings on lines of their own."""
    lines = []
    for line in body.splitlines():
        if RULE.match(line) or DEFINITION.match(line) or FENCE.match(line):
            continue
        heading = HEADING.match(line)
        marker = re.match(r"^\s*(?:[-*+]|\d{1,9}[.)])\s+", line)
        text = heading[2] if heading else _MARKER.sub("", line)
        bullet = marker[0].strip().replace("*", "-").replace("+", "-") + " " if marker else ""
        lines.append(bullet + " ".join(plain(_ATTRIBUTES.sub("", _cells(text))).split()))
    return "\n".join(lines).strip()

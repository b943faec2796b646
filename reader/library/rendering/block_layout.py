"""The layout of lists, tables, code and boxes as other programs read it, written so that Python-Markdown reads it alike.

Python-Markdown wants a blank line before a list or table and four spaces for each level. GitHub, Obsidian, Hugo and all that
follow CommonMark (https://spec.commonmark.org/0.31.2/, container blocks) do not, and so most files are written without. One
pass over the lines, which keeps every word; what Python-Markdown reads as CommonMark does is left as it is.
"""

import html
import re
from collections.abc import Sequence

_MARKER = re.compile(r"( *)([-*+]|\d{1,9}[.)])( +|\Z)(.*)", re.DOTALL)
_TASK = re.compile(r"\[([ xX])\](?= )")
_RULE = re.compile(r" {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})\Z")
_FENCE = re.compile(r" *(`{3,}(?=[^`]*\Z)|~{3,})")
_TABLE_RULE = re.compile(r" *\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *\Z")
_ADMONITION = re.compile(r"!!! ?[\w-]|\?\?\?\+? [\w-]+(?: +\".*\")? *\Z")
_CALLOUT = re.compile(r"\[!([A-Za-z-]{1,20})\][-+]?(?: (.*))?\Z")
_QUOTE = re.compile(r" {0,3}> ?")
_HTML = re.compile(
    r" {0,3}</?(?:address|article|aside|blockquote|center|details|div|dl|figure|figcaption|footer|form|header|main|nav|section"
    r"|summary|ul|ol|li)\b",
    re.IGNORECASE,
)
_BOX = re.compile(
    r"<(/?)(article|aside|blockquote|center|details|div|figure|footer|header|main|section|ul|ol|li)\b([^<>]*)>",
    re.IGNORECASE,
)
_WISH = re.compile(r"\smarkdown\s*=\s*[^\s>]+", re.IGNORECASE)
_OWN = re.compile(r"\smarkdown\s*=\s*[\"']?(?:0|block|span)\b", re.IGNORECASE)
"""What an author says of the Markdown in a box."""
_TAG = re.compile(r" *</?[A-Za-z]")
_RAW = re.compile(r" {0,3}<(pre|script|style|textarea|table|p)\b", re.IGNORECASE)
_HEADING = re.compile(r" {0,3}#{1,6}(?: |\Z)")

_BOXES = {
    "abstract": "note", "info": "note", "todo": "note", "question": "note", "example": "note", "quote": "note",
    "success": "tip", "failure": "error", "bug": "error", "warn": "warning", "alert": "warning",
}  # fmt: skip
_KINDS = frozenset("note tip warning danger important caution attention hint error".split())
DEEPEST = 40
"""Quotations and boxes in one another deeper than this stay as they are."""


def laid_out(body: str) -> str:
    """Return *body*, which is Markdown, with its blocks laid out for Python-Markdown."""
    lines = body.expandtabs(4).split("\n")
    return "\n".join(_Layout(lines, 0).lines()) if _may_differ(body) else body


def _may_differ(body: str) -> bool:
    return bool(re.search(r"^[ \t]*(?:[-*+>|<!?]|\d+[.)]|`{3}|~{3})|\|", body, re.MULTILINE))


class _Item:
    """An open item of a list: where its marker and its text begin in the file, and what kind of list it is in."""

    def __init__(self, marker: int, text: int, kind: str) -> None:
        self.marker, self.text, self.kind = marker, text, kind


class _Layout:
    """One pass over the lines of one container: the whole text, or what stands in a quotation or a box."""

    def __init__(self, lines: Sequence[str], depth: int) -> None:
        self.source = lines
        self.depth = depth
        self.at = 0
        self.out: list[str] = []
        self.items: list[_Item] = []
        self.in_text = False
        self.in_item_text = False
        """Whether the paragraph that goes on began behind the marker of its item."""
        self.block_margin = 0
        """How far in the lines began that are written since the last blank one: Python-Markdown reads them together."""
        self.boxes = 0
        """How many boxes of HTML are open."""
        self.last_comment_end = max((number for number, line in enumerate(lines) if "-->" in line), default=-1)

    def lines(self) -> list[str]:
        while self.at < len(self.source):
            self._line(self.source[self.at])
        return self.out

    def _line(self, line: str) -> None:
        if not line.strip():
            self._emit_blank()
            self.at += 1
            return
        indent = len(line) - len(line.lstrip(" "))
        if self._is_lazy(line, indent):
            self._emit_text(line)
            return
        marker = None if _RULE.match(line) else _MARKER.match(line)
        before = self._close_items(indent, is_marker=marker is not None)
        inside = self.items[-1].text if self.items else 0
        beyond = indent - inside
        if self.boxes and not self.items and _TAG.match(line):
            line, beyond, indent = line.lstrip(" "), 0, 0
        is_code = beyond >= 4 and not (self.in_text and self.items and marker)
        if is_code:
            self._emit(line.strip() if self.in_text and self.items else line, keep=beyond)
        elif (fence := _FENCE.match(line)) is not None:
            self._fence(indent, fence[1])
        elif marker and self._begins_item(marker, before):
            self._item(marker, before)
        elif self._is_table(indent):
            self._table()
        elif not self.items and self._container(line):
            return
        else:
            self._emit_text(line)

    # What a line is

    def _is_lazy(self, line: str, indent: int) -> bool:
        """Tell whether *line* goes on with the paragraph of an item without being set in as far as it."""
        if not self.in_text or not self.items or indent >= self.items[-1].text:
            return False
        begins = (
            _MARKER.match(line) or _FENCE.match(line) or _HEADING.match(line) or _QUOTE.match(line) or _RULE.match(line)
        )
        return begins is None and not _HTML.match(line) and not self._is_table(indent)

    def _close_items(self, indent: int, *, is_marker: bool) -> str:
        """Close the items that a line so far in is not part of. Return the kind of list in which it may be the next item."""
        kind = ""
        while self.items and indent < self.items[-1].text and (not is_marker or indent <= self.items[-1].marker):
            kind = self.items.pop().kind
        return kind

    def _begins_item(self, marker: re.Match[str], before: str) -> bool:
        """Tell whether the line with *marker* begins an item: of the list *before*, or of a new one, also amid a paragraph."""
        if not self.in_text or before == _kind(marker[2]):
            return True
        return bool(marker[4]) and (_kind(marker[2]) == "-" or int(marker[2][:-1]) == 1)

    def _is_table(self, indent: int) -> bool:
        head = self.source[self.at]
        if "|" not in head or self.at + 1 >= len(self.source):
            return False
        rule = self.source[self.at + 1]
        if "|" not in rule or not _TABLE_RULE.match(rule) or len(rule) - len(rule.lstrip(" ")) > indent + 3:
            return False
        return _cells(head) == _cells(rule)

    # What is written

    def _write(self, line: str) -> None:
        if line and not (self.out and self.out[-1]):
            self.block_margin = len(line) - len(line.lstrip(" "))
        self.out.append(line)

    def _margin(self) -> str:
        return " " * (4 * len(self.items))

    def _emit(self, text: str, *, keep: int = 0) -> None:
        self._write(self._margin() + " " * keep + text.lstrip(" ") if text.strip() else "")
        self.at += 1

    def _emit_blank(self) -> None:
        self.out.append("")
        self.in_text = self.in_item_text = False

    def _part(self) -> None:
        """End the paragraph before what follows."""
        if self.out and self.out[-1].strip():
            self._emit_blank()
        self.in_text = self.in_item_text = False

    def _emit_text(self, line: str) -> None:
        if _HEADING.match(line) and self.items:
            self._part()
        if self.items:
            self._emit(line)
        else:
            self._write(line)
            self.at += 1
        self.in_text = not _HEADING.match(line) and not _RULE.match(line)

    def _item(self, marker: re.Match[str], before: str) -> None:
        indent, sign, gap, text = len(marker[1]), marker[2], marker[3], marker[4]
        kind = _kind(sign)
        goes_on = before == kind or (not before and self.items)
        if (
            self.in_text and not (goes_on and self.in_item_text and len(self._margin()) >= self.block_margin)
        ) or before not in {"", kind}:
            self._part()
        within = indent + len(sign) + (len(gap) if 1 <= len(gap) <= 4 else 1)
        written = f"{sign[:-1]}." if kind == "1" else sign
        text = _TASK.sub(lambda found: "☐" if found[1] == " " else "☑", text, count=1)
        self._write(f"{self._margin()}{written} {text if len(gap) <= 4 else ' ' * (len(gap) - 1) + text}")
        self.items.append(_Item(indent, within, kind))
        self.at += 1
        self.in_text = self.in_item_text = bool(text.strip())

    def _fence(self, indent: int, sign: str) -> None:
        self._part()
        self.at += 1
        code = []
        while self.at < len(self.source):
            line = self.source[self.at]
            self.at += 1
            closing = line.strip()
            if (
                len(closing) >= len(sign)
                and not closing.strip(sign[0])
                and len(line) - len(line.lstrip(" ")) < indent + 4
            ):
                break
            code.append(line[min(indent, len(line) - len(line.lstrip(" "))) :])
        if self.items:
            self.out.extend(self._margin() + "    " + line if line.strip() else "" for line in code)
        elif any(map(str.strip, code)):
            self.out.append(f"<pre><code>{html.escape(chr(10).join(code), quote=False)}</code></pre>")
        self._emit_blank()

    def _table(self) -> None:
        self._part()
        while self.at < len(self.source) and "|" in self.source[self.at]:
            line = self.source[self.at]
            if line.lstrip(" ").startswith((">", "#", "```")):
                break
            self._emit(line)
        self._emit_blank()

    def _container(self, line: str) -> bool:
        """Write what begins with *line*, if it is a quotation, a box or HTML. Tells whether it was."""
        if _QUOTE.match(line) and self.depth < DEEPEST:
            self._quote()
        elif _ADMONITION.match(line) and self.depth < DEEPEST:
            self._admonition(line)
        elif line.lstrip().startswith("<!--") and self.at <= self.last_comment_end:
            self._raw("-->")
        elif raw := _RAW.match(line):
            self._raw(f"</{raw[1].lower()}")
        elif _HTML.match(line):
            self._html()
        else:
            return False
        return True

    def _inner(self, lines: Sequence[str]) -> list[str]:
        return _Layout(lines, self.depth + 1).lines()

    def _quote(self) -> None:
        lines: list[str] = []
        while self.at < len(self.source):
            line = self.source[self.at]
            found = _QUOTE.match(line)
            if not found and (not line.strip() or not lines or not _goes_on(lines[-1], line)):
                break
            lines.append(line[found.end() :] if found else line)
            self.at += 1
        self._part()
        callout = _CALLOUT.match(lines[0].strip())
        if callout:
            kind = callout[1].lower()
            kind = kind if kind in _KINDS else _BOXES.get(kind, "note")
            title = (callout[2] or "").strip().replace('"', "&quot;")
            self.out.append(f'!!! {kind} "{title}"')
            self.out.extend(f"    {line}" if line.strip() else "" for line in self._inner(lines[1:]))
        else:
            self.out.extend(
                f"> {line}".rstrip(" ") if not line.endswith("  ") else f"> {line}" for line in self._inner(lines)
            )
        self._emit_blank()

    def _admonition(self, line: str) -> None:
        self.out.append(re.sub(r"\A\?\?\?\+?", "!!!", line))
        self.at += 1
        lines = []
        while self.at < len(self.source) and (
            not self.source[self.at].strip() or self.source[self.at].startswith("    ")
        ):
            lines.append(self.source[self.at][4:])
            self.at += 1
        self.out.extend(f"    {one}" if one.strip() else "" for one in self._inner(lines))
        self.in_text = False

    def _raw(self, end: str) -> None:
        """Leave HTML that has no Markdown in it as it is, up to the line with *end*, or the next blank line where there is none."""
        while self.at < len(self.source):
            line = self.source[self.at]
            if end != "-->" and not line.strip():
                break
            self.out.append(line.lstrip(" ") if self.boxes and _TAG.match(line) else line)
            self.at += 1
            if end in line.lower():
                break
        self.in_text = False

    def _html(self) -> None:
        """Write the lines of HTML up to a blank one. A box that is still open then has Markdown in it."""
        begun = self.at
        while self.at < len(self.source) and self.source[self.at].strip():
            self.at += 1
        lines = "\n".join(
            line.lstrip(" ") if line.lstrip(" ").startswith("<") else line for line in self.source[begun : self.at]
        )
        opened: list[re.Match[str]] = []
        for tag in _BOX.finditer(lines):
            if not tag[1]:
                opened.append(tag)
            elif opened and any(one[2].lower() == tag[2].lower() for one in opened[-DEEPEST:]):
                while opened.pop()[2].lower() != tag[2].lower():
                    pass
            else:
                self.boxes = max(0, self.boxes - 1)
        is_open = bool(opened) and self.at < len(self.source)
        if is_open:
            self.boxes += len(opened)
            for tag in reversed(opened):
                if not _OWN.search(tag[3]):
                    # An item of a list has paragraphs and lists in it only where that is said.
                    kind = "block" if tag[2].lower() == "li" else "1"
                    lines = f'{lines[: tag.start(3)]}{_WISH.sub("", tag[3])} markdown="{kind}"{lines[tag.end(3) :]}'
            self.out.extend(lines.split("\n"))
        else:
            self.out.extend(self.source[begun : self.at])
        self.in_text = False


def _kind(sign: str) -> str:
    return "-" if sign in "-*+" else "1"


def _goes_on(before: str, line: str) -> bool:
    """Tell whether *line* goes on lazily with the paragraph that ends with *before* in a quotation."""
    begins = (_MARKER, _FENCE, _HEADING, _RULE, _HTML)
    return bool(before.strip()) and not _HEADING.match(before) and not any(one.match(line) for one in begins)


def _cells(line: str) -> int:
    return len(re.split(r"(?<!\\)\|", line.strip().strip("|")))

"""Plain words made safe to stand in Markdown: what is shown is what was written.

Backslashes are used where Python-Markdown knows them, character references for the rest. What
means something only at the start of a line is treated by :func:`guard_lines`, so that ordinary
sentences stay readable for whoever edits the file.
"""

import html
import re
from urllib.parse import quote

_SIGNS = re.compile(r"[\\`*\[\]{|]|!(?=\[|\Z)")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_STRUCK = re.compile("~(?=~)")
_REFERENCE = re.compile(r"&(?=#|\w+;)")
_NUMBERED = re.compile(r"(\d+)([.)])(?=\s|\Z)")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f\u00ad\u200b\ufeff\ufffe\uffff\ud800-\udfff]")
_SPACE = re.compile(r"\s+")

_STARTS = {"#": "\\#", "-": "\\-", "+": "\\+", ">": "\\>", ":": "&#58;", "=": "&#61;", "~": "&#126;"}
"""What begins a heading, a list, a quotation, a definition, an underline, a fence or a note."""


def visible(text: str) -> str:
    """Return *text* without characters that show nothing (soft hyphens, zero-width spaces, control characters)."""
    return _UNSEEN.sub("", text)


def one_space(text: str) -> str:
    """Return *text* visible, every run of white space (no-break spaces too) one space."""
    return visible(_SPACE.sub(" ", text))


def escape(text: str) -> str:
    """Return *text* so that Markdown shows it as it is, wherever in a line it stands except at its start."""
    text = _UNDERSCORE.sub(r"\\_", _SIGNS.sub(r"\\\g<0>", text))
    text = _STRUCK.sub("&#126;", _REFERENCE.sub("&amp;", text).replace("<", "&lt;"))
    return "&#94;" + text[1:] if text.startswith("^") else text


def guard_lines(markdown: str) -> str:
    """Return inline *markdown* with the start of every line made harmless, and without empty lines."""
    lines = [_guard(line.strip(" ")) + ("  " if line.endswith("  ") else "") for line in markdown.split("\n")]
    return "\n".join(line for line in lines if line.strip()).rstrip()


def _guard(line: str) -> str:
    if line.startswith("!!!"):
        return f"\\{line}"
    if line.startswith("???"):
        return f"&#63;{line[1:]}"
    if line[:1] in _STARTS:
        return _STARTS[line[0]] + line[1:]
    return _NUMBERED.sub(r"\1\\\2", line, count=1) if line[:1].isdigit() and _NUMBERED.match(line) else line


def code(text: str, *, in_table: bool = False) -> str:
    """Return *text* as inline code."""
    if "<" in text or (in_table and re.search(r"[|\\`]", text)) or text.startswith("`") or text.endswith(("`", "\\")):
        return f"<code>{escape(text)}</code>"
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {text} {fence}" if longest else f"`{text}`"


def raw_block(text: str) -> str:
    """Return *text* as a preformatted block, which Markdown leaves alone."""
    return f"<pre><code>{html.escape(text, quote=False)}</code></pre>"


def address(url: str) -> str:
    """Return *url* so that it can stand between the brackets of a Markdown link."""
    return _REFERENCE.sub("&amp;", quote(url, safe="%/:?#@!$&'+,;=~-._"))

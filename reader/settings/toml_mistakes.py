"""Where in a TOML file a mistake is, and what to write instead, in plain words."""

import re

from reader.errors import QT_TRANSLATE_NOOP, Message

_LINE = re.compile(r"\(at line (\d+)")
_NAME = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*(=|$)""")
_TABLE = re.compile(r"\s*\[([^\[\]]+)\]")
_TWICE = ("overwrite", "twice", "Cannot declare", "Cannot mutate", "Duplicate")
"""Words of tomllib's errors on what stands in the file before."""
_LONGEST = 60

_AT_LINE = QT_TRANSLATE_NOOP("messages", "in line {line}, {reason}")
_STRANGE = QT_TRANSLATE_NOOP(
    "messages", 'line {line}, {text}, is not understood; write name = "text", with both quotes'
)
_ENDS = QT_TRANSLATE_NOOP("messages", "line {line}, {text}, has no end; a quote or bracket is missing")
_AGAIN = QT_TRANSLATE_NOOP("messages", "line {line}, {text}, says again what stands further up; take one of them out")
_NOT_TOML = QT_TRANSLATE_NOOP("messages", "it is not valid TOML: {reason}")


def explain_toml(text: str, error: Exception) -> Message:
    """Return what is wrong with *text*, which tomllib did not read because of *error*."""
    words = str(error)
    lines = text.rstrip().splitlines()
    at_end = "end of document" in words
    found = _LINE.search(words)
    if not lines or not (at_end or found):  # too deep, or too long a number
        return Message(_NOT_TOML, {"reason": words})
    number = min(int(found[1]), len(lines)) if found and not at_end else len(lines)
    template = _ENDS if at_end else _AGAIN if any(word in words for word in _TWICE) else _STRANGE
    return Message(template, {"line": number, "text": _short(lines[number - 1].strip())})


def at_line(text: str, reason: Message) -> Message:
    """Return *reason*, which is about the setting that its fact "key" names, with the line of *text* where that stands."""
    line = line_of(text, str(reason.facts.get("key", "")))
    return Message(_AT_LINE, {"line": line, "reason": reason}) if line else reason


def line_of(text: str, key: str) -> int:
    """Return the number of the line of *text*, a TOML file, where *key* ("kiosk.idle") stands, or what holds it; 0 if none does."""
    wanted = key.split(".")
    best, best_parts, table = 0, 0, list[str]()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _TABLE.match(line):
            here = table = _parts(header[1])
        elif (name := _NAME.match(line)) and name[2]:
            here = table + _parts(name[1])
        else:
            continue
        if best_parts < len(here) <= len(wanted) and here == wanted[: len(here)]:
            best, best_parts = number, len(here)
    return best


def _parts(name: str) -> list[str]:
    return [part.strip().strip("\"'") for part in name.split(".")]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"

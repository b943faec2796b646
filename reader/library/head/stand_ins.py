"""Titles and summaries made from a text that has none, for a person to check."""

import re
from typing import NamedTuple

from reader.library.plain_text import plain, sections

LONGEST_SUMMARY = 300

_HEADING = re.compile(
    r"\A\s*+(?:#{1,6}[ \t]++(?P<hash>[^\n]++)(?:\n|\Z)|(?P<line>[^\n]++)\n(?:=++|-++)[ \t]*+(?:\n|\Z))"
)
_END = re.compile(r"[.!?。！？]+[\"'”’»)\]]*(?=\s|$)|[。！？]")
_ABBREVIATED = re.compile(r"(?:^|[\s(])(?:\w|\w{1,2}\.(?:\w{1,2}\.?)*|[A-Z]\w{1,2})\.$")


class HeadedText(NamedTuple):
    """The heading that a text begins with, the text below it, and how many lines the heading takes. No heading: all of it."""

    heading: str
    body: str
    lines: int = 0


def leading_heading(body: str) -> HeadedText:
    """Return the heading with which *body* begins, and the rest of it."""
    found = _HEADING.match(body)
    words = found["hash"] or found["line"] if found else ""
    heading = " ".join(plain(_unclosed(words)).split())
    if not found or not heading:
        return HeadedText("", body)
    return HeadedText(heading, body[found.end() :], body.count("\n", 0, found.end()))


def _unclosed(heading: str) -> str:
    """Return the words of *heading* without attributes and number signs at its end."""
    heading = heading.rstrip()
    if heading.endswith("}"):
        begin = heading.rfind("{")
        if begin > 0 and heading[begin + 1 : begin + 2] in {"#", ".", ":"}:
            heading = heading[:begin].rstrip()
    bare = heading.rstrip("#")
    return bare if bare[-1:] in {"", " ", "\t"} else heading


def title_from_name(name: str) -> str:
    """Return the name of a file, without its ending, as words: "sleep_well-2" is "Sleep well 2"."""
    words = " ".join(re.split(r"[-_\s]+", name)).strip()
    return words[:1].upper() + words[1:] or name


def first_sentence(body: str) -> str:
    """Return the first sentence of *body*, which is Markdown; empty where it has no words."""
    text = " ".join(next((section.text for section in sections(body) if section.text), "").split())
    return shorten(text[: next(iter(sentence_ends(text)), len(text))], cut=False)


def shorten(text: str, *, cut: bool) -> str:
    """Return *text* in at most :data:`LONGEST_SUMMARY` characters; when *cut*, its last sentence is not whole."""
    if not cut and len(text) <= LONGEST_SUMMARY:
        return text
    ends = [end for end in sentence_ends(text[: LONGEST_SUMMARY + 1]) if end <= LONGEST_SUMMARY]
    if ends:
        return text[: ends[-1]]
    if len(text) < LONGEST_SUMMARY:
        return text.rstrip(" ,;:–—-") + "…"
    shorter = text[: LONGEST_SUMMARY - 1].rpartition(" ")[0] or text[: LONGEST_SUMMARY - 1]
    return shorter.rstrip(" ,;:–—-") + "…"


def sentence_ends(text: str) -> list[int]:
    """Return where sentences end in *text*: not after an initial or an abbreviation, nor before a small letter."""
    found = []
    for match in _END.finditer(text):
        after = text[match.end() : match.end() + 20].lstrip()[:1]
        if after.islower() or _ABBREVIATED.search(text[max(0, match.start() - 8) : match.start() + 1]):
            continue
        found.append(match.end())
    return found

"""Summaries of one or two whole sentences, out of what a website gives."""

import re
from collections.abc import Iterable

from reader.importers.html.debris import words
from reader.library.plain_text import sections

LONGEST = 300

_TAIL = re.compile(r"\s*(?:[\[(]\s*(?:…|\.{3,}|&hellip;)\s*[\])]|…|\.{3,})\s*$")
_END = re.compile(r"[.!?。！？]+[\"'”’»)\]]*(?=\s|$)|[。！？]")
_ABBREVIATED = re.compile(r"(?:^|[\s(])(?:\w|\w{1,2}\.(?:\w{1,2}\.?)*|[A-Z]\w{1,2})\.$")


def summary_of(body: str, title: str, candidates: Iterable[str] = ()) -> str:
    """Return the summary of an article: the first of *candidates* (HTML) that says something, else the start of *body*.

    *body* is Markdown; *title* is what is left where it has no words. The tail that says "cut here" goes by its form, in
    any language, and a cut text ends with a whole sentence where there is one.
    """
    for candidate in candidates:
        text = words(candidate)
        stripped = _TAIL.sub("", text)
        while _TAIL.search(stripped):
            stripped = _TAIL.sub("", stripped)
        if re.search(r"\w", stripped):
            return shorten(stripped, cut=stripped != text)
    text = " ".join(next((section.text for section in sections(body) if section.text), "").split())
    end = next(iter(_ends(text)), len(text))
    return shorten(text[:end], cut=False) or title


def shorten(text: str, *, cut: bool) -> str:
    """Return *text* in at most :data:`LONGEST` characters; when *cut*, its last sentence is not whole."""
    if not cut and len(text) <= LONGEST:
        return text
    ends = [end for end in _ends(text) if end <= LONGEST]
    if ends:
        return text[: ends[-1]]
    if len(text) < LONGEST:
        return text.rstrip(" ,;:–—-") + "…"
    shorter = text[: LONGEST - 1].rpartition(" ")[0] or text[: LONGEST - 1]
    return shorter.rstrip(" ,;:–—-") + "…"


def _ends(text: str) -> list[int]:
    """Return where sentences end in *text*: not after an initial or an abbreviation, nor before a small letter."""
    found = []
    for match in _END.finditer(text):
        after = text[match.end() :].lstrip()[:1]
        if after.islower() or _ABBREVIATED.search(text[max(0, match.start() - 8) : match.start() + 1]):
            continue
        found.append(match.end())
    return found

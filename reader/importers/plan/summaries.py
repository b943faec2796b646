"""Summaries of one or two whole sentences, out of what a website gives."""

import re
from collections.abc import Iterable

from reader.importers.html.debris import words
from reader.library.head.stand_ins import first_sentence, shorten

_TAIL = re.compile(r"\s*(?:[\[(]\s*(?:…|\.{3,}|&hellip;)\s*[\])]|…|\.{3,})\s*$")


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
    return first_sentence(body) or title

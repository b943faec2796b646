"""Marking the words somebody searched for in a page that is already safe HTML."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from reader.pages.addresses import FIRST_MATCH

_PIECES = re.compile(r"""(<(?:[^>"']|"[^"]*"|'[^']*')*>)|(&(?:#\d+|#x[0-9a-fA-F]+|\w+);)""")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def fold(word: str) -> str:
    """Return *word* without case, accents and the marks inside it, as two spellings of one word compare."""
    folded = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in folded if letter.isalnum())


def mark(html: str, terms: Iterable[str], *, leads: bool = True) -> str:
    """Return *html* with each word that is one of *terms* between ``<mark>`` and ``</mark>``.

    If *leads*, the first has an id for an address to lead to: one part of a page may. *html* must be
    well formed, as a sanitiser leaves it: tags are passed over, not read.
    """
    wanted = {fold(term) for term in terms} - {""}
    if not wanted:
        return html
    marked = 0

    def wrap(match: re.Match[str]) -> str:
        nonlocal marked
        word = match[0]
        if fold(word) not in wanted and not any(fold(part) in wanted for part in re.split(r"['’-]", word)):
            return word
        marked += 1
        return f'<mark id="{FIRST_MATCH}">{word}</mark>' if leads and marked == 1 else f"<mark>{word}</mark>"

    parts, position = [], 0
    for piece in _PIECES.finditer(html):
        parts += [_WORD.sub(wrap, html[position : piece.start()]), piece[0]]
        position = piece.end()
    parts.append(_WORD.sub(wrap, html[position:]))
    return "".join(parts)

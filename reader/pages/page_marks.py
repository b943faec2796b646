"""The text of a page that is already safe HTML, changed between its tags: the words somebody searched for are marked."""

import re
from collections.abc import Callable, Iterable

from reader.library.anchors import fold_accents
from reader.pages.addresses import FIRST_MATCH

_PIECES = re.compile(r"""<(/?)([A-Za-z][A-Za-z0-9]*)(?:[^>"']|"[^"]*"|'[^']*')*>|&(?:#\d+|#x[0-9a-fA-F]+|\w+);""")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def fold(word: str) -> str:
    """Return *word* without case, accents and the marks inside it, as two spellings of one word compare."""
    return "".join(letter for letter in fold_accents(word) if letter.isalnum())


def mark(html: str, terms: Iterable[str], *, leads: bool = True) -> str:
    """Return *html* with each word that is one of *terms* between ``<mark>`` and ``</mark>``.

    If *leads*, the first has an id for an address to lead to: one part of a page may.
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

    return change_text(html, lambda text: _WORD.sub(wrap, text))


def change_text(html: str, change: Callable[[str], str], kept: frozenset[str] = frozenset()) -> str:
    """Return *html* with each piece of its text as *change* gives it back, outside of elements named in *kept*.

    *html* must be well formed, as a sanitiser leaves it: tags and character references are passed over, not read.
    """
    parts, position, depth = [], 0, 0
    for piece in _PIECES.finditer(html):
        text = html[position : piece.start()]
        parts += [text if depth else change(text), piece[0]]
        position = piece.end()
        if piece[2] and piece[2].lower() in kept:
            depth = max(0, depth - 1) if piece[1] else depth + 1
    text = html[position:]
    return "".join([*parts, text if depth else change(text)])

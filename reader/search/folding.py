"""Folding: the form of a text in which letters are compared. Case, accents and typographic quotes do not count."""

from __future__ import annotations

import re
import unicodedata

_MARKS = range(0x300, 0x370)
"""Combining accents of Latin, Greek and Cyrillic. Vowel signs of Indic scripts are letters of their own and stay."""

_EXTRA = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
    "’": "'", "‘": "'", "ʼ": "'", "´": "'", "＇": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "­": "",
}  # fmt: skip

CHUNK = re.compile(r"[^\W_]+(?:['\-][^\W_]+)*")
"""A word of folded text, with what apostrophes and hyphens join to it ("can't", "phq-9")."""


_SPACED = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) not in "'-"}


def pieces(folded: str) -> list[str]:
    """Return the chunks of a *folded* text, quicker than CHUNK and rougher: quotes and dashes may cling to them."""
    return folded.translate(_SPACED).split() if folded.isascii() else CHUNK.findall(folded)


def fold(text: str) -> str:
    """Return *text* in lower case, without accents, with plain apostrophes and hyphens."""
    if text.isascii():
        return text.lower()
    return _FOLDER.fold(text.casefold())


def fold_in_place(text: str) -> str:
    """Return *text* folded so that every letter keeps its position: what folds to two letters keeps its first."""
    if text.isascii():
        return text.lower()
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(letter.lower()[0] for letter in text)
    return _FOLDER_IN_PLACE.fold(lowered)


def composed(text: str) -> str:
    """Return *text* with letters and their accents joined (NFC), as articles are kept for showing."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


class _Table(dict[int, str]):
    """What each letter folds to, worked out when the letter is first met: a cache of a pure function."""

    def __init__(self, *, in_place: bool) -> None:
        super().__init__()
        self._in_place = in_place

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        folded = _EXTRA.get(letter)
        if folded is None:
            bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).casefold())
            folded = unicodedata.normalize("NFC", "".join(one for one in bare if ord(one) not in _MARKS))
        if self._in_place:
            folded = folded[:1] or letter
        self[code] = folded
        return folded


class _Folder:
    def __init__(self, *, in_place: bool) -> None:
        self._table = _Table(in_place=in_place)

    def fold(self, text: str) -> str:
        return text.translate(self._table)


_FOLDER = _Folder(in_place=False)
_FOLDER_IN_PLACE = _Folder(in_place=True)

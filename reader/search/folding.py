"""Folding: the form of a text in which letters are compared.

Case, accents, vowel points, invisible characters, and how a digit, an apostrophe or a hyphen is written do not count.
In a folded text only ASCII has signs: all else is a letter, a digit or a vowel sign, or became a space.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property

_SAME = {
    "’": "'", "‘": "'", "ʼ": "'", "´": "'", "＇": "'", "׳": "'", "״": '"', "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-",
    "־": "-", "⁄": "/", "٫": ".", "٬": ",", "™": " ", "℠": " ",
    "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
    "װ": "וו", "ױ": "וי", "ײ": "יי",
    "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ة": "ه", "ۃ": "ه", "ہ": "ه", "ە": "ه", "ँ": "ं",
    "\ue000": "é", "\ue001": "á", "\ue002": "ñ",
    "й": "й", "ї": "ї", "ў": "ў", "ќ": "ќ", "ѓ": "ѓ",
}  # fmt: skip
"""What is written for one another. The last line are letters of their own, with what only looks like an accent;
above them is what ``fold_words`` lets stand."""

_UNWRITTEN = frozenset("\u034f\u0640\u115f\u1160\u180b\u180c\u180d\u180f\u30fb\u3164\uffa0")
"""What is no letter though Unicode says so: fillers, the stroke that lengthens Arabic words, the dot between katakana."""

_LETTER = r"a-z0-9\x80-\U0010ffff"

_JOINED = rf"(?:['\-.,/](?:(?<=['\-])|(?<=\d.)(?=\d))[{_LETTER}]++)"
CHUNK = re.compile(rf"[{_LETTER}]++{_JOINED}*+")
"""A word of folded text, with what apostrophes and hyphens join to it ("can't", "phq-9"), and numbers ("2.5", "1,000")."""

_LONGEST_CHAIN = 40
_NUMBER = re.compile(rf"\d(?<![{_LETTER}].)\d*+(?:[.,/]\d+)++(?![{_LETTER}])")
_CHAIN = re.compile(rf"[{_LETTER}]++{_JOINED}++")

NOT_A_LETTER = re.compile(rf"[^{_LETTER}]+")

_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
_SPACELESS += "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
SPACELESS = re.compile(f"[{_SPACELESS}]+")
"""Letters of scripts whose words are not, or not reliably, set apart by spaces."""

_TELLING = re.compile(
    r"é(?:(?<=\bbebé)(?=s?\b)|(?<=\bté)\b)|á(?<=\b[mp]a[mp]á)(?=s?\b)|ñ(?<=\b[au]ñ)(?=[ao]s?\b)", re.IGNORECASE
)
"""The accents of the Spanish words bebé, té, mamá, papá, año and uña: bebe (drinks), te (you), mama (breast), papa
(potato), ano (anus) and una (a) are others. Listed are those that articles on health have."""
_KEPT_ACCENTS = {"é": "\ue000", "á": "\ue001", "ñ": "\ue002"}

_INSIDE = re.compile(r"[.,/](?<=\d.)(?=\d)")
_KEPT = {".": "\x01", ",": "\x02", "/": "\x03"}
"""For a moment, what stands inside a number is written so: all else of its kind becomes a space."""
_SPACED = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) not in "'-"}
_SPACED |= {ord(kept): sign for sign, kept in _KEPT.items()}

_POINTED = re.compile(r"(\d*)[.,](\d+)")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
_FRACTION = re.compile(r"(\d)/([1-9])")


def pieces(folded: str) -> list[str]:
    """Return the chunks of a *folded* text, quicker than CHUNK and rougher: quotes and dashes may cling to them."""
    if not folded.isascii():
        return CHUNK.findall(folded)
    return _INSIDE.sub(lambda sign: _KEPT[sign[0]], folded).translate(_SPACED).split()


def fold(text: str) -> str:
    """Return *text* in lower case, without accents, with plain apostrophes and hyphens, and only letters beyond ASCII."""
    if text.isascii():
        return text.lower()
    return _FOLDER.fold(text)


def fold_words(text: str) -> str:
    """Return *text* folded, as ``fold`` does, but for the accents of words that are other words without ("bebé", "año")."""
    if text.isascii():
        return text.lower()
    return _FOLDER.fold(_TELLING.sub(lambda accent: _KEPT_ACCENTS[accent[0].lower()], composed(text)))


def composed(text: str) -> str:
    """Return *text* with letters and their accents joined (NFC), as articles are kept for showing."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def number_form(number: str) -> str:
    """Return the one form of a *number* written with points, commas or a stroke; nothing when it is not one number.

    >>> [number_form(one) for one in ("1,000", "0,50", "1/2", "10/12/20")]
    ['1000', '0.5', '0.5', '']
    """
    if _THOUSANDS.fullmatch(number):
        return re.sub("[.,]", "", number)
    if pointed := _POINTED.fullmatch(number):
        whole, rest = pointed[1].lstrip("0") or "0", pointed[2].rstrip("0")
        return f"{whole}.{rest}" if rest else whole
    if fraction := _FRACTION.fullmatch(number):
        return f"{int(fraction[1]) / int(fraction[2]):.3g}"
    return ""


class FoldedText:
    """A text, folded, and where its letters and its chains stand."""

    def __init__(self, written: str) -> None:
        self.text = fold_words(written)
        self._folded_at: list[int] = []
        self._written_at: list[int] = []
        self._odd: list[bool] = []
        """Stretches: where each starts, folded and written, and whether it folds to more or fewer letters than it has."""
        if not written.isascii() and (pattern := _FOLDER.uneven(written, self.text)):
            self._align(written, pattern)

    @property
    def is_even(self) -> bool:
        """Every letter stands where it is written."""
        return not self._folded_at

    @cached_property
    def chains(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        """Where words stand that are written with hyphens or apostrophes ("phq9" for "PHQ-9")."""
        found: dict[str, list[tuple[int, int]]] = {}
        for joint in "-'":
            place = self.text.find(joint)
            while place >= 0:
                if not self.text.startswith((" ", "s ", "\n"), place + 1):  # most are no joints, or possessives
                    begin = max(self.text.rfind(" ", 0, place), self.text.rfind("\n", 0, place)) + 1
                    match = _CHAIN.search(self.text, begin, place + _LONGEST_CHAIN)
                    if match and match.start() < place:
                        found.setdefault(NOT_A_LETTER.sub("", match[0]), []).append(match.span())
                        place = max(place, match.end() - 1)
                place = self.text.find(joint, place + 1)
        return found

    @cached_property
    def numbers(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        """Where numbers stand that are written in another form than that of ``number_form`` ("1000" for "1,000")."""
        found: dict[str, list[tuple[int, int]]] = {}
        for match in _NUMBER.finditer(self.text):
            found.setdefault(number_form(match[0]), []).append(match.span())
        return found

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the start and the end, as written, of what is folded from *start* to before *end*."""
        return self._written(start, after=False), self._written(end - 1, after=True)

    def _written(self, place: int, *, after: bool) -> int:
        number = bisect_right(self._folded_at, place) - 1
        if number < 0:
            return place + after
        if self._odd[number]:
            return self._written_at[number + after]
        return self._written_at[number] + place - self._folded_at[number] + after

    def _align(self, written: str, pattern: re.Pattern[str]) -> None:
        done = size = 0
        for match in pattern.finditer(written):
            for start, odd in ((done, False), (match.start(), True)):
                self._folded_at.append(size)
                self._written_at.append(start)
                self._odd.append(odd)
                size += match.start() - done if not odd else len(fold(match[0]))
            done = match.end()
        self._folded_at.append(size)
        self._written_at.append(done)
        self._odd.append(False)


def _is_unwritten(letter: str) -> bool:
    """Tell whether *letter* is an accent, a vowel point or a nukta, invisible, or one of the fillers.

    Vowel signs of Indic scripts and Thai (class 0 and 84 to 122), viramas (9) and the voicing of kana (8) are none:
    https://www.unicode.org/reports/tr44/#Canonical_Combining_Class_Values
    """
    order = unicodedata.combining(letter)
    if order:
        return order not in (8, 9) and not 36 < order < 200
    selector = "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef"
    return selector or letter in _UNWRITTEN or unicodedata.category(letter) == "Cf"


def _is_letter(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter) in ("Mn", "Mc")


def _folded(letter: str) -> str:
    """Return what *letter* folds to: a sign to one sign, a letter to one or more, what is not written to nothing."""
    if letter.lower() in _SAME:
        return _SAME[letter.lower()]
    digit = unicodedata.decimal(letter, None)
    if digit is not None:
        return str(digit)
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).casefold())
    found = "".join(_SAME.get(one, one) for one in bare if not _is_unwritten(one))
    found = "".join(one if one.isascii() or _is_letter(one) else " " for one in unicodedata.normalize("NFC", found))
    if not any(map(_is_letter, found)):
        return found if len(found) == 1 or _is_unwritten(letter) else " "
    return f" {found}" if "/" in found else found  # "2½" is 2 1/2


class _Folder(dict[int, str]):
    """What each letter folds to, worked out when the letter is first met: a cache of a pure function."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code))
        return folded

    def fold(self, text: str) -> str:
        return composed(composed(text).translate(self))

    def uneven(self, written: str, folded: str) -> re.Pattern[str] | None:
        """Return what finds the stretches of *written* that do not fold letter by letter; nothing when there are none."""
        letters = set(written)
        uneven = {letter for letter in letters if len(self[ord(letter)]) != 1}
        if not uneven and len(folded) == len(written):
            return None
        is_composed = unicodedata.is_normalized("NFC", written)
        clinging = {letter for letter in letters if self._clings(letter, is_composed=is_composed)}
        one, more = _class(uneven), _class(clinging)
        return re.compile(f".?{more}+|{one}", re.DOTALL)

    def _clings(self, letter: str, *, is_composed: bool) -> bool:
        """Tell whether *letter* may be joined with what stands before it, or is silent after it."""
        folded = self[ord(letter)]
        if not folded or "\u1160" <= folded[0] <= "\u11ff" or folded[0] in "\u3099\u309a":
            return True
        return not is_composed and (unicodedata.category(folded[0])[0] == "M" or unicodedata.combining(letter) > 0)


def _class(letters: set[str]) -> str:
    return f"[{re.escape(''.join(sorted(letters)))}]" if letters else "(?!)"


_FOLDER = _Folder()

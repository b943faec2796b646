"""Syllables of Spanish words, by the rules of the orthography (RAE, *Ortografía de la lengua española*, 2010, II.3).

Every open vowel (a, e, o) and every stressed closed vowel written with an accent (í, ú) is the core of a syllable of
its own; closed vowels (i, u) beside one join it, and beside one another make one syllable. An h between vowels changes
nothing. So náu-se-as has 3 and dí-a 2.
"""

import re
from functools import cache
from itertools import pairwise

from reader.checks.reading_level.numerals import count_digits, spanish_number

_SILENT_U = re.compile(r"(?<=[qg])u(?=[eiéí])")
_VOWELS = re.compile(r"[aeiouáéíóúüàèìòùâêîôûäëïöy](?:h?[aeiouáéíóúüàèìòùâêîôûäëïöy])*")
_CORES = frozenset("aeoáéóíúàèòâêôäëö")
_Y = re.compile(r"y(?=[aeiouáéíóúü])")
_PARTS = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
_LETTERS = {
    "f": 2, "h": 2, "j": 2, "l": 2, "m": 2, "n": 2, "ñ": 2, "r": 2, "s": 2, "w": 3, "x": 2, "y": 1, "z": 2,
}  # fmt: skip
"""Syllables of the letters' names; the others' have one."""
_SHORT = {
    "dr": 2, "dra": 3, "sr": 2, "sra": 3, "srta": 4, "ud": 2, "uds": 3, "núm": 3, "pág": 3, "etc": 4, "mg": 4, "kg": 2, "ml": 4,
}  # fmt: skip
"""Syllables of what abbreviations stand for."""
_SPEAKABLE = re.compile(r"(?:(?:[BCDFGPT][LR]|[BCDFGHJLMNPQRSTVXZ])?[AEIOUÁÉÍÓÚ]{1,2})+(?:[CDLNRSXZ]|PT)?")
"""Capitals that are read as a word, such as TOC and TEPT; any other are read letter by letter."""


@cache
def syllables_es(word: str) -> int:
    """Return how many syllables the Spanish *word*, a number or an abbreviation has when it is read aloud; at least 1."""
    count = sum(_part(part) for part in _PARTS.findall(word))
    return max(1, count + (3 if word.endswith("%") else 0))  # "por ciento" has 3


def _part(part: str) -> int:
    if part[0].isdigit():
        return count_digits(part, spanish_number, group=".,", point=2)
    lower = part.lower()
    if lower in _SHORT:
        return _SHORT[lower]
    if part.isupper() and not _SPEAKABLE.fullmatch(part):
        return sum(_LETTERS.get(letter, 1) for letter in lower)
    return _word(lower)


def _word(word: str) -> int:
    if word == "y":
        return 1
    spoken = _Y.sub(".", _SILENT_U.sub("", word))  # a y before a vowel is a consonant
    return max(1, sum(_run(run[0].replace("h", "")) for run in _VOWELS.finditer(spoken)))


def _run(vowels: str) -> int:
    cores = sum(letter in _CORES for letter in vowels)
    if cores:
        return cores
    return 1 + sum(first == second for first, second in pairwise(vowels))

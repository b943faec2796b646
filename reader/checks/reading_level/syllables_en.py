"""Syllables of English words: from the CMU Pronouncing Dictionary where its count is not what a rule says, else by the rule.

The rule alone agrees with 92% of the dictionary's words; the words for which it does not are in ``data/syllables-en.txt``,
which ``tests/checks/make_syllables.py`` makes of the dictionary. Together they give the dictionary's count (that of its
first pronunciation) for every word in it, and the rule's for any other, such as the name of a new medicine.
What the rule gets wrong of those, and we met, is in ``data/syllables-own.txt``.
"""

import re
from functools import cache
from importlib.resources import files

from reader.checks.reading_level.numerals import count_digits, english_number
from reader.checks.word_lists import words_of

_PARTS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?")
_CAPITALS = re.compile(r"[^\W\da-z_]{2,5}(?:['’]?s)?")
"""Up to five of them are read letter by letter, but for those of ``data/capitals-spoken.txt``."""
_GROUPS = re.compile(r"[aeiouy]+")
_LESS = re.compile(
    r"""(?<=[^aeiouy])e$                                        # take
    |(?<=[^aeiouytd])(?<![bcdfgkpstz]l)ed$                      # called, but not started, settled
    |(?<=[^aeiouysxzcg])(?<!ch)(?<!sh)es$                       # takes, but not doses, matches
    |(?<=[aeiouy][^aeiouy])e(?:ly|ment|ments|ful|fully|less|ness)$  # safely, movement""",
    re.VERBOSE,
)
_MORE = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<=[^aeiouy])les?$(?<![aeiouy]rles)(?<![aeiouy]rle)",  # table
        r"(?<![cts])ia|[ct]iat|i(?:o(?!u|n)|u[ms])",  # diary, associate, radio, lithium
        r"[iuey]ing",  # trying
        r"(?<=[^aeiouy])[st]hms?$|sms?$",  # rhythm, autism
        r"eo(?!u|n$)",  # video
        r"(?<![cst])ie(?:r|t)(?!e)",  # quiet
        r"(?<=[^cstgx])iou",  # serious
        r"rior|[aeiou]y[aeiou]",  # prior
        r"^mc(?=[^aeiouy])",
    )
)
_SHORT = {
    "mr": 2, "mrs": 2, "ms": 1, "dr": 2, "st": 1, "vs": 2, "etc": 4, "mg": 3, "mcg": 4, "ml": 4, "kg": 3, "lb": 1, "lbs": 1, "oz": 1,
    "ft": 1, "jr": 2, "sr": 2, "hr": 1, "hrs": 2, "tv": 2, "ok": 2,
}  # fmt: skip
"""Syllables of what abbreviations stand for."""
_DIGIT_BY_DIGIT = {"911": 3, "988": 3, "211": 3, "411": 3}
_YEAR = re.compile(r"(?:1[1-9]|20)\d\d")


@cache
def syllables_en(word: str) -> int:
    """Return how many syllables the English *word*, a number or an abbreviation has when it is read aloud; at least 1."""
    count = sum(map(_part, _PARTS.findall(word)))  # "U.S" and "a.m" are read letter by letter
    return max(1, count + (2 if word.endswith("%") else 0))  # "percent" adds 2


def _part(part: str) -> int:
    if part[0].isdigit():
        return _digits(part)
    lower = part.lower().replace("’", "'")
    if lower in _SHORT:
        return _SHORT[lower]
    if len(part) == 1 or (_CAPITALS.fullmatch(part) and lower not in words_of("capitals-spoken")):
        return sum(3 if letter in "Ww" else 1 for letter in part if letter.isupper() or len(part) == 1)
    exceptions = _exceptions()
    if found := exceptions.get(lower):
        return found
    if "'" not in lower:
        return by_rule(lower)
    stem, ending = split_contraction(lower)
    return (exceptions.get(stem) or by_rule(stem)) + added_by(stem, ending)


def _digits(part: str) -> int:
    if part in _DIGIT_BY_DIGIT:
        return _DIGIT_BY_DIGIT[part]
    if _YEAR.fullmatch(part) and part[2] != "0":  # nineteen eighty, not one thousand nine hundred eighty
        return english_number(int(part[:2])) + english_number(int(part[2:]))
    digits = part.rstrip("stndrh")
    ending = part[len(digits) :]
    # "Second" has one syllable more than "two", and "twentieth" than "twenty"; other ordinals have as many as the number.
    more = ending == "nd" or (ending == "th" and digits[-1] == "0" and digits[-2:] not in {"10", "00"})
    return count_digits(digits, english_number, group=",", point=1) + more


def split_contraction(word: str) -> tuple[str, str]:
    """Return what stands before and from the last apostrophe of *word*; "n't" stays whole: ("did", "n't")."""
    if word.endswith("n't"):
        return word[:-3].replace("'", ""), "n't"
    stem, _, ending = word.rpartition("'")
    return stem.replace("'", ""), "'" + ending


def added_by(stem: str, ending: str) -> int:
    """Return how many syllables *ending* adds to *stem*: "nurse's" has one more than "nurse", "you'll" none."""
    if ending == "'s":
        return int(stem.endswith(("s", "x", "z", "ch", "sh", "ce", "se", "ge", "ze")))
    if ending == "n't":
        return int(stem.endswith(("d", "s")))
    return int(ending in {"'ll", "'ve", "'d"} and stem[-1:] not in set("aeiouyw"))


def by_rule(word: str) -> int:
    """Return how many syllables the lower-case *word* should have by its letters; at least 1."""
    if len(word) <= 2:
        return 1
    count = len(_GROUPS.findall(word)) - len(_LESS.findall(word))
    return max(1, count + sum(len(pattern.findall(word)) for pattern in _MORE))


@cache
def _exceptions() -> dict[str, int]:
    """Return the tables: a word and its syllables."""
    table: dict[str, int] = {}
    for name in ("syllables-en.txt", "syllables-own.txt"):
        text = files("reader.checks").joinpath("data", name).read_text(encoding="utf-8")
        for line in text.splitlines():
            if line and line[0] != "#":
                count, *words = line.split()
                table.update(dict.fromkeys(words, int(count)))
    return table

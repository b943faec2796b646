"""Make reader/checks/data/syllables-en.txt from the CMU Pronouncing Dictionary.

    python tests/checks/make_syllables.py cmudict.dict LICENSE

The dictionary and its licence are at https://github.com/cmusphinx/cmudict. The table holds the words for which the
rule of reader/checks/syllables_en.py gives another count than the dictionary's first pronunciation: make it again after
a change to the rule. Written as text, so that a change to it can be read.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

from reader.checks.reading_level.syllables_en import added_by, by_rule, split_contraction

TABLE = Path(__file__).resolve().parents[2] / "reader" / "checks" / "data" / "syllables-en.txt"


def counts(dictionary: Path) -> dict[str, int]:
    """Return word and syllables of the first pronunciation of each word: its phones that carry a stress are its vowels."""
    found: dict[str, int] = {}
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        word, *phones = line.partition("#")[0].split()
        if not word.endswith(")") and word.replace("'", "").isalpha():
            found[word] = sum(phone[-1].isdigit() for phone in phones) - _glides(word, phones)
    return found


def _glides(word: str, phones: list[str]) -> int:
    """Return how many vowels of "fire" and "our" are none by themselves: other dictionaries have one syllable there."""
    pairs = "".join(phone.rstrip("012") + " " for phone in phones)
    return len(
        re.findall("AY ER ", pairs)
        if re.search(r"[iy]re", word)
        else re.findall("AW ER ", pairs)
        if "our" in word
        else []
    )


def wrong(found: dict[str, int]) -> dict[int, list[str]]:
    """Return, by their count, the words of *found* that the rule gets wrong: real words, none that is spelled out."""
    table = defaultdict(list)
    for word, count in found.items():
        if count and count != _guess(word, found) and set(word) & set("aeiouy") and len(word) > 2:
            table[count].append(word)
    return table


def _guess(word: str, found: dict[str, int]) -> int:
    if "'" not in word:
        return by_rule(word)
    stem, ending = split_contraction(word)
    return (found.get(stem) or by_rule(stem)) + added_by(stem, ending)


def main() -> None:
    dictionary, licence = map(Path, sys.argv[1:])
    notice = "".join(f"# {line}".rstrip() + "\n" for line in licence.read_text(encoding="utf-8").splitlines())
    lines = [f"{count} {' '.join(sorted(words))}\n" for count, words in sorted(wrong(counts(dictionary)).items())]
    head = "# Syllables of the English words that a rule counts wrong, from the CMU Pronouncing Dictionary.\n#\n"
    TABLE.write_text(head + notice + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()

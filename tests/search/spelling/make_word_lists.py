"""Make the lists of ordinary words, reader/search/data/words-en.txt and words-es.txt.

    python tests/search/spelling/make_word_lists.py SCOWL COPYRIGHT COUNTS DICTIONARY

SCOWL is the folder of word lists of Debian's package scowl, and COPYRIGHT its copyright file. COUNTS is
spellchecker/resources/en.json.gz of the package pyspellchecker on PyPI. DICTIONARY is the path, without its ending, of a
Spanish dictionary for Hunspell (es_ES of Debian's hunspell-es). wordfreq 3.1.1 and spylls come from PyPI; the program
itself needs none of these. Written as text, a word a line, so that a change to a list can be read.
"""

from __future__ import annotations

import gzip
import json
import sys
import tomllib
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from reader.search.folding import fold
from reader.search.spelling.vocabulary import SHORTEST

HEALTH_WORDS = Path(__file__).with_name("health_words.toml")
DATA = Path(__file__).resolve().parents[3] / "reader" / "search" / "data"
WORDS = 30_000
SAID_BY_ALL = 6_000
"""So many of the commonest Spanish words are taken though no dictionary has them: names, and what people write."""

ENGLISH_NOTICE = """\
Ordinary English words, folded: so that none is taken for a typing error.

A selection of SCOWL (wordlist.aspell.net), with accents and apostrophes dropped: its levels 10 and 20, names up to
level 50, and of its other words up to level 50 those that films say most often; besides, words of health that we
chose. How often films say them is from
pyspellchecker (github.com/barrust/pyspellchecker), Copyright (c) 2018-2021 Tyler Barrus, under the MIT licence.
What follows is SCOWL's own notice.
"""
SPANISH_NOTICE = """\
Ordinary Spanish words, folded: so that none is taken for a typing error.

This file, unlike the rest of the program, is under the Creative Commons Attribution-ShareAlike 4.0 International licence
(CC BY-SA 4.0): https://creativecommons.org/licenses/by-sa/4.0/legalcode

It is a selection of the words of wordfreq 3.1.1 (Robyn Speer, 2022, https://doi.org/10.5281/zenodo.7199437), with accents
dropped: the most frequent ones that a Spanish spelling dictionary has too, and words of health that we chose. wordfreq's Spanish is drawn from Google Books
Ngrams (http://books.google.com/ngrams), the Leeds Internet Corpus, Wikipedia, ParaCrawl, OPUS OpenSubtitles 2018
(http://www.opensubtitles.org/) and Twitter.
"""


def folded(words: Iterable[str]) -> Iterator[str]:
    """Yield those of *words* that may be mistyped, folded, each once."""
    forms = (fold(word).replace("'", "") for word in words)
    yield from dict.fromkeys(form for form in forms if len(form) >= SHORTEST and form.isalpha())


def scowl(folder: Path, kinds: str, most: int) -> Iterator[str]:
    """Yield the words of *kinds* of SCOWL's levels up to *most*, without possessives."""
    for variety in ("english", "american", "british", "british_z"):
        for kind in kinds.split():
            for level in (10, 20, 35, 40, 50):
                path = folder / f"{variety}-{kind}.{level}"
                if level <= most and path.exists():
                    words = path.read_text("latin-1").split()
                    yield from folded(one for one in words if kind == "contractions" or not one.endswith("'s"))


def health(language: str) -> set[str]:
    return set(folded(tomllib.loads(HEALTH_WORDS.read_text("utf-8"))[language].split()))


def filled(words: set[str], others: Iterable[str]) -> set[str]:
    """Return *words* and of *others*, the most frequent first, as many as make up the list."""
    more = (word for word in dict.fromkeys(others) if word not in words)
    return words | set(islice(more, WORDS - len(words)))


def english(folder: Path, counts: Path) -> set[str]:
    said = json.loads(gzip.decompress(counts.read_bytes()))
    words = set(scowl(folder, "words", 50)) & {word for word, count in said.items() if count > 1}
    often = sorted(words, key=lambda word: (-said[word], word))
    always = (*scowl(folder, "words", 20), *scowl(folder, "upper proper-names contractions", 50))
    return filled({*health("en"), *always}, often)


def spanish(dictionary: Path) -> set[str]:
    from spylls.hunspell import Dictionary
    from wordfreq import top_n_list

    spelling = Dictionary.from_files(str(dictionary))
    ranked = top_n_list("es", 2 * WORDS)
    right = [
        word
        for rank, word in enumerate(ranked)
        if rank < SAID_BY_ALL or spelling.lookup(word) or spelling.lookup(word.capitalize())
    ]
    return filled(health("es"), folded(right))


def write(path: Path, notice: str, words: Iterable[str]) -> None:
    head = "".join(f"# {line}".rstrip() + "\n" for line in notice.splitlines())
    path.write_text(head + "".join(f"{word}\n" for word in sorted(words)), encoding="utf-8")


def main() -> None:
    folder, licence, counts, dictionary = map(Path, sys.argv[1:])
    notice = f"{ENGLISH_NOTICE}\n{licence.read_text(encoding='utf-8')}"
    write(DATA / "words-en.txt", notice, english(folder, counts))
    write(DATA / "words-es.txt", SPANISH_NOTICE, spanish(dictionary))


if __name__ == "__main__":
    main()

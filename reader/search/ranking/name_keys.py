"""Whether a question is an article's name, letter for letter or nearly."""

from __future__ import annotations

import hashlib

from reader.search.folding import NOT_A_LETTER, fold
from reader.search.index.lexicon import utf8


def name_key(text: str) -> str:
    """Return *text* as names are compared: letters and digits only, folded, possessives dropped."""
    return NOT_A_LETTER.sub("", fold(text).replace("'s", ""))


def key_number(key: str) -> int:
    """Return *key* as the number under which the index keeps it."""
    return int.from_bytes(hashlib.blake2b(utf8(key), digest_size=8).digest(), "little")


def name_step(name: str, *, is_title: bool, text: str) -> int:
    """Return how far up the question *text* lifts an article that has the *name*, which has the same key.

    An article with that name comes before all that only speak of it: least one of also_called, then the
    title; and a name that is the question letter for letter, capitals and all, before one that is not.
    """
    return 1 + is_title + 2 * (name == text and text != text.lower())

"""Whether a word that was typed in haste may be another: one typing error, letters that sound the same, letters held down."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

_FORGIVING = 4
"""Shorter words may have no typing error; one of this length none that puts another letter in its place."""

_SOUNDS = tuple(
    (re.compile(written), heard)
    for written, heard in (
        ("(?<!c)h", ""), ("qu(?=[ei])", "k"), ("q", "k"), ("c(?=[ei])", "s"), ("c(?!h)", "k"), ("z", "s"), ("v", "b"),
        ("ll", "i"), ("y", "i"), ("g(?=[ei])", "j"), ("w", "u"), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


class Likeness:
    """Knows the words of one list, folded; one that ends in * stands for every word that starts so."""

    def __init__(self, wanted: Iterable[str], is_ordinary: Callable[[str], bool]) -> None:
        """*is_ordinary* tells of a word that it is right as it is: it stands for itself alone."""
        words = sorted(set(wanted))
        self._stems = [word[:-1] for word in words if word.endswith("*")]
        self._starts = _by_first_letter((stem, stem) for stem in self._stems)
        self._sounded_starts = _by_first_letter((sound(stem), stem) for stem in self._stems)
        self._words = [word for word in words if not word.endswith("*")]
        self._known = frozenset(self._words)
        self._is_ordinary = is_ordinary
        self._heard = [sound(word) for word in self._words]
        self._by_sound: dict[str, list[str]] = {}
        for word, heard in zip(self._words, self._heard, strict=True):
            self._by_sound.setdefault(heard, []).append(word)

    def meant_by(self, word: str) -> frozenset[str]:
        """Return those of the list that *word* may be."""
        exact = self.exactly(word)
        if exact or self._is_ordinary(word):
            return exact
        heard = sound(word)
        near = self._near(word, self._words) | self._near(heard, self._heard) if len(word) >= _FORGIVING else set()
        begun = {
            f"{stem}*"
            for one, starts in ((word, self._starts), (heard, self._sounded_starts))
            for start, stem in starts.get(one[:1], ())
            if len(word) >= len(stem) and _close_start(one, start)
        }
        return frozenset({*self._by_sound.get(heard, ()), *near, *begun})

    def exactly(self, word: str) -> frozenset[str]:
        """Return those of the list that *word* is, as it is written."""
        begun = {f"{stem}*" for stem in self._stems if word.startswith(stem)}
        return frozenset({*begun, word} if word in self._known else begun)

    def is_listed(self, word: str) -> bool:
        """Tell whether *word* is one of the list, as it is written."""
        return word in self._known

    def _near(self, word: str, among: list[str]) -> set[str]:
        """Return the words of the list that are one typing error from *word*, in the spelling of *among*."""
        found = process.extract(word, among, scorer=OSA.distance, score_cutoff=1, limit=None)
        return {self._words[place] for other, _, place in found if _is_slip(word, other)}


def sound(word: str) -> str:
    """Return how the folded *word* sounds, as one writes it who spells Spanish by ear: "kiero" and "quiero" are the same."""
    for written, heard in _SOUNDS:
        word = written.sub(heard, word)
    return word


def _is_slip(word: str, other: str) -> bool:
    """Tell whether *word*, one step from *other*, is likely *other* mistyped and no word of its own."""
    if len(other) < _FORGIVING or word[0] != other[0]:
        return False
    return len(other) > _FORGIVING or len(word) != len(other) or sorted(word) == sorted(other)


def _by_first_letter(starts: Iterable[tuple[str, str]]) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Return *starts*, each a start of words and the stem that it stands for, by their first letter."""
    found: dict[str, list[tuple[str, str]]] = {}
    for start, stem in starts:
        found.setdefault(start[:1], []).append((start, stem))
    return found


def _close_start(word: str, start: str) -> bool:
    """Tell whether *word*, whose first letter is that of *start*, starts so but for one typing error."""
    return any(OSA.distance(word[: len(start) + more], start, score_cutoff=1) <= 1 for more in (-1, 0, 1))

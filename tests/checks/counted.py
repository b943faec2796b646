"""Texts that were counted by hand, and what the formulas give for those counts."""

from __future__ import annotations

import math
import tomllib
from pathlib import Path
from typing import NamedTuple

from reader.checks.prose_blocks import prose
from reader.checks.reading_level.readability import Readability, measure, sentences

DOT = "·"


class CountedText(NamedTuple):
    """A text as an article has it, and as somebody counted it."""

    title: str
    language: str
    markdown: str
    sentences: int
    syllables: tuple[int, ...]
    """Of each word, in order."""

    @property
    def words(self) -> int:
        return len(self.syllables)

    @property
    def grade(self) -> float:
        """Flesch-Kincaid."""
        return 0.39 * self.words / self.sentences + 11.8 * sum(self.syllables) / self.words - 15.59

    @property
    def smog(self) -> float:
        return 1.0430 * math.sqrt(30 * sum(one > 2 for one in self.syllables) / self.sentences) + 3.1291

    @property
    def inflesz(self) -> float:
        return 206.835 - 62.3 * sum(self.syllables) / self.words - self.words / self.sentences

    @property
    def fernandez_huerta(self) -> float:
        return 206.84 - 60 * sum(self.syllables) / self.words - 1.02 * self.words / self.sentences


def measure_text(body: str, language: str) -> Readability:
    """Return the scores of the Markdown text *body*."""
    return measure(list(sentences(prose(body), language)), language)


def counted_texts(language: str) -> list[CountedText]:
    """Return the texts of *language*."""
    path = Path(__file__).with_name(f"texts-{language}.toml")
    return [_text(one, language) for one in tomllib.loads(path.read_text(encoding="utf-8"))["text"]]


def _text(table: dict[str, str], language: str) -> CountedText:
    lines = table["counted"].strip().splitlines()
    words = [word for line in lines for word in line.split() if any(letter.isalpha() for letter in word)]
    # A hyphen divides syllables as a dot does: "bat·tle-field" has three.
    syllables = tuple(1 + word.count(DOT) + word.strip("-").count("-") for word in words)
    markdown = table.get("markdown") or table["counted"].replace(DOT, "")
    return CountedText(table["title"], language, markdown, len(lines), syllables)

"""What is asked about a medicine or a treatment: how people ask, and the words in which articles speak of it.

They choose the passage that is quoted, not the article: an article on Zoloft answers "booze with zoloft" where it speaks
of alcohol, and no other article is found for it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.search.index.shelf import Shelf
from reader.search.synonyms import term_of
from reader.search.words import DATA

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TopicAsked:
    """A topic that the words from ``start`` to before ``end`` of a question ask for.

    ``said`` are the stems of the words in which articles speak of it, ``beside`` of those that often stand beside them.
    """

    start: int
    end: int
    said: Stems
    beside: Stems


class PassageTopics:
    """The topics in the language of a shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._topics: dict[Stems, tuple[Stems, Stems]] = {}
        self.words: set[str] = set()
        """Every word of how people ask, folded: they are spelled right, whether an article has them or not."""
        for topic in read_topics(shelf.analysis.base):
            said, beside = (
                tuple(dict.fromkeys(stem for text in topic.get(key, ()) for stem in self._stems(term_of(text))))
                for key in ("said", "beside")
            )
            for text in (*topic["asked"], *topic["said"]):
                term = term_of(text)
                self._topics.setdefault(self._stems(term), (said, beside))
                self.words.update(term)
        self._longest = max(map(len, self._topics), default=0)

    def of(self, chunks: Sequence[str]) -> Iterator[TopicAsked]:
        """Yield the topics that *chunks*, the folded words of a question, ask for: the longest wordings, none within another."""
        stems = [self._stems((chunk,)) for chunk in chunks]
        free = [True] * len(chunks)
        for size in range(min(self._longest, len(chunks)), 0, -1):
            for start in range(len(chunks) - size + 1):
                key = tuple(stem for some in stems[start : start + size] for stem in some)
                if all(free[start : start + size]) and (topic := self._topics.get(key)):
                    free[start : start + size] = [False] * size
                    yield TopicAsked(start, start + size, *topic)

    def _stems(self, chunks: Sequence[str]) -> Stems:
        """Return the stems of *chunks*; a word that only asks stays as it is, for "para" (for) has the stem of "parar"."""
        asking = self._shelf.analysis.stopwords.asking
        words = (word for chunk in chunks for word in self._shelf.analysis.chunk(chunk) if not word.joined)
        return tuple(word.form if word.form in asking else word.stem for word in words)


def read_topics(base: str) -> list[dict[str, list[str]]]:
    """Return the topics of the language *base* ("en"); none for a language without a list."""
    path = DATA / f"topics-{base}.toml"
    return list(tomllib.loads(path.read_text("utf-8")).values()) if path.exists() else []

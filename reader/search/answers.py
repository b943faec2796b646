"""What is asked of search and what it answers: frozen values, plain enough for any window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Shown = Callable[[str], bool]
"""Says of an article's id whether it is shown. Equal ones always say the same."""
QUOTED = 20
"""Results that are quoted at once, more than a screenful. To find passages takes most of a question's time."""


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """One question.

    ``prefix`` says that the last word may still be growing, as while somebody types. Without ``correct``
    the text is taken as it stands ("search instead for"), and nothing is suggested. With ``shown``, articles
    whose ids it says no to are as if they were not there; pass the same one (or an equal one, such as the
    bound method ``library.has``) with every question, because a new one looks at every article.
    With ``mixed`` the last of the hits are kept for other languages, although there are more in the asked one;
    without it, a larger ``limit`` gives the hits of a smaller one and those that come after them.
    So many hits as ``quoted`` says, the first, come with their passages.
    """

    text: str
    language: str = "en"
    category: str = ""
    limit: int = 20
    prefix: bool = True
    correct: bool = True
    shown: Shown | None = None
    mixed: bool = True
    quoted: int = QUOTED


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One article found.

    Marks are the stretches (start, length) of the title and of the snippet that the question asked for.
    ``anchor`` is that of the section the snippet is from, and ``section`` its heading; both are empty for the top.
    The ``snippet`` of hits that are not quoted is empty: show the article's summary.
    """

    id: str
    title: str
    category: str
    language: str
    score: float
    snippet: str
    anchor: str
    section: str = ""
    title_marks: tuple[tuple[int, int], ...] = ()
    snippet_marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Danger:
    """What a question sounds like: ``kind`` is one of reader.search.crisis.danger.KINDS, ``language`` ("es") the question's.

    ``is_past`` says that it speaks of long ago ("when i was little").
    """

    kind: str
    language: str
    is_past: bool = False

    @property
    def answer_first(self) -> bool:
        """Whether what answers the question best comes before the article on safety: violence that is over."""
        return self.kind == "abuse" and self.is_past


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """What a question found: ``hits`` best first, those in the asked language before those in others.

    Where a question sounds like ``danger``, its own language is the asked one, and the articles that help come first.
    ``suggestion`` is the text with its typing errors mended; ``searched_for`` equals it when the hits
    are those of the mended text, and is empty when they are those of the text as it was typed.
    ``choices`` are two or more medicines close to a word that is none: ask which is meant.
    ``terms`` are the words to mark in an article that is opened from here, as they stand in articles.
    ``nothing_fits`` says that no article is about what was asked, so that the hits, if any, are only close to it.
    ``total`` counts the articles that a large enough ``limit`` gives as hits. ``elsewhere`` counts those that other
    categories have besides, where one of them matches better than all of the asked category; else it is 0.
    """

    query: str
    hits: tuple[SearchHit, ...] = ()
    total: int = 0
    elsewhere: int = 0
    milliseconds: float = 0.0
    suggestion: str = ""
    searched_for: str = ""
    choices: tuple[str, ...] = ()
    completions: tuple[str, ...] = ()
    closest_categories: tuple[str, ...] = ()
    danger: Danger | None = None
    nothing_fits: bool = False
    terms: tuple[str, ...] = ()

    @property
    def crisis(self) -> bool:
        """Whether the question sounds like danger of any kind."""
        return self.danger is not None

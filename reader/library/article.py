"""An article and its parts. Frozen values without behaviour of their own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from reader.errors import Message
from reader.library.entry import Place

Level = Literal["error", "warning"]

WORDS_A_MINUTE = 200
"""Silent reading of a patient text; adults read 175 to 300 words of English a minute (Brysbaert 2019)."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a file: an error keeps the article out, a warning does not. ``line`` counts from 1."""

    level: Level
    message: Message
    line: int | None = None

    def __str__(self) -> str:
        return f"line {self.line}: {self.message}" if self.line else str(self.message)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a health claim comes from."""

    title: str
    publisher: str = ""
    url: str = ""
    accessed: date | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """A clinician's sign-off."""

    on: date
    by: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an importer got the article; ``hash`` is that of the file as the importer wrote it."""

    url: str = ""
    id: str = ""
    importer: str = ""
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One article, whole: the front matter of its file and the Markdown body."""

    place: Place
    title: str
    summary: str
    body: str
    body_line: int = 1
    also_called: tuple[str, ...] = ()
    people_say: tuple[str, ...] = ()
    """How people ask for it, in their own words. Only search knows them: no page, paper, list or voice has them."""
    key_points: tuple[str, ...] = ()
    teach_back: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    audience: str = "patient"
    sources: tuple[Source, ...] = ()
    published: date | None = None
    updated: date | None = None
    reviewed: Review | None = None
    review_due: date | None = None
    sensitivity: tuple[str, ...] = ()
    origin: Origin | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def id(self) -> str:
        return self.place.id

    @property
    def language(self) -> str:
        return self.place.language

    @property
    def category(self) -> str:
        return self.place.category


@dataclass(frozen=True, slots=True)
class BrokenArticle:
    """The stand-in for a file that cannot be used: it says why, and the rest of the library goes on."""

    place: Place
    problem: Problem

    @property
    def id(self) -> str:
        return self.place.id

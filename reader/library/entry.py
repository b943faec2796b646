"""What a list shows of an article, and where its file lies: all that a start needs, so nothing else is in here."""

from pathlib import Path
from typing import NamedTuple


class Place(NamedTuple):
    """Where an article's file lies: its collection's folder, and the parts of ``<language>/<category>/<slug>.md``."""

    root: Path
    language: str
    category: str
    slug: str

    @property
    def path(self) -> Path:
        return self.root.joinpath(self.language, self.category, f"{self.slug}.md")

    @property
    def id(self) -> str:
        return f"{self.language}/{self.slug}"


class Entry(NamedTuple):
    """One article as lists show it, from the snapshot: no file is read to make one.

    ``root`` is the index of the collection's folder in the snapshot; ``stamp`` changes with the
    file's bytes; ``problem`` is set for a file that cannot be used, and says why; its
    template and facts are there for other languages.
    """

    id: str
    title: str
    summary: str
    category: str
    minutes: int
    root: int
    stamp: str
    review_due: str = ""
    reviewed: bool = False
    sensitive: bool = False
    problem: str = ""
    line: int = 0
    problem_template: str = ""
    problem_facts: dict[str, str] = {}  # noqa: RUF012 - never changed

    @property
    def language(self) -> str:
        return self.id.partition("/")[0]

    @property
    def slug(self) -> str:
        return self.id.partition("/")[2]

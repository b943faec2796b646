"""What an import would do: frozen values, made by the planners, shown to a person, carried out by the writer."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from reader.errors import Message
from reader.library.category import Category
from reader.library.entry import Place

Status = Literal["new", "updated", "unchanged", "edited", "gone", "skipped"]

STATUSES: tuple[Status, ...] = ("new", "updated", "unchanged", "edited", "gone", "skipped")


@dataclass(frozen=True, slots=True)
class PlannedArticle:
    """What would become of one article.

    ``edited`` would change a file that somebody edited here since it was imported: it is left
    alone unless that is decided. ``gone`` is no longer where it came from: it stays, too, unless it is decided to take
    its file away. ``skipped`` says why in ``reason``. ``previous`` is the file that
    the article has now, if any; where it is not ``place.path`` the article moves. ``text`` is the
    whole file, empty for a skipped one. ``losses`` say what of the original it does not have.
    """

    status: Status
    place: Place
    text: str
    title: str
    losses: tuple[Message, ...] = ()
    previous: Path | None = None
    reason: Message | None = None


@dataclass(frozen=True, slots=True)
class MediaCopy:
    """A picture that is copied along."""

    source: Path
    target: Path


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Everything an import would do to the collection in the folder ``root``. Making one writes nothing."""

    root: Path
    articles: tuple[PlannedArticle, ...] = ()
    new_categories: tuple[Category, ...] = ()
    warnings: tuple[Message, ...] = ()
    media: tuple[MediaCopy, ...] = ()
    without_language: int = 0
    """So many of the articles tell their language by nothing: a person who knows it may name it to the source."""

    def count(self, status: Status) -> int:
        """Return how many articles have *status*."""
        return sum(article.status == status for article in self.articles)

    def mapped(self, categories: Mapping[str, str]) -> "ImportPlan":
        """Return the plan with the articles of each category of *categories* in the one that it names instead.

        An article that is here already moves only where it would have been written anyway.
        """
        articles = tuple(
            replace(one, place=one.place._replace(category=categories[one.place.category]))
            if one.place.category in categories and one.status in {"new", "updated", "edited"}
            else one
            for one in self.articles
        )
        return replace(self, articles=articles)

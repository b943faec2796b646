"""The library as the rules see it that look beyond one article."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from reader.checks.article_facts import Facts
from reader.library.article import BrokenArticle
from reader.library.article_file import read_article
from reader.library.entry import Entry, Place
from reader.library.folder_scan import Scan
from reader.reviews.journal_record import SignOff
from reader.reviews.review_dates import today as day_it_is
from reader.reviews.standing import State, state_of


@dataclass(frozen=True)
class LibraryView:
    """What such rules ask for, from a scan of the folders and the facts of the articles that were read.

    ``known`` maps an article's path to its facts. An article outside is read when a link leads to it.
    """

    found: Scan
    known: Mapping[Path, Facts] = field(default_factory=dict)
    sign_offs: Mapping[str, SignOff] = field(default_factory=dict)
    today: date = field(default_factory=day_it_is)
    _usable: dict[str, bool] = field(default_factory=dict)

    def exists(self, article_id: str) -> bool:
        """Tell whether there is an article of this id that can be used, in any collection."""
        if article_id not in self._usable:
            self._usable[article_id] = self._is_usable(article_id)
        return self._usable[article_id]

    def _is_usable(self, article_id: str) -> bool:
        file = self.found.files.get(article_id)
        if file is None:
            return False
        facts = self.known.get(file.place.path)
        return not isinstance(read_article(file.place), BrokenArticle) if facts is None else facts.usable

    def languages(self, root: Path) -> tuple[str, ...]:
        """Return the languages in which the collection in *root* has articles, that of the originals first."""
        counts = self._articles[root]
        return tuple(sorted(counts, key=lambda language: (language != "en", -counts[language], language)))

    @cached_property
    def _articles(self) -> Mapping[Path, Counter[str]]:
        """How many articles the collection in each folder has, by language."""
        counts: dict[Path, Counter[str]] = defaultdict(Counter)
        for file in self.found.files.values():
            counts[file.place.root][file.place.language] += 1
        return counts

    def facts(self, root: Path, article_id: str) -> Facts | None:
        """Return the facts of the article in the collection in *root*, or None where it has none of this id."""
        file = self.found.files.get(article_id)
        return self.known.get(file.place.path) if file and file.place.root == root else None


@dataclass(frozen=True)
class LibraryArticle:
    """An article that can be used, as a part of its library. ``stamp`` is the fingerprint of its file."""

    place: Place
    facts: Facts
    stamp: str
    view: LibraryView

    @cached_property
    def sign_off(self) -> SignOff | None:
        """The clinic's sign-off."""
        return self.view.sign_offs.get(self.place.id)

    @property
    def due(self) -> date | None:
        """The day of the next review."""
        return self.sign_off.due if self.sign_off else self.facts.review_due

    @cached_property
    def state(self) -> State:
        """How it stands with its review."""
        due = self.facts.review_due
        entry = Entry(
            id=self.place.id, title="", summary="", category=self.place.category, minutes=0, root=0, stamp=self.stamp,
            reviewed=self.facts.reviewed, review_due=due.isoformat() if due else "",
        )  # fmt: skip
        return state_of(entry, self.sign_off, self.view.today)

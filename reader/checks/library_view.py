"""The library as the rules see it that look beyond one article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from reader.checks.article_facts import Facts
from reader.library.article import BrokenArticle
from reader.library.article_file import read_article
from reader.library.entry import Place
from reader.library.folder_scan import Scan
from reader.library.library import media_file
from reader.reviews.journal_record import SignOff
from reader.reviews.review_dates import today as day_it_is


@dataclass(frozen=True)
class LibraryView:
    """What ``rules.upkeep`` asks for, from a scan of the folders and the facts of the articles that were read.

    ``known`` maps an article's path to its facts. An article outside is read when a link leads to it.
    """

    found: Scan
    known: Mapping[Path, Facts] = field(default_factory=dict)
    sign_offs: Mapping[str, SignOff] = field(default_factory=dict)
    today: date = field(default_factory=day_it_is)
    _usable: dict[str, bool] = field(default_factory=dict)
    _languages: dict[Path, tuple[str, ...]] = field(default_factory=dict)

    def exists(self, article_id: str) -> bool:
        if article_id not in self._usable:
            self._usable[article_id] = self._is_usable(article_id)
        return self._usable[article_id]

    def _is_usable(self, article_id: str) -> bool:
        file = self.found.files.get(article_id)
        if file is None:
            return False
        facts = self.known.get(file.place.path)
        return not isinstance(read_article(file.place), BrokenArticle) if facts is None else facts.usable

    def media(self, place: Place, name: str) -> Path | None:
        return media_file(place.root, place.language, name)

    def languages(self, root: Path) -> tuple[str, ...]:
        if root not in self._languages:
            self._languages[root] = self._languages_of(root)
        return self._languages[root]

    def _languages_of(self, root: Path) -> tuple[str, ...]:
        counts = Counter(file.place.language for file in self.found.files.values() if file.place.root == root)
        return tuple(sorted(counts, key=lambda language: (language != "en", -counts[language], language)))

    def facts(self, root: Path, article_id: str) -> Facts | None:
        file = self.found.files.get(article_id)
        return self.known.get(file.place.path) if file and file.place.root == root else None

"""What staff put aside: favorites, and the articles that were open last. By their ids alone, in a file of their own."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import NamedTuple

from reader.errors import FileUnwritableError
from reader.system.files import write_private

MOST_RECENT = 15
MOST_FAVORITES = 100


class ArticleShelf(NamedTuple):
    """Ids of articles: the favorites in the order in which they were added, the recent ones the last first."""

    favorites: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()

    def with_opened(self, article: str) -> ArticleShelf:
        """Return the shelf after *article* was opened."""
        others = (one for one in self.recent if one != article)
        return self._replace(recent=(article, *others)[:MOST_RECENT])

    def with_toggled(self, article: str) -> ArticleShelf:
        """Return the shelf with *article* as a favorite, or without it where it was one."""
        if article in self.favorites:
            return self._replace(favorites=tuple(one for one in self.favorites if one != article))
        return self._replace(favorites=(*self.favorites, article)[-MOST_FAVORITES:])


def read_shelf(path: Path) -> ArticleShelf:
    """Return what the file *path* has; of what makes no sense nothing."""
    try:
        data = dict(json.loads(path.read_bytes()))
    except (OSError, ValueError, TypeError, RecursionError):
        return ArticleShelf()
    favorites, recent = (
        tuple(one for one in found if isinstance(one, str)) if isinstance(found := data.get(name), list) else ()
        for name in ArticleShelf._fields
    )
    return ArticleShelf(favorites[:MOST_FAVORITES], recent[:MOST_RECENT])


def write_shelf(path: Path, shelf: ArticleShelf) -> None:
    """Keep *shelf* in the file *path*, for its owner alone; where the disk does not allow it, for this window only."""
    with contextlib.suppress(FileUnwritableError):
        write_private(path, json.dumps(shelf._asdict()).encode())

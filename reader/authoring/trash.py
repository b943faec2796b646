"""Articles that were deleted or written over: a folder each in the data folder, from which they come back."""

import json
import re
import shutil
from pathlib import Path
from typing import NamedTuple

from reader.authoring.drafts import moment
from reader.errors import FileUnreadableError
from reader.library.entry import Place
from reader.system.files import read_bytes, read_text, write_text

_ABOUT, _TEXT = "about.json", "article.md"


class TrashedArticle(NamedTuple):
    """An article in the trash: where it lay, what it was called, and since when it is here (ISO 8601)."""

    folder: Path
    place: Place
    title: str
    when: str


class Trash:
    """The trash in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, place: Place, text: str, title: str) -> TrashedArticle:
        """Keep the article file *text*, which lies at *place*. Raises FileUnwritableError."""
        when = moment()
        stem = f"{re.sub('[^0-9]', '', when[:19])}-{place.slug}"
        folder, again = self._folder / stem, 1
        while folder.exists():
            again += 1
            folder = self._folder / f"{stem}-{again}"
        write_text(folder / _TEXT, text)
        about = {"place": [str(place.root), *place[1:]], "title": title, "when": when}
        write_text(folder / _ABOUT, json.dumps(about))
        return TrashedArticle(folder, place, title, when)

    def text_of(self, trashed: TrashedArticle) -> str:
        """Return the text of an article in the trash. Raises FileUnreadableError."""
        return read_text(trashed.folder / _TEXT)

    def drop(self, trashed: TrashedArticle) -> None:
        """Take an article out of the trash: it lies elsewhere again. Never raises."""
        shutil.rmtree(trashed.folder, ignore_errors=True)

    def articles(self) -> tuple[TrashedArticle, ...]:
        """Return what is in the trash, what came last first."""
        found = (self._read(folder) for folder in self._folder.glob("*"))
        return tuple(sorted(filter(None, found), key=lambda one: one.when, reverse=True))

    def _read(self, folder: Path) -> TrashedArticle | None:
        try:
            data = json.loads(read_bytes(folder / _ABOUT))
            root, language, category, slug = data["place"]
            return TrashedArticle(folder, Place(Path(root), language, category, slug), data["title"], data["when"])
        except (FileUnreadableError, ValueError, KeyError, TypeError):
            return None

"""What somebody writes and has not saved yet: a private file a draft, so that a crash loses nothing."""

import contextlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from threading import Lock
from typing import Literal

from reader.errors import FileUnreadableError
from reader.library.entry import Place
from reader.system.files import read_bytes, write_private

Kind = Literal["edit", "new", "own", "translation"]
"""What is written: an article that is there, a new one, the clinic's own version of a bundled one, or a translation."""


@dataclass(frozen=True, slots=True)
class ArticleDraft:
    """An article that somebody writes."""

    key: str
    """The name of its file among the drafts."""
    kind: Kind
    place: Place
    """Where it is saved. Without a slug until a new article has a title."""
    text: str
    """The whole text of the file, as it is now."""
    base: str = ""
    """The fingerprint of the file that it began with; empty where there is no file yet."""
    file: Path | None = None
    """That file."""
    original: str = ""
    """The id of the article that it translates."""
    pictures: Path | None = None
    """The folder of the collection that it was copied from, which has its pictures."""
    when: str = ""
    """When it was as it is here, in UTC (ISO 8601)."""


class DraftFolder:
    """The drafts in one folder. Threads may write and drop them in any order: what is older than what was done last is not."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._done: dict[str, str] = {}
        self._dropped: dict[str, str] = {}

    def keep(self, draft: ArticleDraft) -> None:
        """Write *draft* to the disk, unless a newer one is there or it was dropped since. Raises FileUnwritableError."""
        data = {
            "kind": draft.kind, "place": [str(draft.place.root), *draft.place[1:]], "text": draft.text, "base": draft.base,
            "file": str(draft.file or ""), "original": draft.original, "pictures": str(draft.pictures or ""), "when": draft.when,
        }  # fmt: skip
        with self._lock:
            if draft.when >= self._done.get(draft.key, "") and (
                draft.key not in self._dropped or draft.when > self._dropped[draft.key]
            ):
                write_private(self._path(draft.key), json.dumps(data).encode())
                self._done[draft.key] = draft.when

    def drop(self, key: str, until: str = "") -> None:
        """Forget the draft *key*, but for one kept here that is newer than *until*; empty is now. Never raises."""
        with self._lock, contextlib.suppress(OSError):
            self._dropped[key] = until or moment()
            if self._done.get(key, "") <= self._dropped[key]:
                self._path(key).unlink()

    def find(self, key: str) -> ArticleDraft | None:
        """Return the draft *key*; None where there is none that can be read."""
        try:
            data = json.loads(read_bytes(self._path(key)))
            root, language, category, slug = data["place"]
            return ArticleDraft(
                key, data["kind"], Place(Path(root), language, category, slug), data["text"], data["base"],
                Path(data["file"]) if data["file"] else None, data["original"],
                Path(data["pictures"]) if data["pictures"] else None, data["when"],
            )  # fmt: skip
        except (FileUnreadableError, ValueError, KeyError, TypeError):
            return None

    def drafts(self) -> tuple[ArticleDraft, ...]:
        """Return the drafts that can be read, the newest first."""
        names = [path.stem for path in self._folder.glob("*.json")]
        found = [draft for name in names if (draft := self.find(name))]
        return tuple(sorted(found, key=lambda draft: draft.when, reverse=True))

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.json"


def key_of(place: Place) -> str:
    """Return the key of a draft of the article at *place*: the same one each time."""
    named = f"{place.root}\0{place.id}".encode("utf-8", "surrogateescape")
    return blake2b(named, digest_size=8).hexdigest()


def moment() -> str:
    """Return the time now, in UTC, as ISO 8601 has it: a later one is greater as text, too."""
    return datetime.now(UTC).isoformat(timespec="microseconds")

"""The clinic's PEMAT answers: one file beside its data, exchanged as a whole.

Several processes may write: each reads the file under a lock before it puts the new one in its place. What cannot
be read is never dropped: the file is copied aside first.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from reader.errors import QT_TRANSLATE_NOOP, AssessmentsNewerError, Message
from reader.quality.assessment import Assessment, Contents, NewerFormatError, put_together, take_apart
from reader.system.file_lock import locked
from reader.system.files import read_bytes, write_bytes

LOCK_SECONDS = 10.0

_DAMAGED = QT_TRANSLATE_NOOP(
    "messages",
    "Some PEMAT answers in {path} cannot be read. All others are as before, and the file is kept when new answers are stored.",
)


class Assessments(NamedTuple):
    """What the file says at one moment. ``damage`` tells of parts that cannot be read."""

    articles: Mapping[str, tuple[Assessment, ...]] = {}
    damage: Message | None = None

    def of(self, article: str) -> tuple[Assessment, ...]:
        """Return the rounds of answers on *article*, the oldest first."""
        return self.articles.get(article, ())


class AssessmentStore:
    """Reads and writes the file *path*. Any number of stores, in any processes, may share it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> Assessments:
        """Return what the file says; nothing where there is no file. Raises FileUnreadableError and AssessmentsNewerError."""
        return self._told(self._contents())

    def save(self, assessment: Assessment) -> Assessments:
        """Store *assessment*, in the place of the same round of answers where that was stored before; return all of them.

        Raises FileUnreadableError, FileUnwritableError, FileBusyError and AssessmentsNewerError; the file is then as it was.
        """
        with locked(self.path.with_suffix(".lock"), LOCK_SECONDS):
            found = self._contents()
            if found.damaged:
                write_bytes(_free_name(self.path), read_bytes(self.path))
            others = tuple(one for one in found.articles.get(assessment.article, ()) if one.begun != assessment.begun)
            articles = {**found.articles, assessment.article: (*others, assessment)}
            write_bytes(self.path, put_together(articles))
        return Assessments(articles)

    def _contents(self) -> Contents:
        if not self.path.exists():
            return Contents()
        try:
            return take_apart(read_bytes(self.path))
        except NewerFormatError as error:
            raise AssessmentsNewerError(path=self.path) from error

    def _told(self, found: Contents) -> Assessments:
        return Assessments(found.articles, Message(_DAMAGED, {"path": self.path}) if found.damaged else None)


def _free_name(path: Path) -> Path:
    number = 1
    while (kept := path.with_name(f"{path.stem}-damaged-{number}{path.suffix}")).exists():
        number += 1
    return kept

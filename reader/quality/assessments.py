"""The clinic's PEMAT answers: one file of JSON beside its data, exchanged as a whole.

{"patient-reader": "pemat", "format": 1, "articles": {"en/naps": [
  {"begun": "2026-11-23T10:15:00Z", "at": "2026-11-23T10:22:31Z", "by": "Dr. Ruiz",
   "text": "<fingerprint of the article's file>", "answers": {"1": "agree", "6": "not-applicable"}}]}}

Several processes may write: each reads the file under a lock before it puts the new one in its place. What cannot
be read is never dropped: the file is copied aside first.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from reader.errors import QT_TRANSLATE_NOOP, AssessmentsNewerError, Message
from reader.quality.pemat import Answer, allows
from reader.system.file_lock import locked
from reader.system.files import free_name, is_there, read_bytes, write_private

FORMAT = 1
LOCK_SECONDS = 10.0

_DAMAGED = QT_TRANSLATE_NOOP(
    "messages",
    "Some PEMAT answers in {path} cannot be read. All others are as before, and the file is kept when new answers are stored.",
)


class Assessment(NamedTuple):
    """Answers by item number, who gave them, and for which text.

    ``text`` is the fingerprint of the article's file (``reader.system.files.fingerprint``). ``begun`` and ``at`` are
    moments in UTC, of the first answer and of the last; ``begun`` tells one round of answers from another.
    """

    article: str
    by: str
    text: str
    begun: str
    at: str
    answers: Mapping[int, Answer] = {}


class Assessments(NamedTuple):
    """What the file says at one moment: each article's assessments, the oldest first. ``damage`` tells of parts that cannot be read."""

    articles: Mapping[str, tuple[Assessment, ...]] = {}
    damage: Message | None = None

    def of(self, article: str) -> tuple[Assessment, ...]:
        """Return the rounds of answers on *article*, the oldest first."""
        return self.articles.get(article, ())


def take_apart(data: bytes, path: Path) -> Assessments:
    """Return what the file *path* holds, whose bytes are *data*. Raises AssessmentsNewerError."""
    damage = Message(_DAMAGED, {"path": path})
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        return Assessments(damage=damage)
    if not isinstance(document, dict) or not isinstance(document.get("articles"), dict):
        return Assessments(damage=damage)
    number = document.get("format")
    if isinstance(number, int) and number > FORMAT:
        raise AssessmentsNewerError(path=path)
    is_damaged = False
    articles: dict[str, tuple[Assessment, ...]] = {}
    for article, records in document["articles"].items():
        for record in records if isinstance(records, list) else [None]:
            try:
                articles[article] = (*articles.get(article, ()), _decode(article, record))
            except (KeyError, TypeError, ValueError, AttributeError):
                is_damaged = True
    return Assessments(articles, damage if is_damaged else None)


def put_together(articles: Mapping[str, Iterable[Assessment]]) -> bytes:
    """Return the bytes of a file that holds *articles*."""
    records = {article: [_encode(one) for one in some] for article, some in sorted(articles.items())}
    document = {"patient-reader": "pemat", "format": FORMAT, "articles": records}
    return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


class AssessmentStore:
    """Reads and writes the file *path*. Any number of stores, in any processes, may share it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> Assessments:
        """Return what the file says; nothing where there is no file. Raises FileUnreadableError and AssessmentsNewerError."""
        return take_apart(read_bytes(self.path), self.path) if is_there(self.path) else Assessments()

    def save(self, assessment: Assessment) -> Assessments:
        """Store *assessment*, in the place of the same round of answers where that was stored before; return all of them.

        Raises FileUnreadableError, FileUnwritableError, FileBusyError and AssessmentsNewerError; the file is then as it was.
        """
        with locked(self.path.with_suffix(".lock"), LOCK_SECONDS):
            found = self.read()
            if found.damage:
                write_private(free_name(self.path, "damaged"), read_bytes(self.path))
            others = tuple(one for one in found.of(assessment.article) if one.begun != assessment.begun)
            articles = {**found.articles, assessment.article: (*others, assessment)}
            write_private(self.path, put_together(articles))
        return Assessments(articles)


def _encode(one: Assessment) -> dict[str, Any]:
    answers = {str(number): answer for number, answer in sorted(one.answers.items())}
    return {"begun": one.begun, "at": one.at, "by": one.by, "text": one.text, "answers": answers}


def _decode(article: str, record: Any) -> Assessment:
    by, text, begun, at = words = [record[key] for key in ("by", "text", "begun", "at")]
    answers = {int(number): answer for number, answer in record["answers"].items()}
    if not all(isinstance(word, str) and word for word in words):
        raise ValueError("a word is missing")
    if not all(allows(number, answer) for number, answer in answers.items()):
        raise ValueError("there is no such answer")
    return Assessment(article, by, text, begun, at, answers)

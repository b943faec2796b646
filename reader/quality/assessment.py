"""One person's PEMAT answers on one article, and the file of all of them as JSON. Nothing here touches the disk.

{"patient-reader": "pemat", "format": 1, "articles": {"en/naps": [
  {"begun": "2026-11-23T10:15:00Z", "at": "2026-11-23T10:22:31Z", "by": "Dr. Ruiz",
   "text": "<fingerprint of the article's file>", "answers": {"1": "agree", "6": "not-applicable"}}]}}
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from reader.quality.pemat import Answer, allows

FORMAT = 1


class Assessment(NamedTuple):
    """Answers by item number, who gave them, and for which text.

    ``text`` is the fingerprint of the article's file (``reader.library.article_file.fingerprint``). ``begun`` and ``at`` are
    moments in UTC, of the first answer and of the last; ``begun`` tells one round of answers from another.
    """

    article: str
    by: str
    text: str
    begun: str
    at: str
    answers: Mapping[int, Answer] = {}


class NewerFormatError(ValueError):
    """The file names a format that this version does not know."""


class Contents(NamedTuple):
    """What the file holds: each article's assessments, the oldest first, and how many parts of it could not be read."""

    articles: Mapping[str, tuple[Assessment, ...]] = {}
    damaged: int = 0


def take_apart(data: bytes) -> Contents:
    """Return what the file *data* holds. Raises NewerFormatError; what cannot be read counts as damaged."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        return Contents(damaged=1)
    if not isinstance(document, dict) or not isinstance(document.get("articles"), dict):
        return Contents(damaged=1)
    number = document.get("format")
    if isinstance(number, int) and number > FORMAT:
        raise NewerFormatError(str(number))
    damaged = 0
    articles: dict[str, tuple[Assessment, ...]] = {}
    for article, records in document["articles"].items():
        found = []
        for record in records if isinstance(records, list) else [None]:
            try:
                found.append(_decode(article, record))
            except (KeyError, TypeError, ValueError, AttributeError):
                damaged += 1
        if found:
            articles[article] = tuple(found)
    return Contents(articles, damaged)


def put_together(articles: Mapping[str, Iterable[Assessment]]) -> bytes:
    """Return the bytes of a file that holds *articles*."""
    records = {article: [_encode(one) for one in some] for article, some in sorted(articles.items())}
    document = {"patient-reader": "pemat", "format": FORMAT, "articles": records}
    return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


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

"""What happened to articles' reviews: signed, withdrawn, undone. Each is one line of the file, in JSON.

    {"kind": "signed", "article": "en/naps", "at": "2026-11-23T10:15:00Z", "by": "Dr. Ruiz",
     "on": "2026-11-23", "due": "2027-11-23", "text": "<fingerprint of the article's file>"}
    {"kind": "withdrawn", "article": "en/naps", "at": "2026-11-24T08:00:00Z", "by": ""}
    {"kind": "undone", "article": "en/naps", "at": "2026-11-24T08:01:00Z"}

A withdrawal says that nobody of the clinic stands behind the article any more. An undoing takes back
the last of the other two, as if it had never been.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple


class SignOff(NamedTuple):
    """A clinician's word for an article: who, on which day, until which day, and for which text.

    ``text`` is the fingerprint of the article's whole file (``reader.system.files.fingerprint``, the ``stamp`` of an entry):
    title, key points and sources are signed as the body is, and so are the names and words by which people find it, because
    who signs also says which questions it answers. ``at`` is the moment of recording, in UTC.
    """

    article: str
    by: str
    on: date
    due: date
    text: str
    at: str = ""


class Withdrawal(NamedTuple):
    """A sign-off was taken back, by whom where that was said."""

    article: str
    at: str = ""
    by: str = ""


class Undoing(NamedTuple):
    """The last sign-off or withdrawal of the article was a slip."""

    article: str
    at: str = ""


Event = SignOff | Withdrawal | Undoing


class RecordError(ValueError):
    """A line is no record."""


def as_record(event: Event) -> dict[str, str]:
    """Return *event* as a line of the file has it."""
    kind = {SignOff: "signed", Withdrawal: "withdrawn", Undoing: "undone"}[type(event)]
    return {"kind": kind, **{name: str(value) for name, value in event._asdict().items()}}


def encode(event: Event) -> bytes:
    """Return *event* as a line, its end included."""
    return json.dumps(as_record(event), ensure_ascii=False).encode() + b"\n"


def decode(data: object) -> Event | None:
    """Return the event that *data*, the JSON of a line, stands for; None for one of a kind that is not known.

    Raises RecordError for what is no record.
    """
    if not isinstance(data, Mapping) or not isinstance(kind := data.get("kind"), str):
        raise RecordError("no record")
    article, at = _text(data, "article"), _text(data, "at", "")
    if kind == "signed":
        by, on, due = _text(data, "by"), _day(data, "on"), _day(data, "due")
        return SignOff(article, by, on, due, _text(data, "text"), at)
    if kind == "withdrawn":
        return Withdrawal(article, at, _text(data, "by", ""))
    return Undoing(article, at) if kind == "undone" else None


def _text(data: Mapping[str, object], key: str, default: str | None = None) -> str:
    value = data.get(key, default)
    if not isinstance(value, str) or (default is None and not value):
        raise RecordError(f"“{key}” is missing")
    return value


def _day(data: Mapping[str, object], key: str) -> date:
    try:
        return date.fromisoformat(_text(data, key))
    except ValueError as error:
        raise RecordError(f"“{key}” is no date") from error

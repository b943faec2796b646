"""The file of sign-offs as bytes: a line that names the format, then a record a line. Nothing here touches the disk."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from reader.errors import ReviewsNewerError
from reader.reviews.journal_record import Event, RecordError, SignOff, Undoing, decode, encode

FORMAT = 1
HEADER = json.dumps({"patient-reader": "reviews", "format": FORMAT}).encode() + b"\n"


class Journal(NamedTuple):
    """The file taken apart: its records, the lines to keep (each with its end), and the numbers of lines that are none."""

    events: tuple[Event, ...] = ()
    lines: tuple[bytes, ...] = ()
    damaged: tuple[int, ...] = ()

    def last(self) -> dict[str, Event]:
        """Return the last event of each article that has one, what was undone left out."""
        left: dict[str, list[Event]] = {}
        for event in self.events:
            _take(left.setdefault(event.article, []), event)
        return {article: some[-1] for article, some in left.items() if some}

    def current(self) -> dict[str, SignOff]:
        """Return the sign-off in force of each article that has one."""
        return {article: last for article, last in self.last().items() if isinstance(last, SignOff)}

    def with_events(self, events: Iterable[Event]) -> bytes:
        """Return the bytes of the file with *events* as its last records, and without its damaged lines."""
        return b"".join((HEADER, *self.lines, *map(encode, events)))

    def sound(self) -> bytes:
        """Return the bytes of the file without its damaged lines."""
        return b"".join((HEADER, *self.lines))


def _take(left: list[Event], event: Event) -> None:
    if isinstance(event, Undoing):
        del left[-1:]
    else:
        left.append(event)


def take_apart(data: bytes, path: Path) -> Journal:
    """Return what the file *path* holds, whose bytes are *data*. Raises ReviewsNewerError.

    A line that is no record is damage; one of a kind that is not known is kept and counts for nothing.
    """
    lines = data.split(b"\n")
    number = _format(lines[0])
    if number is not None and number > FORMAT:
        raise ReviewsNewerError(path=path)
    events: list[Event] = []
    kept: list[bytes] = []
    damaged: list[int] = []
    for place, line in enumerate(lines, 1):
        if not line.strip() or (place == 1 and number is not None):
            continue
        try:
            event = decode(json.loads(line))
        except (RecordError, ValueError, RecursionError):
            damaged.append(place)
            continue
        kept.append(line + b"\n")
        if event is not None:
            events.append(event)
    return Journal(tuple(events), tuple(kept), tuple(damaged))


def _format(line: bytes) -> int | None:
    """Return the number of the format that *line* names, or None where it is no first line."""
    try:
        header = json.loads(line)
    except (ValueError, RecursionError):
        return None
    number = header.get("format") if isinstance(header, Mapping) else None
    return number if isinstance(number, int) and not isinstance(number, bool) else None

"""What staff chose at the kiosk for one day: the language and the text size that every visit begins with."""

import json
from datetime import date
from pathlib import Path
from typing import NamedTuple

from reader.errors import FileUnreadableError
from reader.system.files import read_text, write_private

SIZES = 3
"""How many sizes of text a kiosk has."""


class DayChoice(NamedTuple):
    """The language (BCP 47; "" for the settings' first) and the number of the text size, from 0."""

    language: str = ""
    text_size: int = 0


def read_choice(path: Path, day: date) -> DayChoice:
    """Return what the file *path* holds for *day*; the defaults where it is for another day, or cannot be understood."""
    try:
        document = json.loads(read_text(path))
    except (FileUnreadableError, ValueError, RecursionError):
        return DayChoice()
    if not isinstance(document, dict) or document.get("day") != day.isoformat():
        return DayChoice()
    language, size = document.get("language"), document.get("text_size")
    known = isinstance(size, int) and 0 <= size < SIZES
    return DayChoice(language if isinstance(language, str) else "", int(size) if known and size else 0)


def keep_choice(path: Path, choice: DayChoice, day: date) -> None:
    """Write *choice*, which holds for *day*, into the file *path*. Raises FileUnwritableError."""
    write_private(path, json.dumps({"day": day.isoformat(), **choice._asdict()}).encode("ascii"))

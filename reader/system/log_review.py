"""The log read for people who look after a kiosk: how much went wrong lately, and of what kind. Never its words."""

import re
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from reader.errors import QT_TRANSLATE_NOOP

_END = 200_000
"""Bytes at the log's end that are looked at."""
_LINE = re.compile(r"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d),\d{3} (WARNING|ERROR|CRITICAL) ([\w.]+): ", re.MULTILINE)

_PAGE = QT_TRANSLATE_NOOP("messages", "a page did not open")
_VOICE = QT_TRANSLATE_NOOP("messages", "reading aloud stopped")
_ARTICLES = QT_TRANSLATE_NOOP("messages", "the articles could not be read or indexed")
_SEARCH = QT_TRANSLATE_NOOP("messages", "a search did not work")
_KEEPING = QT_TRANSLATE_NOOP("messages", "something could not be stored on the disk")
_OTHER = QT_TRANSLATE_NOOP("messages", "a part of the program failed, and it went on")
_KINDS = (
    ("reader.web", _PAGE), ("reader.ui.kiosk.article", _PAGE), ("reader.ui.kiosk.guard.recovery", _PAGE),
    ("reader.ui.speech", _VOICE), ("reader.ui.library_watch", _ARTICLES), ("reader.ui.search_thread", _SEARCH),
    ("reader.ui.shell", _KEEPING),
)  # fmt: skip
"""Which part of the program writes a line, and what staff call that."""


class Trouble(NamedTuple):
    """How many lines of the log tell of trouble; ``kind`` is a template of what was the most frequent."""

    lines: int = 0
    last: datetime | None = None
    kind: str = ""


def trouble_since(log: Path, since: datetime) -> Trouble:
    """Return what went wrong from *since* on (local time, without zone), as the file *log* says. Never raises."""
    kinds: Counter[str] = Counter()
    last = None
    for stamp, level, name in _LINE.findall(_tail(log)):
        try:
            moment = datetime.fromisoformat(stamp)
        except ValueError:
            continue
        if moment >= since and (level != "WARNING" or name.startswith("reader.")):
            kinds[next((words for prefix, words in _KINDS if name.startswith(prefix)), _OTHER)] += 1
            last = moment
    return Trouble(kinds.total(), last, kinds.most_common(1)[0][0]) if kinds else Trouble()


def _tail(log: Path) -> str:
    try:
        with log.open("rb") as stream:
            stream.seek(max(0, stream.seek(0, 2) - _END))
            return stream.read().decode("utf-8", "replace")
    except OSError:
        return ""

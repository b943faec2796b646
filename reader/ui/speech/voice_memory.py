"""Which languages could be read aloud the last time, so that a start need not wake the speech engine to offer its button.

Asking Speech Dispatcher for its voices takes two seconds of processor; most articles are never read aloud.
"""

import contextlib
import json
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from time import time

from reader.errors import FileUnwritableError
from reader.system.files import write_text

VALID_SECONDS = 7 * 24 * 3600
"""After so long the engine is asked again: voices come and go with the system's updates."""


class VoiceMemory:
    """The languages with a voice, kept in one small file that may be missing or damaged."""

    def __init__(self, path: Path, now: Callable[[], float] = time) -> None:
        """*now* gives seconds since 1970."""
        self._path, self._now = path, now

    @cached_property
    def languages(self) -> frozenset[str]:
        """The languages (BCP 47, without country) that had a voice not long ago."""
        try:
            kept = json.loads(self._path.read_bytes())
            is_valid = 0 <= self._now() - kept["asked"] < VALID_SECONDS
            return frozenset(kept["languages"] if is_valid else ())
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return frozenset()

    def keep(self, languages: Iterable[str]) -> None:
        """Remember that just *languages* have a voice; where the disk does not allow it, the next start asks again."""
        found = frozenset(languages)
        if not found and not self.languages:
            return  # a computer without voices would wait for its disk at each start
        self.languages = found
        with contextlib.suppress(FileUnwritableError):
            write_text(self._path, json.dumps({"languages": sorted(self.languages), "asked": int(self._now())}))

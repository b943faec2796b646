"""What a kept result depends on beside the file: the rules themselves."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from reader import __version__

_ENDINGS = (".py", ".toml", ".txt")


@cache
def rules_version() -> str:
    """Return what changes when a rule, a word list or the reading of articles does: a hash of their files."""
    digest = hashlib.blake2b(__version__.encode(), digest_size=16)
    for package in ("reader.checks", "reader.library"):
        for file in _sources(files(package)):
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _sources(folder: Traversable) -> Iterator[Traversable]:
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _sources(entry)
        elif entry.name.endswith(_ENDINGS):
            yield entry

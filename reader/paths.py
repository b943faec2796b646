"""Where everything lies: the program's own files, and the folders it writes to."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import platformdirs

from reader.errors import ResourcesMissingError

APP_NAME = "patient-reader"


class Paths(NamedTuple):
    """Every folder and file of one installation. Nothing is created by making one."""

    resources: Path
    content: Path
    data: Path
    cache: Path
    settings_file: Path

    @property
    def collections(self) -> Path:
        """The clinic's own collections, one folder each."""
        return self.data / "collections"

    @property
    def replaced(self) -> Path:
        """Where a file that an import replaced is kept."""
        return self.data / "replaced"

    @property
    def reviews(self) -> Path:
        """The file of the clinic's sign-offs."""
        return self.data / "reviews.jsonl"

    @property
    def assessments(self) -> Path:
        """The file of the clinic's PEMAT answers."""
        return self.data / "pemat.json"

    @property
    def checks(self) -> Path:
        """Where the linter keeps results from one check to the next."""
        return self.cache / "checks"

    @property
    def voices(self) -> Path:
        """The languages that could be read aloud the last time."""
        return self.cache / "voices.json"

    @property
    def pin_file(self) -> Path:
        """What is kept of the PIN that leaves the kiosk."""
        return self.data / "kiosk-pin"

    @property
    def pin_tries(self) -> Path:
        """How often a wrong PIN was typed, so that a restart forgives nothing."""
        return self.data / "kiosk-pin-tries.json"

    @property
    def log_file(self) -> Path:
        return self.data / "logs" / "patient-reader.log"

    @property
    def window_state(self) -> Path:
        return self.data / "window.json"

    @property
    def lock_file(self) -> Path:
        return self.data / "open.lock"

    @property
    def snapshots(self) -> Path:
        return self.cache / "library"

    @property
    def search_index(self) -> Path:
        return self.cache / "search"


def find_paths(data_dir: Path | None = None) -> Paths:
    """Return the paths of this installation; all that is written goes below *data_dir* when it is given.

    Raises ResourcesMissingError when the program's own files are not where they belong.
    """
    resources, content = bundled_folder("resources"), bundled_folder("content")
    if data_dir is not None:
        data = Path(os.path.abspath(os.path.expanduser(data_dir)))  # noqa: PTH111 - it never raises
        return Paths(resources, content, data, data / "cache", data / "settings.toml")
    return Paths(
        resources=resources,
        content=content,
        data=Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)),
        cache=Path(platformdirs.user_cache_dir(APP_NAME, appauthor=False)),
        settings_file=Path(platformdirs.user_config_dir(APP_NAME, appauthor=False)) / "settings.toml",
    )


def bundled_folder(name: str) -> Path:
    """Return the folder *name* of the program: inside the installed package, else beside it in a checkout."""
    package = Path(__file__).resolve().parent
    for folder in (package / "bundled" / name, package.parent / name):
        if folder.is_dir():
            return folder
    raise ResourcesMissingError(path=package / "bundled" / name)


def import_path(theirs: str = "") -> str:
    """Return what PYTHONPATH has to be for a Python to import this very package, whatever folder it is started from.

    *theirs* is what PYTHONPATH was: what made our own dependencies importable.
    """
    return os.pathsep.join(filter(None, (str(Path(__file__).resolve().parent.parent), theirs)))

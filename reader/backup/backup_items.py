"""What a backup holds: all that a clinic made and decided, and nothing that the program can make again.

The PIN of the kiosk stays on its computer, and so do logs, caches and the imports that can be taken back.
"""

import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from reader.errors import FileUnreadableError, ReaderError
from reader.paths import SIGNED_TEXTS, Paths
from reader.settings.clinic_settings import read_settings
from reader.system.files import is_there, reason_of

COLLECTIONS, TEMPLATES, SETTINGS = "collections", "handout-templates", "settings"
"""The folders in a backup."""

LOGOS = (".svg", ".png")
"""The endings of the pictures that settings name."""


def files_to_keep(paths: Paths) -> Iterator[tuple[str, Path]]:
    """Yield the files of the installation *paths* that a backup has, each with its name in it, such as "reviews.jsonl".

    Raises FileUnreadableError.
    """
    for folder, place in _folders(paths).items():
        for path in _files_below(place):
            yield f"{folder}/{path.relative_to(place).as_posix()}", path
    for name, path in _files(paths).items():
        if _is_file(path):
            yield name, path
    yield from _pictures(paths)


def place_of(paths: Paths, name: str) -> Path | None:
    """Return where the file *name* of a backup belongs in the installation *paths*; None where it belongs nowhere.

    No name leads out of its folder, on any system.
    """
    if name in (files := _files(paths)):
        return files[name]
    folder, *parts = name.split("/")
    root = paths.settings_file.parent if folder == SETTINGS else _folders(paths).get(folder)
    if root is None or not parts or not all(map(_is_plain, parts)):
        return None
    # Beside the settings may lie the PIN, and all else of the data folder.
    if folder == SETTINGS and Path(name).suffix.lower() not in LOGOS:
        return None
    return root.joinpath(*parts)


def _folders(paths: Paths) -> Mapping[str, Path]:
    return {COLLECTIONS: paths.collections, TEMPLATES: paths.handout_templates, SIGNED_TEXTS: paths.signed_texts}


def _files(paths: Paths) -> Mapping[str, Path]:
    named = {path.name: path for path in (paths.reviews, paths.assessments, paths.sites)}
    return named | {f"{SETTINGS}/{paths.settings_file.name}": paths.settings_file}


def _pictures(paths: Paths) -> Iterator[tuple[str, Path]]:
    """Yield the logos that the settings name, where they lie beside these: a path elsewhere is of one computer alone."""
    try:
        settings = read_settings(paths.settings_file)
    except ReaderError:
        return  # the file itself is kept as it is
    root = paths.settings_file.parent
    for path in sorted({Path(one) for one in (settings.logo, settings.kiosk.logo) if one}):
        if path.is_relative_to(root) and _is_file(path):
            name = f"{SETTINGS}/{path.relative_to(root).as_posix()}"
            if place_of(paths, name) == path:
                yield name, path


def _files_below(folder: Path) -> Iterator[Path]:
    """Yield the files in *folder* and below, in order; not those that are hidden, as half-written ones are.

    Raises FileUnreadableError for a folder below that may not be read: its articles would be missing, and nobody would know.
    """

    def refuse(error: OSError) -> None:
        raise FileUnreadableError(path=error.filename, reason=reason_of(error)) from error

    for place, folders, names in os.walk(folder, onerror=refuse) if is_there(folder) else ():
        folders[:] = sorted(name for name in folders if _is_plain(name))
        yield from (path for name in sorted(names) if _is_plain(name) and _is_file(path := Path(place, name)))


def _is_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _is_plain(part: str) -> bool:
    return bool(part) and part[0] != "." and part.isprintable() and not set(part) & set('/\\:*?"<>|')

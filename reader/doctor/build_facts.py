"""Which program this is: its version, what it was built from, and whether its files are those that were built."""

import hashlib
import json
import platform
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

from reader import __version__
from reader.paths import bundled_folder
from reader.system.own_program import is_frozen

BUILD_FILE = "build.json"
"""What a package says of its making, beside the bundled folders: commit, date and kind."""
SUMS_FILE = "SHA256SUMS"
"""The hashes of an installed program's files, in the folder of its executable, as ``sha256sum`` writes them."""


def build_facts() -> dict[str, Any]:
    """Return versions, and of a package its making and its hashes. Reads every file of an installed program."""
    folder = Path(sys.executable).resolve().parent
    facts: dict[str, Any] = {
        "patient-reader": __version__, "python": platform.python_version(), "whoosh": _version("whoosh"), "typst": _version("typst"),
        "build": read_build(bundled_folder("resources").parent / BUILD_FILE),
    }  # fmt: skip
    return facts | ({"files": compare_files(folder)} if is_frozen() or (folder / SUMS_FILE).exists() else {})


def read_build(path: Path) -> dict[str, str] | None:
    """Return what the file *path* says of the package's making; None where it is no package."""
    try:
        return {str(name): str(value) for name, value in json.loads(path.read_text("utf-8")).items()}
    except (OSError, ValueError, AttributeError):
        return None


def compare_files(folder: Path) -> dict[str, Any]:
    """Return the hash of the list of hashes in *folder*, and which of its files are missing or not as it says."""
    try:
        sums = (folder / SUMS_FILE).read_bytes()
    except OSError:
        return {SUMS_FILE: None, "changed": []}
    listed = (line.split("  ", 1) for line in sums.decode("utf-8").splitlines())
    changed = [name for digest, name in listed if digest != _digest(folder / name)]
    return {SUMS_FILE: hashlib.sha256(sums).hexdigest(), "changed": changed}


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None

"""Where everything lies: the program's own files, and the folders it writes to."""

import importlib.util
import os
import sys
from pathlib import Path

import platformdirs

from reader.errors import DataNewerError, ResourcesMissingError

APP_NAME = "patient-reader"

DATA_FORMAT = 1
"""The form of the data folder. It goes up with a change that an older program would harm; from 2 on the folder says it."""

UNFINISHED_IMPORT = "unfinished"
"""The file in the folder of the imports that is there while the files of one are changed."""

SIGNED_TEXTS = "signed-texts"
"""The folder beside the sign-offs with the texts that were signed."""


class Paths:
    """Every folder and file of one installation. Nothing is created by making one."""

    def __init__(
        self, resources: Path, content: Path, data: Path, cache: Path, settings_file: Path, policy_file: Path | None = None
    ) -> None:  # fmt: skip
        self.resources, self.content, self.data, self.cache = resources, content, data, cache
        self.settings_file = settings_file
        self.policy_file = policy_file
        """What whoever looks after the computer fixes for all who use it."""
        self.collections = data / "collections"
        """The clinic's own collections, one folder each."""
        self.replaced = data / "replaced"
        """Where the last imports are kept, so that they can be taken back, and what staff wrote that one replaced."""
        self.drafts = data / "drafts"
        """What somebody writes and has not saved yet, a file each."""
        self.trash = data / "trash"
        """Articles that somebody deleted or wrote over, a folder each."""
        self.sites = data / "sites.json"
        """The websites that articles came from."""
        self.format_file = data / "format"
        """The number of the folder's form; not there in the first one."""
        self.reviews = data / "reviews.jsonl"
        """The file of the clinic's sign-offs."""
        self.signed_texts = data / SIGNED_TEXTS
        """Where the texts are that were signed off."""
        self.assessments = data / "pemat.json"
        """The file of the clinic's PEMAT answers."""
        self.handout_templates = data / "handout-templates"
        """The clinic's saved handouts, a file each."""
        self.checks = cache / "checks"
        """Where the linter keeps results from one check to the next."""
        self.voices = cache / "voices.json"
        """The languages that could be read aloud the last time."""
        self.kept_settings = data / "settings-kept.toml"
        """The settings that a kiosk could use last."""
        self.kept_policy = data / "policy-kept.toml"
        """The policy that a kiosk could use last."""
        self.pin_file = data / "kiosk-pin"
        """What is kept of the PIN that leaves the kiosk."""
        self.pin_tries = data / "kiosk-pin-tries.json"
        """How often a wrong PIN was typed, so that a restart forgives nothing."""
        self.health_file = data / "health.json"
        """What the last morning check of the kiosk found."""
        self.day_file = data / "kiosk-today.json"
        """What staff chose at the kiosk for this day."""
        self.log_file = data / "logs" / "patient-reader.log"
        self.window_state = data / "window.json"
        self.shelf = data / "shelf.json"
        """Where favorites are, and which articles staff opened last."""
        self.lock_file = data / "open.lock"
        self.snapshots = cache / "library"
        self.search_index = cache / "search"


def find_paths(data_dir: Path | None = None) -> Paths:
    """Return the paths of this installation; all that is written goes below *data_dir* when it is given.

    Raises ResourcesMissingError when the program's own files are not where they belong.
    """
    resources, content = bundled_folder("resources"), bundled_folder("content")
    if data_dir is not None:
        data = Path(os.path.abspath(os.path.expanduser(data_dir)))  # noqa: PTH111 - it never raises
        return Paths(resources, content, data, data / "cache", data / "settings.toml", system_policy())
    return Paths(
        resources=resources,
        content=content,
        data=Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)),
        cache=Path(platformdirs.user_cache_dir(APP_NAME, appauthor=False)),
        settings_file=Path(platformdirs.user_config_dir(APP_NAME, appauthor=False)) / "settings.toml",
        policy_file=system_policy(),
    )


def check_data_format(paths: Paths) -> None:
    """Do nothing where the data folder has a form that this program knows. Raises DataNewerError."""
    try:
        text = paths.format_file.read_text("ascii").strip()
    except (OSError, ValueError):
        return
    if text.isdecimal() and int(text[:9]) > DATA_FORMAT:
        raise DataNewerError(path=paths.data)


def system_policy() -> Path:
    """Return where the system has what is fixed for all who use it: a place that they cannot write to or put elsewhere."""
    if sys.platform == "win32" or sys.platform == "darwin":
        return Path(platformdirs.site_config_dir(APP_NAME, appauthor=False)) / "policy.toml"
    return Path("/etc") / APP_NAME / "policy.toml"


def bundled_folder(name: str) -> Path:
    """Return the folder *name* of the program: inside the installed package, else beside it in a checkout."""
    package = Path(__file__).resolve().parent
    for folder in (package / "bundled" / name, package.parent / name):
        if folder.is_dir():
            return folder
    raise ResourcesMissingError(path=package / "bundled" / name)


def package_folder(package: str) -> Path:
    """Return the folder of the installed *package*, which is not imported. Raises ResourcesMissingError."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.origin:
        raise ResourcesMissingError(path=package)
    return Path(spec.origin).parent


def text_fonts() -> Path:
    """Return the folder of the text font's files. Raises ResourcesMissingError."""
    return package_folder("fontpkg_atkinson_hyperlegible") / "files"


def import_path(theirs: str = "") -> str:
    """Return what PYTHONPATH has to be for a Python to import this very package, whatever folder it is started from.

    *theirs* is what PYTHONPATH was: what made our own dependencies importable.
    """
    return os.pathsep.join(filter(None, (str(Path(__file__).resolve().parent.parent), theirs)))

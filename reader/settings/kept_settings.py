"""The settings that a kiosk goes by where its file cannot be used: those that were good last.

A kiosk without them would show no crisis line; one with the defaults, articles that the clinic had hidden.
"""

from pathlib import Path

from reader.errors import FileUnreadableError, FileUnwritableError, ReaderError
from reader.settings.clinic_settings import Settings, read_settings
from reader.settings.fixed_settings import FixedSettings, read_fixed_settings
from reader.system.files import is_there, read_bytes, write_private


def settings_in_force(
    path: Path, kept: Path, policy: Path | None = None, kept_policy: Path | None = None
) -> tuple[Settings, ReaderError | None]:
    """Return the settings in the file *path* with those that *policy* fixes, and no fault.

    Where a file cannot be used, go by what it said when it was good last, which *kept* and *kept_policy* have, or else by the
    defaults, which let nobody print; and return what is wrong.
    """
    own, fault = _settings(path, kept)
    fixed, other = _fixed(policy, kept_policy)
    return fixed.over(own), fault or other


def _settings(path: Path, kept: Path) -> tuple[Settings, ReaderError | None]:
    try:
        return read_settings(path), None
    except ReaderError as fault:
        try:
            return read_settings(kept, path.parent), fault
        except ReaderError:  # of another release
            return Settings(), fault


def _fixed(policy: Path | None, kept: Path | None) -> tuple[FixedSettings, ReaderError | None]:
    try:
        return read_fixed_settings(policy), None
    except ReaderError as fault:
        try:
            return read_fixed_settings(kept, policy and policy.parent), fault
        except ReaderError:
            return FixedSettings(), fault


def keep_settings(path: Path, kept: Path) -> None:
    """Keep in *kept* what the file *path* has, which is good. Where that cannot be, what was kept stays."""
    try:
        if not is_there(path):
            kept.unlink(missing_ok=True)
        elif not is_there(kept) or read_bytes(kept) != read_bytes(path):
            write_private(kept, read_bytes(path))
    except (FileUnreadableError, FileUnwritableError, OSError):
        return

"""The settings that a kiosk goes by where its file cannot be used: those that were good last.

A kiosk without them would show no crisis line; one with the defaults, articles that the clinic had hidden.
"""

from pathlib import Path

from reader.errors import FileUnreadableError, FileUnwritableError, ReaderError
from reader.settings.clinic_settings import Settings, read_settings
from reader.system.files import is_there, read_bytes, write_private


def settings_in_force(path: Path, kept: Path) -> tuple[Settings, ReaderError | None]:
    """Return the settings in the file *path*, and no fault.

    Where they cannot be used, return those that were good last, which *kept* has, or else the defaults, which let nobody print;
    and what is wrong.
    """
    try:
        return read_settings(path), None
    except ReaderError as fault:
        try:
            return read_settings(kept, path.parent), fault
        except ReaderError:  # of another release
            return Settings(), fault


def keep_settings(path: Path, kept: Path) -> None:
    """Keep in *kept* what the file *path* has, which is good. Where that cannot be, what was kept stays."""
    try:
        if not is_there(path):
            kept.unlink(missing_ok=True)
        elif not is_there(kept) or read_bytes(kept) != read_bytes(path):
            write_private(kept, read_bytes(path))
    except (FileUnreadableError, FileUnwritableError, OSError):
        return

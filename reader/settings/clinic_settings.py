"""The clinic's settings: one small TOML file, all of it optional.

clinic = "Contemporary Care"     # shown in the window's title and on its first page
mode = "staff"                   # "staff" may bring articles in; "desktop" only reads
language = "en"                  # "" follows the system
[kiosk]                          # reader/kiosk_settings.py has what is in here
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.errors import QT_TRANSLATE_NOOP, Message, SettingsError
from reader.settings.policy import POLICIES, STAFF, Policy
from reader.system.files import read_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.settings.kiosk_settings import KioskSettings

_NOT_TOML = QT_TRANSLATE_NOOP("messages", "it is not valid TOML: {reason}")
_UNKNOWN = QT_TRANSLATE_NOOP("messages", "“{key}” is not a setting; there are {keys}")
_NOT_TEXT = QT_TRANSLATE_NOOP("messages", "“{key}” must be text in quotes")
_BAD_MODE = QT_TRANSLATE_NOOP("messages", "“mode” must be one of {modes}")

_KIOSK = "kiosk"
_KEYS = ("clinic", "mode", "language", _KIOSK)
_WINDOW_MODES = ("staff", "desktop")


class Settings(NamedTuple):
    """What the clinic decided; the defaults are a staff laptop's."""

    clinic: str = ""
    policy: Policy = STAFF
    language: str = ""
    kiosk_table: KioskSettings | None = None
    """What the table [kiosk] says; None where there is none. Ask ``kiosk``."""

    @property
    def kiosk(self) -> KioskSettings:
        """The kiosk's settings; without a table, its defaults."""
        if self.kiosk_table is not None:
            return self.kiosk_table
        from reader.settings.kiosk_settings import KioskSettings

        return KioskSettings()

    @property
    def crisis(self) -> Mapping[str, str]:
        """The clinic's own sentences for somebody in a crisis, by language."""
        return self.kiosk_table.crisis if self.kiosk_table is not None else {}


def read_settings(path: Path) -> Settings:
    """Return the settings in the file *path*, or the defaults where there is no such file.

    Raises SettingsError, which names the file and what to correct, and FileUnreadableError.
    """
    if not path.exists():
        return Settings()
    import tomllib

    try:
        data = tomllib.loads(read_text(path))
    except (ValueError, RecursionError) as error:  # tomllib lets the latter through, and too long a number
        raise SettingsError(path=path, reason=Message(_NOT_TOML, {"reason": error})) from error
    _check(path, data)
    return Settings(
        clinic=data.get("clinic", "").strip(),
        policy=POLICIES[data.get("mode", STAFF.name)],
        language=data.get("language", "").strip(),
        kiosk_table=_read_kiosk(path, data[_KIOSK]) if _KIOSK in data else None,
    )


def _read_kiosk(path: Path, table: object) -> KioskSettings:
    # Imported here: only a kiosk's settings have such a table, and every window reads its settings first.
    from reader.settings.kiosk_settings import KioskSettingsError, read_kiosk_settings

    try:
        return read_kiosk_settings(table, path.parent)
    except KioskSettingsError as error:
        raise SettingsError(path=path, reason=error.message) from error


def _check(path: Path, data: dict[str, Any]) -> None:
    for key, value in data.items():
        if key not in _KEYS:
            reason = Message(_UNKNOWN, {"key": key, "keys": ", ".join(_KEYS)})
        elif key == _KIOSK:
            continue
        elif not isinstance(value, str):
            reason = Message(_NOT_TEXT, {"key": key})
        elif key == "mode" and value not in _WINDOW_MODES:
            reason = Message(_BAD_MODE, {"modes": ", ".join(_WINDOW_MODES)})
        else:
            continue
        raise SettingsError(path=path, reason=reason)

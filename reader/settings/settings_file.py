"""Changing the settings' file: one setting at a time, with every comment, and the order of the lines, left as they are.

The file is read anew for each change, so what somebody else wrote into it meanwhile stays. Values are those of TOML, as tomllib
reads them; None stands for a setting that the file does not have.
"""

import copy
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from reader.errors import FileBusyError, SettingsError
from reader.settings.clinic_settings import Settings
from reader.settings.kinds import SettingError, declared, setting_called
from reader.settings.toml_mistakes import at_line, explain_toml
from reader.system.files import free_name, is_there, read_bytes, read_text, write_private

_ATTEMPTS = 20


class SettingChange(NamedTuple):
    """What a change did to the setting ``name``, such as "kiosk.idle"."""

    name: str
    before: Any
    after: Any


class SettingsFile:
    """The clinic's settings in the file *path*, which need not be there."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def values(self) -> Mapping[str, Any]:
        """Return what the file says: the table of TOML, whether or not its settings are good.

        Raises SettingsError where it is no TOML, and FileUnreadableError.
        """
        return self._parsed(self._text())

    def value(self, name: str) -> Any:
        """Return what the file says for the setting *name*; None where it has none. Raises as ``values`` does."""
        return value_in(self.values(), name)

    def change(self, name: str, value: Any) -> SettingChange:
        """Write *value* for the setting *name*; None takes it out, and has its default hold.

        Raises SettingError where it cannot have that value, SettingsError where the file is no TOML, FileUnreadableError,
        FileUnwritableError, and FileBusyError where somebody else writes it again and again.
        """
        if value is not None:
            setting_called(Settings, name).kind.read(name, value, self.path.parent)
        for _ in range(_ATTEMPTS):
            before = read_bytes(self.path) if is_there(self.path) else None
            text = self._text()
            old = self._parsed(text)
            if value_in(old, name) == value:
                return SettingChange(name, value, value)
            new = _changed(text, name, value)
            if self._parsed(new) != _expected(old, name, value):
                raise SettingsError(path=self.path, reason=name)
            if before == (read_bytes(self.path) if is_there(self.path) else None):
                write_private(self.path, new.encode())
                return SettingChange(name, value_in(old, name), value)
        raise FileBusyError(path=self.path)

    def take_back(self, change: SettingChange) -> bool:
        """Put back what was before *change*; where the file says something else by now, leave it and return False.

        Raises as ``change`` does.
        """
        if self.value(change.name) != change.after:
            return False
        self.change(change.name, change.before)
        return True

    def set_aside(self, kept: Path) -> Path:
        """Begin anew with the settings in the file *kept*, if there are any; return what the file, which nobody could use, is called now.

        Raises FileUnreadableError and FileUnwritableError.
        """
        aside = free_name(self.path, "broken")
        write_private(aside, read_bytes(self.path))
        write_private(self.path, read_bytes(kept) if is_there(kept) else b"")
        return aside

    def fault_of(self, name: str) -> SettingError | None:
        """Return what is wrong with what the file says for *name*, if anything is. Raises as ``values`` does."""
        value = self.value(name)
        try:
            if value is not None:
                setting_called(Settings, name).kind.read(name, value, self.path.parent)
        except SettingError as fault:
            return fault
        return None

    def _text(self) -> str:
        return read_text(self.path) if is_there(self.path) else ""

    def _parsed(self, text: str) -> dict[str, Any]:
        try:
            table = tomllib.loads(text)
        except (ValueError, RecursionError) as error:
            raise SettingsError(path=self.path, reason=explain_toml(text, error)) from error
        for setting in declared(Settings):
            if (
                setting.name in table
                and isinstance(setting.default, tuple)
                and not isinstance(table[setting.name], dict)
            ):
                try:
                    setting.kind.read(setting.name, table[setting.name], self.path.parent)
                except SettingError as error:
                    raise SettingsError(path=self.path, reason=at_line(text, error.message)) from error
        return table


def value_in(table: Mapping[str, Any], name: str) -> Any:
    """Return what *table*, a file's, says for the setting *name*; None where it says nothing."""
    value: Any = table
    for part in name.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def _expected(table: dict[str, Any], name: str, value: Any) -> dict[str, Any]:
    """Return *table* with *value* for *name*."""
    expected = copy.deepcopy(table)
    *path, last = name.split(".")
    place = expected
    for part in path:
        place = place.setdefault(part, {})
    if value is None:
        place.pop(last, None)
    else:
        place[last] = value
    return expected


def _changed(text: str, name: str, value: Any) -> str:
    """Return the TOML file *text* with *value* for *name*, all else as it was."""
    import tomlkit  # noqa: PLC0415 - whoever only reads needs none

    document = tomlkit.parse(text)
    *path, last = name.split(".")
    place: Any = document
    for part in path:
        if part not in place:
            place[part] = tomlkit.table()
        place = place[part]
    _put(place, last, value)
    return tomlkit.dumps(document)


def _put(place: Any, name: str, value: Any) -> None:
    if value is None:
        place.pop(name, None)
    elif isinstance(value, dict) and isinstance(place.get(name), dict):
        for key in [key for key in place[name] if key not in value]:
            del place[name][key]
        for key, one in value.items():
            if place[name].get(key) != one:
                place[name][key] = one
    elif isinstance(value, dict):
        import tomlkit  # noqa: PLC0415 - as above

        place[name] = tomlkit.inline_table()
        place[name].update(value)
    else:
        place[name] = value

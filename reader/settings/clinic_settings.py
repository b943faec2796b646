"""The clinic's settings: one TOML file, all of it optional. Each setting is declared once, as a field here."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, NamedTuple

from reader.errors import QT_TRANSLATE_NOOP, ReaderError, SettingsError
from reader.languages import INTERFACE_LANGUAGES
from reader.settings.kinds import LanguageName, OneOf, Picture, SettingError, Table, Text, read_table
from reader.settings.kiosk_settings import PAPERS, KioskSettings
from reader.settings.policy import DESKTOP, POLICIES, STAFF, Policy
from reader.system.files import is_there, read_text


class Settings(NamedTuple):
    """What the clinic decided; the defaults are a staff laptop's."""

    clinic: Annotated[
        str, Text(), QT_TRANSLATE_NOOP("settings", "your clinic's name, shown instead of the program's")
    ] = ""
    mode: Annotated[
        str,
        OneOf((STAFF.name, DESKTOP.name)),
        QT_TRANSLATE_NOOP("settings", "staff may bring articles in, check and sign them off; desktop only reads"),
    ] = STAFF.name
    language: Annotated[
        str,
        LanguageName(INTERFACE_LANGUAGES),
        QT_TRANSLATE_NOOP("settings", "the language at the first start, such as `es`; if empty, the system's"),
    ] = ""
    address: Annotated[str, Text(), QT_TRANSLATE_NOOP("settings", "your clinic's address, on handouts")] = ""
    phone: Annotated[str, Text(), QT_TRANSLATE_NOOP("settings", "your clinic's telephone number, on handouts")] = ""
    logo: Annotated[
        str, Picture(), QT_TRANSLATE_NOOP("settings", "your logo on handouts; if empty, that of the kiosk")
    ] = ""
    paper: Annotated[
        str,
        OneOf(PAPERS),
        QT_TRANSLATE_NOOP("settings", "the paper of handouts; if left out, the usual one of the country"),
    ] = ""
    kiosk: Annotated[KioskSettings, Table(KioskSettings), QT_TRANSLATE_NOOP("settings", "the waiting room's kiosk")] = (
        KioskSettings()
    )

    @property
    def policy(self) -> Policy:
        """What the window may do."""
        return POLICIES[self.mode]


def read_settings(path: Path, folder: Path | None = None) -> Settings:
    """Return the settings in the file *path*, or the defaults where there is no such file.

    Files that it names lie in *folder*; without one, beside it. Raises SettingsError, which names the file and what to
    correct, and FileUnreadableError.
    """
    return read_file(path, folder or path.parent)[0] if is_there(path) else Settings()


def read_file(
    path: Path, folder: Path, refusal: type[ReaderError] = SettingsError
) -> tuple[Settings, Mapping[str, Any]]:
    """Return the settings in the TOML file *path* that is there, and its table. Raises *refusal*, and FileUnreadableError."""
    import tomllib  # noqa: PLC0415 - most computers have no such file

    text = read_text(path)
    try:
        table = tomllib.loads(text)
        return read_table(Settings, table, folder), table
    except (ValueError, RecursionError) as error:  # tomllib lets the latter through, and too long a number
        from reader.settings.toml_mistakes import at_line, explain_toml  # noqa: PLC0415 - where there are any

        reason = at_line(text, error.message) if isinstance(error, SettingError) else explain_toml(text, error)
        raise refusal(path=path, reason=reason) from error

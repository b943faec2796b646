"""What values a setting can have: each kind reads one, says what is wrong with it, and describes itself."""

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeVar, get_args, get_type_hints

from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.settings.hours import Hours, HoursError, read_hours

Values = TypeVar("Values", bound=tuple[Any, ...])

_LANGUAGE = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"

_NOT_A_TABLE = QT_TRANSLATE_NOOP("messages", "“{key}” must be a table, such as {example}")
_UNKNOWN = QT_TRANSLATE_NOOP("messages", "“{key}” is not a setting; there are {keys}")
_NOT_TEXT = QT_TRANSLATE_NOOP("messages", "“{key}” must be text in quotes")
_NOT_A_SWITCH = QT_TRANSLATE_NOOP("messages", "“{key}” must be true or false")
_NOT_A_LIST = QT_TRANSLATE_NOOP("messages", "“{key}” must be a list of texts, such as {example}")
_NOT_A_NUMBER = QT_TRANSLATE_NOOP("messages", "“{key}” must be a whole number from {low} to {high}")
_NOT_ONE_OF = QT_TRANSLATE_NOOP("messages", "“{key}” must be one of {values}")
_NOT_A_LANGUAGE = QT_TRANSLATE_NOOP("messages", "“{value}” in “{key}” is not a language such as en or es")
_SILENT = QT_TRANSLATE_NOOP("messages", "“{key}” must name at least one of {values}, which the interface speaks")
_BAD_HOURS = QT_TRANSLATE_NOOP("messages", "in “{key}”, {reason}")
_NOT_A_PICTURE = QT_TRANSLATE_NOOP("messages", "“{key}” must name an SVG or PNG file")
_TOO_LONG = QT_TRANSLATE_NOOP("messages", "“{key}” is empty or too long: about {limit} letters fit")


class SettingError(ValueError):
    """A value cannot be used; ``message`` says which, and what is allowed."""

    def __init__(self, template: str, **facts: object) -> None:
        self.message = Message(template, facts)
        super().__init__(str(self.message))


class Kind(Protocol):
    """A kind of setting."""

    @property
    def shape(self) -> str:
        """What may be written, in words for the documents."""

    def read(self, key: str, value: Any, folder: Path) -> Any:
        """Return what the TOML *value* of *key*, in a file in *folder*, stands for. Raises SettingError."""


class Setting(NamedTuple):
    """One setting as it was declared."""

    name: str
    kind: Kind
    help: str
    default: Any


def declared(table: type[Values]) -> tuple[Setting, ...]:
    """Return the settings of *table*: a NamedTuple whose fields are ``name: Annotated[type, kind, help] = default``."""
    defaults: Mapping[str, Any] = getattr(table, "_field_defaults")  # noqa: B009 - mypy knows a NamedTuple only as a tuple
    hints = get_type_hints(table, include_extras=True)
    return tuple(
        Setting(name, kind, words, default)
        for name, default in defaults.items()
        for _, kind, words in [get_args(hints[name])]
    )


def setting_called(table: type[Values], name: str) -> Setting:
    """Return the setting of *table* called *name*, such as "kiosk.idle". Raises KeyError."""
    first, _, rest = name.partition(".")
    setting = {setting.name: setting for setting in declared(table)}[first]
    return setting_called(setting.kind.table, rest) if rest and isinstance(setting.kind, Table) else setting


def read_table(table: type[Values], values: object, folder: Path, prefix: str = "") -> Values:
    """Return the settings in *values*, a TOML table in a file in *folder*; what it leaves out keeps its default.

    *prefix* is the table's own name with a dot, "" for the whole file. Raises SettingError.
    """
    if not isinstance(values, dict):
        raise SettingError(_NOT_A_TABLE, key=prefix[:-1], example=f"[{prefix[:-1]}]")
    settings = {setting.name: setting for setting in declared(table)}
    for name in values:
        if name not in settings:
            raise SettingError(_UNKNOWN, key=prefix + name, keys=", ".join(settings))
    return table(**{name: settings[name].kind.read(prefix + name, value, folder) for name, value in values.items()})


class Text:
    """A text."""

    shape = "text"

    def read(self, key: str, value: Any, folder: Path) -> str:  # noqa: ARG002
        return _text(key, value)


class LanguageName(NamedTuple):
    """One language; *spoken* are those of the interface, and the nearest of them is taken."""

    spoken: Sequence[str]

    @property
    def shape(self) -> str:
        return "text"

    def read(self, key: str, value: Any, folder: Path) -> str:  # noqa: ARG002
        return _text(key, value)


class Switch:
    """Yes or no."""

    shape = "`true` or `false`"

    def read(self, key: str, value: Any, folder: Path) -> bool:  # noqa: ARG002
        if not isinstance(value, bool):
            raise SettingError(_NOT_A_SWITCH, key=key)
        return value


class WholeNumber(NamedTuple):
    """A whole number between two bounds, both allowed."""

    low: int
    high: int

    @property
    def shape(self) -> str:
        return f"{self.low} to {self.high}"

    def read(self, key: str, value: Any, folder: Path) -> int:  # noqa: ARG002
        if not isinstance(value, int) or isinstance(value, bool) or not self.low <= value <= self.high:
            raise SettingError(_NOT_A_NUMBER, key=key, low=self.low, high=self.high)
        return value


class OneOf(NamedTuple):
    """One word of a few."""

    words: tuple[str, ...]

    @property
    def shape(self) -> str:
        return " or ".join(f'`"{word}"`' for word in self.words)

    def read(self, key: str, value: Any, folder: Path) -> str:  # noqa: ARG002
        if value not in self.words:
            raise SettingError(_NOT_ONE_OF, key=key, values=", ".join(self.words))
        return str(value)


class NameList:
    """A list of names; each counts once."""

    shape = "a list of names"

    def read(self, key: str, value: Any, folder: Path) -> tuple[str, ...]:  # noqa: ARG002
        if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
            raise SettingError(_NOT_A_LIST, key=key, example='["one", "two"]')
        return tuple(dict.fromkeys(one.strip() for one in value))


class Languages(NamedTuple):
    """A list of languages, of which the interface speaks at least one of *spoken*."""

    spoken: Sequence[str]

    @property
    def shape(self) -> str:
        return "a list of languages"

    def read(self, key: str, value: Any, folder: Path) -> tuple[str, ...]:
        found = NameList().read(key, value, folder)
        for one in found:
            _check_language(key, one)
        if found and not set(found) & set(self.spoken):
            raise SettingError(_SILENT, key=key, values=", ".join(self.spoken))
        return found


class OpeningHours:
    """Opening hours by day of the week."""

    shape = 'a table such as `{ mon = "08:00-18:00" }`'

    def read(self, key: str, value: Any, folder: Path) -> Hours:  # noqa: ARG002
        try:
            return read_hours(_texts(key, value, '{ mon = "08:00-18:00" }'))
        except HoursError as error:
            raise SettingError(_BAD_HOURS, key=key, reason=error.message) from error


class Picture:
    """The path of a picture; whether there is such a file is not looked at."""

    shape = "an SVG or PNG file; a relative path starts at the settings file"

    def read(self, key: str, value: Any, folder: Path) -> str:
        path = _text(key, value)
        if path and ("\0" in path or not path.lower().endswith((".svg", ".png"))):
            raise SettingError(_NOT_A_PICTURE, key=key)
        return path and str(folder / os.path.expanduser(path))  # noqa: PTH111 - it never raises


class Sentences(NamedTuple):
    """A sentence in each of some languages, of at most *longest* bytes of UTF-8."""

    longest: int

    @property
    def shape(self) -> str:
        return 'a table such as `{ en = "Call or text 988." }`'

    def read(self, key: str, value: Any, folder: Path) -> Mapping[str, str]:  # noqa: ARG002
        words = _texts(key, value, '{ en = "Call or text 988." }')
        for language, text in words.items():
            _check_language(key, language)
            if not 1 <= len(text.encode()) <= self.longest:
                raise SettingError(_TOO_LONG, key=f"{key}.{language}", limit=self.longest)
        return words


class Table(NamedTuple):
    """A table of settings of its own."""

    table: type[tuple[Any, ...]]

    @property
    def shape(self) -> str:
        return "a table"

    def read(self, key: str, value: Any, folder: Path) -> Any:
        return read_table(self.table, value, folder, f"{key}.")


def _text(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise SettingError(_NOT_TEXT, key=key)
    return value.strip()


def _texts(key: str, value: object, example: str) -> dict[str, str]:
    if not isinstance(value, dict):
        raise SettingError(_NOT_A_TABLE, key=key, example=example)
    return {name: _text(f"{key}.{name}", text) for name, text in value.items()}


def _check_language(key: str, language: str) -> None:
    if not re.fullmatch(_LANGUAGE, language):
        raise SettingError(_NOT_A_LANGUAGE, key=key, value=language)

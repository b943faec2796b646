"""The table ``[kiosk]`` of the clinic's settings, all of it optional.

[kiosk]
idle = 90                        # seconds without a touch until it asks "Are you still there?" (30 to 3600)
screen = ""                      # name of the monitor, such as "HDMI-1"; "" is the primary one
languages = ["en", "es"]         # articles and interface; it resets to the first (default: all)
collections = []                 # ids of the collections shown; empty: all
categories = []                  # ids of the categories shown, in this order; empty: all
hidden = []                      # articles that are never shown: "en/sertraline", or "sertraline" in every language
hide_unreviewed = false
hide_overdue = false
take_home = "key-points"         # what the code beside an article holds: "key-points" or "address"
may_print = false                # true: a Print button at each article, for the system's default printer; at most 3 a visit
paper = "Letter"                 # "A4" or "Letter" (default: the printer's own, else the usual one of the country)
hours = { mon = "08:00-18:00", tue = "08:00-12:00, 13:00-18:00" }   # outside them the screen sleeps; without: always open
logo = ""                        # an SVG or PNG file; a relative path starts at the settings file
crisis = { en = "Tell the front desk, or call or text 988." }       # default: the program's own sentences
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.settings.hours import Hours, HoursError, read_hours
from reader.settings.policy import KIOSK, Policy

SPOKEN = ("en", "es")
"""The languages that the interface speaks; a test compares them with the library's."""

KEY_POINTS, ADDRESS = "key-points", "address"
TAKE_HOME = (KEY_POINTS, ADDRESS)
PAPERS = ("A4", "Letter")
"""Names of QPageSize.PageSizeId."""
IDLE_RANGE = (30, 3600)
LONGEST_CRISIS = 240
"""In bytes of UTF-8: it has to fit onto every screen beside all else, and into every take-home code beside the title."""

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


class KioskSettings(NamedTuple):
    """What the clinic decided for its kiosk. An empty tuple stands for all there are."""

    idle: int = 90
    """Seconds without activity until the kiosk asks whether somebody is still there."""
    screen: str = ""
    languages: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    hide_unreviewed: bool = False
    hide_overdue: bool = False
    take_home: str = KEY_POINTS
    may_print: bool = False
    paper: str = ""
    """What pages are printed on, of PAPERS. Empty: as the printer has it."""
    hours: Hours | None = None
    logo: str = ""
    """Path of a picture, absolute; whether there is such a file is not looked at. Empty: none."""
    crisis: Mapping[str, str] = {}

    def offered(self, spoken: Sequence[str], preferred: str = "") -> tuple[str, ...]:
        """Return which of the languages *spoken* by the interface visitors choose from; it resets to the first.

        Where the settings name none, those are all of them, with *preferred* (the setting ``language``) first.
        """
        if self.languages:
            return tuple(language for language in self.languages if language in spoken) or tuple(spoken)
        return tuple(sorted(spoken, key=lambda language: language != preferred))

    @property
    def policy(self) -> Policy:
        """What the kiosk may do."""
        return KIOSK._replace(may_print=self.may_print)


class KioskSettingsError(ValueError):
    """A value cannot be used; ``message`` says which, and what is allowed."""

    def __init__(self, template: str, **facts: object) -> None:
        self.message = Message(template, facts)
        super().__init__(str(self.message))


def read_kiosk_settings(table: object, folder: Path) -> KioskSettings:
    """Return the settings in *table*, the value of ``kiosk`` in a settings file in *folder*. Raises KioskSettingsError."""
    if not isinstance(table, dict):
        raise KioskSettingsError(_NOT_A_TABLE, key="kiosk", example="[kiosk]")
    values: dict[str, Any] = {}
    for name, value in table.items():
        if name not in _READERS:
            raise KioskSettingsError(_UNKNOWN, key=f"kiosk.{name}", keys=", ".join(_READERS))
        values[name] = _READERS[name](f"kiosk.{name}", value)
    if values.get("logo"):
        values["logo"] = str(folder / os.path.expanduser(values["logo"]))  # noqa: PTH111 - it never raises
    return KioskSettings(**values)


def _text(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise KioskSettingsError(_NOT_TEXT, key=key)
    return value.strip()


def _switch(key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise KioskSettingsError(_NOT_A_SWITCH, key=key)
    return value


def _names(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
        raise KioskSettingsError(_NOT_A_LIST, key=key, example='["one", "two"]')
    return tuple(dict.fromkeys(one.strip() for one in value))


def _idle(key: str, value: object) -> int:
    low, high = IDLE_RANGE
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise KioskSettingsError(_NOT_A_NUMBER, key=key, low=low, high=high)
    return value


def _languages(key: str, value: object) -> tuple[str, ...]:
    found = _names(key, value)
    for one in found:
        _check_language(key, one)
    if found and not set(found) & set(SPOKEN):
        raise KioskSettingsError(_SILENT, key=key, values=", ".join(SPOKEN))
    return found


def _check_language(key: str, language: str) -> None:
    if not re.fullmatch(_LANGUAGE, language):
        raise KioskSettingsError(_NOT_A_LANGUAGE, key=key, value=language)


def _one_of(*values: str) -> Callable[[str, object], str]:
    def read(key: str, value: object) -> str:
        if value not in values:
            raise KioskSettingsError(_NOT_ONE_OF, key=key, values=", ".join(values))
        return str(value)

    return read


def _hours(key: str, value: object) -> Hours:
    example = '{ mon = "08:00-18:00" }'
    try:
        return read_hours(_words(key, value, example))
    except HoursError as error:
        raise KioskSettingsError(_BAD_HOURS, key=key, reason=error.message) from error


def _logo(key: str, value: object) -> str:
    path = _text(key, value)
    if path and ("\0" in path or not path.lower().endswith((".svg", ".png"))):
        raise KioskSettingsError(_NOT_A_PICTURE, key=key)
    return path


def _crisis(key: str, value: object) -> dict[str, str]:
    words = _words(key, value, '{ en = "Call or text 988." }')
    for language, text in words.items():
        _check_language(key, language)
        if not 1 <= len(text.encode()) <= LONGEST_CRISIS:
            raise KioskSettingsError(_TOO_LONG, key=f"{key}.{language}", limit=LONGEST_CRISIS)
    return words


def _words(key: str, value: object, example: str) -> dict[str, str]:
    if not isinstance(value, dict):
        raise KioskSettingsError(_NOT_A_TABLE, key=key, example=example)
    return {name: _text(f"{key}.{name}", text) for name, text in value.items()}


_READERS: Mapping[str, Callable[[str, Any], object]] = {
    "idle": _idle, "screen": _text, "languages": _languages, "collections": _names, "categories": _names, "hidden": _names,
    "hide_unreviewed": _switch, "hide_overdue": _switch, "take_home": _one_of(*TAKE_HOME), "may_print": _switch,
    "paper": _one_of(*PAPERS), "hours": _hours, "logo": _logo, "crisis": _crisis,
}  # fmt: skip

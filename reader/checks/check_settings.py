"""How a collection wants to be checked: the table ``[checks]`` of its ``collection.toml``.

[checks]
passive = false                        # this rule is off
long-sentence = "error"                # this one is as grave as an error ("warning" makes it less so)
known_abbreviations = ["TMS", "IOP"]   # need not be written out
quotes = "straight"                    # or "curly": which quotation marks articles have; else those they have most of
"""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from reader.checks.finding import Finding
from reader.checks.rule_catalogue import BY_ID
from reader.errors import QT_TRANSLATE_NOOP, Message, ReaderError
from reader.library.article import Level
from reader.library.collection import FILE_NAME
from reader.system.files import read_text

KNOWN_ABBREVIATIONS = "known_abbreviations"
QUOTES = "quotes"

_UNKNOWN = QT_TRANSLATE_NOOP("messages", "“{key}” is no rule and no setting of [checks].")
_UNKNOWN_FIX = QT_TRANSLATE_NOOP("messages", "Correct or remove it; “patient-reader check --rules” lists the rules.")
_FIXED = QT_TRANSLATE_NOOP("messages", "The rule “{key}” cannot be switched off.")
_FIXED_FIX = QT_TRANSLATE_NOOP("messages", "Remove this line from [checks].")
_VALUE = QT_TRANSLATE_NOOP("messages", "“{key}” in [checks] has a value that means nothing.")
_VALUE_FIX = QT_TRANSLATE_NOOP("messages", "Write {values}.")
_RULE_VALUES = 'true, false, "error" or "warning"'
_VALUES = {KNOWN_ABBREVIATIONS: '["ABC", "XYZ"]', QUOTES: '"straight" or "curly"'}
_NOT_A_TABLE = QT_TRANSLATE_NOOP("messages", "“checks” must be a table.")
_NOT_A_TABLE_FIX = QT_TRANSLATE_NOOP("messages", "Write [checks] on a line of its own, and the rules below it.")


class CheckSettings(NamedTuple):
    """Which rules count, and how much. ``levels`` holds what differs from the catalogue; None is off."""

    levels: Mapping[str, Level | None] = {}
    abbreviations: frozenset[str] = frozenset()
    quotes: str = ""

    def wanted(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return *findings* with the levels they have here, without those whose rule is off."""
        if not self.levels:
            return list(findings)
        levelled = ((one, self.levels.get(one.rule, one.level)) for one in findings)
        return [one if level == one.level else one._replace(level=level) for one, level in levelled if level]

    @property
    def key(self) -> str:
        """Return what changes when the findings in a text would, apart from their levels."""
        return f"{self.quotes} {' '.join(sorted(self.abbreviations))}"


DEFAULT = CheckSettings()


def read_check_settings(root: Path) -> tuple[CheckSettings, tuple[Finding, ...]]:
    """Return how the collection in the folder *root* wants to be checked, and what is wrong with its wishes.

    A ``collection.toml`` that is missing or cannot be read wishes nothing; ``read_collection`` reports it.
    """
    try:
        text = read_text(root / FILE_NAME)
        table = tomllib.loads(text).get("checks", {})
    except (ReaderError, ValueError, RecursionError):
        return DEFAULT, ()
    reading = _Reading(root / FILE_NAME, text)
    if not isinstance(table, Mapping):
        reading.report("checks", Message(_NOT_A_TABLE), Message(_NOT_A_TABLE_FIX))
        return DEFAULT, tuple(reading.findings)
    return reading.settings(table), tuple(reading.findings)


class _Reading:
    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.text = text
        self.findings: list[Finding] = []

    def settings(self, table: Mapping[str, Any]) -> CheckSettings:
        levels: dict[str, Level | None] = {}
        abbreviations: frozenset[str] = frozenset()
        quotes = ""
        for key, value in table.items():
            if key == KNOWN_ABBREVIATIONS and isinstance(value, list) and all(isinstance(one, str) for one in value):
                abbreviations = frozenset(value)
            elif key == QUOTES and value in ("straight", "curly"):
                quotes = value
            elif key in _VALUES:
                self.wrong(key, _VALUES[key])
            elif key not in BY_ID:
                self.report(key, Message(_UNKNOWN, {"key": key}), Message(_UNKNOWN_FIX))
            elif value is False and BY_ID[key].is_fixed:
                self.report(key, Message(_FIXED, {"key": key}), Message(_FIXED_FIX))
            elif value is False:
                levels[key] = None
            elif value in ("error", "warning"):
                levels[key] = value
            elif value is not True:
                self.wrong(key, _RULE_VALUES)
        return CheckSettings(levels, abbreviations, quotes)

    def wrong(self, key: str, values: str) -> None:
        self.report(key, Message(_VALUE, {"key": key}), Message(_VALUE_FIX, {"values": values}))

    def report(self, key: str, said: Message, mend: Message) -> None:
        lines = self.text.splitlines()
        starts = [number for number, line in enumerate(lines, 1) if line.strip().strip("[\"'").startswith(key)]
        self.findings.append(Finding(self.path, starts[-1] if starts else 1, "collection", "warning", said, mend))

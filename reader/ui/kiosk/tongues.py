"""Words in several languages at once, for screens that greet people before anybody has chosen a language."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QTranslator

from reader.errors import QT_TRANSLATE_NOOP
from reader.library.category import words_in

_LEAD = QT_TRANSLATE_NOOP("CrisisPanel", "In crisis?")
_OWN = QT_TRANSLATE_NOOP("CrisisPanel", "Tell the front desk now, or call or text 988.")


class Tongues:
    """Says the program's words in any of its languages, whichever the interface speaks."""

    def __init__(self, resources: Path) -> None:
        self._folder = str(resources / "translations")
        self._translators: dict[str, QTranslator] = {}

    def say(self, language: str, context: str, source: str) -> str:
        """Return the English words *source* of *context* in *language*, or themselves where there is no translation."""
        return self._translator(language.partition("-")[0]).translate(context, source) or source

    def _translator(self, language: str) -> QTranslator:
        if language not in self._translators:
            translator = self._translators[language] = QTranslator()
            translator.load(f"patient-reader_{language}", self._folder)
        return self._translators[language]


class Greeting(NamedTuple):
    """What screens say on their own: in which languages, in whose name, and where help is."""

    tongues: Tongues
    languages: tuple[str, ...] = ("en",)
    """The languages that visitors can choose, the first one first."""
    clinic: str = ""
    logo: str = ""
    """Path of the clinic's picture, or nothing."""
    crisis: Mapping[str, str] = {}
    """The clinic's own sentences by language, as its settings have them."""

    def help(self, language: str) -> str:
        """Return where help is, in *language*: as the clinic says it, else as the program does."""
        own = words_in(self.crisis, language) or self.tongues.say(language, "CrisisPanel", _OWN)
        return f"{self.tongues.say(language, 'CrisisPanel', _LEAD)} {own}"

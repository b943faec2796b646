"""Words in several languages at once, for screens that greet people before anybody has chosen a language."""

from collections.abc import Mapping
from functools import lru_cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QTranslator

from reader.languages import base_of
from reader.pages.crisis_sentence import Help, help_in


class Tongues:
    """Says the program's words in any of its languages, whichever the interface speaks."""

    def __init__(self, resources: Path, crisis: Mapping[str, str] = MappingProxyType({})) -> None:
        """*crisis* are the clinic's own sentences by language, as its settings have them."""
        self._crisis = crisis
        self._folder = str(resources / "translations")
        self._translator = lru_cache(self._loaded)

    def say(self, language: str, context: str, source: str) -> str:
        """Return the English words *source* of *context* in *language*, or themselves where there is no translation."""
        return self._translator(base_of(language)).translate(context, source) or source

    def help(self, language: str, kind: str = "") -> Help:
        """Return where help is, for a reader of *language* in danger of *kind*."""
        return help_in(language, self._crisis, partial(self.say, language, "pages"), kind)

    def _loaded(self, language: str) -> QTranslator:
        translator = QTranslator()
        translator.load(f"patient-reader_{language}", self._folder)
        return translator


class Greeting(NamedTuple):
    """What screens say on their own: in which languages, and in whose name."""

    tongues: Tongues
    languages: tuple[str, ...] = ("en",)
    """The languages that visitors can choose, the first one first."""
    clinic: str = ""
    logo: str = ""
    """Path of the clinic's picture, or nothing."""

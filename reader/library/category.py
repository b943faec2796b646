"""A category: how ``collection.toml`` describes it, in every language it knows."""

from collections.abc import Mapping
from typing import NamedTuple

from reader.languages import base_of


class Category(NamedTuple):
    """A category as ``collection.toml`` describes it; ``name`` and ``description`` map a language to words."""

    id: str
    name: Mapping[str, str] = {}
    description: Mapping[str, str] = {}
    icon: str = ""
    colour: str = ""
    order: int = 1000

    def named(self, language: str) -> str:
        """Return the name in *language*, else in English, else any, else one made of the id."""
        return words_in(self.name, language) or self.id.replace("-", " ").replace("_", " ").strip().capitalize()

    def described(self, language: str) -> str:
        """Return the one-line description in *language*, else in English, else any, else nothing."""
        return words_in(self.description, language)


def words_in(words: Mapping[str, str], language: str) -> str:
    """Return what *words* holds for *language* ("es-MX" may take "es"), else for English, else its first."""
    for key in (language, base_of(language), "en"):
        if words.get(key):
            return words[key]
    return next(iter(words.values()), "")

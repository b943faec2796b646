"""Which voice reads a language."""

from collections.abc import Iterable
from typing import NamedTuple

from reader.languages import base_of, language_of


class Voice(NamedTuple):
    """A voice of a speech engine: its name, its language (BCP 47), and what the engine knows it by."""

    name: str
    language: str
    handle: object = None


COUNTRY_NAMES: dict[str, tuple[str, ...]] = {
    "US": ("america", "united states"), "GB": ("great britain", "united kingdom"), "419": ("latin america",),
    "ES": ("spain", "españa"), "MX": ("mexico", "méxico"), "BR": ("brazil", "brasil"),
}  # fmt: skip
"""How voices name their country. Qt takes "English (Caribbean)" for one of the US, because it knows no such country."""

NOT_A_VOICE = frozenset({"dummy"})
"""Speech Dispatcher's module that says, in English, that no other module works."""


def choose_voice(language: str, voices: Iterable[Voice], country: str = "") -> Voice | None:
    """Return the voice of *voices* that reads *language* (BCP 47) best, or None where none speaks it.

    First the very locale, then the language in *country* (ISO 3166, "US"), then as it is usually spoken, then in any
    country; of several a plain voice before its variants ("Spanish+whisper").
    """
    base = base_of(language)
    same = [one for one in voices if base_of(one.language) == base and one.name not in NOT_A_VOICE]
    wanted = [language, f"{base}-{country}", *language_of(base).voices, base]
    places = {tag.lower(): place for place, tag in reversed(list(enumerate(wanted)))}

    def worth(voice: Voice) -> tuple[int, bool, bool, int]:
        tag = voice.language.lower()
        names = COUNTRY_NAMES.get(voice.language.rpartition("-")[2].upper(), ())
        named = any(f"({name})" in voice.name.lower() for name in names) or "(" not in voice.name
        return places.get(tag, len(wanted)), "+" in voice.name, not named, len(voice.name)

    return min(same, key=worth, default=None)

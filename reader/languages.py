"""The languages that the program knows something of: a row each. All else about a language is in data files.

A new language of the interface is a row with ``has_interface``, a translation in ``resources/translations``,
articles in ``content/<language>``, and the word lists in ``reader/search/data`` and ``reader/checks/data``.
"""

from typing import NamedTuple

_LETTERS = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm'-")


class Language(NamedTuple):
    """What the program knows of a language without reading a file."""

    code: str
    """BCP 47, without a region: "es"."""
    name: str
    """What its speakers call it, as its readers look for it."""
    has_interface: bool = False
    """Windows, pages and the kiosk speak it."""
    stemmer: str = ""
    """Its Snowball stemmer; "" for none."""
    voices: tuple[str, ...] = ()
    """Locales in which it is read aloud, the best first, where no country is asked for: as readers in the US say it."""
    keyboard: tuple[str, ...] = _LETTERS
    """The rows of the kiosk's keyboard, top to bottom. Each stands in the middle; the longest sets the width of a key."""
    right_to_left: bool = False


ENGLISH = Language("en", "English", has_interface=True, stemmer="english", voices=("en-US", "en-GB"))

LANGUAGES = (
    ENGLISH,
    Language(
        "es", "Español", has_interface=True, stemmer="spanish", voices=("es-US", "es-MX", "es-419", "es-ES"),
        keyboard=("1234567890", "qwertyuiop", "asdfghjklñ", "zxcvbnm'-", "áéíóúü¿?¡!"),
    ),
    Language("ar", "العربية", right_to_left=True),
    Language("fa", "فارسی", right_to_left=True),
    Language("fr", "Français", stemmer="french"),
    Language("he", "עברית", right_to_left=True),
    Language("ht", "Kreyòl ayisyen"),
    Language("ko", "한국어"),
    Language("pl", "Polski"),
    Language("ps", "پښتو", right_to_left=True),
    Language("pt", "Português", stemmer="portuguese", voices=("pt-BR",)),
    Language("ru", "Русский"),
    Language("tl", "Tagalog"),
    Language("ur", "اردو", right_to_left=True),
    Language("vi", "Tiếng Việt"),
    Language("yi", "ייִדיש", right_to_left=True),
    Language("zh", "中文"),
)  # fmt: skip

INTERFACE_LANGUAGES = tuple(one.code for one in LANGUAGES if one.has_interface)
"""The languages that the interface speaks, the original first."""


def base_of(language: str) -> str:
    """Return *language* (BCP 47) without script and region: "es" for "es-MX"."""
    return language.partition("-")[0].lower()


def language_of(code: str) -> Language:
    """Return the row of the language *code* ("es-MX" has that of "es"); one with its code alone where there is none."""
    base = base_of(code)
    return next((one for one in LANGUAGES if one.code == base), Language(base, code))

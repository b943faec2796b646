"""The anchors of headings: the same names for the page that is shown and for the index that links into it."""

import re
import unicodedata


def fold_accents(text: str) -> str:
    """Return *text* in small letters without their accents ("Sueño" → "sueno")."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def slugify(text: str, separator: str = "-") -> str:
    """Return *text* as a lower-case name of ASCII letters, digits and *separator* ("Side effects" → "side-effects").

    Accents are folded. Text in a script that does not fold to ASCII keeps its own letters; text
    without any letter or digit gives an empty string.
    """
    return re.sub(r"[\W_]+", separator, fold_accents(text)).strip(separator)


class Anchors:
    """Gives each heading of one page a name of its own: "side-effects", then "side-effects-2"."""

    def __init__(self) -> None:
        # The page around the article has these for itself.
        self._used: set[str] = {"top", "first-match"}
        self._last: dict[str, int] = {}

    def name(self, heading: str) -> str:
        """Return the anchor for the next heading of the page, whose text is *heading*."""
        base = slugify(heading) or "section"
        number = self._last.get(base, 0) + 1
        while (name := base if number == 1 else f"{base}-{number}") in self._used:
            number += 1
        self._last[base] = number
        self._used.add(name)
        return name

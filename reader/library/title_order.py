"""The order in which titles are listed."""

from __future__ import annotations

import unicodedata


def sort_key(title: str) -> str:
    """Return *title* as the key of an alphabetical list: case, accents and leading punctuation do not count."""
    if title.isascii():
        return title.casefold().lstrip(" \"'([¿¡“‘.-")
    folded = unicodedata.normalize("NFKD", title.casefold())
    return "".join(letter for letter in folded if not unicodedata.combining(letter)).lstrip(" \"'([¿¡“‘.-")

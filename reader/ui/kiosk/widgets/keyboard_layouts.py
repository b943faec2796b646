"""Which letters the kiosk's keyboard has in which language, row by row."""

from __future__ import annotations

from typing import NamedTuple

DIGITS = "1234567890"


class Layout(NamedTuple):
    """Rows of letters, top to bottom. Each row stands in the middle; the longest sets the width of a key."""

    rows: tuple[str, ...]

    @property
    def columns(self) -> int:
        """How many keys the longest row has."""
        return max(map(len, self.rows))


ENGLISH = Layout((DIGITS, "qwertyuiop", "asdfghjkl", "zxcvbnm'-"))
SPANISH = Layout((DIGITS, "qwertyuiop", "asdfghjklñ", "zxcvbnm'-", "áéíóúü¿?¡!"))

LAYOUTS = {"en": ENGLISH, "es": SPANISH}


def layout_for(language: str) -> Layout:
    """Return the layout for *language*; the English one for a language that has none of its own."""
    return LAYOUTS.get(language.partition("-")[0], ENGLISH)

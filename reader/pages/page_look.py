"""How pages are wanted: a value that is cheap to make, kept apart from what renders them."""

from __future__ import annotations

from typing import NamedTuple

from reader.pages.tokens import LIGHT


class Look(NamedTuple):
    """The theme of pages, and the language of those that are not an article's."""

    theme: str = LIGHT
    language: str = "en"
    touch: bool = False
    """Pages are read and scrolled with a finger: no scroll bars, no selection, larger links."""

"""The look as data: one token file feeds the article's CSS here and the widgets' style in ``ui``."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

LIGHT, DARK, CONTRAST = "light", "dark", "contrast"
THEMES = (LIGHT, DARK, CONTRAST)


class Tokens(NamedTuple):
    """Colours (``#RRGGBB``) by name in each theme, and the sizes that every theme shares (type and space in CSS pixels)."""

    themes: Mapping[str, Mapping[str, str]]
    type: Mapping[str, float | str]
    space: Mapping[str, int]


class PageLook(NamedTuple):
    """How pages are wanted: their theme, and the language of those that are not an article's."""

    theme: str = LIGHT
    language: str = "en"
    touch: bool = False
    """Pages are read and scrolled with a finger: no scroll bars, no selection, larger links."""


def read_tokens(resources: Path, shape: str = "") -> Tokens:
    """Return the tokens in ``theme/tokens.json`` of the folder *resources*; with the sizes of *shape* ("kiosk"), if given."""
    data = json.loads((resources / "theme" / "tokens.json").read_bytes())
    sizes = data[shape] if shape else data
    return Tokens(data["themes"], sizes["type"], sizes["space"])


def luminance(colour: str) -> float:
    """Return the relative luminance, 0 to 1, of a ``#RRGGBB`` colour (WCAG 2.2, relative luminance)."""
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio, 1 to 21, of two ``#RRGGBB`` colours (WCAG 2.2, contrast ratio)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)

"""Which file an image of a page shows: lazy loading, sets of sizes and copies for browsers without scripts looked through."""

import re

from bs4.element import Tag

from reader.importers.html.attributes import attribute

_LAZY = ("data-src", "data-lazy-src", "data-original", "data-orig-file", "src")
_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_PLACEHOLDER = 400
"""A picture that is written into the page in fewer letters than this holds its place until another has come."""
_SIZE = re.compile(r"(\d{1,6})(?:\.\d+)?[wx]")


def source_of_image(image: Tag) -> str:
    """Return the address of the file that *image* shows; empty where it shows none."""
    written = ""
    for name in _LAZY:
        value = attribute(image, name).strip()
        if value.startswith("data:"):
            written = written or value
        elif value:
            return value
    best = largest(next((one for name in _SETS if (one := attribute(image, name).strip())), ""))
    return best or (written if len(written) >= _PLACEHOLDER else "")


def largest(sizes: str) -> str:
    """Return the address of the widest picture in *sizes*, the value of a ``srcset``."""
    found = []
    for part in re.split(r",\s", sizes):
        address, *more = part.rstrip(",").split() or [""]
        size = _SIZE.fullmatch(more[0]) if more else None
        if address and not address.startswith("data:"):
            found.append((int(size[1]) if size else 1, address))
    return max(found, key=lambda one: one[0])[1] if found else ""


def is_pixel(image: Tag) -> bool:
    """Tell whether *image* is one of those that only count visitors."""
    return {attribute(image, "width"), attribute(image, "height")} <= {"0", "1"}

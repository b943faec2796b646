"""How words sound, roughly: so that "skitzofrenia" is near "schizophrenia", which it is not letter by letter.

Letters that are written for one another by ear become one, as in Philips's Metaphone (1990), but vowels
stay: what is left over is then compared like any typing error. English and Spanish spelling together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_SOFT = "S"
"""A "c" that sounds like "s". Folded words have no capitals."""
_ALIKE = str.maketrans({"c": "k", "q": "k", "z": "s", "x": "s", "y": "i", "v": "b", _SOFT: "s"})
_SILENT = re.compile(r"h|[ao](?=e)|e(?=[iy])|(?<=[iy])e|^p(?=[snt])", re.MULTILINE)


def sounds(words: Sequence[str]) -> list[str]:
    """Return the folded *words* as they sound."""
    lines = re.sub(r"c(?=[eiy])", _SOFT, "\n".join(words).replace("ph", "f"))
    lines = re.sub(r"qu(?=[ei])", "k", lines)
    return re.sub(r"(.)\1+", r"\1", _SILENT.sub("", lines).translate(_ALIKE)).split("\n")

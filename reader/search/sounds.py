"""How words sound, roughly: so that "skitzofrenia" is near "schizophrenia", which it is not letter by letter.

Letters that are written for one another by ear become one, as in Philips's Metaphone (1990), but vowels
stay: what is left over is then compared like any typing error. English and Spanish spelling together.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from reader.search.lexicon import utf8

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

_ALIKE = {"c": "k", "q": "k", "z": "s", "x": "s", "y": "i", "v": "b"}


def sounding(letters: Array, at: Array) -> tuple[Array, Array]:
    """Return the words that lie in *letters*, each from one place of *at* to the next, as they sound."""
    import numpy as np

    size = len(letters)
    starts = np.zeros(size + 1, dtype=np.bool_)
    starts[at] = True
    starts = starts[:size]
    after, before = np.zeros((2, size), dtype=np.uint8)
    after[:-1] = letters[1:] * ~starts[1:]
    before[1:] = letters[:-1] * ~starts[1:]
    said = _table(_ALIKE)[letters]
    said[(letters == ord("p")) & (after == ord("h"))] = ord("f")
    said[(letters == ord("c")) & _any_of("eiy")[after]] = ord("s")
    silent = letters == ord("h")
    silent |= _any_of("ao")[letters] & (after == ord("e"))
    silent |= (letters == ord("e")) & (_any_of("iy")[after] | _any_of("iy")[before])
    silent |= (letters == ord("p")) & starts & _any_of("snt")[after]
    kept = np.flatnonzero(~silent)
    said = said[kept]
    word = np.cumsum(starts)[kept]
    once = np.ones(len(kept), dtype=np.bool_)
    once[1:] = (said[1:] != said[:-1]) | (word[1:] != word[:-1])
    count = np.zeros(size + 1, dtype=np.uint32)
    count[kept[once] + 1] = 1
    return said[once], np.cumsum(count, dtype=np.uint32)[at]


def sound(word: str) -> str:
    """Return *word*, folded, as it sounds."""
    import numpy as np

    data = np.frombuffer(utf8(word), dtype=np.uint8)
    said, _ = sounding(data, np.array([0, len(data)]))
    return said.tobytes().decode("utf-8", "replace")


def _table(alike: Mapping[str, str]) -> Array:
    import numpy as np

    found = np.arange(256, dtype=np.uint8)
    for one, other in alike.items():
        found[ord(one)] = ord(other)
    return found


def _any_of(letters: str) -> Array:
    import numpy as np

    found = np.zeros(256, dtype=np.bool_)
    found[[ord(one) for one in letters]] = True
    return found

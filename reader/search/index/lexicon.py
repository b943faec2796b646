"""Texts in one blob, found by bisection: nothing is decoded that is not asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from reader.search.index.arrays import Array

_REMEMBERED = 4096


class Lexicon:
    """Texts in one blob. Their numbers are their places; to find one by its text they must be in order."""

    def __init__(self, blob: Array, at: Array) -> None:
        self._data = blob.tobytes()
        self._at = memoryview(at)  # type: ignore[arg-type]
        self._remembered: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._at) - 1

    def __getitem__(self, number: int) -> str:
        return self._data[self._at[number] : self._at[number + 1]].decode("utf-8", "surrogatepass")

    def __iter__(self) -> Iterator[str]:
        return map(self.__getitem__, range(len(self)))

    def find(self, text: str) -> int:
        """Return the number of *text*, or -1."""
        found = self._remembered.get(text)
        if found is None:
            wanted = utf8(text)
            number = self._place(wanted)
            found = number if number < len(self) and self._bytes(number) == wanted else -1
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            self._remembered[text] = found
        return found

    def starting(self, prefix: str) -> range:
        """Return the numbers of the texts that start with *prefix*."""
        wanted = utf8(prefix)
        return range(self._place(wanted), self._place(wanted + b"\xff"))

    def _bytes(self, number: int) -> bytes:
        return self._data[self._at[number] : self._at[number + 1]]

    def _place(self, wanted: bytes) -> int:
        low, high, data, at = 0, len(self), self._data, self._at
        while low < high:
            middle = (low + high) // 2
            if data[at[middle] : at[middle + 1]] < wanted:
                low = middle + 1
            else:
                high = middle
        return low


def utf8(text: str) -> bytes:
    """Return *text* as a blob keeps it. Blobs are in the order of these bytes."""
    return text.encode("utf-8", "surrogatepass")


def blob(name: str, pieces: Sequence[bytes]) -> dict[str, Array]:
    """Return *pieces* as an array of all their bytes, and one of where each starts."""
    at = np.zeros(len(pieces) + 1, dtype=np.uint32)
    np.cumsum([len(piece) for piece in pieces], out=at[1:])
    return {name: np.frombuffer(b"".join(pieces), dtype=np.uint8), f"{name}_at": at}


def texts(name: str, some: Iterable[str]) -> dict[str, Array]:
    """Return the arrays of a lexicon of the texts *some*."""
    return blob(name, [utf8(text) for text in some])

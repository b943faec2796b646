"""A file of named arrays: written once, opened by mapping it into memory, whatever its size.

A header in JSON says where each array lies; nothing in the file is ever executed.
"""

from __future__ import annotations

import json
import mmap
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from numpy.typing import NDArray

Array: TypeAlias = "NDArray[Any]"
Arrays: TypeAlias = "Mapping[str, Array]"
"""Named arrays that must not be written to."""

MAGIC = b"PatientReaderArrays 1\n"
_ALIGNMENT = 64


class ArraysDamagedError(Exception):
    """The file is not a whole file of arrays; derive it again from the Whoosh index."""


def encode(arrays: Arrays) -> bytes:
    """Return *arrays* as the bytes of a file."""
    table: dict[str, list[object]] = {}
    position = 0
    for name, values in arrays.items():
        position += -position % _ALIGNMENT
        table[name] = [values.dtype.str, position, values.size]
        position += values.nbytes
    head = json.dumps({"arrays": table, "length": position}).encode()
    start = len(MAGIC) + 8 + len(head)
    data = bytearray(start + -start % _ALIGNMENT + position)
    data[: len(MAGIC)] = MAGIC
    data[len(MAGIC) : len(MAGIC) + 8] = len(head).to_bytes(8, "little")
    data[len(MAGIC) + 8 : start] = head
    base = start + -start % _ALIGNMENT
    for name, values in arrays.items():
        offset = base + int(str(table[name][1]))
        data[offset : offset + values.nbytes] = values.tobytes()
    return bytes(data)


def open_file(path: Path) -> Arrays:
    """Return the arrays in the file *path*. Raises ArraysDamagedError."""
    try:
        with path.open("rb") as stream:
            mapped = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError) as error:
        raise ArraysDamagedError(str(error)) from error
    return decode(mapped)


def decode(data: bytes | mmap.mmap) -> Arrays:
    """Return the arrays in *data*, without copying them. Raises ArraysDamagedError."""
    import numpy as np

    begin = len(MAGIC) + 8
    if data[: len(MAGIC)] != MAGIC:
        raise ArraysDamagedError("another format")
    length = int.from_bytes(data[len(MAGIC) : begin], "little")
    try:
        head = json.loads(data[begin : begin + length])
        start = begin + length
        base = start + -start % _ALIGNMENT
        if len(data) != base + head["length"]:
            raise ArraysDamagedError("the end is missing")
        arrays = {
            name: np.frombuffer(data, np.dtype(kind), count, base + offset)
            for name, (kind, offset, count) in head["arrays"].items()
        }
    except (ValueError, KeyError, TypeError, SyntaxError, RecursionError) as error:
        raise ArraysDamagedError(str(error)) from error
    return arrays

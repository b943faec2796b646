"""Qt's copy of ICU without the data that Qt never asks for: half of 32 MB.

Qt takes sorting, upper and lower case and time zones from ICU. Names of languages, regions, currencies and units, spelled-out
numbers, line breaks and transliteration it has from elsewhere or not at all; and texts in old encodings Python reads.
The format is that of ICU's ``ucmndata.h``: a header, a table of names and places in order of the names, and the data.
"""

import struct
import subprocess
import tempfile
from pathlib import Path

FOLDERS = {"brkitr", "curr", "lang", "rbnf", "region", "translit", "unit"}
"""Folders of the data that are left out; besides them converters, which end in ".cnv"."""
ALIGNMENT = 16


def without_unused(data: bytes) -> bytes:
    """Return the ICU data package *data* without what Qt does not ask for. Raises ValueError where it is no such package."""
    start = struct.unpack_from("<H", data)[0]
    if data[2:4] != b"\xda\x27" or data[12:16] != b"CmnD":
        raise ValueError("no data package of ICU")
    count = struct.unpack_from("<I", data, start)[0]
    places = [struct.unpack_from("<II", data, start + 4 + 8 * number) for number in range(count)]
    ends = [place for _, place in places[1:]] + [len(data) - start]
    kept = []
    for (name_at, begin), end in zip(places, ends, strict=True):
        name = data[start + name_at : data.index(b"\0", start + name_at)]
        if not is_unused(name.decode("ascii")):
            kept.append((name + b"\0", data[start + begin : start + end]))
    return data[:start] + _table(kept)


def is_unused(name: str) -> bool:
    """Tell whether Qt does without the item *name*, such as "icudt73l/curr/es.res"."""
    _, _, inside = name.partition("/")
    folder, _, _ = inside.rpartition("/")
    return folder in FOLDERS or inside.endswith(".cnv")


def _table(items: list[tuple[bytes, bytes]]) -> bytes:
    names = 4 + 8 * len(items)
    at = names + sum(len(name) for name, _ in items)
    entries, body = b"", b"".join(name for name, _ in items)
    for name, content in items:
        padding = -at % ALIGNMENT
        body += bytes(padding) + content
        entries += struct.pack("<II", names, at + padding)
        names += len(name)
        at += padding + len(content)
    return struct.pack("<I", len(items)) + entries + body


def shrink_library(library: Path) -> None:
    """Replace *library*, a libicudata.so of Qt's, by one with less in it. Needs binutils. Raises CalledProcessError."""
    symbols = subprocess.run(
        ["readelf", "-W", "--dyn-syms", library], check=True, capture_output=True, text=True
    ).stdout
    place, size, name = next(
        (int(words[1], 16), int(words[2], 0), words[7]) for line in symbols.splitlines()
        if (words := line.split())[3:5] == ["OBJECT", "GLOBAL"]
    )  # fmt: skip
    # The library has nothing else, so it is loaded as it lies in the file.
    data = without_unused(library.read_bytes()[place : place + size])
    with tempfile.TemporaryDirectory() as folder:
        there = Path(folder)
        (there / "data").write_bytes(data)
        (there / "data.s").write_text(
            f'.section .rodata\n.balign {ALIGNMENT}\n.globl {name}\n.type {name}, @object\n{name}:\n.incbin "data"\n'
            f'.size {name}, . - {name}\n.section .note.GNU-stack, "", @progbits\n', "ascii",
        )  # fmt: skip
        subprocess.run(["as", "-o", "data.o", "data.s"], cwd=there, check=True)
        link = [
            "ld",
            "-shared",
            "-Bsymbolic",
            "-s",
            "-z",
            "noexecstack",
            "-soname",
            library.name,
            "-o",
            "made",
            "data.o",
        ]
        subprocess.run(link, cwd=there, check=True)
        library.write_bytes((there / "made").read_bytes())

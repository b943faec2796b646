"""How commands print: JSON alone on standard output, everything said beside it on standard error."""

import io
import json
import os
import sys
from typing import IO, Any, Self


def prepare_streams() -> None:
    """Make standard output and error usable: UTF-8 wherever a program reads them, and never missing.

    A terminal keeps its own encoding. A stream that was closed takes what is written to it and drops it.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - it stays open until the end
        elif isinstance(stream, io.TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def print_json(document: Any) -> None:
    """Print *document* as one JSON document."""
    print(dumped(document, indent=1))


def print_line(document: Any) -> None:
    """Print *document* as JSON on one line."""
    print(dumped(document))


def dumped(document: Any, indent: int | None = None) -> str:
    """Return *document* as JSON, with its letters as they are where standard output can take them."""
    text = json.dumps(document, ensure_ascii=False, indent=indent)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return json.dumps(document, indent=indent)
    return text


def tell(text: str, end: str = "\n") -> None:
    """Say *text* to the person, not to the program that reads the output. Nobody listening is no reason to stop."""
    try:
        sys.stderr.write(text + end)
        sys.stderr.flush()
    except OSError:
        drop(sys.stderr)


def drop(stream: IO[str]) -> None:
    """Let go what was written to *stream* and did not arrive, and all that follows: Python would complain at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


class Meter:
    """Progress on standard error: a bar that is drawn over, on a terminal only. Its line ends where its ``with`` does."""

    WIDTH = 30

    def __init__(self, words: str, least: int = 201) -> None:
        """*words* say what is done; nothing is drawn where that are fewer than *least* steps."""
        self._words, self._least = words, least
        self._shown = ""

    def __call__(self, done: int, total: int) -> None:
        if not sys.stderr.isatty() or total < self._least:
            return
        filled = self.WIDTH * done // total
        bar = "#" * filled + "-" * (self.WIDTH - filled)
        shown = f"{self._words} [{bar}] {100 * done // total}% {done:,} of {total:,}"
        if shown != self._shown:
            tell(f"\r{shown.ljust(len(self._shown))}", end="")
            self._shown = shown

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        if self._shown:
            tell("")
            self._shown = ""

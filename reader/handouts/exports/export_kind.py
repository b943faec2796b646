"""What a kind of export is: it decides which files there will be, and of which articles."""

from collections.abc import Callable
from typing import NamedTuple

from reader.library.library import Library


class ExportFile(NamedTuple):
    """A file to be written: its name below the folder, with "/", and the ids of the articles in it, in order."""

    name: str
    articles: tuple[str, ...]


class ExportPlan(NamedTuple):
    """The files to be written, and the ids of the articles that are in none."""

    files: tuple[ExportFile, ...]
    left_out: tuple[str, ...] = ()


class ExportKind(NamedTuple):
    """One way to write all articles into a folder."""

    name: str
    """On the command line."""
    summary: str
    folder: str
    """What DIR is, in words."""
    note: str
    """Why an article may be left out, in words; "" where none is."""
    plan: Callable[[Library, str], ExportPlan]
    """Decides on the files for the articles in one language; in all where that is ""."""

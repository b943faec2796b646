"""Carrying out an export: one file after the other, each whole or not there."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

from reader.errors import FileUnwritableError, Message
from reader.handouts.exports.export_kind import ExportFile, ExportPlan
from reader.handouts.handout import Handout, HandoutLook, HandoutPdf
from reader.handouts.typesetting import HandoutError
from reader.library.library import Progress, no_progress
from reader.system.files import reason_of, replacing

_FOR_ALL = 0o644
"""Another program reads these files, as another user, and nothing of a patient is in them."""


class MakesHandouts(Protocol):
    """What makes a PDF of a handout. Raises HandoutError."""

    def make(self, handout: Handout) -> HandoutPdf: ...


class WrittenFile(NamedTuple):
    """A file that is there now, and how many pages it has."""

    file: ExportFile
    pages: int


class FailedFile(NamedTuple):
    """A file that could not be made, and why."""

    file: ExportFile
    reason: Message


class ExportReport(NamedTuple):
    """What an export came to."""

    written: tuple[WrittenFile, ...] = ()
    failed: tuple[FailedFile, ...] = ()


def export(
    plan: ExportPlan, folder: Path, maker: MakesHandouts, look: HandoutLook, progress: Progress = no_progress,
    wrote: Callable[[Path], None] = lambda _: None,
) -> ExportReport:  # fmt: skip
    """Write the files of *plan* below *folder*, over those of an earlier export; return what came of it.

    *progress* is told before each file, and once at the end, how many are done; what it raises to cancel ends the export, and
    all that is there then is whole. *wrote* is called with each file. Raises FileUnwritableError at the first
    that cannot be written: so could none after it.
    """
    written: list[WrittenFile] = []
    failed: list[FailedFile] = []
    for done, file in enumerate(plan.files):
        progress(done, len(plan.files))
        try:
            made = maker.make(Handout(file.articles, look))
        except HandoutError as error:
            failed.append(FailedFile(file, error.message))
            continue
        path = folder.joinpath(*file.name.split("/"))
        _write(path, made.pdf)
        wrote(path)
        written.append(WrittenFile(file, made.pages))
    progress(len(plan.files), len(plan.files))
    return ExportReport(tuple(written), tuple(failed))


def _write(path: Path, pdf: bytes) -> None:
    try:
        os.makedirs(path.parent, exist_ok=True)  # noqa: PTH103 - with the rights that the umask leaves
    except OSError as error:
        raise FileUnwritableError(path=path.parent, reason=reason_of(error)) from error
    with replacing(path, _FOR_ALL) as stream:
        stream.write(pdf)

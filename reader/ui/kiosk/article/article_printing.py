"""Prints the open article for a visitor, without a dialog, where the settings allow it and the system has a printer.

Chromium makes a PDF of the page, and a process of its own prints that. QWebEngineView.print would do both, but crashes
when the page is discarded meanwhile, as it is when the next visitor comes; and a printing system that does not answer
holds up whoever asks it anything.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import (
    QDeadlineTimer,
    QDir,
    QEventLoop,
    QMarginsF,
    QObject,
    QProcess,
    QSizeF,
    QTemporaryDir,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPageLayout, QPageSize

from reader.ui.processes import make_process, module_command
from reader.web.article_view import ArticleView

MOST = 3
"""So many articles are printed in one visit: paper is for who reads them, and children like printers."""
MARGINS = QMarginsF(45, 45, 45, 45)
"""In points of 1/72 inch."""
PATIENCE_MS = 15_000
"""A page that Chromium has not made a PDF of after so long is none any more."""
PRINTER_MS = 60_000
"""A printing system that has not taken the pages after so long takes none."""
CLOSE_MS = 2000
WHITE = "#ffffff"
"""What Chromium puts around the page."""
FOLDER = "patient-reader-print-"

News = Literal["printing", "failed", "enough"]


def printer_command() -> tuple[str, ...]:
    """Return what is run to be told of the printer and, with a PDF as one more argument, to print that."""
    return module_command("reader.ui.printer_process")


def folder_in_memory() -> str | None:
    """Return a folder whose files lie in memory, or None where the system has none (XDG Base Directory Specification)."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return runtime if runtime and Path(runtime).is_dir() else None


class Printing(QObject):
    """Prints what one view shows, one article at a time."""

    news = Signal(str)
    """What the visitor should hear (News)."""
    looked = Signal(bool)
    """Whether there is a printer."""

    def __init__(
        self, view: ArticleView, colour: Callable[[], str], paper: str = "", command: Sequence[str] = (),
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        """*colour* gives what is seen in the view before a page is painted; *command* is for ``printer_command``.

        *paper* is the name of a QPageSize.PageSizeId, or "" for what the printer has.
        """
        super().__init__(parent)
        self._view, self._colour, self._paper = view, colour, paper
        self._command = tuple(command) or printer_command()
        self._page: QPageSize | None = None
        self._job = self._printed = 0
        """How many jobs there were; what comes of an earlier one is nobody's any more."""
        self._is_printing = False
        self._folder: QTemporaryDir | None = None
        self._file = ""
        """Where Chromium writes at the moment, and what."""
        self._processes: list[QProcess] = []
        self.patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        """Chromium's PDF is waited for so long."""
        self.patience.timeout.connect(lambda: self._end(self._job, ok=False))
        view.page().pdfPrintingFinished.connect(self._take)
        view.page().renderProcessTerminated.connect(self._lose)
        for left in Path(folder_in_memory() or QDir.tempPath()).glob(f"{FOLDER}*"):
            shutil.rmtree(left, ignore_errors=True)  # by a program that was killed over it

    @property
    def is_available(self) -> bool:
        """Whether there was a printer when it was last looked for."""
        return self._page is not None

    @property
    def is_busy(self) -> bool:
        """Whether the printing system is being asked or given anything."""
        return bool(self._processes)

    def look(self) -> None:
        """Look for a printer, and tell."""
        self._run((), "", self._take_facts)

    def _take_facts(self, ok: bool, output: bytes) -> None:
        del ok
        try:
            width, height = json.loads(output)["page"]
            theirs = QPageSize(QSizeF(width, height), QPageSize.Unit.Point)
            self._page = QPageSize(QPageSize.PageSizeId[self._paper]) if self._paper else theirs
        except (ValueError, TypeError, KeyError):  # "null", or nothing at all
            self._page = None
        self.looked.emit(self.is_available)

    def start(self) -> None:
        """Print the page, and tell."""
        if self._is_printing:
            self.news.emit("printing")
        elif self._printed >= MOST:
            self.news.emit("enough")
        elif self._page is None:
            self.news.emit("failed")
        else:
            self._is_printing = True
            self._printed, self._job = self._printed + 1, self._job + 1
            self.patience.start()
            self.news.emit("printing")
            self._make_pdf(self._page)

    def _make_pdf(self, size: QPageSize) -> None:
        layout = QPageLayout(size, QPageLayout.Orientation.Portrait, MARGINS, QPageLayout.Unit.Point)
        self._folder = QTemporaryDir(f"{folder_in_memory() or QDir.tempPath()}/{FOLDER}XXXXXX")
        self._file = self._folder.filePath("pages.pdf")
        self._view.set_paper(WHITE)
        # Into a file: a callback crashes where the page, or its renderer, goes before it is called.
        self._view.page().printToPdf(self._file, layout)

    def _take(self, path: str, ok: bool) -> None:
        if path != self._file or self._folder is None:
            return
        if not ok:
            self._end(self._job, ok=False)
            return
        job, folder, self._folder = self._job, self._folder, None
        self._be_done_with_page()

        def finish(ok: bool, output: bytes) -> None:
            del output
            folder.remove()
            self._end(job, ok=ok)

        self._run((path,), folder.path(), finish)

    def _run(self, arguments: Sequence[str], folder: str, then: Callable[[bool, bytes], None]) -> None:
        """Run the command, and call *then* with whether it did what it should, and what it printed.

        What it writes meanwhile goes into *folder*, where that is not "".
        """

        def end(ok: bool) -> None:
            self._processes.remove(process)
            process.deleteLater()
            then(ok, bytes(process.readAllStandardOutput().data()))

        process = make_process(self, end, **({"TMPDIR": folder} if folder else {}))
        process.setStandardErrorFile(QProcess.nullDevice())
        self._processes.append(process)
        QTimer.singleShot(PRINTER_MS, process, process.kill)
        process.start(self._command[0], [*self._command[1:], *arguments])

    def _lose(self) -> None:
        """The renderer is gone, and with it what it was making for the printer: Chromium does not say so."""
        if self._file:
            self._end(self._job, ok=False)

    def reset(self) -> None:
        """Somebody else comes, and the page is discarded: the pages are counted anew. What is at the printer goes on."""
        self._printed, self._is_printing, self._job = 0, False, self._job + 1
        self._be_done_with_page()

    def close(self) -> None:
        """Leave nothing behind. Waits for Chromium's PDF, for a moment: it crashes when its page is deleted over it."""
        if self._file:
            loop = QEventLoop()
            self._view.page().pdfPrintingFinished.connect(loop.quit)
            QTimer.singleShot(CLOSE_MS, loop, loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self.reset()
        deadline = QDeadlineTimer(CLOSE_MS)
        for process in tuple(self._processes):
            if not process.waitForFinished(deadline.remainingTime()):
                process.kill()
                process.waitForFinished(CLOSE_MS)

    def _be_done_with_page(self) -> None:
        """Chromium has made its PDF, or nobody wants it any more."""
        self.patience.stop()
        self._file = ""
        self._folder = None  # and with it what is in it
        self._view.set_paper(self._colour())

    def _end(self, job: int, *, ok: bool) -> None:
        if job != self._job:
            return
        self._be_done_with_page()
        self._is_printing = False
        if not ok:
            self.news.emit("failed")

"""Prints the open article for a visitor, without a dialog, where the settings allow it and the system has a printer.

Chromium makes a PDF of the page, and a process of its own prints that. QWebEngineView.print would do both, but crashes
when the page is discarded meanwhile, as it is when the next visitor comes; and a printing system that does not answer
holds up whoever asks it anything.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import (
    QDeadlineTimer,
    QEventLoop,
    QMarginsF,
    QObject,
    QProcess,
    QSizeF,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPageLayout, QPageSize

from reader.system.own_program import module_command
from reader.ui.kiosk.article.print_folder import PrintFolder, remove_left_prints
from reader.ui.processes import start_process
from reader.web.article_view import ArticleView
from reader.web.paper_page import make_ready

MOST = 3
"""So many articles are printed in one visit: paper is for who reads them, and children like printers."""
MARGINS = QMarginsF(45, 45, 45, 45)
"""In points of 1/72 inch."""
PATIENCE_MS = 15_000
"""A page that Chromium has not made a PDF of after so long is none any more."""
PRINTER_MS = 20_000
"""A printing system that has not taken the pages, or said what printer there is, after so long does not."""
CLOSE_MS = 2000
WHITE = "#ffffff"
"""What Chromium puts around the page."""

News = Literal["preparing", "printing", "failed", "enough"]


def printer_command() -> tuple[str, ...]:
    """Return what is run to be told of the printer and, with one more argument, as ``printer_process`` describes."""
    return module_command("reader.ui.printer_process")


def paper_of(facts: bytes, wanted: str) -> QPageSize | None:
    """Return the paper to print on: *wanted*, the name of a QPageSize.PageSizeId, or where that is "" the printer's own.

    None where there is no printer. *facts* is what the process printed of it.
    """
    try:
        width, height = json.loads(facts)["page"]
        theirs = QPageSize(QSizeF(width, height), QPageSize.Unit.Point)
        return QPageSize(QPageSize.PageSizeId[wanted]) if wanted else theirs
    except (ValueError, TypeError, KeyError):  # "null", or nothing at all
        return None


class Printing(QObject):
    """Prints what one view shows, one article at a time."""

    news = Signal(str)
    """What the visitor should hear (News)."""
    looked = Signal(bool)
    """Whether there is a printer."""

    def __init__(
        self, view: ArticleView, colour: Callable[[], str], scale: Callable[[], float], paper: str = "",
        command: Sequence[str] = (), parent: QObject | None = None,
    ) -> None:  # fmt: skip
        """*colour* gives what is seen in the view before a page is painted, *scale* how large the text is, 1 for its
        normal size; *command* is for ``printer_command``.

        *paper* is the name of a QPageSize.PageSizeId, or "" for what the printer has.
        """
        super().__init__(parent)
        self._view, self._colour, self._scale, self._paper = view, colour, scale, paper
        self._command = tuple(command) or printer_command()
        self._page: QPageSize | None = None
        self._visit = self._printed = 0
        """How many visitors there were, for what comes of an earlier one's pages is told nobody; and how many articles
        this one has printed."""
        self._is_printing = self._has_looked = False
        self._folder: PrintFolder | None = None
        self._file = ""
        """Where Chromium writes at the moment, and what."""
        self._processes: list[QProcess] = []
        self.patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        """Chromium's PDF is waited for so long."""
        self.patience.timeout.connect(self._fail)
        view.page().pdfPrintingFinished.connect(self._take)
        view.page().renderProcessTerminated.connect(self._lose)
        remove_left_prints()

    @property
    def is_available(self) -> bool:
        """Whether there was a printer when it was last looked for."""
        return self._page is not None

    @property
    def is_busy(self) -> bool:
        """Whether the printing system is being asked or given anything."""
        return bool(self._processes)

    def look(self) -> None:
        """Look for a printer, and tell. The first time, what an earlier program left in its queue goes."""
        process = self._run(() if self._has_looked else ("--anew",), "", self._take_facts)
        QTimer.singleShot(PRINTER_MS, process, process.kill)
        self._has_looked = True

    def _take_facts(self, ok: bool, output: bytes) -> None:
        del ok
        self._page = paper_of(output, self._paper)
        self.looked.emit(self.is_available)

    def start(self) -> None:
        """Print the page, and tell."""
        if self._is_printing:
            self.news.emit("preparing")
        elif self._printed >= MOST:
            self.news.emit("enough")
        elif self._page is None:
            self.news.emit("failed")
        else:
            self._is_printing = True
            self._printed += 1
            self.patience.start()
            self.news.emit("preparing")
            visit, page = self._visit, self._page
            make_ready(self._view.page(), self._scale(), lambda: self._make_pdf(visit, page))

    def _make_pdf(self, visit: int, size: QPageSize) -> None:
        if visit != self._visit or not self.patience.isActive():
            return
        layout = QPageLayout(size, QPageLayout.Orientation.Portrait, MARGINS, QPageLayout.Unit.Point)
        self._folder = PrintFolder()
        self._file = self._folder.pages
        self._view.set_paper(WHITE)
        # Into a file: a callback crashes where the page, or its renderer, goes before it is called.
        self._view.page().printToPdf(self._file, layout)

    def _take(self, path: str, ok: bool) -> None:
        if path != self._file or self._folder is None:
            return
        if not ok:
            self._fail()
            return
        folder, self._folder = self._folder, None
        self._be_done_with_page()
        self._hand_over(path, folder)

    def _hand_over(self, path: str, folder: PrintFolder) -> None:
        visit = self._visit
        told: list[bool] = []
        """What this visitor heard: that the pages are being printed, and perhaps later that they are not."""

        def tell(ok: bool) -> None:
            if visit != self._visit or ok in told or False in told:
                return
            if not told:
                self._is_printing = False
            if not ok:
                self._printed -= 1
            told.append(ok)
            self.news.emit("printing" if ok else "failed")

        def give_up() -> None:
            if not told:
                # Not killed: it takes the pages back as soon as the printing system answers.
                process.closeWriteChannel()
                tell(ok=False)

        def finish(ok: bool, output: bytes) -> None:
            del output
            folder.remove()
            tell(ok)

        process = self._run((path,), folder.path, finish)
        process.readyReadStandardOutput.connect(folder.remove)
        process.readyReadStandardOutput.connect(lambda: tell(ok=True))
        QTimer.singleShot(PRINTER_MS, process, give_up)

    def _run(self, arguments: Sequence[str], folder: str, then: Callable[[bool, bytes], None]) -> QProcess:
        """Run the command, and call *then* with whether it did what it should, and what it printed.

        What it writes meanwhile goes into *folder*, where that is not "".
        """

        def end(ok: bool, output: bytes) -> None:
            self._processes.remove(process)
            then(ok, output)

        process = start_process(self, (*self._command, *arguments), end, **({"TMPDIR": folder} if folder else {}))
        self._processes.append(process)
        return process

    def _lose(self) -> None:
        """The renderer is gone, and with it what it was making for the printer: Chromium does not say so."""
        if self.patience.isActive():
            self._fail()

    def reset(self) -> None:
        """Somebody else comes, and the page is discarded: the pages are counted anew.

        What the printer is at goes on; what it has not begun is cancelled, by the processes that follow it.
        """
        self._printed, self._is_printing, self._visit = 0, False, self._visit + 1
        self._be_done_with_page()
        for process in self._processes:
            process.closeWriteChannel()

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
        if self._folder is not None:
            self._folder.remove()
        self._folder = None
        self._view.set_paper(self._colour())

    def _fail(self) -> None:
        """Chromium has not made its PDF."""
        self._be_done_with_page()
        self._is_printing = False
        self._printed -= 1
        self.news.emit("failed")

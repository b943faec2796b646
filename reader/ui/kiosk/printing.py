"""Prints the open article for a visitor, without a dialog, where the settings allow it and the system has a printer.

Chromium makes a PDF of the page, and that is printed here. QWebEngineView.print would do both, but crashes when the
page is discarded meanwhile, as it is when the next visitor comes.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QMarginsF, QObject, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from reader.errors import ReaderError
from reader.ui.tasks import Tasks
from reader.web.view import ArticleView

MOST = 3
"""So many articles are printed in one visit: paper is for who reads them, and children like printers."""
RESOLUTION = 300
MARGINS = QMarginsF(45, 45, 45, 45)
"""In points of 1/72 inch."""
PATIENCE_MS = 15_000
"""A page that Chromium has not made a PDF of after so long is none any more."""
CLOSE_MS = 2000
WHITE = "#ffffff"
"""What Chromium puts around the page."""
NAME = "Patient Reader"
"""What the printer's queue calls every job: no title tells who waits for which article."""

News = Literal["printing", "failed", "enough"]
FindPrinter = Callable[[], "QPrinter | None"]


def find_printer() -> QPrinter | None:
    """Return the system's default printer, or None where there is none."""
    info = QPrinterInfo.defaultPrinter()
    return None if info.isNull() else QPrinter(info)


def folder_in_memory() -> str | None:
    """Return a folder whose files lie in memory, or None where the system has none (XDG Base Directory Specification)."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return runtime if runtime and Path(runtime).is_dir() else None


class Printing(QObject):
    """Prints what one view shows, one article at a time."""

    news = Signal(str)
    """What the visitor should hear (News)."""

    def __init__(
        self, view: ArticleView, tasks: Tasks, paper: Callable[[], str], find_printer: FindPrinter = find_printer,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        """*paper* gives the colour that is seen in the view before a page is painted."""
        super().__init__(parent)
        self._view, self._tasks, self._paper, self._find_printer = view, tasks, paper, find_printer
        self._job = self._printed = 0
        """How many jobs there were; what comes of an earlier one is nobody's any more."""
        self._is_printing = False
        self._printer: QPrinter | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._file = ""
        """What Chromium writes at the moment, and the printer for it."""
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._end(self._job, ok=False))
        view.page().pdfPrintingFinished.connect(self._take)

    @property
    def is_available(self) -> bool:
        """Whether the system has a printer, as it says at this moment."""
        return self._find_printer() is not None

    def start(self) -> None:
        """Print the page, and tell."""
        if self._is_printing:
            self.news.emit("printing")
            return
        if self._printed >= MOST:
            self.news.emit("enough")
            return
        printer = self._find_printer()
        if printer is None:
            self.news.emit("failed")
            return
        self._is_printing = True
        self._printed, self._job = self._printed + 1, self._job + 1
        self._patience.start()
        self.news.emit("printing")
        self._make_pdf(printer)

    def _make_pdf(self, printer: QPrinter) -> None:
        size = printer.pageLayout().pageSize()
        layout = QPageLayout(size, QPageLayout.Orientation.Portrait, MARGINS, QPageLayout.Unit.Point)
        self._folder = tempfile.TemporaryDirectory(prefix="patient-reader-", dir=folder_in_memory())
        self._printer, self._file = printer, str(Path(self._folder.name) / "pages.pdf")
        self._view.set_paper(WHITE)
        # Into a file: a callback crashes where the page, or its renderer, goes before it is called.
        self._view.page().printToPdf(self._file, layout)

    def _take(self, path: str, ok: bool) -> None:
        if path != self._file or self._printer is None:
            return
        pdf = Path(path).read_bytes() if ok else b""
        printer, self._printer = self._printer, None
        self._be_done_with_page()
        job = self._job
        self._tasks.run(
            print_pdf, printer, pdf, done=lambda _: self._end(job, ok=True), failed=lambda _: self._end(job, ok=False)
        )

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

    def _be_done_with_page(self) -> None:
        """Chromium has made its PDF, or nobody wants it any more."""
        self._patience.stop()
        self._file = ""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
        self._view.set_paper(self._paper())

    def _end(self, job: int, *, ok: bool) -> None:
        if job != self._job:
            return
        self._be_done_with_page()
        self._is_printing = False
        if not ok:
            self.news.emit("failed")


def print_pdf(printer: QPrinter, pdf: bytes) -> None:
    """Print the pages of *pdf* on *printer*. Takes a second or so: call it in a thread. Raises ReaderError."""
    data = QByteArray(pdf)
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    printer.setDocName(NAME)
    printer.setResolution(RESOLUTION)
    printer.setFullPage(True)
    painter = QPainter()
    if not document.pageCount() or not painter.begin(printer):
        raise ReaderError(reason="the printer takes no page")
    for page in range(document.pageCount()):
        if page:
            printer.newPage()
        area = painter.viewport()
        painter.drawImage(area, document.render(page, area.size()))
    if not painter.end():
        raise ReaderError(reason="the printer takes no page")

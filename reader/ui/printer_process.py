"""The default printer, asked and used in a process of its own: ``python -m reader.ui.printer_process [PDF | --anew]``.

A printing system that does not answer holds up whoever asks it. And what Qt and CUPS write on the way to the printer
lies in the folder that TMPDIR names, which whoever starts the process chooses. The end of its input tells the process
that who printed is gone: what the printer has not begun is then cancelled.
"""

import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from time import sleep

from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from reader.system.print_queue import REST_SECONDS, CupsQueue, PrintQueue, follow, take_back

RESOLUTION = 300
NAME = "Patient Reader"
"""What the printer's queue calls every job: no title tells who waits for which article."""
LETTER = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split()
"""Where paper is Letter; elsewhere it is A4 (Unicode CLDR, supplemental data, paperSize)."""
ANEW = "--anew"
ACCEPTED = "accepted"
"""What is printed once the printer has taken the pages."""


def main(arguments: list[str]) -> int:
    """Without a file print {"name", "page", "problem"} of the printer, its page's width and height in points, and why it
    takes nothing ("" if it does); null where there is none. With --anew cancel first what an earlier program left in its queue.

    With a file print that PDF, on the paper that it was made for, and say ACCEPTED when the printer has it. The process
    ends when the last page is printed, or with 1 where it will not be.
    """
    # Off screen: printing needs no display, and who examines a kiosk from afar has none.
    application = QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])
    info = QPrinterInfo.defaultPrinter()
    if not arguments or arguments[0] == ANEW:
        if arguments and not info.isNull():
            _tidy(info.printerName())
        print(json.dumps(_facts(info)))  # noqa: T201 - this is what it is for
        done = True
    elif info.isNull():
        done = False
    else:
        queue, pdf = _queue(info.printerName()), Path(arguments[0])
        if queue is not None:
            is_over = end_of_input()
            done = hand_over(queue, pdf, is_over.is_set, lambda: _rest(is_over))
        else:
            done = info.state() != QPrinter.PrinterState.Error and print_pdf(QPrinter(info), pdf)
    del application
    return 0 if done else 1


def end_of_input() -> Event:
    """Return what is set once nobody can write to this process any more."""
    over = Event()

    def wait() -> None:
        while os.read(0, 1024):
            pass
        over.set()

    Thread(target=wait, daemon=True).start()
    return over


def _rest(over: Event) -> None:
    """Rest, but not through the moment in which who printed goes."""
    if over.is_set():
        sleep(REST_SECONDS)
    else:
        over.wait(REST_SECONDS)


def _queue(name: str) -> CupsQueue | None:
    """Return the queue of CUPS; None where there is no CUPS."""
    try:
        return CupsQueue(name)
    except OSError:
        return None


def _tidy(name: str) -> None:
    queue = _queue(name)
    if queue is not None:
        with suppress(OSError):
            for job in queue.unfinished(NAME):
                queue.cancel(job)


def _problem(name: str) -> str:
    try:
        queue = _queue(name)
        state = queue.state() if queue is not None else None
    except OSError as error:
        return str(error)
    if state is None or state.is_ready:
        return ""
    return "it is stopped" if state.takes_jobs else "it takes no jobs"


def _facts(info: QPrinterInfo) -> dict[str, object] | None:
    if info.isNull():
        return None
    page = default_page(info.defaultPageSize(), QLocale.system()).sizePoints()
    problem = _problem(info.printerName())
    return {"name": info.printerName(), "page": [page.width(), page.height()], "problem": problem}


def default_page(printers: QPageSize, place: QLocale) -> QPageSize:
    """Return the paper *printers*, the printer's own, or where it has told none what is usual in *place*."""
    if printers.isValid():
        return printers
    territory = QLocale.territoryToCode(place.territory())
    return QPageSize(QPageSize.PageSizeId.Letter if territory in ("", *LETTER) else QPageSize.PageSizeId.A4)


def hand_over(queue: PrintQueue, pdf: Path, is_over: Callable[[], bool], rest: Callable[[], None]) -> bool:
    """Have *queue* print *pdf* as it is, and tell whether it did. False too where *pdf* is none.

    *is_over* and *rest* are as ``follow`` takes them.
    """
    paper = _paper(_read(pdf))
    try:
        if paper is None or not queue.state().is_ready:
            return False
        job = queue.submit(pdf, NAME, paper.key())
    except OSError:
        return False
    if is_over():
        take_back(queue, job, rest)
        return False
    print(ACCEPTED, flush=True)  # noqa: T201 - this is what it is for
    return follow(queue, job, is_over, rest)


def print_pdf(printer: QPrinter, pdf: Path) -> bool:
    """Paint the pages of *pdf* on *printer*; tell whether it took them."""
    document = _read(pdf)
    paper = _paper(document)
    if paper is None:
        return False
    printer.setDocName(NAME)
    printer.setResolution(RESOLUTION)
    printer.setPageSize(paper)
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    for page in range(document.pageCount()):
        if page:
            printer.newPage()
        _paint(painter, document, page)
    return painter.end()


def _paint(painter: QPainter, document: QPdfDocument, page: int) -> None:
    sheet = painter.viewport()
    size = document.pagePointSize(page).scaled(sheet.size().toSizeF(), Qt.AspectRatioMode.KeepAspectRatio).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)  # what is transparent is printed with hairlines around it
    with QPainter(image) as over:
        over.drawImage(0, 0, document.render(page, size))
    area = QRect(sheet.topLeft(), size)
    area.moveCenter(sheet.center())
    painter.drawImage(area, image)


def _read(pdf: Path) -> QPdfDocument:
    document = QPdfDocument()
    document.load(str(pdf))
    return document


def _paper(document: QPdfDocument) -> QPageSize | None:
    return QPageSize(document.pagePointSize(0), QPageSize.Unit.Point) if document.pageCount() else None


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

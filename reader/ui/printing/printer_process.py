"""A printer, asked and used in a process of its own: ``python -m reader.ui.printing.printer_process [PDF [TICKET] | --anew | --any]``.

A printing system that does not answer holds up whoever asks it. And what Qt and CUPS write on the way to the printer
lies in the folder that TMPDIR names, which whoever starts the process chooses. The end of its input tells the process
that who printed is gone: what the printer has not begun is then cancelled, unless the ticket says that it stays.
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

from reader.handouts.paper import default_paper
from reader.system.print_problem import PrintProblem
from reader.system.print_queue import REST_SECONDS, CupsQueue, PrintQueue, follow, take_back
from reader.ui.printing.print_news import ACCEPTED, ANEW, ANYONE
from reader.ui.printing.print_ticket import EVERYTHING_ONCE, PrintTicket, Sides, read_ticket

RESOLUTION = 300
NAME = "Patient handout"
"""What the printer's queue calls every job: no title tells who waits for which article."""
_DUPLEX = {
    Sides.ONE: QPrinter.DuplexMode.DuplexNone, Sides.LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
    Sides.SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide,
}  # fmt: skip


def main(arguments: list[str]) -> int:
    """Without a file print {"name", "page", "problem"} of the printer, its page's width and height in points, and why it
    takes nothing (a PrintProblem, "" if it does); null where there is none. With --anew cancel first what an earlier
    program left in its queue; with --any tell of another one where none of several is the default.

    With a file print that PDF, on the paper that it was made for and as TICKET says (``write_ticket``), and say ACCEPTED
    when the printer has it. The process ends when the last page is printed, or with 1 and a PrintProblem where it will not be.
    """
    # Off screen: printing needs no display, and who examines a kiosk from afar has none.
    application = QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])
    problem = None
    if not arguments or arguments[0] in (ANEW, ANYONE):
        info = usual_printer(any_of_them=ANYONE in arguments)
        if ANEW in arguments and not info.isNull():
            _tidy(info.printerName())
        print(json.dumps(_facts(info)))  # noqa: T201 - this is what it is for
    else:
        ticket, keeps = read_ticket(arguments[1]) if arguments[1:] else (EVERYTHING_ONCE, False)
        problem = _print(Path(arguments[0]), ticket, keeps=keeps)
        if problem is not None:
            print(problem)  # noqa: T201
    del application
    return 0 if problem is None else 1


def usual_printer(*, any_of_them: bool = False) -> QPrinterInfo:
    """Return the default printer, or the only one; of several that are no default, the first where *any_of_them* will do."""
    info = QPrinterInfo.defaultPrinter()
    if info.isNull():
        there = QPrinterInfo.availablePrinters()
        if there and (any_of_them or len(there) == 1):
            return there[0]
    return info


def _print(pdf: Path, ticket: PrintTicket, *, keeps: bool) -> PrintProblem | None:
    info = QPrinterInfo.printerInfo(ticket.printer) if ticket.printer else usual_printer()
    if info.isNull():
        return PrintProblem.VANISHED if ticket.printer else PrintProblem.NO_PRINTER
    queue = _queue(info.printerName())
    if queue is not None:
        is_over = end_of_input()
        return hand_over(queue, pdf, is_over.is_set, lambda: _rest(is_over), ticket, keeps=keeps)
    if info.state() == QPrinter.PrinterState.Error:
        return PrintProblem.STOPPED
    return None if print_pdf(QPrinter(info), pdf, ticket) else PrintProblem.GIVEN_UP


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


def _problem(name: str) -> PrintProblem | None:
    try:
        queue = _queue(name)
        return queue.state().problem if queue is not None else None
    except FileNotFoundError:
        return PrintProblem.VANISHED
    except OSError:
        return PrintProblem.HUNG


def _facts(info: QPrinterInfo) -> dict[str, object] | None:
    if info.isNull():
        return None
    page = default_page(info.defaultPageSize(), QLocale.system()).sizePoints()
    problem = _problem(info.printerName()) or ""
    return {"name": info.printerName(), "page": [page.width(), page.height()], "problem": problem}


def default_page(printers: QPageSize, place: QLocale) -> QPageSize:
    """Return the paper *printers*, the printer's own, or where it has told none what is usual in *place*."""
    return printers if printers.isValid() else QPageSize(QPageSize.PageSizeId[default_paper("", place.name())])


def hand_over(
    queue: PrintQueue, pdf: Path, is_over: Callable[[], bool], rest: Callable[[], None],
    ticket: PrintTicket = EVERYTHING_ONCE, *, keeps: bool = False,
) -> PrintProblem | None:  # fmt: skip
    """Have *queue* print *pdf* as it is, and return None once it did, or why it did not: GIVEN_UP where *pdf* is none.

    *is_over*, *rest* and *keeps* are as ``follow`` takes them.
    """
    paper = _paper(_read(pdf))
    try:
        problem = queue.state().problem
        if problem is None and (paper is None or is_over()):
            problem = PrintProblem.GIVEN_UP
        if problem is not None or paper is None:
            return problem
        job = queue.submit(pdf, NAME, {"media": paper.key(), **ticket.options})
    except FileNotFoundError:
        return PrintProblem.VANISHED
    except OSError:
        return PrintProblem.HUNG
    if is_over():
        take_back(queue, job, rest)
        return PrintProblem.GIVEN_UP
    print(ACCEPTED, flush=True)  # noqa: T201 - this is what it is for
    return follow(queue, job, is_over, rest, keeps=keeps)


def print_pdf(printer: QPrinter, pdf: Path, ticket: PrintTicket = EVERYTHING_ONCE) -> bool:
    """Paint the pages of *pdf* that *ticket* asks for on *printer*; tell whether it took them."""
    document = _read(pdf)
    paper = _paper(document)
    if paper is None:
        return False
    printer.setDocName(NAME)
    printer.setResolution(RESOLUTION)
    printer.setPageSize(paper)
    printer.setFullPage(True)
    printer.setCopyCount(ticket.copies)
    printer.setCollateCopies(ticket.collated)
    if ticket.sides is not Sides.AS_PRINTER:
        printer.setDuplex(_DUPLEX[ticket.sides])
    if ticket.gray:
        printer.setColorMode(QPrinter.ColorMode.GrayScale)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    for count, page in enumerate(ticket.sheets(document.pageCount())):
        if count:
            printer.newPage()
        _paint(painter, document, page - 1)
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

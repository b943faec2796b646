"""The default printer, asked and used in a process of its own: ``python -m reader.ui.printer_process [PDF]``.

A printing system that does not answer holds up whoever asks it. And what Qt and CUPS write on the way to the printer
lies in the folder that TMPDIR names, which whoever starts the process chooses.
"""

import json
import os
import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

RESOLUTION = 300
NAME = "Patient Reader"
"""What the printer's queue calls every job: no title tells who waits for which article."""
LETTER = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split()
"""Where paper is Letter; elsewhere it is A4 (Unicode CLDR, supplemental data, paperSize)."""


def main(arguments: list[str]) -> int:
    """Without a file print {"name", "page"} of the printer, its page's width and height in points; null where there is none.

    With a file print that PDF, on the paper that it was made for, and return 1 where the printer does not take it.
    """
    application = QGuiApplication(sys.argv[:1])
    info = QPrinterInfo.defaultPrinter()
    if not arguments:
        print(json.dumps(_facts(info)))  # noqa: T201 - this is what it is for
        done = True
    elif info.isNull():
        done = False
    else:
        lp = shutil.which("lp") if os.name != "nt" else None
        pdf = Path(arguments[0])
        done = hand_over(lp, info.printerName(), pdf) if lp else print_pdf(QPrinter(info), pdf)
    del application
    return 0 if done else 1


def _facts(info: QPrinterInfo) -> dict[str, object] | None:
    if info.isNull():
        return None
    page = default_page(info.defaultPageSize(), QLocale.system()).sizePoints()
    return {"name": info.printerName(), "page": [page.width(), page.height()]}


def default_page(printers: QPageSize, place: QLocale) -> QPageSize:
    """Return the paper *printers*, the printer's own, or where it has told none what is usual in *place*."""
    if printers.isValid():
        return printers
    territory = QLocale.territoryToCode(place.territory())
    return QPageSize(QPageSize.PageSizeId.Letter if territory in ("", *LETTER) else QPageSize.PageSizeId.A4)


def hand_over(lp: str, printer: str, pdf: Path) -> bool:
    """Become the program *lp* of CUPS, which sends *pdf* to *printer* as it is. Return False where it is no PDF."""
    paper = _paper(_read(pdf))
    if paper is not None:
        # In this process, so that whoever ends it ends lp too.
        os.execv(lp, [lp, "-d", printer, "-t", NAME, "-o", f"media={paper.key()}", "--", str(pdf)])  # noqa: S606
    return False


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

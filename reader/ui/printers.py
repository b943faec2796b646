"""The default printer, asked and used in a process of its own: ``python -m reader.ui.printers [PDF]``.

A printing system that does not answer holds up whoever asks it. And what Qt and CUPS write on the way to the printer
lies in the folder that TMPDIR names, which whoever starts the process chooses.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QGuiApplication, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

RESOLUTION = 300
NAME = "Patient Reader"
"""What the printer's queue calls every job: no title tells who waits for which article."""


def main(arguments: list[str]) -> int:
    """Without a file print {"name", "page"} of the printer, its page's width and height in points; null where there is none.

    With a file print that PDF, and return 1 where the printer does not take it.
    """
    application = QGuiApplication(sys.argv[:1])
    info = QPrinterInfo.defaultPrinter()
    done = True
    if arguments:
        done = not info.isNull() and print_pdf(QPrinter(info), Path(arguments[0]).read_bytes())
    else:
        print(json.dumps(_facts(info)))  # noqa: T201 - this is what it is for
    del application
    return 0 if done else 1


def _facts(info: QPrinterInfo) -> dict[str, object] | None:
    if info.isNull():
        return None
    page = info.defaultPageSize() if info.defaultPageSize().isValid() else QPageSize(QPageSize.PageSizeId.Letter)
    return {"name": info.printerName(), "page": [page.sizePoints().width(), page.sizePoints().height()]}


def print_pdf(printer: QPrinter, pdf: bytes) -> bool:
    """Print the pages of *pdf* on *printer*; tell whether it took them."""
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
        return False
    for page in range(document.pageCount()):
        if page:
            printer.newPage()
        area = painter.viewport()
        painter.drawImage(area, document.render(page, area.size()))
    return painter.end()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

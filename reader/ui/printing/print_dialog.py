"""The system's print dialog: which printer, how often, which pages, on which sides."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from reader.handouts.handout import Paper
from reader.ui.printing.print_ticket import PrintTicket, Sides

_SIDES = {
    QPrinter.DuplexMode.DuplexNone: Sides.ONE, QPrinter.DuplexMode.DuplexLongSide: Sides.LONG_EDGE,
    QPrinter.DuplexMode.DuplexShortSide: Sides.SHORT_EDGE,
}  # fmt: skip


def ask_ticket(
    parent: QWidget | None, pages: int, paper: Paper, done: Callable[[PrintTicket | None], None]
) -> QPrintDialog:
    """Open the dialog for a document of so many *pages* on *paper*, and call *done* once it is answered: None to cancel.

    It asks the printing system in this very process: ask first, with ``PdfPrinting.look``, whether that answers.
    """
    printer = QPrinter()
    printer.setPageSize(QPageSize(QPageSize.PageSizeId[paper.value]))
    had_colour = printer.colorMode() is QPrinter.ColorMode.Color
    dialog = QPrintDialog(printer, parent)
    option = QAbstractPrintDialog.PrintDialogOption
    dialog.setOptions(option.PrintPageRange | option.PrintCollateCopies)  # a file is what "Save as PDF" is for
    dialog.setMinMax(1, pages)

    def end(answer: int) -> None:
        dialog.deleteLater()
        done(ticket_of(printer, had_colour=had_colour) if answer else None)

    dialog.finished.connect(end)
    QDialog.open(dialog)
    return dialog


def ticket_of(printer: QPrinter, *, had_colour: bool) -> PrintTicket:
    """Return what *printer* was set to; gray is chosen only where it *had_colour*."""
    is_partial = printer.printRange() is QPrinter.PrintRange.PageRange
    ranges = [(one.from_, one.to) for one in printer.pageRanges().toRangeList()] if is_partial else []
    if is_partial and not ranges and printer.fromPage():
        ranges = [(printer.fromPage(), printer.toPage())]
    return PrintTicket(
        printer.printerName(), printer.copyCount(), tuple(ranges), _SIDES.get(printer.duplex(), Sides.AS_PRINTER),
        had_colour and printer.colorMode() is QPrinter.ColorMode.GrayScale, printer.collateCopies(),
    )  # fmt: skip

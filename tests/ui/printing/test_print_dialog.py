"""What somebody chose in the system's dialog."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from reader.handouts.handout import Paper
from reader.ui.printing.print_dialog import ask_ticket, ticket_of
from reader.ui.printing.print_ticket import PrintTicket, Sides, read_ticket, write_ticket
from tests.patience import PatientBot


@pytest.fixture
def printer(qtbot: PatientBot, tmp_path: Path) -> QPrinter:
    """One that needs no printing system."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    return printer


def test_who_cancels_the_dialog_prints_nothing(qtbot: PatientBot) -> None:
    answers: list[PrintTicket | None] = []
    dialog = ask_ticket(None, 3, Paper.LETTER, answers.append)
    assert dialog.isVisible()
    box = dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    QTest.mouseClick(box.button(QDialogButtonBox.StandardButton.Cancel), Qt.MouseButton.LeftButton)
    assert answers == [None]


def test_the_dialog_offers_pages_and_no_file(qtbot: PatientBot) -> None:
    dialog = ask_ticket(None, 3, Paper.A4, lambda _: None)
    assert (dialog.minPage(), dialog.maxPage()) == (1, 3)
    assert not dialog.testOption(QPrintDialog.PrintDialogOption.PrintToFile)
    dialog.reject()


def test_what_was_chosen_is_on_the_ticket(printer: QPrinter) -> None:
    printer.setCopyCount(3)
    printer.setCollateCopies(False)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("1-2,5"))
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    ticket = ticket_of(printer, had_colour=True)
    assert (ticket.copies, ticket.pages, ticket.gray, ticket.collated) == (3, ((1, 2), (5, 5)), True, False)
    assert not ticket_of(printer, had_colour=False).gray, "nobody chose it"


def test_pages_that_were_counted_from_one_to_another_are_a_range(printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 4)
    assert ticket_of(printer, had_colour=True).pages == ((2, 4),)


def test_a_ticket_reaches_the_process_that_prints_as_it_is() -> None:
    ticket = PrintTicket("Office", 2, ((1, 3),), Sides.LONG_EDGE, gray=True, collated=False)
    assert read_ticket(write_ticket(ticket, keeps=True)) == (ticket, True)


def test_pages_that_are_not_there_are_not_printed() -> None:
    assert list(PrintTicket(pages=((0, 1), (3, 9))).sheets(4)) == [1, 3, 4]
    assert list(PrintTicket().sheets(3)) == [1, 2, 3]

"""Pages of a PDF on a printer, by the process that does nothing else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMarginsF, QSize
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from reader.system.print_problem import PrintProblem
from reader.system.print_queue import COMPLETED, PENDING, PROCESSING, STOPPED, QueueState
from reader.ui.printing.print_ticket import EVERYTHING_ONCE, PrintTicket, Sides
from reader.ui.printing.printer_process import default_page, hand_over, print_pdf
from tests.system.test_print_queue import FakeQueue

A4, LETTER = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter


def pages(path: Path, paper: QPageSize.PageSizeId) -> Path:
    """Make two pages; in the middle of the second one is a black square, half as wide as the paper."""
    writer = QPdfWriter(str(path))
    writer.setPageLayout(QPageLayout(QPageSize(paper), QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    writer.newPage()
    width, height = writer.width(), writer.height()
    painter.fillRect(width // 4, (height - width // 2) // 2, width // 2, width // 2, "#000000")
    painter.end()
    return path


@pytest.fixture
def pdf(tmp_path: Path, qapp: QApplication) -> Path:
    return pages(tmp_path / "pages.pdf", LETTER)


class OnlyA4(QPrinter):
    """A printer that takes no other paper."""

    def setPageSize(self, size: object) -> bool:
        return False


def printer_into(file: Path, kind: type[QPrinter] = QPrinter, paper: QPageSize.PageSizeId = A4) -> QPrinter:
    printer = kind()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    QPrinter.setPageSize(printer, QPageSize(paper))
    return printer


def printed_in(file: Path) -> QPdfDocument:
    document = QPdfDocument()
    document.load(str(file))
    return document


def is_black(colour: QColor) -> bool:
    return colour.alpha() > 0 and colour.lightness() < 20


def paper_of(document: QPdfDocument) -> QPageSize.PageSizeId:
    return QPageSize(document.pagePointSize(0), QPageSize.Unit.Point).id()


def test_every_page_is_printed(pdf: Path, tmp_path: Path) -> None:
    file = tmp_path / "printed.pdf"
    assert print_pdf(printer_into(file), pdf)

    printed = printed_in(file)
    middles = [printed.render(page, QSize(100, 130)).pixelColor(50, 65) for page in range(printed.pageCount())]
    assert [is_black(one) for one in middles] == [False, True]
    assert b"Patient handout" in file.read_bytes() or "Patient handout" in file.read_bytes().decode(
        "utf-16-be", "ignore"
    )


@pytest.mark.parametrize(("paper", "usual"), [(LETTER, A4), (A4, LETTER)])
def test_pages_go_out_on_the_paper_that_they_were_laid_out_for(
    paper: QPageSize.PageSizeId, usual: QPageSize.PageSizeId, tmp_path: Path, qapp: QApplication
) -> None:
    file = tmp_path / "printed.pdf"
    assert print_pdf(printer_into(file, paper=usual), pages(tmp_path / "pages.pdf", paper))
    assert paper_of(printed_in(file)) == paper


def test_a_page_on_other_paper_keeps_its_shape(pdf: Path, tmp_path: Path) -> None:
    file = tmp_path / "printed.pdf"
    assert print_pdf(printer_into(file, OnlyA4), pdf)

    printed = printed_in(file)
    assert paper_of(printed) == A4
    size = (printed.pagePointSize(1) * 2).toSize()
    image = printed.render(1, size)
    black = [(x, y) for x in range(size.width()) for y in range(size.height()) if is_black(image.pixelColor(x, y))]
    left, top = (min(one[axis] for one in black) for axis in (0, 1))
    right, bottom = (max(one[axis] for one in black) for axis in (0, 1))
    assert abs((right - left) - (bottom - top)) <= 2
    assert abs((left + right) - size.width()) <= 4, "in the middle"
    assert abs((top + bottom) - size.height()) <= 4


def test_a_page_is_painted_on_white_and_no_letter_is_blurred(pdf: Path, tmp_path: Path) -> None:
    """Transparent paper became a mask with hairlines around the text, and the text a JPEG."""
    file = tmp_path / "printed.pdf"
    assert print_pdf(printer_into(file), pdf)
    written = file.read_bytes()
    assert b"/Image" in written
    assert not re.search(rb"/S?Mask\s+[\d\[]", written)
    assert b"/DCTDecode" not in written


def test_paper_is_the_printers_own_else_that_of_the_place() -> None:
    none, legal = QPageSize(), QPageSize(QPageSize.PageSizeId.Legal)
    assert default_page(legal, QLocale("de_DE")) == legal
    for letter in ("en_US", "es_US", "en_CA", "es_MX", "es_PR", "C"):
        assert default_page(none, QLocale(letter)).id() == LETTER, letter
    for a4 in ("de_DE", "en_GB", "es_ES", "es_AR"):
        assert default_page(none, QLocale(a4)).id() == A4, a4


class Queue(FakeQueue):
    """Keeps what it gets."""

    submitted: tuple[Path, str, Mapping[str, str]] | None = None

    def submit(self, file: Path, title: str, options: Mapping[str, str]) -> int:
        self.submitted = (file, title, options)
        return super().submit(file, title, options)


class GoneQueue(Queue):
    def state(self) -> QueueState:
        raise FileNotFoundError


def problem_of(
    queue: Queue, pdf: Path, is_over: bool = False, ticket: PrintTicket = EVERYTHING_ONCE
) -> PrintProblem | None:
    return hand_over(queue, pdf, lambda: is_over, queue.rest, ticket)


def hand(queue: Queue, pdf: Path) -> bool:
    return problem_of(queue, pdf) is None


def test_the_queue_gets_the_pdf_itself_under_a_name_that_tells_nothing(
    pdf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    queue = Queue(PENDING, PROCESSING, COMPLETED)
    assert hand(queue, pdf)
    assert queue.submitted == (pdf, "Patient handout", {"media": "Letter"})
    assert capsys.readouterr().out == "accepted\n"


@pytest.mark.parametrize("takes_jobs", [True, False])
def test_a_queue_that_is_stopped_or_rejects_jobs_gets_none(
    takes_jobs: bool, pdf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """They lay on the disk, and were printed in another visitor's turn."""
    queue = Queue(PENDING, printer=QueueState(takes_jobs, STOPPED if takes_jobs else 3))
    assert problem_of(queue, pdf) is (PrintProblem.STOPPED if takes_jobs else PrintProblem.REJECTING)
    assert queue.submitted is None
    assert capsys.readouterr().out == ""


def test_a_job_that_is_accepted_when_the_visit_is_over_is_taken_back(
    pdf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    queue = Queue(PROCESSING)
    assert hand_over(queue, pdf, lambda: queue.submitted is not None, queue.rest) is PrintProblem.GIVEN_UP
    assert queue.cancelled
    assert capsys.readouterr().out == ""


def test_a_printing_system_that_answers_when_the_visit_is_over_gets_none(pdf: Path) -> None:
    queue = Queue(PROCESSING)
    assert problem_of(queue, pdf, is_over=True) is PrintProblem.GIVEN_UP
    assert queue.submitted is None


def test_a_printing_system_that_answers_nothing_gets_none(pdf: Path) -> None:
    assert problem_of(Queue(PENDING, hangs=1 << 30), pdf) is PrintProblem.HUNG


def test_a_queue_that_is_gone_gets_none(pdf: Path) -> None:
    assert problem_of(GoneQueue(PENDING), pdf) is PrintProblem.VANISHED


def test_the_queue_is_told_what_was_chosen(pdf: Path) -> None:
    queue = Queue(COMPLETED)
    chosen = PrintTicket("Office", 2, ((1, 1), (3, 4)), Sides.LONG_EDGE, gray=True)
    assert problem_of(queue, pdf, ticket=chosen) is None
    assert queue.submitted is not None
    assert queue.submitted[2] == {
        "media": "Letter", "copies": "2", "Collate": "True", "page-ranges": "1-1,3-4", "sides": "two-sided-long-edge",
        "print-color-mode": "monochrome",
    }  # fmt: skip


def test_only_the_pages_that_were_chosen_are_painted(pdf: Path, tmp_path: Path) -> None:
    file = tmp_path / "printed.pdf"
    assert print_pdf(printer_into(file), pdf, PrintTicket(pages=((2, 9),)))
    printed = printed_in(file)
    assert printed.pageCount() == 1
    assert is_black(printed.render(0, QSize(100, 130)).pixelColor(50, 65)), "the second one"


def test_what_is_no_pdf_is_not_handed_over(tmp_path: Path, qapp: QApplication) -> None:
    file = tmp_path / "pages.pdf"
    file.write_bytes(b"no PDF")
    queue = Queue(COMPLETED)
    assert not hand(queue, file)
    assert queue.submitted is None


def test_a_printer_that_takes_no_page_is_told(pdf: Path, tmp_path: Path) -> None:
    assert not print_pdf(printer_into(tmp_path / "gone" / "printed.pdf"), pdf)


@pytest.mark.parametrize("words", [b"", b"no PDF"])
def test_what_is_no_pdf_is_not_printed(words: bytes, tmp_path: Path, qapp: QApplication) -> None:
    file = tmp_path / "pages.pdf"
    file.write_bytes(words)
    assert not print_pdf(printer_into(tmp_path / "printed.pdf"), file)


def test_without_a_printer_the_process_says_so(pdf: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "", "DISPLAY": "", "CUPS_SERVER": "/nowhere"}
    ran = subprocess.run(
        [sys.executable, "-m", "reader.ui.printing.printer_process", str(pdf)],
        env=environment,
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 1
    assert ran.stdout.decode().split("\n")[0] == PrintProblem.NO_PRINTER
    assert b"Traceback" not in ran.stderr

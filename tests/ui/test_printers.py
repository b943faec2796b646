"""Pages of a PDF on a printer, by the process that does nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from reader.ui.printers import print_pdf


@pytest.fixture
def pdf(tmp_path: Path, qapp: QApplication) -> Path:
    """Two pages, the second one black."""
    path = tmp_path / "pages.pdf"
    writer = QPdfWriter(str(path))
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.Letter), QPageLayout.Orientation.Portrait, QMarginsF())
    writer.setPageLayout(layout)
    painter = QPainter(writer)
    writer.newPage()
    painter.fillRect(painter.viewport(), "#000000")
    painter.end()
    return path


def printer_into(file: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def test_every_page_is_printed(pdf: Path, tmp_path: Path) -> None:
    file = tmp_path / "printed.pdf"
    assert print_pdf(printer_into(file), pdf.read_bytes())

    printed = QPdfDocument()
    printed.load(str(file))
    middles = [printed.render(page, QSize(100, 130)).pixelColor(50, 65) for page in range(printed.pageCount())]
    assert [one.alpha() > 0 and one.lightness() < 20 for one in middles] == [False, True]
    assert b"Patient Reader" in file.read_bytes() or "Patient Reader" in file.read_bytes().decode("utf-16-be", "ignore")


def test_a_printer_that_takes_no_page_is_told(pdf: Path, tmp_path: Path) -> None:
    assert not print_pdf(printer_into(tmp_path / "gone" / "printed.pdf"), pdf.read_bytes())


@pytest.mark.parametrize("words", [b"", b"no PDF"])
def test_what_is_no_pdf_is_not_printed(words: bytes, tmp_path: Path, qapp: QApplication) -> None:
    assert not print_pdf(printer_into(tmp_path / "printed.pdf"), words)


def test_without_a_printer_the_process_says_so(pdf: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CUPS_SERVER": "/nowhere"}
    ran = subprocess.run(
        [sys.executable, "-m", "reader.ui.printers", str(pdf)], env=environment, capture_output=True, check=False
    )
    assert ran.returncode == 1
    assert b"Traceback" not in ran.stderr

"""Pages of a PDF on a printer, by the process that does nothing else."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMarginsF, QSize
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from reader.ui.printer_process import default_page, hand_over, print_pdf

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
    assert b"Patient Reader" in file.read_bytes() or "Patient Reader" in file.read_bytes().decode("utf-16-be", "ignore")


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


LP = """#!{python} -S
import json, os, pathlib, sys
folder = pathlib.Path({folder!r})
(folder / "job.pdf").write_bytes(pathlib.Path(sys.argv[-1]).read_bytes())
(folder / "job.json").write_text(json.dumps([os.getpid(), *sys.argv[1:]]))
print("request id is Office-1 (1 file(s))")
sys.exit({status})
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no lp")
@pytest.mark.parametrize("status", [0, 1])
def test_a_system_with_lp_gets_the_pdf_itself_under_a_name_that_tells_nothing(
    status: int, tmp_path: Path, qapp: QApplication
) -> None:
    lp, file = tmp_path / "lp", pages(tmp_path / "Good sleep.pdf", LETTER)
    lp.write_text(LP.format(python=sys.executable, folder=str(tmp_path), status=status))
    lp.chmod(0o755)
    code = "import sys; from pathlib import Path; from reader.ui.printer_process import hand_over\n"
    code += "raise SystemExit(hand_over(sys.argv[1], 'Office', Path(sys.argv[2])))"
    process = subprocess.Popen([sys.executable, "-c", code, str(lp), str(file)], stdout=subprocess.PIPE)
    process.communicate(timeout=60)

    assert process.returncode == status
    assert (tmp_path / "job.pdf").read_bytes() == file.read_bytes()
    pid, *arguments = json.loads((tmp_path / "job.json").read_text())
    assert pid == process.pid, "who ends the process ends what it waits for"
    assert arguments == ["-d", "Office", "-t", "Patient Reader", "-o", "media=Letter", "--", str(file)]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no lp")
def test_what_is_no_pdf_is_not_handed_over(tmp_path: Path, qapp: QApplication) -> None:
    file = tmp_path / "pages.pdf"
    file.write_bytes(b"no PDF")
    assert not hand_over("/nowhere/lp", "Office", file)


def test_a_printer_that_takes_no_page_is_told(pdf: Path, tmp_path: Path) -> None:
    assert not print_pdf(printer_into(tmp_path / "gone" / "printed.pdf"), pdf)


@pytest.mark.parametrize("words", [b"", b"no PDF"])
def test_what_is_no_pdf_is_not_printed(words: bytes, tmp_path: Path, qapp: QApplication) -> None:
    file = tmp_path / "pages.pdf"
    file.write_bytes(words)
    assert not print_pdf(printer_into(tmp_path / "printed.pdf"), file)


def test_without_a_printer_the_process_says_so(pdf: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CUPS_SERVER": "/nowhere"}
    ran = subprocess.run(
        [sys.executable, "-m", "reader.ui.printer_process", str(pdf)], env=environment, capture_output=True, check=False
    )
    assert ran.returncode == 1
    assert b"Traceback" not in ran.stderr

"""The worklist as a file for a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest

from reader.reviews.worklist_csv import as_csv


def test_a_spreadsheet_is_told_that_it_is_utf_8_and_reads_every_cell_back() -> None:
    rows = [["Article", "Reviewed by"], ["Dormir, “bien”", 'Dr. "Ana" Ruiz'], ["two\nlines", ""]]
    data = as_csv(rows)
    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))) == rows


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    (row,) = csv.reader(io.StringIO(as_csv([[cell, "a=1"]]).decode("utf-8-sig"), newline=""))
    assert row == [f"'{cell}", "a=1"]
